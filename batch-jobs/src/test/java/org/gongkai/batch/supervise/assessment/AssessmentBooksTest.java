package org.gongkai.batch.supervise.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.reference.Reading;
import org.gongkai.supervision.assessment.EnteredScore;
import org.gongkai.supervision.assessment.IndicatorTable;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentBooksTest {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 15);
  private static final IndicatorTable TABLE = IndicatorTable.bundled();
  private static final Roster ROSTER =
      Roster.parse(
              "units.csv",
              """
              code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
              220200-000,吉林市人民政府,市政府,,市政府,,220200,2016-01-01,,,,,,,否,[M]
              220200-008,吉林市财政局,财政局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,[M]
              """
                  .getBytes(UTF_8))
          .orThrow();

  @TempDir private Path folder;

  private static void change(Path book, Consumer<Sheet> change) throws IOException {
    byte[] bytes = Files.readAllBytes(book);
    try (InputStream in = new java.io.ByteArrayInputStream(bytes);
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(book)) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
  }

  private static List<String> problems(Reading<?> reading) {
    return ((Reading.Refused<?>) reading)
        .problems().stream().map(problem -> problem.sentence().chinese()).toList();
  }

  private Path indicators() throws IOException {
    Path book = folder.resolve("indicators.xlsx");
    AssessmentBooks.writeIndicators(TABLE, DAY, book);
    return book;
  }

  private Path scores(EnteredScore... entered) throws IOException {
    Path book = folder.resolve("scores.xlsx");
    AssessmentBooks.writeScores(
        TABLE, List.of(ROSTER.get("220200-008")), List.of(entered), DAY, book);
    return book;
  }

  private Reading<List<EnteredScore>> readScores(Path book) {
    return AssessmentBooks.readScores(book, "scores.xlsx", TABLE, ROSTER);
  }

  @Test
  void anIndicatorTableIsReadBackAsItWasWritten() throws IOException {
    assertThat(AssessmentBooks.readIndicators(indicators(), "indicators.xlsx").orThrow())
        .isEqualTo(TABLE);
  }

  @Test
  void aChangedWeightIsToldWithItsRowOrItsSum() throws IOException {
    Path book = indicators();
    change(book, sheet -> sheet.getRow(2).getCell(4).setCellValue(15));
    assertThat(problems(AssessmentBooks.readIndicators(book, "indicators.xlsx")))
        .containsExactly("indicators.xlsx：基本分的分值合计为101，应为100，请调整各指标的分值。");
    change(book, sheet -> sheet.getRow(2).getCell(4).setCellValue("十四"));
    assertThat(problems(AssessmentBooks.readIndicators(book, "indicators.xlsx")))
        .containsExactly("indicators.xlsx 第3行：分值“十四”不对，应为0到999的数，最多两位小数。");
  }

  @Test
  void whatAssessorsEnterIsReadWithItsPlace() throws IOException {
    Path book = scores();
    assertThat(readScores(book).orThrow()).isEmpty();
    change(
        book,
        sheet -> {
          sheet.getRow(2).getCell(7).setCellValue(2.7);
          sheet.getRow(2).getCell(8).setCellValue("第3条缺形成日期");
        });
    EnteredScore entered =
        new EnteredScore(
            "220200-008", "A4", new BigDecimal("2.7"), "第3条缺形成日期", "scores.xlsx › 人工评分!H3");
    assertThat(readScores(book).orThrow()).containsExactly(entered);
    assertThat(readScores(scores(entered)).orThrow())
        .as("written again with what was entered")
        .containsExactly(entered);
  }

  @Test
  void pointsBeyondTheWeightAndStrangersAreTold() throws IOException {
    Path book = scores();
    change(
        book,
        sheet -> {
          sheet.getRow(2).getCell(7).setCellValue(3.5);
          sheet.getRow(3).getCell(7).setCellValue("优");
          sheet.getRow(4).getCell(7).setCellValue(1);
          sheet.getRow(4).getCell(0).setCellValue("999");
        });
    assertThat(problems(readScores(book)))
        .containsExactly(
            "scores.xlsx 第3行：得分“3.5”不对，应为0到3的数，最多两位小数。",
            "scores.xlsx 第4行：得分“优”不对，应为0到4的数，最多两位小数。",
            "scores.xlsx 第5行：名册里没有编码为“999”的单位，请核对单位编码。");
  }

  @Test
  void whatIsNoWorkbookIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("scores.xlsx"), "得分");
    assertThat(problems(readScores(file)))
        .containsExactly("scores.xlsx：不能作为电子表格读取（没有这个文件、有密码或者已损坏），请换成 .xlsx 文件。");
    assertThat(problems(readScores(folder.resolve("none.xlsx"))))
        .containsExactly("scores.xlsx：不能作为电子表格读取（没有这个文件、有密码或者已损坏），请换成 .xlsx 文件。");
  }

  @Test
  void theSameContentsAreTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(indicators());
    assertThat(Files.readAllBytes(indicators())).isEqualTo(first);
  }
}
