package org.gongkai.batch.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.AnnualReportBuilder;
import org.gongkai.annualreport.FigureChoice;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.annualreport.Workplan;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.FormCell;
import org.gongkai.form.NumberKind;
import org.gongkai.form.StatisticalForm;
import org.gongkai.form.SumRelation;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** The sample's units and tasks with made-up numbers: the size and the words of a real report. */
final class MadeUpCity {

  static final String SECRET = "机密备注示例";

  private static final int YEAR = 2016;
  private static final LocalDate YEAR_END = LocalDate.of(YEAR, 12, 31);
  private static final Path SAMPLE = Path.of("..", "sample-input");

  /** Made once: it is the same each time. */
  private static final AnnualReport REPORT = make();

  private MadeUpCity() {}

  static AnnualReport report() {
    return REPORT;
  }

  private static AnnualReport make() {
    try {
      return build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnnualReport build() throws IOException {
    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))).orThrow();
    NoticeReading notice = NoticeReader.read(SAMPLE.resolve("notice/notice-2016-45.md"));
    Plan plan = NoticeParser.parse(((NoticeReading.Read) notice).text());
    Workplan workplan =
        Workplan.of(TaskMatrix.of(plan, roster, YEAR_END), DisclosureCatalogue.of(List.of()));
    Map<String, Map<Integer, TaskRole>> roles = workplan.roles();
    Random random = new Random(2016);
    List<UnitYear> years = new ArrayList<>();
    Map<String, MissingReason> returned = new HashMap<>();
    for (Unit unit : roster.expectedOn(YEAR_END)) {
      int fate = random.nextInt(10);
      if (fate == 0) {
        returned.put(unit.code(), MissingReason.RETURNED);
      } else if (fate > 2) {
        years.add(year(unit, roles.getOrDefault(unit.code(), Map.of()), plan, random));
      }
    }
    AnnualReportBuilder builder =
        AnnualReportBuilder.begin(
            new ReportRequest(
                YEAR,
                new Scope.City(),
                LocalDate.of(2017, 3, 10),
                FigureChoice.DECLARED_FIRST,
                new ReportHeader.Editor("吉林市人民政府办公厅", "", "", "", "", ""),
                workplan,
                roster,
                StatisticalForm.forYear(YEAR),
                returned));
    years.forEach(builder::add);
    return builder.build();
  }

  private static UnitYear year(Unit unit, Map<Integer, TaskRole> tasks, Plan plan, Random random) {
    Map<String, Reported<BigDecimal>> declared = new LinkedHashMap<>();
    Map<String, BigDecimal> derived = new LinkedHashMap<>();
    StatisticalForm form = StatisticalForm.forYear(YEAR);
    int row = 4;
    for (FormCell cell : form.cells().values()) {
      CellPlace place = CellPlace.of("统计表", row++, 3);
      int number = random.nextInt(cell.code().startsWith("1") ? 300 : 12);
      BigDecimal value =
          cell.kind() == NumberKind.AMOUNT
              ? BigDecimal.valueOf(number * 125L, 3)
              : BigDecimal.valueOf(number);
      declared.put(
          cell.code(),
          switch (random.nextInt(20)) {
            case 0 -> Reported.blank(place);
            case 1 -> Reported.of(ValueKind.SLASH, null, "/", place);
            default -> number(value, place);
          });
    }
    form.relations().stream()
        .filter(SumRelation.class::isInstance)
        .map(SumRelation.class::cast)
        .forEach(sum -> declared.put(sum.cells().get(0), sumOf(sum, declared)));
    declared.get("3.1").find().ifPresent(value -> derived.put("3.1", value));
    if (random.nextInt(8) == 0) {
      derived.put("3.1", BigDecimal.ONE);
    }
    List<TaskProgress> progress = new ArrayList<>();
    int at = 3;
    for (int number : tasks.keySet()) {
      progress.add(progress(plan.get(number), at++, random));
    }
    Map<Ledger, Integer> rows = new LinkedHashMap<>();
    for (Ledger ledger : Ledger.values()) {
      if (ledger != Ledger.COMPLAINTS) {
        rows.put(ledger, random.nextInt(40));
      }
    }
    return new UnitYear(
        unit.code(),
        YEAR,
        unit.shortName() + "2016年报送表.xlsx",
        String.format(Locale.ROOT, "%064x", random.nextInt(Integer.MAX_VALUE)),
        LocalDate.of(2017, 1, 10 + random.nextInt(20)),
        YEAR_END,
        ReportScope.OWN,
        List.of(),
        declared,
        derived,
        progress,
        rows,
        random.nextBoolean() ? Set.of(Ledger.COMPLAINTS) : Set.of(),
        RowBuilder.ofSafeguards().build());
  }

  private static Reported<BigDecimal> number(BigDecimal value, CellPlace place) {
    return Reported.of(
        value.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER,
        value,
        value.toPlainString(),
        place);
  }

  private static Reported<BigDecimal> sumOf(
      SumRelation relation, Map<String, Reported<BigDecimal>> declared) {
    BigDecimal sum =
        relation.cells().stream()
            .skip(1)
            .map(code -> declared.get(code).find().orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return number(sum, declared.get(relation.cells().get(0)).place());
  }

  private static TaskProgress progress(Task task, int row, Random random) {
    RowBuilder<TaskProgress> builder =
        RowBuilder.ofRow(TaskProgress.class, row)
            .with("taskNumber", task.number())
            .with("remarks", SECRET);
    LocalDate deadline = task.deadline() == null ? YEAR_END : task.deadline();
    return (switch (random.nextInt(12)) {
          case 0 -> builder.with("state", ProgressState.UNDER_WAY);
          case 1 -> builder.with("state", ProgressState.NOT_APPLICABLE);
          case 2 -> builder.with("state", ProgressState.DONE).with("doneOn", deadline.plusDays(9));
          default ->
              builder
                  .with("state", ProgressState.DONE)
                  .with("doneOn", deadline.minusDays(random.nextInt(60)));
        })
        .build();
  }
}
