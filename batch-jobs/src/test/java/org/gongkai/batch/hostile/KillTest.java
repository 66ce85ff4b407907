package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.batch.hostile.KillPoint.at;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.batch.store.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed, wherever that is, and started again ends where an undisturbed one does.
 * {@code -Dgongkai.kills=200} sets how often it is killed at random.
 */
@Tag("hostile")
class KillTest {

  private static final int UNITS = 8;
  private static final int LANES = 2;

  /** Every step of the store, moves into the archive and to the results, writing of the report. */
  private static final List<KillPoint> POINTS =
      List.of(
          at("job.FreezeManifest", "execute"),
          // Between a bucket's step and what the framework writes down about it.
          at(
                  "org.springframework.batch.core.repository.dao.jdbc.JdbcExecutionContextDao",
                  "updateExecutionContext")
              .time(6),
          at("store.Archive", "put"),
          at("store.Archive", "put").time(5),
          at("workspace.WholeFile", "force"),
          at("workspace.WholeFile", "moveInto"),
          at("workspace.WholeFile", "moveInto").time(4),
          at("workspace.WholeFile", "forceFolder"),
          at("store.Manifest$Freezing", "flush"),
          at("job.JudgeFile", "process").time(3),
          at("store.Submissions", "deleteFindings"),
          at("store.Submissions", "deleteContents"),
          at("store.Submissions", "updateSubmissions"),
          at("store.Submissions", "insertJudgements"),
          at("store.Submissions", "insertFindings"),
          at("store.Submissions", "insertContents"),
          at("store.Submissions", "insertRows"),
          at("store.Submissions", "updateManifest"),
          at("store.Submissions", "updateManifest").time(3),
          at("store.Standings", "settle"),
          at("store.Standings", "decide").time(2),
          at("store.Standings", "change"),
          at("store.Standings", "settleManifest"),
          at("job.HandBackWriter", "write"),
          at("handback.HandBack", "mark").time(2),
          at("handback.HandBack", "save"),
          at("job.WriteResult", "execute"),
          at("store.Manifest", "books"),
          at("store.Manifest", "finish"),
          at("store.ReportRuns", "freeze"),
          at("store.ReportRuns", "keepFigures"),
          at("report.ReportFiles", "write"),
          at("report.DocxRenderer", "write"),
          at("report.JsonRenderer", "write"));

  /** Those at which the database has something in hand. */
  private static final List<KillPoint> POINTS_OF_THE_STORE =
      POINTS.stream()
          .filter(point -> point.type().startsWith("store.") && !point.type().contains("Archive"))
          .toList();

  @TempDir Path folder;

  @Test
  void killedAtEachPointOnH2() {
    killedAt(POINTS, false);
  }

  @Test
  void killedAtEachPointOfTheStoreOnAServer() {
    killedAt(POINTS_OF_THE_STORE, true);
  }

  @Test
  void killedAtRandomOnH2() {
    killedAtRandom(false);
  }

  @Test
  void killedAtRandomOnAServer() {
    killedAtRandom(true);
  }

  private City city(String name, boolean onServer) {
    Path place = folder.resolve(name);
    return onServer ? City.on(Databases.onServer(), place, UNITS) : City.onH2(place, UNITS);
  }

  private void killedAt(List<KillPoint> points, boolean onServer) {
    EndState undisturbed = city("undisturbed", onServer).runAndLook();
    assertThat(undisturbed.faults()).isEmpty();
    // As many at once as there are processors: each in a city and on a database of its own.
    points.parallelStream()
        .forEach(
            point -> {
              City city = city("city-" + points.indexOf(point), onServer);
              assertThat(city.kill(point)).as("comes to %s", point).isTrue();
              assertThat(city.runAndLook()).as("killed at %s", point).isEqualTo(undisturbed);
              city.remove();
            });
  }

  private void killedAtRandom(boolean onServer) {
    int kills = Integer.getInteger("gongkai.kills", 20);
    City whole = city("undisturbed", onServer);
    long start = System.nanoTime();
    EndState undisturbed = whole.runAndLook();
    long longest = (System.nanoTime() - start) / 1_000_000;
    // Two processors kill in two cities; some are killed once, some several times in a row.
    IntStream.range(0, LANES)
        .parallel()
        .forEach(
            lane -> {
              Random chance = new Random(kills * LANES + lane);
              int killed = 0;
              while (killed < kills / LANES) {
                City city = city("city-" + lane, onServer);
                do {
                  killed += city.killAfter(longest / 5 + chance.nextLong(longest)) ? 1 : 0;
                } while (killed < kills / LANES && chance.nextInt(3) != 0);
                assertThat(city.runAndLook()).as("after %s kills", killed).isEqualTo(undisturbed);
                city.remove();
              }
            });
  }
}
