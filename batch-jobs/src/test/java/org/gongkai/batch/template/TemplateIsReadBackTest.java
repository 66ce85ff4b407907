package org.gongkai.batch.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pipeline's own reader, as a second opinion on what templates hold. */
class TemplateIsReadBackTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2016,XLSX", "2016,XLS", "2019,XLSX", "2023,XLSX", "2023,XLS"})
  void blankTemplateIsReadWithoutAFinding(int year, WorkbookFormat format)
      throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("a" + format.extension());
    new TemplateWriter().write(Requests.ofYear(year), format, file);

    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      List<LedgerRow> rows = new ArrayList<>();
      workbook.forEachRow(rows::add);

      assertThat(workbook.findings()).isEmpty();
      assertThat(workbook.cover().unitCode().get()).isEqualTo("SL-JYJ");
      assertThat(workbook.cover().year().get()).isEqualByComparingTo(BigDecimal.valueOf(year));
      assertThat(workbook.zeroReports()).isEmpty();
      assertThat(workbook.includedUnits()).isEmpty();
      assertThat(workbook.declaredForm().keySet())
          .isEqualTo(printedCells(StatisticalForm.forYear(year)));
      assertThat(rows)
          .extracting(row -> ((TaskProgress) row).taskNumber().get().intValueExact())
          .containsExactly(11, 37);
    }
  }

  /** A cell that stands for several others is printed where a unit has not those, not here. */
  private static Set<String> printedCells(StatisticalForm form) {
    Set<String> cells = new LinkedHashSet<>(form.cells().keySet());
    cells.removeAll(form.groups().keySet());
    return cells;
  }

  @ParameterizedTest
  @CsvSource({"2016,XLSX", "2019,XLSX", "2019,XLS", "2023,XLSX", "2023,XLS"})
  void everyFigureOfTheFormIsReadWhereItStands(int year, WorkbookFormat format)
      throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("a" + format.extension());
    StatisticalForm form = StatisticalForm.forYear(year);
    Map<String, BigDecimal> typed = new LinkedHashMap<>();
    Map<String, CellPlace> places = new LinkedHashMap<>();
    FormGrid.of(form)
        .places()
        .forEach(
            (code, cell) -> {
              typed.put(code, BigDecimal.valueOf(typed.size() + 1L));
              places.put(code, new CellPlace("统计表", cell));
            });
    assertThat(typed.keySet()).isEqualTo(printedCells(form));
    try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(year), format)) {
      typed.forEach((code, figure) -> filler.form().set(code, figure));
      filler.save(file);
    }
    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      Map<String, BigDecimal> read = new LinkedHashMap<>();
      Map<String, CellPlace> found = new LinkedHashMap<>();
      workbook
          .declaredForm()
          .forEach(
              (code, figure) -> {
                read.put(code, figure.get());
                found.put(code, figure.place());
              });
      assertThat(read).isEqualTo(typed);
      assertThat(found).isEqualTo(places);
    }
  }

  @Test
  void oneLineForOtherHandlingIsReadAsItIsPrinted()
      throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("a.xlsx");
    StatisticalForm oneLine = StatisticalForm.find("2021-one-line").orElseThrow();
    TemplateRequest request =
        new TemplateRequest("示例市公开办", "SL-JYJ", "示例市教育局", 2023, List.of(), List.of(), oneLine);
    try (WorkbookFiller filler = new WorkbookFiller(request, WorkbookFormat.XLSX)) {
      oneLine.cells().keySet().forEach(code -> filler.form().set(code, 0));
      filler.form().set("3/3.6/自然人", 5);
      filler.save(file);
    }
    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      assertThat(workbook.findings()).isEmpty();
      assertThat(workbook.declaredForm().keySet()).isEqualTo(oneLine.cells().keySet());
      assertThat(workbook.declaredForm().get("3/3.6/自然人").get()).isEqualByComparingTo("5");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void whatWasFilledInIsReadAsFilledIn(WorkbookFormat format)
      throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("a" + format.extension());
    try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(2016), format)) {
      filler
          .cover()
          .set("数据截止日期", LocalDate.of(2016, 12, 31))
          .set("报送口径", ReportScope.CONSOLIDATED);
      filler.includedUnit(1, "SL-ZX", "示例市第一中学").includedUnit(2, "SL-XX", "示例市第一小学");
      filler.zeroReport(Ledger.COMPLAINTS).zeroReport(Ledger.REVIEWS);
      filler.safeguards().set("funds", new BigDecimal("3.25"));
      filler.form().set("3.1", 1).set("7", new BigDecimal("0.0012"));
      filler.rows(Ledger.TASK_PROGRESS).nextRow().set("完成状态", ProgressState.DONE);
      filler
          .rows(Ledger.REQUESTS)
          .nextRow()
          .set("登记编号", "YS-001")
          .set("申请方式", WayIn.ONLINE)
          .set("收到日期", LocalDate.of(2016, 8, 3));
      filler
          .rows(Ledger.INTERPRETATIONS)
          .nextRow()
          .set("登记编号", "JD-001")
          .set("事件发生时间", LocalDateTime.of(2016, 8, 5, 14, 30));
      filler.save(file);
    }

    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      List<LedgerRow> rows = new ArrayList<>();
      workbook.forEachRow(rows::add);

      assertThat(workbook.findings()).isEmpty();
      assertThat(workbook.cover().dataAsOf().get()).isEqualTo(LocalDate.of(2016, 12, 31));
      assertThat(workbook.cover().scope().get()).isEqualTo(ReportScope.CONSOLIDATED);
      assertThat(workbook.includedUnits()).extracting(Reported::raw).hasSize(2);
      assertThat(workbook.zeroReports()).isEqualTo(Set.of(Ledger.COMPLAINTS, Ledger.REVIEWS));
      assertThat(workbook.safeguards().funds().get()).isEqualByComparingTo("3.25");
      assertThat(workbook.declaredForm().get("3.1").get()).isEqualByComparingTo("1");
      assertThat(workbook.declaredForm().get("7").get()).isEqualByComparingTo("0.0012");
      assertThat(((TaskProgress) rows.get(0)).state().get()).isEqualTo(ProgressState.DONE);
      Request request = (Request) rows.get(2);
      assertThat(request.receivedOn().get()).isEqualTo(LocalDate.of(2016, 8, 3));
      assertThat(request.receivedOn().place()).hasToString("依申请公开台账!E4");
      assertThat(request.wayIn().get()).isEqualTo(WayIn.ONLINE);
      assertThat(((Interpretation) rows.get(3)).occurredAt().get())
          .isEqualTo(LocalDateTime.of(2016, 8, 5, 14, 30));
    }
  }
}
