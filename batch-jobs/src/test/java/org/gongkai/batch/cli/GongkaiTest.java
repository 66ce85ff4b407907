package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command line that cannot be carried out gets. */
class GongkaiTest {

  @TempDir Path folder;

  private record Said(int code, String result, String complaint) {}

  private static Said run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run sample-input                                          | 缺少 --out。               | gongkai run
          templates sample-input                                    | 缺少 --out。 | gongkai templates
          import                                                    | 缺少 WORKSPACE。   | gongkai import
          nonsense                                                  | 不认识“nonsense”。         | gongkai
          status sample-input --year 2016 --loud                    | 不认识“--loud”。           | gongkai status
          import sample-input --out o --today 2017-13-01            | --today 不能是“2017-13-01”，应写成 2017-03-20 这样的日期。 | gongkai import
          status sample-input --year 二〇一六                       | --year 不能是“二〇一六”，应为整数。 | gongkai status
          status sample-input --year 2016 --year 2017               | --year 写了不止一次。      | gongkai status
          """)
  void misusedCommandGetsOneSentenceAndTheWayToHelp(
      String command, String sentence, String helpFor) {
    assertThat(run(command.split(" ")))
        .isEqualTo(
            new Said(
                ExitCode.USAGE, "", lines("命令写得不对：" + sentence, "用 " + helpFor + " --help 查看写法。")));
  }

  @Test
  void inboxThatIsNotThereIsSaidBeforeAnythingBegins() throws IOException {
    Path workspace = SampleCity.copyWithoutInbox(folder.resolve("city"));
    Path inbox = folder.resolve("nowhere");

    Said said =
        run("import", workspace.toString(), "--inbox", inbox.toString(), "--out", out().toString());

    assertThat(said)
        .isEqualTo(
            new Said(ExitCode.USAGE, "", lines("收件箱 " + inbox + " 不存在，请建立该文件夹，或用 --inbox 指定。")));
    assertThat(out()).doesNotExist();
  }

  @Test
  void strictImportTellsOfFaultsAsLongAsTheyStand() throws IOException {
    Path workspace = SampleCity.copyWithoutInbox(folder.resolve("city"));
    Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(workspace.resolve("inbox/报送表.xlsx"), "not a workbook");
    String[] strict = {"import", workspace.toString(), "--out", out().toString(), "--strict"};

    assertThat(run(strict).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run(strict).code()).as("unchanged").isEqualTo(ExitCode.FINDINGS);
    Files.delete(workspace.resolve("inbox/报送表.xlsx"));
    assertThat(run(strict).code()).as("taken away").isEqualTo(ExitCode.DONE);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
