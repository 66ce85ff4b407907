package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.workspace.PlainFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line to the server is cut after a change is made and before its answer comes: the program
 * must not take what was done for not done, nor the other way round. {@code
 * -Dgongkai.lost-answers=1000} tries each change of an import.
 */
@Tag("hostile")
class LostAnswerTest {

  private static final int UNITS = 4;
  private static final int TRIED = Integer.getInteger("gongkai.lost-answers", 8);

  @TempDir Path folder;

  @Test
  void anImportGoesOnAfterAnyLostAnswer() throws IOException {
    City undisturbed = City.on(Databases.onServer(), folder.resolve("undisturbed"), UNITS);
    int ofOpening = changesOfOpening();
    int ofAll = changesOfImport(undisturbed);
    EndState expected = undisturbed.look();
    // One after the other: step scopes of one process know steps by their numbers alone, which
    // two databases have in common.
    for (int lost : sample(ofOpening + 1, ofAll)) {
      assertThat(endWithLost(lost)).as("without answer to %s", lost).isEqualTo(expected);
    }
  }

  @Test
  void aDatabaseIsOpenedAgainAfterAnyLostAnswer() throws IOException {
    for (int lost : sample(1, changesOfOpening())) {
      Databases.Address server = Databases.onServer();
      try (CuttableLine line = new CuttableLine(server)) {
        line.loseAnswerTo(lost);
        try {
          line.address().open().close();
        } catch (PlainFailure e) {
          assertThat(e.getMessage()).as("without answer to %s", lost).endsWith(".");
        }
      }
      server.open().close();
    }
  }

  /** As many numbers as are to be tried, at equal distances. */
  private static int[] sample(int first, int last) {
    int all = last - first + 1;
    int tried = Math.min(TRIED, all);
    return IntStream.range(0, tried).map(i -> first + i * all / tried).toArray();
  }

  private static int changesOfOpening() throws IOException {
    try (CuttableLine line = new CuttableLine(Databases.onServer())) {
      line.address().open().close();
      return line.changes();
    }
  }

  private static int changesOfImport(City city) throws IOException {
    try (CuttableLine line = new CuttableLine(city.database())) {
      city.importOver(line.address());
      return line.changes();
    }
  }

  private EndState endWithLost(int change) {
    City city = City.on(Databases.onServer(), folder.resolve("city-" + change), UNITS);
    try (CuttableLine line = new CuttableLine(city.database())) {
      line.loseAnswerTo(change);
      city.importOver(line.address());
      return city.look();
    } catch (IOException | PlainFailure e) {
      throw new AssertionError("without answer to " + change, e);
    } finally {
      city.remove();
    }
  }
}
