package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.batch.hostile.KillPoint.at;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.batch.generate.CityGenerator;
import org.gongkai.batch.generate.CitySpec;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.workspace.StateFolder;
import org.jspecify.annotations.Nullable;
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
  private static final int DEFECT_PERCENT = 50;

  /** Every step of the store, moves into the archive and to the results, writing of the report. */
  private static final List<KillPoint> POINTS =
      List.of(
          at("job.FreezeManifest", "execute"),
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
          at("store.Standings", "settle").time(2),
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
    killedAt(POINTS, null);
  }

  @Test
  void killedAtEachPointOfTheStoreOnAServer() {
    killedAt(POINTS_OF_THE_STORE, "server");
  }

  @Test
  void killedAtRandomOnH2() {
    killedAtRandom(null);
  }

  @Test
  void killedAtRandomOnAServer() {
    killedAtRandom("server");
  }

  private void killedAt(List<KillPoint> points, @Nullable String server) {
    EndState undisturbed = new City(folder.resolve("undisturbed"), server).runAndLook();
    assertThat(undisturbed.faults()).isEmpty();
    for (KillPoint point : points) {
      City city = new City(folder.resolve("city"), server);
      assertThat(city.kill(point)).as("comes to %s", point).isTrue();
      assertThat(city.runAndLook()).as("killed at %s", point).isEqualTo(undisturbed);
      city.remove();
    }
  }

  private void killedAtRandom(@Nullable String server) {
    int kills = Integer.getInteger("gongkai.kills", 20);
    City whole = new City(folder.resolve("undisturbed"), server);
    long start = System.nanoTime();
    EndState undisturbed = whole.runAndLook();
    long longest = (System.nanoTime() - start) / 1_000_000;
    Random chance = new Random(kills);
    City city = new City(folder.resolve("city"), server);
    int killed = 0;
    while (killed < kills) {
      if (city.killAfter(longest / 5 + chance.nextLong(longest))) {
        killed++;
      }
      // Some are killed once, some several times in a row.
      if (chance.nextInt(3) == 0) {
        assertThat(city.runAndLook()).as("after %s kills", killed).isEqualTo(undisturbed);
        city.remove();
        city = new City(folder.resolve("city"), server);
      }
    }
    assertThat(city.runAndLook()).as("after %s kills", killed).isEqualTo(undisturbed);
  }

  /** A made-up city on a database of its own. */
  private static final class City {

    private final Path folder;
    private final GongkaiProcess.Setup setup;
    private final Databases.@Nullable Address address;

    City(Path folder, @Nullable String server) {
      this.folder = folder;
      try {
        Files.createDirectories(folder);
        new CityGenerator(new CitySpec(UNITS, 7, 2016, DEFECT_PERCENT))
            .write(folder.resolve("city"), 1, done -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      this.address = server == null ? null : Databases.onServer();
      GongkaiProcess.Setup process = GongkaiProcess.Setup.in(folder);
      this.setup = address == null ? process : process.on(address);
    }

    private String[] command() {
      return new String[] {
        "run",
        folder.resolve("city").toString(),
        "--out",
        folder.resolve("out").toString(),
        "--today",
        "2017-03-20"
      };
    }

    boolean kill(KillPoint point) {
      return point.kill(setup, command());
    }

    /** Whether it was still running then. */
    boolean killAfter(long millis) {
      try (GongkaiProcess process = setup.start(command())) {
        Thread.sleep(millis);
        boolean running = process.process().isAlive();
        process.kill();
        return running;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    EndState runAndLook() {
      GongkaiProcess.Ended ended = setup.run(command());
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      Path state = folder.resolve("city/.gongkai");
      try (Database database =
          address == null ? Database.openEmbedded(new StateFolder(state)) : address.open()) {
        EndState end = EndState.of(state, folder.resolve("out"), database);
        assertThat(end.faults()).isEmpty();
        return end;
      }
    }

    void remove() {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
