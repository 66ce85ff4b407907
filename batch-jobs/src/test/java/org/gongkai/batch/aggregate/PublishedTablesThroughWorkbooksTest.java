package org.gongkai.batch.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.AnnualReportBuilder;
import org.gongkai.annualreport.FigureChoice;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.annualreport.Workplan;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.PublishedTables;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.WorkbookFiller;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of reports that were really published, shared out among the workbooks of three
 * made-up units, filled in, read and summed up: they come out number for number.
 */
class PublishedTablesThroughWorkbooksTest {

  private static final int UNITS = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "suqian-2023, 2021, 2023",
    "jinhu-2023, 2021, 2023",
    "shanghai-stcsm-2024, 2021, 2024",
    "hongze-2024, 2021-one-line, 2024",
    "shanghai-gov-office-2019, 2019, 2019",
  })
  void publishedFiguresComeOutNumberForNumber(String name, String formName, int year)
      throws Exception {
    StatisticalForm form = StatisticalForm.find(formName).orElseThrow();
    Map<String, String> published = PublishedTables.figures(name, form);
    Roster roster = roster(year);
    AnnualReportBuilder builder = AnnualReportBuilder.begin(request(year, roster, form));
    for (int unit = 1; unit <= UNITS; unit++) {
      builder.add(handedIn(roster.get("U-" + unit), unit, published, form, year));
    }
    AnnualReport report = builder.sumUp();

    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> figure : published.entrySet()) {
      if (!isNumber(figure.getValue())) {
        continue; // a blank stays a blank, below
      }
      expected.put(figure.getKey(), plain(new BigDecimal(figure.getValue())));
      BigDecimal value = report.figure(figure.getKey()).value();
      found.put(figure.getKey(), value == null ? "none" : plain(value));
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(60);
    assertThat(published.entrySet().stream().filter(figure -> figure.getValue().isEmpty()))
        .allSatisfy(figure -> assertThat(report.figure(figure.getKey()).value()).isNull());
    assertThat(report.figures()).extracting(ReportFigure::code).containsAll(published.keySet());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isNumber(String printed) {
    return printed.matches("[0-9]+(\\.[0-9]+)?");
  }

  /** Whole numbers are shared out unevenly; the first unit has what is left, and amounts alone. */
  private static String share(String printed, int unit) {
    if (!isNumber(printed)) {
      return printed;
    } else if (printed.contains(".")) {
      return unit == 1 ? printed : "0";
    }
    BigInteger[] third = new BigInteger(printed).divideAndRemainder(BigInteger.valueOf(UNITS));
    return (unit == 1 ? third[0].add(third[1]) : third[0]).toString();
  }

  private UnitYear handedIn(
      Unit unit, int number, Map<String, String> published, StatisticalForm form, int year)
      throws Exception {
    Path file = folder.resolve(unit.code() + ".xlsx");
    TemplateRequest blank =
        new TemplateRequest("示例办", unit.code(), unit.fullName(), year, List.of(), List.of(), form);
    try (WorkbookFiller workbook = new WorkbookFiller(blank, WorkbookFormat.XLSX)) {
      for (Map.Entry<String, String> figure : published.entrySet()) {
        String share = share(figure.getValue(), number);
        if (isNumber(share)) {
          workbook.form().set(figure.getKey(), new BigDecimal(share));
        } else if (!share.isEmpty()) {
          workbook.form().set(figure.getKey(), share);
        }
      }
      workbook.save(file);
    }
    Map<String, Reported<BigDecimal>> declared;
    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      declared = workbook.declaredForm();
    }
    return new UnitYear(
        unit.code(),
        year,
        file.getFileName().toString(),
        Integer.toString(number).repeat(64),
        LocalDate.of(year + 1, 1, 20),
        LocalDate.of(year, 12, 31),
        ReportScope.OWN,
        List.of(),
        declared,
        Map.of(),
        List.of(),
        Map.of(),
        Set.of(),
        RowBuilder.ofSafeguards().build());
  }

  private static ReportRequest request(int year, Roster roster, StatisticalForm form) {
    return new ReportRequest(
        year,
        new Scope.City(),
        LocalDate.of(year + 1, 1, 25),
        FigureChoice.DECLARED_FIRST,
        new ReportHeader.Editor("示例办", "", "", "", "", ""),
        new Workplan("", "", List.of(), List.of(), Map.of()),
        roster,
        form,
        Map.of());
  }

  private static Roster roster(int year) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,"
            + "disclosure_site,own_site,other_channels,flags,workbook_expected,source");
    lines.add("U-0,示例市人民政府,示例市,,市政府,,990000," + year + "-01-01,,,,,,,否,made up");
    for (int unit = 1; unit <= UNITS; unit++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "U-%1$d,示例市第%1$d局,第%1$d局,,市政府部门,U-0,990000,%2$d-01-01,,,,,,,是,made up",
              unit,
              year));
    }
    byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
    return Roster.parse("units.csv", bytes).orThrow();
  }
}
