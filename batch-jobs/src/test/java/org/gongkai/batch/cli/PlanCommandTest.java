package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.CatalogueParser;
import org.gongkai.plan.CatalogueReading;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
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
    assertThat(root.propertyNames())
        .containsExactly(
            "document", "tasks", "findings", "themes", "duties", "defaultRule", "timetable");
    assertThat(root.get("themes").get(0).get("groups").toString())
        .isEqualTo("[\"推进行政权力运行信息公开\",\"推进市场监管公开透明\",\"推进政务（公共）服务公开\"]");
    assertThat(root.get("duties").size()).isEqualTo(16);
    assertThat(root.get("defaultRule").asString()).startsWith("各牵头（责任）单位应在职责范围内推进相关工作。");
    assertThat(root.get("timetable").isEmpty()).isTrue();
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
  void whatRecursHasItsCheckpointsInTheTimetable() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.md"),
            """
            某市人民政府关于落实2017年政务公开任务的通知

            | 工作任务 | 具体要求 | 完成时限 | 责任单位 |
            |---|---|---|---|
            | 水质 | 1. 公开水质 | 每季度 | 市环保局 |
            | 解读 | 2. 公开解读材料 | 文件公开后3个工作日内 | 各部门 |
            | 清单 | 3. 公开清单 | 6月底前出台，12月底前完成 | 市编办 |
            | 预算 | 4. 公开预算 | 10月底 | 市财政局 |
            """);
    JsonNode root = JsonMapper.shared().readTree(run("plan", file.toString(), "--json").out());
    assertThat(root.get("timetable").toString())
        .isEqualTo(
            "[{\"task\":1,\"period\":\"QUARTERLY\",\"checkpoints\":[\"2017-03-31\",\"2017-06-30\",\"2017-09-30\",\"2017-12-31\"]},"
                + "{\"task\":2,\"event\":\"文件公开后\",\"amount\":3,\"unit\":\"WORKING_DAY\",\"checkpoints\":[]},"
                + "{\"task\":3,\"continuing\":false,\"checkpoints\":[\"2017-06-30\",\"2017-12-31\"]}]");
    assertThat(root.get("tasks").get(0).get("deadline").isNull()).isTrue();
    assertThat(root.get("tasks").get(3).get("deadline").asString()).isEqualTo("2017-10-31");
  }

  @Test
  void namesAreCheckedAgainstTheRosterOfAWorkspace() throws IOException {
    Ran ran = run("plan", NOTICE, "--workspace", workspace().toString(), "--json");
    assertThat(ran.code()).isZero();
    JsonNode findings = JsonMapper.shared().readTree(ran.out()).get("findings");
    assertThat(findings.valueStream().map(f -> f.get("code").asString()))
        .endsWith(
            "notice-date-differs",
            "party-open",
            "party-open",
            "party-open",
            "party-open",
            "party-open");
  }

  private static CatalogueReading catalogue(Path file) {
    return CatalogueParser.parse(
        ((NoticeReading.Read) NoticeReader.read(file)).text(), plan(Path.of(NOTICE)));
  }

  @Test
  void theCatalogueIsExportedAndReadBack() throws IOException {
    Path out = folder.resolve("out");
    Ran ran = run("plan", "catalogue", workspace().toString(), "--out", out.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    CatalogueReading read = catalogue(out.resolve("catalogue.xlsx"));
    assertThat(read.findings()).isEmpty();
    DisclosureCatalogue bundled = DisclosureCatalogue.bundledFor("吉市政办函〔2016〕45号");
    assertThat(read.catalogue().items()).isEqualTo(bundled.items());
    assertThat(read.catalogue().fingerprint()).isEqualTo(bundled.fingerprint());
  }

  @Test
  void aWorkspacesOwnCatalogueTakesThePlaceOfTheBundledOne() throws IOException {
    Path workspace = workspace();
    Path out = folder.resolve("out");
    run("plan", "catalogue", workspace.toString(), "--out", out.toString());
    Path own = workspace.resolve("catalogue.xlsx");
    try (InputStream in = Files.newInputStream(out.resolve("catalogue.xlsx"));
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream bytes = Files.newOutputStream(own)) {
      // The first item is renamed and ticked for the city alone; the last row is a new item.
      Sheet sheet = workbook.getSheetAt(0);
      sheet.getRow(3).getCell(2).setCellValue("权力清单（改）");
      Row last = sheet.createRow(sheet.getLastRowNum() + 1);
      String[] cells = {"999", "其他", "政府采购目录", "品目、限额", "", "每年1月31日前", "市审计局", "■政府网站"};
      for (int i = 0; i < cells.length; i++) {
        last.createCell(i).setCellValue(cells[i]);
      }
      workbook.write(bytes);
    }
    Files.writeString(
        workspace.resolve("gongkai.yaml"),
        Files.readString(workspace.resolve("gongkai.yaml")) + "catalogue: catalogue.xlsx\n");
    Workspace opened =
        Workspace.open(workspace, Overrides.none(LocalDate.of(2017, 1, 1))).orThrow();
    CityPlan city = CityPlan.read(opened).orThrow();
    assertThat(city.catalogue().items()).hasSize(160);
    assertThat(city.catalogue().find("01-01").orElseThrow().title()).isEqualTo("权力清单（改）");
    assertThat(city.itemsOf("220200-030").stream().map(DisclosureItem::title))
        .contains("政府采购目录", "审计结果公告");
    // Drop-downs and task lists follow.
    Ran lists =
        run(
            "plan",
            "lists",
            NOTICE,
            "--workspace",
            workspace.toString(),
            "--out",
            out.toString(),
            "--unit",
            "220200-030");
    assertThat(lists.err()).isEmpty();
    assertThat(text(out.resolve("220200-030-吉林市审计局-任务清单.xlsx"))).contains("政府采购目录");
    assertThat(text(out.resolve("220200-030-吉林市审计局-任务清单.docx"))).contains("政府采购目录");
    run("templates", workspace.toString(), "--out", out.toString(), "--unit", "220200-030");
    assertThat(text(out.resolve("220200-030-吉林市审计局-报送表.xlsx"))).contains("政府采购目录");
  }

  /** All texts of a document or workbook. */
  private static String text(Path file) {
    StringBuilder all = new StringBuilder();
    for (NoticeText.Block block : ((NoticeReading.Read) NoticeReader.read(file)).text().blocks()) {
      if (block instanceof NoticeText.Table table) {
        table
            .rows()
            .forEach(row -> row.cells().forEach(cell -> all.append(cell.text()).append(' ')));
      }
    }
    return all.toString();
  }

  @Test
  void aCatalogueThatCannotBeUsedIsRefusedWithEveryPlace() throws IOException {
    Path workspace = workspace();
    Path file =
        Files.writeString(
            folder.resolve("目录.md"),
            """
            | 事项编号 | 公开事项 | 公开时限 | 对应任务 |
            |---|---|---|---|
            | 1-1 | 清单 | 及时 | 99 |
            | 1-2 |  | 及时 | 1 |
            """);
    Path out = folder.resolve("out");
    assertThat(
            run(
                "plan",
                "catalogue",
                workspace.toString(),
                "--from",
                file.toString(),
                "--out",
                out.toString()))
        .isEqualTo(
            new Ran(
                2,
                "",
                "表格1!A2这一行的对应任务“99”不在计划的任务序号中，请改正。"
                    + System.lineSeparator()
                    + "表格1!A3这一行没有填写公开事项，请补上。"
                    + System.lineSeparator()));
    assertThat(out).doesNotExist();
    Files.copy(file, workspace.resolve("own.md"));
    Files.writeString(
        workspace.resolve("gongkai.yaml"),
        Files.readString(workspace.resolve("gongkai.yaml")) + "catalogue: own.md\n");
    assertThat(run("templates", workspace.toString(), "--out", out.toString()).err())
        .contains("own.md：表格1!A2这一行的对应任务“99”不在计划的任务序号中，请改正。");
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
    assertThat(run("plan", "--help").out())
        .contains("FILE", "--json", "localise", "lists", "catalogue");
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
    assertThat(draft.get(15).requirement()).endsWith("【市级任务：市国税局、市地税局是中省直驻市单位】");
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
  void aCountyWhoseDepartmentsTheRosterLacksIsLeftOpen() throws IOException {
    Path out = folder.resolve("out");
    Ran ran =
        run(
            "plan",
            "localise",
            NOTICE,
            "--region",
            "220221",
            "--workspace",
            workspace().toString(),
            "--out",
            out.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("名册 units.csv 里没有永吉县的部门");
    Plan draft = plan(out.resolve("任务分解表草案-220221-永吉县.docx"));
    assertThat(draft.get(2).responsibilityText()).isEqualTo("【待明确】牵头落实");
    assertThat(draft.get(2).requirement()).endsWith("【待明确：请填写与市审改办、市人社局对应的单位】");
    assertThat(draft.get(15).requirement()).endsWith("【市级任务：市国税局、市地税局是中省直驻市单位】");
    assertThat(plan(out.resolve("任务分解表草案-220221-永吉县.xlsx")).tasks()).isEqualTo(draft.tasks());
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
