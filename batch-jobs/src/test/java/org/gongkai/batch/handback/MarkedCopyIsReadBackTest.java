package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.template.RowPen;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.WorkbookFiller;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.rule.FindingCollector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit can hand in the marked copy itself: it is read as if the marks were not there. */
class MarkedCopyIsReadBackTest {

  private record Contents(
      Cover cover,
      Safeguards safeguards,
      Map<String, ? extends Reported<?>> form,
      List<LedgerRow> rows,
      List<Finding> findings) {}

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2016,3.1,XLSX", "2016,3.1,XLS", "2023,3/1/总计,XLSX", "2023,3/1/总计,XLS"})
  void saysTheSameAsTheUnitsFile(int year, String figure, WorkbookFormat format)
      throws IOException, UnreadableWorkbookException {
    Path unit = folder.resolve("unit" + format.extension());
    Path marked = folder.resolve("marked" + format.extension());
    try (WorkbookFiller filler =
        new WorkbookFiller(
            new TemplateRequest("示例市政务公开办公室", "SL-JYJ", "示例市教育局", year, List.of(), List.of()),
            format)) {
      filler.cover().set("数据截止日期", "2016.12.31");
      filler.form().set(figure, 3);
      RowPen requests = filler.rows(Ledger.REQUESTS);
      for (int number = 1; number <= 3; number++) {
        requests
            .nextRow()
            .set("登记编号", "YS-00" + number)
            .set("收到日期", LocalDate.of(2016, 8, number))
            .set("答复日期", "2016-08-3" + number);
      }
      filler.save(unit);
    }
    FindingCollector findings = new FindingCollector();
    for (String cell : List.of("A4", "E5", "N4", "N6", "V4", "N60")) {
      findings.add(
          new Finding(
              "some-finding",
              Severity.ERROR,
              new Place("依申请公开台账", CellAddress.parse(cell)),
              "",
              "",
              new Message("请核对。", "Check this.")));
    }

    for (String cell : List.of("A2", "D9", "F12", "L23", "O53")) {
      findings.add(
          new Finding(
              "some-figure",
              Severity.WARNING,
              new Place("统计表", CellAddress.parse(cell)),
              "",
              "",
              new Message("请核对。", "Check this.")));
    }

    HandBack.Outcome outcome =
        new HandBack()
            .mark(unit, format, new FileReview(null, null, year, findings.finish()), marked);

    assertThat(outcome).isEqualTo(HandBack.Outcome.MARKED_COPY);
    assertThat(read(marked)).isEqualTo(read(unit));
  }

  private static Contents read(Path file) throws IOException, UnreadableWorkbookException {
    try (OpenWorkbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file)) {
      List<LedgerRow> rows = new ArrayList<>();
      workbook.forEachRow(rows::add);
      return new Contents(
          workbook.cover(),
          workbook.safeguards(),
          workbook.declaredForm(),
          rows,
          workbook.findings());
    }
  }
}
