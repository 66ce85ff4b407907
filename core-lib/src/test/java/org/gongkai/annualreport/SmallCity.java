package org.gongkai.annualreport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.plan.Theme;
import org.gongkai.unit.Roster;

/** A made-up city of a few units, built from lines, for the tests of the report. */
final class SmallCity {

  static final int YEAR = 2016;
  static final LocalDate YEAR_END = LocalDate.of(2016, 12, 31);
  static final LocalDate OCTOBER_END = LocalDate.of(2016, 10, 31);

  private static final String HEADER =
      "code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,"
          + "disclosure_site,own_site,other_channels,flags,workbook_expected,source";

  /**
   * A city without a workbook of its own, two departments, a district with two departments, a zone.
   */
  static final List<String> ROWS =
      List.of(
          unit("C", "示例市人民政府", "示例市", "市政府", "", "229900", "否"),
          unit("C-1", "示例市财政局", "财政局", "市政府部门", "C", "229900", "是"),
          unit("C-2", "示例市教育局", "教育局", "市政府部门", "C", "229900", "是"),
          unit("D", "示例市东区人民政府", "东区", "市辖区", "C", "229902", "是"),
          unit("D-1", "示例市东区财政局", "财政局", "区县部门", "D", "229902", "是"),
          unit("D-2", "示例市东区教育局", "教育局", "区县部门", "D", "229902", "是"),
          unit("Z", "示例经济开发区管理委员会", "经开区", "开发区", "C", "229971", "是"));

  private SmallCity() {}

  static String unit(
      String code,
      String fullName,
      String shortName,
      String kind,
      String parent,
      String region,
      String expected) {
    return String.join(
        ",",
        code,
        fullName,
        shortName,
        "",
        kind,
        parent,
        region,
        "2016-01-01",
        "",
        "",
        "",
        "",
        "",
        "",
        expected,
        "[M]");
  }

  static Roster roster(List<String> rows) {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    return Roster.parse("units.csv", text.getBytes(UTF_8)).orThrow();
  }

  static Task task(int number, String group, LocalDate deadline) {
    String text = deadline.getMonthValue() + "月底";
    return new Task(
        number,
        group,
        "公开第" + number + "项信息。其他要求",
        text,
        Deadline.Due.of(text, deadline),
        "责任单位",
        List.of());
  }

  /** Two themes, three groups, three tasks; the departments and the district have them. */
  static Workplan workplan() {
    Map<Integer, TaskRole> both = Map.of(1, TaskRole.LEAD, 2, TaskRole.IMPLEMENT);
    return new Workplan(
        "关于落实重点工作任务的通知",
        "示政办函〔2016〕1号",
        List.of(
            task(1, "推进预决算公开", OCTOBER_END),
            task(2, "推进教育公开", YEAR_END),
            task(3, "加强政策解读", YEAR_END)),
        List.of(
            new Theme("围绕民生改善推进政务公开", "", List.of("推进教育公开")),
            new Theme("围绕助力政府建设推进政务公开", "", List.of("推进预决算公开"))),
        Map.of("C-1", both, "C-2", both, "D", Map.of(1, TaskRole.IMPLEMENT, 3, TaskRole.LEAD)));
  }

  static ReportRequest request(Scope scope, Roster roster) {
    return new ReportRequest(
        YEAR,
        scope,
        LocalDate.of(2017, 3, 10),
        FigureChoice.DECLARED_FIRST,
        new ReportHeader.Editor("示例市人民政府政务公开办公室", "示例路1号", "100000", "", "", ""),
        workplan(),
        roster,
        StatisticalForm.forYear(YEAR),
        Map.of());
  }

  static ReportRequest request() {
    return request(new Scope.City(), roster(ROWS));
  }

  static AnnualReport report(ReportRequest request, List<UnitYear> years) {
    AnnualReportBuilder builder = AnnualReportBuilder.begin(request);
    years.forEach(builder::add);
    return builder.build();
  }

  static Reported<BigDecimal> number(String raw) {
    BigDecimal value = new BigDecimal(raw);
    return Reported.of(
        value.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER,
        value,
        raw,
        CellPlace.of("统计表", 9, 3));
  }

  static Reported<BigDecimal> slash() {
    return Reported.of(ValueKind.SLASH, null, "/", CellPlace.of("统计表", 9, 3));
  }

  static Reported<BigDecimal> blank() {
    return Reported.blank(CellPlace.of("统计表", 9, 3));
  }

  static TaskProgress progress(int number, ProgressState state, LocalDate doneOn) {
    RowBuilder<TaskProgress> row =
        RowBuilder.ofRow(TaskProgress.class, number + 2)
            .with("taskNumber", number)
            .with("state", state);
    return (doneOn == null ? row : row.with("doneOn", doneOn)).build();
  }

  static Year year(String unitCode) {
    return new Year(unitCode);
  }

  /** A unit's workbook, one bit after the other. */
  static final class Year {

    private final String unitCode;
    private int year = YEAR;
    private ReportScope scope = ReportScope.OWN;
    private List<String> included = List.of();
    private LocalDate dataAsOf = YEAR_END;
    private final Map<String, Reported<BigDecimal>> declared = new LinkedHashMap<>();
    private final Map<String, BigDecimal> derived = new LinkedHashMap<>();
    private final List<TaskProgress> tasks = new ArrayList<>();
    private final Map<Ledger, Integer> rows = new LinkedHashMap<>();
    private Set<Ledger> zeroReports = Set.of();

    private Year(String unitCode) {
      this.unitCode = unitCode;
    }

    Year including(String... codes) {
      scope = ReportScope.CONSOLIDATED;
      included = List.of(codes);
      return this;
    }

    Year of(int reportYear) {
      year = reportYear;
      return this;
    }

    Year asOf(LocalDate date) {
      dataAsOf = date;
      return this;
    }

    Year declaring(String cell, String number) {
      return declaring(cell, number(number));
    }

    Year declaring(String cell, Reported<BigDecimal> value) {
      declared.put(cell, value);
      return this;
    }

    Year deriving(String cell, String number) {
      derived.put(cell, new BigDecimal(number));
      return this;
    }

    Year with(TaskProgress task) {
      tasks.add(task);
      return this;
    }

    Year rows(Ledger ledger, int number) {
      rows.put(ledger, number);
      return this;
    }

    Year nothingIn(Ledger... ledgers) {
      zeroReports = Set.of(ledgers);
      return this;
    }

    UnitYear build() {
      return new UnitYear(
          unitCode,
          year,
          unitCode + ".xlsx",
          "0".repeat(63) + Integer.toHexString(Math.floorMod(unitCode.hashCode(), 16)),
          LocalDate.of(2017, 1, 20),
          dataAsOf,
          scope,
          included,
          declared,
          derived,
          tasks,
          rows,
          zeroReports,
          RowBuilder.ofSafeguards().build());
    }
  }
}
