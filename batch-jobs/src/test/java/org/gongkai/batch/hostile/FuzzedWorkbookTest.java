package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.job.FileCheck;
import org.gongkai.batch.job.FileOutcome;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.finding.Finding;

/**
 * However a workbook of the sample is broken, sniffing, reading and judging it end in a verdict
 * with a reason, and never in a failure of the program. {@code -Dgongkai.fuzz=50} breaks fifty
 * times as many.
 */
@Tag("hostile")
class FuzzedWorkbookTest {

  private static final int ROUNDS = Integer.getInteger("gongkai.fuzz", 1);
  private static final FileCheck CHECK =
      FileCheck.ofWorkbooks(
          JudgingBasis.withoutWorkspace(), ReadLimits.DEFAULT, LocalDate.of(2017, 3, 20));

  private static Path folder;
  private static byte[] xlsx;
  private static byte[] xls;

  @BeforeContainer
  static void readWorkbooks() throws IOException {
    folder = Files.createTempDirectory("gongkai-fuzz-");
    Path inbox = Path.of("../sample-input/inbox");
    xlsx = Files.readAllBytes(inbox.resolve("2016年政务公开工作报送表（人社局）.xlsx"));
    xls = Files.readAllBytes(inbox.resolve("2016年政务公开工作报送表（供销社）.xls"));
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("fuzzed"));
    Files.delete(folder);
  }

  private interface Breaking {
    byte[] broken(Random chance);
  }

  private static void assertVerdicts(long seed, Breaking breaking) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = breaking.broken(new Random(seed + round));
      Path file = Files.write(folder.resolve("fuzzed"), broken);
      List<FileOutcome> outcomes = new ArrayList<>();
      CHECK.check(file, outcomes::add);
      assertThat(outcomes).isNotEmpty();
      for (FileOutcome outcome : outcomes) {
        assertThat(outcome.findings())
            .extracting(Finding::code)
            .doesNotContain(WorkbookJudge.UNPROCESSABLE);
      }
    }
  }

  private static byte[] flipped(byte[] bytes, Random chance, int most) {
    byte[] copy = bytes.clone();
    for (int i = chance.nextInt(most); i >= 0 && copy.length > 0; i--) {
      copy[chance.nextInt(copy.length)] = (byte) chance.nextInt(256);
    }
    return copy;
  }

  @Property(tries = 300)
  void bytesOfXlsxFlipped(@ForAll long seed) throws IOException {
    assertVerdicts(seed, chance -> flipped(xlsx, chance, 10));
  }

  @Property(tries = 400)
  void bytesOfXlsFlipped(@ForAll long seed) throws IOException {
    assertVerdicts(seed, chance -> flipped(xls, chance, 40));
  }

  @Property(tries = 150)
  void xlsCutOffAndJoinedAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int cuts)
      throws IOException {
    assertVerdicts(
        seed,
        chance -> {
          byte[] bytes = xls;
          for (int i = 0; i < cuts; i++) {
            int from = chance.nextInt(bytes.length);
            int to = from + chance.nextInt(bytes.length - from);
            byte[] moved = bytes.clone();
            System.arraycopy(
                bytes, from, moved, chance.nextInt(bytes.length - (to - from)), to - from);
            bytes = moved;
          }
          return bytes;
        });
  }

  @Property(tries = 400)
  void partsFlippedCutOffSwappedDoubledAndTakenOut(@ForAll long seed) throws IOException {
    assertVerdicts(
        seed,
        chance -> {
          PackageParts parts = PackageParts.of(xlsx);
          for (int i = chance.nextInt(4); i >= 0; i--) {
            String part = parts.any(chance);
            String other = parts.any(chance);
            switch (chance.nextInt(6)) {
              case 0 -> parts.bytes(part, bytes -> flipped(bytes, chance, 6));
              case 1 -> parts.bytes(part, b -> Arrays.copyOf(b, chance.nextInt(b.length + 1)));
              case 2 -> parts.with(part, parts.text(other));
              case 3 -> parts.with("copy/" + part, parts.text(part));
              case 4 -> parts.edit(part, text -> tagsSwapped(text, chance));
              default -> parts.without(part);
            }
          }
          return parts.zip();
        });
  }

  /** Two stretches between tags change places: well-formed or not, it is no longer what it was. */
  private static String tagsSwapped(String xml, Random chance) {
    String[] tags = xml.split("(?=<)");
    if (tags.length < 3) {
      return xml;
    }
    int one = chance.nextInt(tags.length);
    int other = chance.nextInt(tags.length);
    String kept = tags[one];
    tags[one] = tags[other];
    tags[other] = kept;
    return String.join("", tags);
  }
}
