package org.gongkai.batch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.finding.Finding;
import org.gongkai.plan.LocalPlan;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskRole;
import org.gongkai.plan.Theme;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice of 2016 and the plan that it becomes. */
class SampleNoticeTest {

  private static final Path SAMPLE = Path.of("..", "sample-input");
  private static final Path MARKDOWN = SAMPLE.resolve("notice/notice-2016-45.md");
  private static final Path WORD = SAMPLE.resolve("notice/notice-2016-45.docx");

  private static Plan plan(Path file) {
    assertThat(NoticeReader.read(file)).isInstanceOf(NoticeReading.Read.class);
    return NoticeParser.parse(((NoticeReading.Read) NoticeReader.read(file)).text());
  }

  @Test
  void theWordDocumentIsWhatOurWriterMakesOfTheMarkdown(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("made.docx");
    NoticeReading read = NoticeReader.read(MARKDOWN);
    NoticeDocxWriter.write(NoticeParser.tidy(((NoticeReading.Read) read).text()), made);
    if (Boolean.getBoolean("gongkai.rewrite")) {
      Files.copy(made, WORD, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.mismatch(made, WORD))
        .as("%s is made from %s; rewrite it with -Dgongkai.rewrite=true", WORD, MARKDOWN)
        .isEqualTo(-1L);
  }

  @Test
  void bothFilesBecomeTheSamePlan() {
    Plan markdown = plan(MARKDOWN);
    Plan word = plan(WORD);
    assertThat(word.tasks()).isEqualTo(markdown.tasks());
    assertThat(word.document()).isEqualTo(markdown.document());
    assertThat(word.themes()).isEqualTo(markdown.themes());
    assertThat(word.duties()).isEqualTo(markdown.duties());
    assertThat(word.fingerprint()).isEqualTo(markdown.fingerprint());
    assertThat(word.findings().stream().map(Finding::code))
        .isEqualTo(markdown.findings().stream().map(Finding::code).toList());
  }

  @Test
  void thePlanHas37TasksIn26Groups() {
    Plan plan = plan(MARKDOWN);
    assertThat(plan.tasks().stream().map(Task::number))
        .isEqualTo(IntStream.rangeClosed(1, 37).boxed().toList());
    assertThat(plan.groups()).hasSize(26).contains("推进公共资源配置领域信息公开", "进一步推进经济社会政策公开透明");
    assertThat(plan.get(30).requirement()).startsWith("涉及民生的规范性文件和其他重要政策").endsWith("增进社会认同");
    assertThat(plan.defaultRule()).startsWith("各牵头（责任）单位应").endsWith("制定本地区的工作任务分解表。");
  }

  @Test
  void deadlinesAreOctoberForThreeNovemberForOneAndDecemberForTheRest() {
    Map<Integer, LocalDate> deadlines =
        plan(MARKDOWN).tasks().stream()
            .collect(Collectors.toMap(Task::number, task -> task.when().lastDay().orElseThrow()));
    for (int number = 1; number <= 37; number++) {
      LocalDate expected =
          switch (number) {
            case 9, 29, 37 -> LocalDate.of(2016, 10, 31);
            case 12 -> LocalDate.of(2016, 11, 30);
            default -> LocalDate.of(2016, 12, 31);
          };
      assertThat(deadlines.get(number)).as("task " + number).isEqualTo(expected);
    }
  }

  @Test
  void fourThemesHoldEighteenOfTheGroups() {
    List<Theme> themes = plan(MARKDOWN).themes();
    assertThat(themes.stream().map(Theme::title))
        .containsExactly("围绕深化改革推进政务公开", "围绕促进经济发展推进政务公开", "围绕民生改善推进政务公开", "围绕助力政府建设推进政务公开");
    assertThat(themes.stream().map(theme -> theme.groups().size())).containsExactly(3, 6, 6, 3);
    assertThat(themes.get(3).groups()).containsExactly("积极推进决策公开", "推进政策执行和落实情况公开", "深入推进预决算公开");
  }

  @Test
  void theBodyLaysDownTheDutiesOfPartsThreeAndFour() {
    Plan plan = plan(MARKDOWN);
    assertThat(plan.duties()).hasSize(16);
    assertThat(
            plan.duties().stream()
                .filter(duty -> duty.text().contains("至少听取一次") || duty.text().contains("4%")))
        .allSatisfy(
            duty -> {
              assertThat(duty.parties()).containsExactly("各县（市）区", "开发区", "各部门");
              assertThat(duty.when()).isNotNull();
            })
        .hasSize(2);
  }

  @Test
  void theNoticeContradictsItselfInFiveWays() {
    assertThat(plan(MARKDOWN).findings().stream().map(f -> f.code() + " " + f.value()))
        .containsExactly(
            "notice-document-number-brackets 吉市政办函[2016]45号",
            "notice-number-entry-blank ",
            "notice-issuer-differs 吉林市人民政府",
            "notice-signature-differs 吉林省人民政府办公厅",
            "notice-date-differs 2016年08月05日");
  }

  @Test
  void everyNamedUnitHasExactlyItsTasks() throws IOException {
    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))).orThrow();
    TaskMatrix matrix = TaskMatrix.of(plan(MARKDOWN), roster, LocalDate.of(2016, 12, 31));

    assertThat(matrix.findings().stream().map(f -> f.code() + " " + f.value()))
        .containsExactly(
            "party-open 市政府有关部门",
            "party-open 各相关部门",
            "party-open 相关部门",
            "party-open 相关部门",
            "party-open 相关部门");

    String all = ",10,26,27,31,33,34,35,36,37";
    Map<String, String> named =
        Map.ofEntries(
            Map.entry("市政务公开办", "1,3,6,7,8,14"),
            Map.entry("审改办", "1,2,6"),
            Map.entry("发改委", "1,5,6,11,12,13,14"),
            Map.entry("工商局", "1,4,6"),
            Map.entry("法制办", "1,3,6,30"),
            Map.entry("政务服务网管理办", "1,6"),
            Map.entry("财政局", "1,6,13,16,17,29"),
            Map.entry("人社局", "2,6,19,20"),
            Map.entry("司法局", "6"),
            Map.entry("民政局", "6,19"),
            Map.entry("公安局", "6,9"),
            Map.entry("编办", "7,8"),
            Map.entry("商务局", "6,11"),
            Map.entry("物价局", "6,16"),
            Map.entry("国资委", "17"),
            Map.entry("扶贫办", "18"),
            Map.entry("社保局", "19"),
            Map.entry("建委", "6,21,22"),
            Map.entry("住房公积金中心", "21"),
            Map.entry("环境保护局", "6,22"),
            Map.entry("公用局", "6,22"),
            Map.entry("城管执法局", "6,22"),
            Map.entry("水利局", "6,22"),
            Map.entry("卫生计生委", "6,22,24"),
            Map.entry("教育局", "6,23"),
            Map.entry("食品药品监督管理局", "6,25"),
            Map.entry("审计局", "28"),
            Map.entry("市政府办公厅", "30"));
    named.forEach(
        (name, own) -> {
          Unit unit = find(roster, name);
          boolean proposals =
              unit.has(org.gongkai.unit.UnitFlag.PROPOSAL_UNIT) || name.equals("市政府办公厅");
          assertThat(numbers(matrix, unit))
              .as(name)
              .isEqualTo(sorted(own + all + (proposals ? ",32" : "")));
        });
    // Bodies of central and provincial organs and of the Party have the tasks that name them only.
    assertThat(numbers(matrix, find(roster, "国税局"))).containsExactly(15);
    assertThat(numbers(matrix, find(roster, "地税局"))).containsExactly(15);
    assertThat(numbers(matrix, find(roster, "政府新闻办"))).containsExactly(30);
    // Counties and districts; only the former have task 29.
    for (Unit unit : roster.validOn(LocalDate.of(2016, 12, 31))) {
      if (unit.kind() == UnitKind.DISTRICT) {
        assertThat(numbers(matrix, unit)).isEqualTo(sorted("21,30,32" + all));
      } else if (unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.COUNTY_LEVEL_CITY) {
        assertThat(numbers(matrix, unit)).isEqualTo(sorted("21,29,30,32" + all));
      } else if (unit.kind() == UnitKind.DEVELOPMENT_ZONE) {
        assertThat(numbers(matrix, unit)).isEqualTo(sorted("30,32" + all));
      } else if (unit.kind() == UnitKind.COUNTY_DEPARTMENT) {
        assertThat(numbers(matrix, unit)).isEmpty();
      }
    }
  }

  @Test
  void everyTerritorysDraftReadsBackAndIsNoLaterThanTheCitys(@TempDir Path folder)
      throws IOException {
    Plan city = plan(WORD);
    LocalDate day = LocalDate.of(2016, 12, 31);
    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))).orThrow();
    for (String region :
        List.of("220202", "220203", "220211", "220221", "220281", "220284", "220271", "220272")) {
      Unit territory = LocalPlan.findTerritory(roster, region).orElseThrow();
      NoticeText draft = LocalPlan.draft(city, roster, territory, day);
      Path word = folder.resolve(region + ".docx");
      Path workbook = folder.resolve(region + ".xlsx");
      NoticeDocxWriter.writeNumbered(draft, word);
      NoticeXlsxWriter.write(draft, "任务分解表（草案）", workbook);
      Plan read = plan(word);
      assertThat(plan(workbook).tasks()).as(region).isEqualTo(read.tasks());
      assertThat(read.groups()).as(region).isEqualTo(city.groups());
      assertThat(read.tasks().stream().map(Task::number))
          .isEqualTo(city.tasks().stream().map(Task::number).toList());
      assertThat(read.tasks())
          .allSatisfy(
              task ->
                  assertThat(task.when().lastDay().orElseThrow())
                      .isBeforeOrEqualTo(city.get(task.number()).when().lastDay().orElseThrow()));
      assertThat(read.findings().stream().map(Finding::code))
          .containsExactly("notice-document-number-missing");
      assertThat(TaskMatrix.of(read, roster, territory.code(), day).findings())
          .allMatch(finding -> finding.code().equals("party-open"));
      assertThat(
              read.tasks().stream()
                  .filter(task -> task.requirement().contains("【市级任务"))
                  .map(Task::number))
          .as(region)
          .contains(15);
    }
  }

  @Test
  void aUnitMayHaveSeveralPartsInATask() throws IOException {
    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))).orThrow();
    TaskMatrix matrix = TaskMatrix.of(plan(WORD), roster, LocalDate.of(2016, 12, 31));
    TaskMatrix.Entry entry = matrix.find(find(roster, "政务公开办").code(), 33).orElseThrow();
    assertThat(entry.role()).isEqualTo(TaskRole.LEAD);
    assertThat(entry.parts())
        .containsExactly(
            new TaskMatrix.Part(TaskRole.LEAD, null, "市政务公开办"),
            new TaskMatrix.Part(TaskRole.IMPLEMENT, null, "各部门"));
    TaskMatrix.Entry finance = matrix.find(find(roster, "财政局").code(), 29).orElseThrow();
    assertThat(finance.parts())
        .containsExactly(new TaskMatrix.Part(TaskRole.LEAD, "市本级、城区", "市财政局"));
    assertThat(matrix.unitsOf(17).stream().map(e -> e.unit().shortName()))
        .containsExactly("财政局", "国资委");
  }

  private static Unit find(Roster roster, String name) {
    return ((org.gongkai.unit.ResolvedName.Found) roster.resolve(name, LocalDate.of(2016, 12, 31)))
        .unit();
  }

  private static List<Integer> numbers(TaskMatrix matrix, Unit unit) {
    return matrix.tasksOf(unit.code()).stream().map(entry -> entry.task().number()).toList();
  }

  private static List<Integer> sorted(String numbers) {
    return java.util.Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).sorted().toList();
  }

  @Test
  void theListingNamesEveryTaskAndEveryFinding() {
    Plan plan = plan(MARKDOWN);
    List<String> lines = PlanListing.of(plan, List.of());
    assertThat(lines)
        .contains("共 26 类 37 项任务", "【推进减税降费信息公开】", "发现 5 处需要核对：")
        .startsWith("吉林市人民政府办公厅关于落实2016年政务公开重点工作任务的通知");
    assertThat(lines.stream().filter(line -> line.matches("\\d+ .*"))).hasSize(37);
  }
}
