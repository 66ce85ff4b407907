package org.gongkai.batch.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.batch.store.ManifestFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyPathTest {

  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  private static ManifestFile file(String name, String kind) {
    return new ManifestFile(
        1, 1, name, 10, Instant.EPOCH, kind, HASH, 1L, null, null, 0, 0, 0, null);
  }

  @Test
  void theCopyBearsTheNameOfTheFile() {
    assertThat(CopyPath.of(file("局/报送表.xlsx", "XLSX"))).isEqualTo(Path.of("局/报送表.xlsx"));
    assertThat(CopyPath.of(file("报送表.et", "XLS_BIFF8"))).isEqualTo(Path.of("报送表.et"));
    assertThat(CopyPath.of(file("包.zip!甲/乙.xlsm", "XLSM"))).isEqualTo(Path.of("包.zip!甲/乙.xlsm"));
  }

  @Test
  void aCopyInAnotherFormatGetsItsEndingAsWell() {
    assertThat(CopyPath.of(file("网页.xls", "HTML"))).isEqualTo(Path.of("网页.xls.xlsx"));
    assertThat(CopyPath.of(file("报送表.xlsx", "XLS_BIFF8"))).isEqualTo(Path.of("报送表.xlsx.xls"));
    assertThat(CopyPath.of(file("报送表", "XLSX"))).isEqualTo(Path.of("报送表.xlsx"));
  }

  @Test
  void aNameTooLongForTheDiskIsCutAndToldApartByTheHash() {
    Path path = CopyPath.of(file("包.zip!" + "长".repeat(300) + ".xlsx", "XLSX"));
    assertThat(path.toString()).startsWith("包.zip!长长").endsWith("长~0123456789abcdef.xlsx");
    assertThat(path.toString().getBytes(UTF_8).length).isBetween(190, 200);
  }

  @Test
  void copiesAreRemovedWhicheverPathTheyTook() throws IOException {
    ManifestFile file = file("甲.xlsx/乙.xlsx", "XLSX");
    Files.writeString(folder.resolve("甲.xlsx"), "a file where a folder would be");
    Files.writeString(folder.resolve("0123456789abcdef.xlsx"), "the copy");

    CopyPath.remove(folder, file);

    assertThat(folder.resolve("甲.xlsx")).exists();
    assertThat(folder.resolve("0123456789abcdef.xlsx")).doesNotExist();
  }
}
