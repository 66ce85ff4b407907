package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.FileSniffer;
import org.gongkai.batch.collect.ReadLimits;

/** However a workbook is broken, it is read, or it is unreadable for a reason; nothing else. */
class MutatedWorkbookTest {

  private static Path folder;
  private static byte[] xlsx;
  private static byte[] xls;

  @BeforeContainer
  static void writeWorkbooks() throws IOException {
    folder = Files.createTempDirectory("gongkai-test-");
    TestWorkbook book =
        TestWorkbook.complete()
            .rows("投诉举报台账", "T-1|@2016-08-03|事项|S-1|#5", "T-2|2016.8.4|另一事项|=1+1|!#REF!")
            .merge("投诉举报台账", "F4:F5");
    xlsx = Files.readAllBytes(book.xlsx(folder));
    xls = Files.readAllBytes(book.xls(folder));
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.delete(folder.resolve("book.xlsx"));
    Files.delete(folder.resolve("book.xls"));
    Files.deleteIfExists(folder.resolve("mutated"));
    Files.delete(folder);
  }

  @Property(tries = 120)
  void flippedBytesOfXls(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int flips)
      throws IOException {
    assertHasOutcome(flipped(xls, seed, flips));
  }

  @Property(tries = 60)
  void flippedBytesOfXlsx(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int flips)
      throws IOException {
    assertHasOutcome(flipped(xlsx, seed, flips));
  }

  @Property(tries = 120)
  void flippedTruncatedSwappedAndDoubledParts(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, byte[]> parts = parts();
    List<String> names = new ArrayList<>(parts.keySet());
    for (int i = random.nextInt(4); i >= 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      String other = names.get(random.nextInt(names.size()));
      byte[] part = parts.get(name);
      switch (random.nextInt(4)) {
        case 0 -> parts.put(name, flipped(part, random.nextLong(), 1 + random.nextInt(5)));
        case 1 -> parts.put(name, Arrays.copyOf(part, random.nextInt(part.length + 1)));
        case 2 -> parts.put(name, parts.get(other));
        default -> parts.put("copy/" + name, part);
      }
    }
    assertHasOutcome(zip(parts));
  }

  private static byte[] flipped(byte[] bytes, long seed, int flips) {
    Random random = new Random(seed);
    byte[] mutated = bytes.clone();
    for (int i = 0; i < flips && mutated.length > 0; i++) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void assertHasOutcome(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("mutated"), bytes);
    FileKind kind = FileSniffer.sniff(file);
    try (OpenWorkbook book = new WorkbookReader(ReadLimits.DEFAULT).open(file, kind)) {
      int[] rows = {0};
      book.forEachRow(row -> rows[0]++);
      int counted = book.rowCounts().values().stream().mapToInt(RowCount::handedOut).sum();
      assertThat(book.damage().isPresent() || counted == rows[0]).isTrue();
      assertThat(book.findings()).isNotNull();
    } catch (UnreadableWorkbookException e) {
      assertThat(e.finding().message().chinese()).endsWith("。");
    }
  }
}
