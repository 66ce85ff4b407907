package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleZipTest {

  @TempDir private Path folder;

  @Test
  void orderAndTimeOfTheEntriesDoNotMatter() throws IOException {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");

    ReproducibleZip.write(
        first, zip(1_000_000_000_000L, "xl/workbook.xml", "[Content_Types].xml", "a.xml"));
    ReproducibleZip.write(
        second, zip(1_400_000_000_000L, "a.xml", "xl/workbook.xml", "[Content_Types].xml"));

    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    assertThat(entriesOf(first)).containsExactly("[Content_Types].xml", "a.xml", "xl/workbook.xml");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("1.zip", "2.zip");
  }

  @Test
  void theMachinesZoneDoesNotMatter() throws IOException {
    TimeZone before = TimeZone.getDefault();
    Path east = folder.resolve("east.zip");
    Path west = folder.resolve("west.zip");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      ReproducibleZip.write(east, zip(1_000_000_000_000L, "a.xml"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      ReproducibleZip.write(west, zip(1_000_000_000_000L, "a.xml"));
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(Files.mismatch(east, west)).isEqualTo(-1L);
  }

  @Test
  void aPackageWithinAPackageIsPutInOrderToo() throws IOException {
    Path first = folder.resolve("1.docx");
    Path second = folder.resolve("2.docx");

    ReproducibleZip.write(first, packageWith(zip(1_000_000_000_000L, "b.xml", "a.xml")));
    ReproducibleZip.write(second, packageWith(zip(1_400_000_000_000L, "a.xml", "b.xml")));

    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
  }

  private static WholeFile.Contents packageWith(WholeFile.Contents inner) {
    return target -> {
      ZipOutputStream out = new ZipOutputStream(target);
      out.putNextEntry(new ZipEntry("word/embeddings/sheet1.xlsx"));
      inner.writeTo(out);
      out.closeEntry();
      out.finish();
    };
  }

  private static WholeFile.Contents zip(long time, String... names) {
    return target -> {
      ZipOutputStream out = new ZipOutputStream(target);
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(name.getBytes(UTF_8));
        out.closeEntry();
      }
      out.finish();
    };
  }

  private static List<String> entriesOf(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
