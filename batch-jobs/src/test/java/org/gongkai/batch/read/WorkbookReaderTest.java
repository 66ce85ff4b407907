package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.RowCount.SkipReason;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.ApplicantKind;
import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RowPlace;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

  private static final String COMPLAINTS = "投诉举报台账";

  @TempDir Path folder;

  private final WorkbookReader reader = new WorkbookReader(ReadLimits.DEFAULT);

  private OpenWorkbook open(TestWorkbook book) throws Exception {
    return open(book, "xlsx");
  }

  private OpenWorkbook open(TestWorkbook book, String format) throws Exception {
    return reader.open(format.equals("xls") ? book.xls(folder) : book.xlsx(folder));
  }

  private static List<LedgerRow> rows(OpenWorkbook book) {
    List<LedgerRow> rows = new ArrayList<>();
    book.forEachRow(rows::add);
    return rows;
  }

  private static List<Complaint> complaints(OpenWorkbook book) {
    return rows(book).stream()
        .filter(Complaint.class::isInstance)
        .map(Complaint.class::cast)
        .toList();
  }

  private static CellPlace at(String sheet, String a1) {
    return new CellPlace(sheet, CellAddress.parse(a1));
  }

  private static <T> Reported<T> at(String a1, ValueKind kind, T value, String raw) {
    return Reported.of(kind, value, raw, at(COMPLAINTS, a1));
  }

  private static <T> Reported<T> blank(String a1) {
    return Reported.blank(at(COMPLAINTS, a1));
  }

  private static Reported<String> text(String sheet, String a1, String value) {
    return Reported.of(ValueKind.TEXT, value, value, at(sheet, a1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void completeWorkbookIsReadWithoutFinding(String format) throws Exception {
    try (OpenWorkbook book = open(TestWorkbook.complete(), format)) {
      rows(book);
      assertThat(book.findings())
          .extracting(Finding::code)
          .containsExactly("form-not-found"); // The fixture's form has no lines.
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void coverIsReadAsAWhole(String format) throws Exception {
    try (OpenWorkbook book = open(TestWorkbook.complete(), format)) {
      String sheet = "报送单位";
      assertThat(book.cover())
          .isEqualTo(
              new Cover(
                  text(sheet, "B3", "JL-RSJ"),
                  text(sheet, "B4", "吉林市人力资源和社会保障局"),
                  Reported.of(ValueKind.NUMBER, BigDecimal.valueOf(2016), "2016", at(sheet, "B5")),
                  Reported.of(
                      ValueKind.DATE, LocalDate.of(2016, 12, 31), "2016-12-31", at(sheet, "B6")),
                  Reported.of(ValueKind.CHOICE, ReportScope.OWN, "本级", at(sheet, "B7")),
                  text(sheet, "B8", "王某（示例）"),
                  text(sheet, "B9", "李某（示例）"),
                  text(sheet, "B10", "张某（示例）"),
                  text(sheet, "B11", "0432-00000000"),
                  Reported.of(
                      ValueKind.DATE, LocalDate.of(2017, 1, 5), "2017-01-05", at(sheet, "B12"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void ledgerRowHoldsEveryValueWithKindRawTextAndPlace(String format) throws Exception {
    TestWorkbook book =
        TestWorkbook.complete().rows(COMPLAINTS, "T-1|@2016-08-03|反映未按时答复||@2016-08-10|已说明情况|无");
    try (OpenWorkbook open = open(book, format)) {
      assertThat(rows(open))
          .containsExactly(
              new Complaint(
                  new RowPlace(COMPLAINTS, 3),
                  at("A4", ValueKind.TEXT, "T-1", "T-1"),
                  at("B4", ValueKind.DATE, LocalDate.of(2016, 8, 3), "2016-08-03"),
                  at("C4", ValueKind.TEXT, "反映未按时答复", "反映未按时答复"),
                  blank("D4"),
                  at("E4", ValueKind.DATE, LocalDate.of(2016, 8, 10), "2016-08-10"),
                  at("F4", ValueKind.TEXT, "已说明情况", "已说明情况"),
                  at("G4", ValueKind.NONE, null, "无")));
      assertThat(open.rowCounts().get(Ledger.COMPLAINTS)).isEqualTo(new RowCount(1, 1, Map.of()));
    }
  }

  @Test
  void columnsAreFoundByHeaderWhereverTheyStand() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .sheet(
                "3、依申请公开台账（2016年）",
                "",
                "吉林市依申请公开台账",
                "自编列| 收到申请\n日期（必填）|申请人类型 |收取费用（元）|登记编号*|申请方式",
                "x|@2016-08-03|自然人|#2.5|S-1|网络")
            .without("依申请公开台账");
    try (OpenWorkbook open = open(book)) {
      Request request = (Request) rows(open).get(0);
      String sheet = "3、依申请公开台账（2016年）";
      assertThat(request.entryNumber()).isEqualTo(text(sheet, "E4", "S-1"));
      assertThat(request.receivedOn())
          .isEqualTo(
              Reported.of(ValueKind.DATE, LocalDate.of(2016, 8, 3), "2016-08-03", at(sheet, "B4")));
      assertThat(request.feeCollected())
          .isEqualTo(Reported.of(ValueKind.NUMBER, new BigDecimal("2.5"), "2.5", at(sheet, "D4")));
      assertThat(request.wayIn())
          .isEqualTo(
              new Reported<>(
                  ValueKind.CHOICE,
                  WayIn.ONLINE,
                  "网络",
                  at(sheet, "F4"),
                  Set.of(Tolerance.LABEL_VARIANT)));
      assertThat(request.applicantKind())
          .isEqualTo(
              Reported.of(ValueKind.CHOICE, ApplicantKind.NATURAL_PERSON, "自然人", at(sheet, "C4")));
      assertThat(request.remarks()).isEqualTo(Reported.absent());
      assertThat(open.findings())
          .filteredOn(finding -> finding.place().toString().startsWith(sheet))
          .extracting(Finding::code)
          .containsExactly("column-missing-optional", "value-read-tolerantly");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void blankRowsTotalsAndRepeatedHeadersAreNoEntries(String format) throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(
                COMPLAINTS,
                "T-1|@2016-08-03",
                "",
                "　| ",
                "小 计||2件",
                TestWorkbook.headers(Ledger.COMPLAINTS),
                "T-2|@2016-08-04",
                "|||||||||||只在外面",
                "合计|#2");
    try (OpenWorkbook open = open(book, format)) {
      assertThat(complaints(open))
          .extracting(row -> row.entryNumber().raw())
          .containsExactly("T-1", "T-2");
      assertThat(open.rowCounts().get(Ledger.COMPLAINTS))
          .isEqualTo(
              new RowCount(
                  6,
                  2,
                  Map.of(
                      SkipReason.TOTALS, 2, SkipReason.HEADERS, 1, SkipReason.OUTSIDE_COLUMNS, 1)));
      assertThat(open.findings())
          .contains(
              new Finding(
                  "totals-row-skipped",
                  Severity.INFO,
                  new Place(COMPLAINTS, CellAddress.parse("A7")),
                  "小 计",
                  "",
                  new Message(
                      "台账中有2行合计，未计入台账。",
                      "2 rows of totals stand in the ledger and were not counted as entries.")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void mergedCellGivesItsValueToEveryRowItSpans(String format) throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(COMPLAINTS, "T-1|@2016-08-03|同一件事", "T-2|@2016-08-04", "T-3|@2016-08-05")
            .merge(COMPLAINTS, "C4:C5");
    try (OpenWorkbook open = open(book, format)) {
      assertThat(complaints(open))
          .extracting(Complaint::subject)
          .containsExactly(
              at("C4", ValueKind.TEXT, "同一件事", "同一件事"),
              new Reported<>(
                  ValueKind.TEXT,
                  "同一件事",
                  "同一件事",
                  at(COMPLAINTS, "C4"),
                  Set.of(Tolerance.MERGED_CELL)),
              blank("C6"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void hiddenSheetsAndRowsAreReadAndSaidSo(String format) throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(COMPLAINTS, "T-1|@2016-08-03", "T-2|@2016-08-04")
            .hideRow(COMPLAINTS, 4)
            .hideSheet(COMPLAINTS);
    try (OpenWorkbook open = open(book, format)) {
      assertThat(complaints(open)).hasSize(2);
      assertThat(open.findings())
          .filteredOn(finding -> finding.place().toString().startsWith(COMPLAINTS))
          .extracting(finding -> finding.code() + " " + finding.place())
          .containsExactly("hidden-sheet-read 投诉举报台账", "hidden-rows-read 投诉举报台账!A5");
    }
  }

  @Test
  void zeroReportOnTheCoverDiffersFromAnEmptyLedger() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete().replace("报送单位", "任务进展|", "投诉举报台账|是").rows("建议提案台账", "零报告");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.zeroReports()).containsExactly(Ledger.COMPLAINTS, Ledger.PROPOSALS);
      assertThat(rows(open)).isEmpty();
      assertThat(open.rowCounts().get(Ledger.PROPOSALS))
          .isEqualTo(new RowCount(1, 0, Map.of(SkipReason.ZERO_REPORT, 1)));
    }
  }

  @Test
  void unclearZeroReportIsAskedBack() throws Exception {
    TestWorkbook book = TestWorkbook.complete().replace("报送单位", "任务进展|", "任务进展|无");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.zeroReports()).isEmpty();
      assertThat(open.findings())
          .contains(
              new Finding(
                  "zero-report-unclear",
                  Severity.WARNING,
                  new Place("报送单位", CellAddress.parse("B15")),
                  "无",
                  "是或否",
                  new Message(
                      "“任务进展”是否零报告填的是“无”，系统按“否”处理，请填“是”或“否”。",
                      "Whether '任务进展' has nothing to report is answered '无' and was taken for 否;"
                          + " write 是 or 否.")));
    }
  }

  @Test
  void includedUnitsAreListedByCodeElseByName() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete().rows("报送单位", "#1|JL-01|龙潭区人民政府", "#2||昌邑区人民政府", "#3");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.includedUnits())
          .containsExactly(text("报送单位", "B18", "JL-01"), text("报送单位", "C19", "昌邑区人民政府"));
    }
  }

  @Test
  void formIsReadByCode() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows("统计表", "1.1|（一）主动公开政府信息数|条|#120", "#3.1|收到申请数|件|３件", "6|六、举报投诉数量|件");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.declaredForm())
          .isEqualTo(
              Map.of(
                  "1.1",
                  Reported.of(ValueKind.NUMBER, BigDecimal.valueOf(120), "120", at("统计表", "D3")),
                  "3.1",
                  new Reported<>(
                      ValueKind.NUMBER,
                      BigDecimal.valueOf(3),
                      "３件",
                      at("统计表", "D4"),
                      Set.of(
                          Tolerance.FULL_WIDTH, Tolerance.UNIT_SUFFIX, Tolerance.NUMBER_AS_TEXT)),
                  "6",
                  Reported.blank(at("统计表", "D5"))));
    }
  }

  @Test
  void formWithoutCodesIsReadByLabelInTheOrderOfTheForm() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .sheet(
                "统计表",
                "统计指标|单位|统计数",
                "（一）收到申请数|件|#5",
                "四、行政复议数量|件|#3",
                "（三）其他情形数|件|#1",
                "五、行政诉讼数量|件|#2",
                "（三）其他情形数|件|#0");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.declaredForm().keySet()).containsExactly("3.1", "4", "4.3", "5", "5.3");
      assertThat(open.declaredForm().get("5.3"))
          .isEqualTo(Reported.of(ValueKind.ZERO, BigDecimal.ZERO, "0", at("统计表", "C6")));
    }
  }

  @Test
  void missingSheetAndMissingRequiredColumnAreErrors() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .without("建议提案台账")
            .replace(COMPLAINTS, "登记编号", "登记编号|事项摘要|对应申请登记编号|办结日期|处理结果|备注");
    try (OpenWorkbook open = open(book)) {
      rows(open);
      assertThat(open.findings())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .containsExactly(
              new Finding(
                  "sheet-missing",
                  Severity.ERROR,
                  Place.FILE,
                  "",
                  "建议提案台账",
                  new Message(
                      "缺少工作表“建议提案台账”，请从公开办下发的模板中补上，工作表名称不要改动。",
                      "The sheet '建议提案台账' is missing; add it from the template and leave its name"
                          + " as it is.")),
              new Finding(
                  "column-missing",
                  Severity.ERROR,
                  new Place(COMPLAINTS, CellAddress.parse("A3")),
                  "",
                  "收到日期",
                  new Message(
                      "工作表“投诉举报台账”缺少必填列“收到日期”，请按模板补上该列。",
                      "The sheet '投诉举报台账' lacks the required column '收到日期'; add it as in the"
                          + " template.")));
    }
  }

  @Test
  void doubledColumnIsReadOnceAndSaidSo() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .replace(COMPLAINTS, "登记编号", TestWorkbook.headers(Ledger.COMPLAINTS) + "|收到日期")
            .rows(COMPLAINTS, "T-1|@2016-08-03||||||@2016-09-09");
    try (OpenWorkbook open = open(book)) {
      assertThat(complaints(open).get(0).receivedOn().get()).isEqualTo("2016-08-03");
      assertThat(open.findings())
          .contains(
              new Finding(
                  "column-duplicate",
                  Severity.WARNING,
                  new Place(COMPLAINTS, CellAddress.parse("H3")),
                  "收到日期",
                  "B",
                  new Message(
                      "表头“收到日期”重复，只读取了B列，请删除多余的一列。",
                      "The header '收到日期' stands there twice, and only column B was read; delete the"
                          + " other one.")));
    }
  }

  @Test
  void renamedSheetIsKnownByItsHeaders() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete().rows(COMPLAINTS, "T-1|@2016-08-03").rename(COMPLAINTS, "Sheet7");
    try (OpenWorkbook open = open(book)) {
      assertThat(complaints(open)).hasSize(1);
      assertThat(open.findings())
          .extracting(Finding::code)
          .contains("sheet-recognised-by-headers")
          .doesNotContain("sheet-missing");
    }
  }

  @Test
  void sheetsOfTheUnitsOwnHarmNothing() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .sheet("审核意见", "序号|严重程度", "#1|错误")
            .sheet("内部统计", "甲|乙")
            .sheet("Sheet1");
    try (OpenWorkbook open = open(book)) {
      rows(open);
      assertThat(open.findings())
          .extracting(finding -> finding.code() + " " + finding.place())
          .containsExactly("form-not-found 统计表", "sheet-not-recognised 内部统计");
    }
  }

  @Test
  void valuesReadTolerantlyAreOneFindingPerColumnAndTolerance() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete().rows(COMPLAINTS, "T-1|2016.8.3", "T-2|2016年8月4日", "T-3|8月5日");
    try (OpenWorkbook open = open(book)) {
      assertThat(complaints(open))
          .extracting(row -> row.receivedOn().get())
          .containsExactly(
              LocalDate.of(2016, 8, 3), LocalDate.of(2016, 8, 4), LocalDate.of(2016, 8, 5));
      assertThat(open.findings())
          .filteredOn(finding -> finding.code().equals("value-read-tolerantly"))
          .containsExactly(
              new Finding(
                  "value-read-tolerantly",
                  Severity.INFO,
                  new Place(COMPLAINTS, CellAddress.parse("B4")),
                  "2016.8.3",
                  "2016-08-03",
                  new Message(
                      "“收到日期”填的“2016.8.3”等3处：文本格式的日期按日期读取，读作“2016-08-03”，请核对。",
                      "'2016.8.3' under '收到日期' (and 2 more): date stored as text read as a date,"
                          + " taken for '2016-08-03'; please check.")),
              new Finding(
                  "value-read-tolerantly",
                  Severity.INFO,
                  new Place(COMPLAINTS, CellAddress.parse("B6")),
                  "8月5日",
                  "2016-08-05",
                  new Message(
                      "“收到日期”填的“8月5日”：未写年份，按报送年度补全，读作“2016-08-05”，请核对。",
                      "'8月5日' under '收到日期': year missing, taken from the workbook, taken for"
                          + " '2016-08-05'; please check.")));
    }
  }

  @Test
  void timeOfDayIsKeptWhereTheColumnAsksForIt() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .sheet(
                "解读回应台账",
                TestWorkbook.headers(Ledger.INTERPRETATIONS),
                "J-1|新闻发布会|发布会|@2016-08-05||||||||||||@2016-08-05T14:30");
    try (OpenWorkbook open = open(book)) {
      assertThat(rows(open))
          .singleElement()
          .extracting("occurredAt")
          .isEqualTo(
              Reported.of(
                  ValueKind.DATE_TIME,
                  LocalDateTime.of(2016, 8, 5, 14, 30),
                  "2016-08-05 14:30",
                  at("解读回应台账", "P2")));
    }
  }

  @Test
  void olderTemplateIsReturned() throws Exception {
    TestWorkbook book = TestWorkbook.complete().replace("_gongkai", "模板版本", "模板版本|#0");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.findings()).extracting(Finding::code).contains("template-older");
      assertThat(open.template().unitCode()).contains("JL-RSJ");
    }
  }

  @Test
  void templateOfAnotherUnitIsNoticed() throws Exception {
    TestWorkbook book = TestWorkbook.complete().replace("_gongkai", "单位编码", "单位编码|JL-GAJ");
    try (OpenWorkbook open = open(book)) {
      assertThat(open.findings())
          .filteredOn(finding -> finding.code().equals("template-other-unit"))
          .extracting(finding -> finding.place().toString())
          .containsExactly("报送单位!B3");
    }
  }

  @Test
  void cellBeyondTheLimitReturnsTheWorkbook() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(COMPLAINTS, "T-1|@2016-08-03", "T-2|@2016-08-03||" + "长".repeat(32_767));
    try (OpenWorkbook open = open(book)) {
      assertThat(complaints(open)).hasSize(2);
      assertThat(open.findings())
          .filteredOn(finding -> finding.code().equals("cell-beyond-limit"))
          .extracting(finding -> finding.place() + " " + finding.message().chinese())
          .containsExactly("投诉举报台账!D5 有1个单元格的内容达到32767字，其后的内容没有读取，请缩短，或放在公开的网页上并填写网址。");
    }
  }

  @Test
  void rowsBeyondTheLimitReturnTheWorkbook() throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(COMPLAINTS, "T-1|@2016-08-03", "T-2|@2016-08-03", "T-3|@2016-08-03");
    WorkbookReader strict = new WorkbookReader(ReadLimits.DEFAULT.withRows(2));
    try (OpenWorkbook open = strict.open(book.xlsx(folder))) {
      assertThat(complaints(open)).hasSize(2);
      assertThat(open.findings())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .extracting(finding -> finding.code() + " " + finding.place())
          .containsExactly("rows-beyond-limit 投诉举报台账!A6");
      assertThat(open.rowCounts().get(Ledger.COMPLAINTS))
          .isEqualTo(new RowCount(3, 2, Map.of(SkipReason.BEYOND_LIMIT, 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void largeLedgerIsStreamedAndReadTheSameEachTime(String format) throws Exception {
    TestWorkbook book =
        TestWorkbook.complete()
            .rows(
                COMPLAINTS,
                IntStream.range(0, 21_000)
                    .mapToObj(i -> "T-" + i + "|@2016-08-03|事项" + i)
                    .toArray(String[]::new))
            .merge(COMPLAINTS, "F20003:F20004")
            .replace(COMPLAINTS, "T-19999|", "T-19999|@2016-08-03||||合并的结果");
    try (OpenWorkbook open = open(book, format)) {
      List<Complaint> first = complaints(open);
      assertThat(first).hasSize(21_000).isEqualTo(complaints(open));
      assertThat(first.get(20_999).subject())
          .isEqualTo(at("C21003", ValueKind.TEXT, "事项20999", "事项20999"));
      assertThat(first.get(20_000).result().value()).isEqualTo("合并的结果");
      assertThat(open.rowCounts().get(Ledger.COMPLAINTS))
          .isEqualTo(new RowCount(21_000, 21_000, Map.of()));
    }
  }

  @Test
  void workbookOfSomethingElseIsNoSubmission() {
    TestWorkbook book = new TestWorkbook().sheet("Sheet1", "姓名|年龄", "甲|#1").sheet("Sheet2");
    assertThatThrownBy(() -> open(book))
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class,
            e ->
                assertThat(e.finding())
                    .isEqualTo(
                        new Finding(
                            "workbook-not-a-submission",
                            Severity.ERROR,
                            Place.FILE,
                            "Sheet1、Sheet2",
                            "",
                            new Message(
                                "工作簿中没有“报送单位”等报送表的工作表，请使用公开办下发的报送表填报，不要改动工作表名称。",
                                "The workbook has none of the template's sheets; fill in the"
                                    + " workbook template and leave the sheets' names as they"
                                    + " are."))));
  }

  @Test
  void fileThatIsGoneIsNoBadInput() {
    assertThatThrownBy(() -> reader.open(folder.resolve("gone.xlsx")))
        .isInstanceOf(IOException.class);
  }
}
