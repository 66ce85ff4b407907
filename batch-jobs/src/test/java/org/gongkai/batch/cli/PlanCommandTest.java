package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

  private static final Path SAMPLE = Path.of("..", "sample-input");
  private static final String NOTICE = SAMPLE.resolve("notice/notice-2016-45.docx").toString();

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(code, out.toString(), err.toString());
  }

  @TempDir private Path folder;

  @Test
  void thePlanIsListed() {
    Ran ran = run("plan", NOTICE);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("吉林市人民政府办公厅关于落实2016年政务公开重点工作任务的通知")
        .contains("共 26 类 37 项任务", "牵头：市审改办、市人社局", "notice-signature-differs");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void jsonHasThePromisedShape() {
    Ran ran = run("plan", NOTICE, "--json");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode root = JsonMapper.shared().readTree(ran.out());
    assertThat(root.propertyNames()).containsExactly("document", "tasks", "findings");
    assertThat(root.get("document").toString())
        .isEqualTo(
            "{\"title\":\"吉林市人民政府办公厅关于落实2016年政务公开重点工作任务的通知\","
                + "\"documentNumber\":\"吉市政办函〔2016〕45号\",\"issuer\":\"吉林市人民政府办公厅\",\"year\":2016}");
    assertThat(root.get("tasks").size()).isEqualTo(37);
    JsonNode task = root.get("tasks").get(28);
    assertThat(task.propertyNames())
        .containsExactly(
            "number",
            "group",
            "requirement",
            "deadlineText",
            "deadline",
            "responsibilityText",
            "assignments");
    assertThat(task.get("number").asInt()).isEqualTo(29);
    assertThat(task.get("deadline").asString()).isEqualTo("2016-10-31");
    assertThat(task.get("assignments").toString())
        .isEqualTo(
            "[{\"role\":\"IMPLEMENT\",\"party\":\"各县（市）\",\"collective\":true,\"scope\":null},"
                + "{\"role\":\"LEAD\",\"party\":\"市财政局\",\"collective\":false,\"scope\":\"市本级、城区\"}]");
    assertThat(root.get("findings").get(0).propertyNames())
        .containsExactly("code", "severity", "sheet", "cell", "value", "expected", "message");
  }

  @Test
  void whatCannotBeReadIsAUsageFailureInOneSentence() {
    assertThat(run("plan", folder.resolve("none.docx").toString()))
        .isEqualTo(new Ran(2, "", "文件“none.docx”不存在，请核对路径。" + System.lineSeparator()));
    assertThat(run("plan").code()).isEqualTo(2);
    assertThat(run("plan", "a.docx", "--nonsense").code()).isEqualTo(2);
  }

  @Test
  void aFileWithoutTasksFailsWithFindings() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "各部门：请做好2016年工作。");
    Ran ran = run("plan", file.toString(), "--json");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("notice-table-missing");
  }

  @Test
  void helpIsThere() {
    assertThat(run("plan", "--help").out()).contains("FILE", "--json", "localise", "lists");
    assertThat(run("plan", "localise", "--help").out()).contains("--region", "--workspace");
  }

  /** The smallest workspace around the sample's roster and notice. */
  private Path workspace() throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w"));
    Files.createDirectories(workspace.resolve("notice"));
    Files.copy(Path.of(NOTICE), workspace.resolve("notice/notice.docx"));
    Files.copy(SAMPLE.resolve("units.csv"), workspace.resolve("units.csv"));
    Files.writeString(
        workspace.resolve("gongkai.yaml"),
        """
        city: 吉林市
        region: "220200"
        year: 2016
        notice: notice/notice.docx
        units: units.csv
        """);
    return workspace;
  }

  private static Plan plan(Path file) {
    return NoticeParser.parse(((NoticeReading.Read) NoticeReader.read(file)).text());
  }

  @Test
  void aDistrictsDraftReadsBackAndResolves() throws IOException {
    Path out = folder.resolve("out");
    Ran ran =
        run(
            "plan",
            "localise",
            NOTICE,
            "--region",
            "220203",
            "--workspace",
            workspace().toString(),
            "--out",
            out.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    Plan draft = plan(out.resolve("任务分解表草案-220203-龙潭区.docx"));
    Plan sheet = plan(out.resolve("任务分解表草案-220203-龙潭区.xlsx"));
    Plan city = plan(Path.of(NOTICE));
    assertThat(sheet.tasks()).isEqualTo(draft.tasks());
    assertThat(draft.document().issuer()).isEqualTo("吉林市龙潭区人民政府办公室");
    assertThat(draft.tasks().stream().map(Task::number))
        .isEqualTo(IntStream.rangeClosed(1, 37).boxed().toList());
    assertThat(draft.groups()).isEqualTo(city.groups());
    for (Task task : draft.tasks()) {
      assertThat(Objects.requireNonNull(task.deadline()))
          .isEqualTo(city.get(task.number()).deadline());
      assertThat(task.requirement()).startsWith(city.get(task.number()).requirement());
    }
    Map<Integer, String> phrases =
        draft.tasks().stream().collect(Collectors.toMap(Task::number, Task::responsibilityText));
    assertThat(phrases)
        .containsEntry(2, "区审改办、区人社局牵头落实")
        .containsEntry(9, "市公安局牵头落实；相关部门配合")
        .containsEntry(10, "【待明确】、各部门负责落实；本级政府相关工作由区政府办公室负责落实")
        .containsEntry(15, "市国税局、市地税局牵头落实")
        .containsEntry(16, "区发改局、区财政局牵头落实")
        .containsEntry(23, "区教育局牵头落实")
        .containsEntry(29, "区财政局负责落实");
    assertThat(draft.get(15).requirement()).endsWith("【市级任务：名册中没有市国税局、市地税局在本地区的对应单位】");
    assertThat(draft.get(29).requirement()).endsWith("【市级牵头：市本级、城区由市财政局牵头】");
    assertThat(draft.get(21).assignments())
        .contains(new Assignment(org.gongkai.plan.TaskRole.LEAD, "【待明确】", true, null));
    assertThat(draft.findings().stream().map(f -> f.code()).distinct())
        .containsExactly("notice-document-number-missing");

    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))).orThrow();
    TaskMatrix matrix = TaskMatrix.of(draft, roster, "220203-000", LocalDate.of(2016, 12, 31));
    assertThat(matrix.findings().stream().map(f -> f.code()).distinct())
        .containsExactly("party-open");
    assertThat(matrix.unitsOf(23).stream().map(entry -> entry.unit().code()))
        .containsExactly("220203-011");
  }

  @Test
  void anUnknownRegionIsAUsageFailure() throws IOException {
    Ran ran =
        run(
            "plan",
            "localise",
            NOTICE,
            "--region",
            "990000",
            "--workspace",
            workspace().toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(ran)
        .isEqualTo(new Ran(2, "", "名册里没有区划代码为“990000”的区、县、市或开发区；请核对代码。" + System.lineSeparator()));
  }

  @Test
  void taskListsArePrintedPerUnitAndAsAWhole() throws IOException {
    Path out = folder.resolve("lists");
    Ran ran =
        run(
            "plan",
            "lists",
            NOTICE,
            "--workspace",
            workspace().toString(),
            "--out",
            out.toString(),
            "--unit",
            "220200-028");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("220200-028-吉林市教育局-任务清单.docx", "220200-028-吉林市教育局-任务清单.xlsx");
    }
    NoticeReading read = NoticeReader.read(out.resolve("220200-028-吉林市教育局-任务清单.xlsx"));
    Plan list = NoticeParser.parse(((NoticeReading.Read) read).text());
    assertThat(list.tasks().stream().map(Task::number))
        .isEqualTo(List.of(6, 10, 23, 26, 27, 31, 32, 33, 34, 35, 36, 37));
  }
}
