package org.gongkai.batch.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookFillerTest {

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void valuesAreTypedAndTextStaysText(WorkbookFormat format) throws IOException {
    Path file = folder.resolve("a" + format.extension());
    CellPlace planted;
    try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(2016), format)) {
      filler.cover().set("数据截止日期", LocalDate.of(2016, 12, 31));
      filler.safeguards().set("briefings", 2);
      RowPen requests = filler.rows(Ledger.REQUESTS);
      requests
          .nextRow()
          .set("登记编号", "YS-001")
          .set("申请方式", WayIn.ONLINE)
          .set("收到日期", LocalDate.of(2016, 8, 3))
          .set("收取费用", new BigDecimal("12.5"));
      requests.nextRow().set("登记编号", "=1+1").set("收到日期", "2016.8.5");
      planted = filler.place("依申请公开台账", requests, "收到日期");
      filler
          .rows(Ledger.INTERPRETATIONS)
          .nextRow()
          .set("occurredAt", LocalDateTime.of(2016, 8, 5, 14, 30));
      filler.rows(Ledger.TASK_PROGRESS).nextRow().set("完成状态", ProgressState.DONE);
      filler.zeroReport(Ledger.COMPLAINTS);
      filler.includedUnit(1, "SL-ZX", "示例市第一中学");
      filler.form().set("3.1", 2);
      filler.save(file);
    }

    assertThat(planted).hasToString("依申请公开台账!E5");
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(shown(workbook, "报送单位!B7")).isEqualTo("2016-12-31");
      assertThat(shown(workbook, "工作保障!B4")).isEqualTo("2");
      assertThat(shown(workbook, "依申请公开台账!D4")).isEqualTo("网络申请");
      assertThat(shown(workbook, "依申请公开台账!E4")).isEqualTo("2016-08-03");
      assertThat(shown(workbook, "依申请公开台账!R4")).isEqualTo("12.50");
      assertThat(cell(workbook, "依申请公开台账!A5").getCellType()).isEqualTo(CellType.STRING);
      assertThat(shown(workbook, "依申请公开台账!A5")).isEqualTo("=1+1");
      assertThat(cell(workbook, "依申请公开台账!E5").getCellType()).isEqualTo(CellType.STRING);
      assertThat(shown(workbook, "解读回应台账!P4")).isEqualTo("2016-08-05 14:30");
      assertThat(shown(workbook, "任务进展!A4")).isEqualTo("11");
      assertThat(shown(workbook, "任务进展!F4")).isEqualTo("已完成");
      assertThat(shown(workbook, "报送单位!A21")).isEqualTo("投诉举报台账");
      assertThat(shown(workbook, "报送单位!B21")).isEqualTo("是");
      assertThat(shown(workbook, "报送单位!B26")).isEqualTo("SL-ZX");
      assertThat(shown(workbook, "统计表!A25")).isEqualTo("3.1");
      assertThat(shown(workbook, "统计表!D25")).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void sameCallsGiveTheSameBytes(WorkbookFormat format) throws IOException {
    for (String name : new String[] {"1", "2"}) {
      try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(2016), format)) {
        filler.rows(Ledger.REQUESTS).nextRow().set("登记编号", "YS-001");
        filler.save(folder.resolve(name));
      }
    }
    assertThat(Files.readAllBytes(folder.resolve("1")))
        .isEqualTo(Files.readAllBytes(folder.resolve("2")));
  }

  @Test
  void reportedValuesGoInAsTheUnitTypedThem() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(2016), WorkbookFormat.XLSX)) {
      RowPen pen = filler.rows(Ledger.REQUESTS);
      pen.nextRow()
          .set("提供页数", Reported.of(ValueKind.NUMBER, new BigDecimal("3"), "3", null))
          .set("收取费用", Reported.of(ValueKind.SLASH, null, "/", null))
          .set(
              "减免费用",
              Reported.of(ValueKind.NUMBER, new BigDecimal("3"), "３元", null)
                  .tolerating(Tolerance.UNIT_SUFFIX))
          .set("备注", Reported.blank(null));
      filler.save(file);
    }

    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(cell(workbook, "依申请公开台账!Q4").getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(shown(workbook, "依申请公开台账!R4")).isEqualTo("/");
      assertThat(shown(workbook, "依申请公开台账!S4")).isEqualTo("３元");
      assertThat(cell(workbook, "依申请公开台账!V4")).isNull();
    }
  }

  @Test
  void unknownColumnsAreRefused() throws IOException {
    try (WorkbookFiller filler = new WorkbookFiller(Requests.ofYear(2016), WorkbookFormat.XLSX)) {
      RowPen pen = filler.rows(Ledger.REQUESTS).nextRow();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> pen.set("颜色", "红"))
          .withMessage("依申请公开台账 has no column 颜色");
    }
  }

  private static String shown(Workbook workbook, String place) {
    return SHOWN.formatCellValue(cell(workbook, place));
  }

  private static Cell cell(Workbook workbook, String place) {
    int at = place.indexOf('!');
    CellAddress address = new CellAddress(place.substring(at + 1));
    return workbook
        .getSheet(place.substring(0, at))
        .getRow(address.getRow())
        .getCell(address.getColumn());
  }
}
