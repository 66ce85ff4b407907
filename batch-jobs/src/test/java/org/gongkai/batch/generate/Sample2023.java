package org.gongkai.batch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.ReviewKind;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitFlag;

/** The small sample workspace of 2023: its roster and its inbox. */
final class Sample2023 {

  static final Path FOLDER = SampleCity.FOLDER.resolve("2023");
  static final int YEAR = 2023;

  private static final long SEED = 2023;
  private static final String OFFICE = "吉林市政务服务和数字化建设管理局";

  /** Expected, and not handed in. */
  static final String MISSING = "220200-111";

  /** Hands in for itself and for the departments that it includes. */
  static final String CONSOLIDATED = "220203-000";

  /** Leaves table three empty, so that its ledger counts. */
  static final String LEFT_TO_ITS_LEDGER = "220200-028";

  /** Has a request from the year before, and leaves one to the year after. */
  static final String CARRIES_OVER = "220200-009";

  private static final Map<String, List<ScenarioRow>> CASES =
      Map.of(
          "220200-103",
          List.of(
              review(1, ReviewKind.RECONSIDERATION, ReviewResult.OTHER, "2023-03-06", "2023-04-20"),
              review(2, ReviewKind.DIRECT_SUIT, ReviewResult.UPHELD, "2023-05-15", "2023-10-18")),
          "220200-104",
          List.of(
              review(
                  1, ReviewKind.RECONSIDERATION, ReviewResult.UPHELD, "2023-04-10", "2023-05-30"),
              review(
                  2,
                  ReviewKind.RECONSIDERATION,
                  ReviewResult.CORRECTED,
                  "2023-06-05",
                  "2023-07-25"),
              review(
                  3, ReviewKind.SUIT_AFTER_REVIEW, ReviewResult.UPHELD, "2023-07-03", "2023-11-20"),
              review(4, ReviewKind.DIRECT_SUIT, ReviewResult.PENDING, "2023-11-15", "")));

  private static ScenarioRow review(
      int number, ReviewKind kind, ReviewResult result, String accepted, String concluded) {
    ScenarioRow row =
        new ScenarioRow()
            .with("entryNumber", "FY-00" + number)
            .with("kind", kind)
            .with("acceptedOn", LocalDate.parse(accepted))
            .with("carriedOver", YesNo.NO)
            .with("result", result);
    return concluded.isEmpty() ? row : row.with("concludedOn", LocalDate.parse(concluded));
  }

  private static void carryOver(List<ScenarioRow> requests) {
    requests
        .get(0)
        .without("extensionNotifiedOn")
        .with("receivedOn", LocalDate.of(YEAR - 1, 12, 22))
        .with("repliedOn", LocalDate.of(YEAR, 1, 12));
    ScenarioRow open = requests.get(requests.size() - 1);
    open.with("receivedOn", LocalDate.of(YEAR, 12, 25));
    List.copyOf(open.entries().keySet()).stream()
        .filter(column -> !ASKED.contains(column))
        .forEach(open::without);
  }

  /** What is known of a request before it is answered. */
  private static final Set<String> ASKED =
      Set.of("entryNumber", "applicantKind", "applicant", "wayIn", "receivedOn", "subject");

  private static final List<String> UNITS =
      List.of(
          "220200-000",
          "220200-004",
          "220200-008",
          "220200-009",
          LEFT_TO_ITS_LEDGER,
          "220200-011",
          "220200-102",
          "220200-103",
          "220200-104",
          "220200-105",
          "220200-109",
          MISSING,
          "220200-112",
          CONSOLIDATED,
          "220203-007",
          "220203-011");

  private static final String COMMENTS =
      """
      # 吉林市 2023 年示例单位名册（节选） · a part of the roster for the sample of 2023
      # 由 Sample2023 从 ../units.csv 中选出，各列含义见该文件。 · Chosen from ../units.csv, which explains the columns.
      """;

  private final Roster roster;
  private final Plan plan;
  private final TaskMatrix matrix;
  private final WorkFields fields = WorkFields.bundled();
  private final ScenarioWriter writer =
      new ScenarioWriter(WorkingDayCalendar.statutory(), fields, "吉市", number -> 0);

