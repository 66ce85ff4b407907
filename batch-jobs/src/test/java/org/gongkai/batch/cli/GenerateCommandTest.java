package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(code, out.toString(), err.toString());
  }

  @TempDir private Path folder;

  @Test
  void cityIsWritten() throws IOException {
    String city = folder.resolve("city").toString();

    Ran ran = run("generate", "--units", "2", "--seed", "1", "--year", "2016", "--out", city);

    assertThat(ran.code()).isZero();
    assertThat(ran.out().strip()).isEqualTo("已生成虚构城市的工作区，共 2 份报送表，放在 " + city);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "gongkai.yaml",
              "notice.md",
              "units.csv",
              "planted.csv",
              "990000-001.xlsx",
              "990000-002.xlsx");
    }
  }

  @Test
  void folderWithFilesIsRefused() throws IOException {
    Files.createFile(folder.resolve("a.txt"));

    Ran ran =
        run("generate", "--units", "1", "--seed", "1", "--year", "2016", "--out", "" + folder);

    assertThat(ran)
        .isEqualTo(
            new Ran(2, "", "--out " + folder + " 里已有文件，请换一个空文件夹，或先清空它。" + System.lineSeparator()));
  }

  @Test
  void cityWithoutUnitsIsRefused() {
    Ran ran =
        run("generate", "--units", "0", "--seed", "1", "--year", "2016", "--out", "" + folder);

    assertThat(ran)
        .isEqualTo(new Ran(2, "", "--units 为 0，应为 1 到 1000000 的整数。" + System.lineSeparator()));
  }
}
