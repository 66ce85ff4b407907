package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {

  @TempDir private Path folder;

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int code = Gongkai.run(writer, writer, args);
    return code + System.lineSeparator() + out;
  }

  @Test
  void explainsEachDay() {
    assertThat(run("calendar", "explain", "2016-08-05", "+3").lines())
        .containsExactly(
            "0",
            "2016-08-05  起始日，不计入",
            "2016-08-06  不计  周六，休息日",
            "2016-08-07  不计  周日，休息日",
            "2016-08-08  第 1 个工作日  周一，工作日",
            "2016-08-09  第 2 个工作日  周二，工作日",
            "2016-08-10  第 3 个工作日  周三，工作日",
            "第 3 个工作日是 2016-08-10。");
  }

  @Test
  void namesTheNoticeOfEachDeparture() {
    assertThat(run("calendar", "explain", "2016-09-14", "+1").lines())
        .anyMatch(line -> line.startsWith("2016-09-15  不计  周四，中秋节放假  依据 "))
        .anyMatch(line -> line.startsWith("2016-09-18  第 1 个工作日  周日，中秋节调休上班  依据 "));
  }

  @Test
  void followsTheNoticeThatAWorkspaceAdds() throws IOException {
    Path workspace = folder.resolve("city");
    Files.createDirectories(workspace.resolve("notice"));
    Path sample = Path.of("../sample-input");
    for (String file : new String[] {"gongkai.yaml", "units.csv", "reorganisations.csv"}) {
      if (Files.exists(sample.resolve(file))) {
        Files.copy(
            sample.resolve(file), workspace.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (var notices = Files.list(sample.resolve("notice"))) {
      for (Path notice : notices.toList()) {
        Files.copy(notice, workspace.resolve("notice").resolve(notice.getFileName()));
      }
    }
    String settings = Files.readString(workspace.resolve("gongkai.yaml"));
    Files.writeString(workspace.resolve("gongkai.yaml"), settings + "\ncalendar: 2028.csv\n");
    Files.writeString(
        workspace.resolve("2028.csv"),
        """
        date,kind,festival,notice
        2028-03-06,HOLIDAY,某节,某市试行通知
        """);
    assertThat(
            run("calendar", "explain", "2028-03-03", "+1", "--workspace", workspace.toString())
                .lines())
        .contains("2028-03-06  不计  周一，某节放假  依据 某市试行通知", "第 1 个工作日是 2028-03-07。");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(run("calendar", "explain", "2016-08-05", "drei").lines())
        .containsExactly("2", "工作日数“drei”不对，应为 0 到 1000 的整数，写作 +3。");
  }
}