  private Sample2023(Roster roster, Plan plan) {
    this.roster = roster;
    this.plan = plan;
    this.matrix = TaskMatrix.of(plan, roster, LocalDate.of(YEAR, 12, 31));
  }

  static Sample2023 read() {
    try {
      Roster all =
          Roster.parse("units.csv", Files.readAllBytes(SampleCity.FOLDER.resolve("units.csv")))
              .orThrow();
      if (NoticeReader.read(FOLDER.resolve("notice/notice-2023.md"))
          instanceof NoticeReading.Read read) {
        return new Sample2023(
            Roster.of(UNITS.stream().map(all::get).toList(), List.of()),
            NoticeParser.parse(read.text()));
      }
      throw new IllegalStateException("The sample's notice of 2023 cannot be read");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The roster's file. */
  String units() {
    return COMMENTS + String.join("\n", roster.unitLines()) + "\n";
  }

  /** Writes the inbox: a workbook for each unit that hands in. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Unit unit : roster.expectedOn(LocalDate.of(YEAR, 12, 31))) {
      if (!unit.code().equals(MISSING)) {
        ScenarioWorkbook.write(
            scenario(unit),
            WorkbookFormat.XLSX,
            workbook -> {},
            folder.resolve(unit.code() + "_" + unit.fullName() + "_" + YEAR + "年报送表.xlsx"));
      }
    }
  }

  private SubmissionScenario scenario(Unit unit) {
    Dice dice = Dice.of(SEED, unit.code());
    SubmissionScenario scenario =
        writer.write(unit, fields.of(unit), request(unit), Volume.SAMPLE, dice);
    if (unit.code().equals(CARRIES_OVER)) {
      carryOver(scenario.rows(Ledger.REQUESTS));
    }
    List<ScenarioRow> cases = CASES.getOrDefault(unit.code(), List.of());
    if (!cases.isEmpty()) {
      scenario.rows(Ledger.REVIEWS).clear();
      scenario.rows(Ledger.REVIEWS).addAll(cases);
      scenario.zeroReports().remove(Ledger.REVIEWS);
    }
    scenario.declare();
    put(scenario, "2/规章/现行有效件数", 0);
    Dice luck = Dice.of(SEED, "decisions of " + unit.code());
    put(scenario, "2/行政规范性文件/现行有效件数", luck.between(3, 20));
    boolean approves = unit.flags().contains(UnitFlag.APPROVAL_UNIT);
    put(scenario, "2/行政许可/本年处理决定数量", approves ? luck.between(40, 900) : 0);
    put(scenario, "2/行政处罚/本年处理决定数量", approves ? luck.between(0, 120) : 0);
    put(scenario, "2/行政强制/本年处理决定数量", approves ? luck.between(0, 9) : 0);
    scenario
        .form()
        .put(
            "2/行政事业性收费/本年收费金额",
            new Entry.Plain(BigDecimal.valueOf(approves ? luck.between(0, 5000) : 0, 2)));
    if (unit.code().equals(LEFT_TO_ITS_LEDGER)) {
      scenario.form().keySet().removeIf(code -> code.startsWith("3/"));
    }
    if (unit.code().equals(CONSOLIDATED)) {
      scenario.cover().put("scope", new Entry.Plain(ReportScope.CONSOLIDATED));
      scenario.includedUnits().addAll(roster.children(unit.code()));
    }
    return scenario;
  }

  private static void put(SubmissionScenario scenario, String code, int number) {
    scenario.form().put(code, new Entry.Plain(BigDecimal.valueOf(number)));
  }

  private TemplateRequest request(Unit unit) {
    List<UnitTask> tasks = new ArrayList<>();
    for (TaskMatrix.Entry entry : matrix.tasksOf(unit.code())) {
      tasks.add(new UnitTask(entry.task(), entry.role()));
    }
    return new TemplateRequest(
        OFFICE,
        unit.code(),
        unit.fullName(),
        YEAR,
        tasks,
        DisclosureCatalogue.bundledFor(plan.document().documentNumber()).itemsFor(matrix, unit));
  }
}
