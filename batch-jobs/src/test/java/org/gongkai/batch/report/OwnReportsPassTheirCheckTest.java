package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.AnnualReportBuilder;
import org.gongkai.annualreport.FigureChoice;
import org.gongkai.annualreport.PublishedCheck.Outcome;
import org.gongkai.annualreport.PublishedCheck.Result;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.annualreport.Workplan;
import org.gongkai.batch.published.PublishedReport;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of all eras, read back as anybody's published reports are. */
class OwnReportsPassTheirCheckTest {

  @TempDir private Path folder;

  static Stream<AnnualReport> reports() throws IOException {
    return Stream.of(report(2016), report(2020), report(2023));
  }

  /** One unit; from 2019 on its requests all came from natural persons, and it had some cases. */
  private static AnnualReport report(int year) throws IOException {
    Roster roster =
        Roster.parse(
                "units.csv", Files.readAllBytes(Path.of("..", "sample-input").resolve("units.csv")))
            .orThrow();
    StatisticalForm form = StatisticalForm.forYear(year);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    form.cells().values().forEach(cell -> numbers.put(cell.code(), 0));
    numbers.putAll(year < 2019 ? partsOfText() : officialTables(numbers));
    Map<String, Reported<BigDecimal>> declared = new LinkedHashMap<>();
    for (FormCell cell : form.cells().values()) {
      int number = numbers.get(cell.code());
      declared.put(
          cell.code(),
          Reported.of(
              number == 0 ? ValueKind.ZERO : ValueKind.NUMBER,
              BigDecimal.valueOf(number),
              Integer.toString(number),
              CellPlace.of("统计表", declared.size() + 3, 3)));
    }
    return AnnualReportBuilder.begin(
            new ReportRequest(
                year,
                new Scope.OfUnit("220200-007"),
                LocalDate.of(year + 1, 1, 20),
                FigureChoice.DECLARED_FIRST,
                new ReportHeader.Editor("吉林市财政局", "", "", "", "", ""),
                new Workplan("", "", List.of(), List.of(), Map.of()),
                roster,
                form,
                Map.of()))
        .add(
            new UnitYear(
                "220200-007",
                year,
                "财政局.xlsx",
                "ab".repeat(32),
                LocalDate.of(year + 1, 1, 10),
                LocalDate.of(year, 12, 31),
                ReportScope.OWN,
                List.of(),
                declared,
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                RowBuilder.ofSafeguards().build()))
        .build();
  }

  private static Map<String, Integer> partsOfText() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("1.1", 120);
    numbers.put("3.1", 45);
    numbers.put("3.1.3", 45);
    numbers.put("3.2", 40);
    numbers.put("3.2.1", 33);
    numbers.put("3.2.2", 7);
    numbers.put("3.3", 40);
    numbers.put("3.3.1", 31);
    numbers.put("3.3.6", 9);
    return numbers;
  }

  private static Map<String, Integer> officialTables(Map<String, Integer> zeros) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String column : List.of("自然人", "总计")) {
      numbers.put("3/1/" + column, 41);
      numbers.put("3/2/" + column, 4);
      numbers.put("3/3.1/" + column, 17);
      numbers.put("3/3.2/" + column, 6);
      numbers.put("3/3.3.4/" + column, 5);
      numbers.put("3/3.4.1/" + column, 9);
      numbers.put("3/3.5.2/" + column, 2);
      numbers.put("3/3.6/" + column, 1);
      if (zeros.containsKey("3/3.6.3/" + column)) {
        numbers.put("3/3.6.3/" + column, 1);
      }
      numbers.put("3/3.7/" + column, 40);
      numbers.put("3/4/" + column, 5);
    }
    numbers.put("4/行政复议/结果维持", 3);
    numbers.put("4/行政复议/总计", 3);
    numbers.put("4/行政诉讼/复议后起诉/尚未审结", 2);
    numbers.put("4/行政诉讼/复议后起诉/总计", 2);
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void tablesAreFoundAndProseAgreesWithThem(AnnualReport report) throws IOException {
    List<Path> files = ReportFiles.write(report, Optional.empty(), "rules", List.of(), folder);

    for (Path file : List.of(files.get(0), files.get(2))) {
      List<Result> results =
          ((PublishedReport.Checked) PublishedReport.check(file, report.form())).results();
      assertThat(results).filteredOn(result -> result.outcome() == Outcome.FAIL).isEmpty();
      assertThat(results)
          .filteredOn(result -> result.subject().matches("表.|政府信息公开情况统计表"))
          .extracting(Result::outcome)
          .containsOnly(Outcome.PASS)
          .hasSize(report.form().tables().size());
      assertThat(results)
          .filteredOn(result -> !result.sentence().isEmpty())
          .hasSizeGreaterThanOrEqualTo(8)
          .extracting(Result::outcome)
          .containsOnly(Outcome.PASS);
    }
  }
}
