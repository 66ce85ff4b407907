package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.form.FormLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class DocxRendererTest {

  @TempDir private static Path folder;
  private static XWPFDocument document;
  private static final AnnualReport REPORT = MadeUpCity.report();

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("report.docx");
    new DocxRenderer().write(REPORT, file);
    try (InputStream in = Files.newInputStream(file)) {
      document = new XWPFDocument(in);
    }
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  private static List<String> texts(String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @Test
  void hasThePageOfTheStandard() {
    CTSectPr section = document.getDocument().getBody().getSectPr();

    assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
    assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
    assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
    assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1984));
    assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
    assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1474));
    assertThat(document.getEvenAndOddHeadings()).isTrue();
    assertThat(document.getFooterList())
        .extracting(footer -> footer.getParagraphArray(0).getText())
        .containsExactlyInAnyOrder("— 1 —", "— 1 —");
  }

  @Test
  void everyStyleNamesItsChineseFont() throws IOException {
    String styles =
        new String(resource("docx-styles.xml"), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(styles)
        .contains("w:eastAsia=\"方正小标宋简体\"")
        .contains("w:eastAsia=\"黑体\"")
        .contains("w:eastAsia=\"楷体\"")
        .contains("w:eastAsia=\"仿宋\"");
    assertThat(document.getStyles().getStyle(DocxPage.HEADING_1).getCTStyle().xmlText())
        .contains("黑体");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocxRenderer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void headingsAreThoseOfTheReport() {
    assertThat(texts(DocxPage.TITLE)).containsExactly("吉林市2016年政府信息公开工作年度报告");
    assertThat(texts(DocxPage.HEADING_1))
        .containsExactly(
            "一、基本工作情况",
            "二、主动公开政府信息情况",
            "三、回应解读情况",
            "四、依申请公开政府信息情况",
            "五、行政复议、诉讼和投诉举报情况",
            "六、机构建设、保障经费和培训会议情况",
            "七、存在问题及工作打算");
    assertThat(texts(DocxPage.ANNEX_MARK)).containsExactly("附件1", "附件2", "附件3", "附件4", "附件5");
  }

  @Test
  void theFormIsPrintedExactlyWithItsThreeColumns() {
    XWPFTable form = document.getTables().get(0);
    List<List<String>> printed = new ArrayList<>();
    form.getRows()
        .forEach(
            row -> printed.add(row.getTableCells().stream().map(cell -> cell.getText()).toList()));
    List<List<String>> expected = new ArrayList<>();
    expected.add(List.of("统计指标", "单位", "统计数"));
    for (FormLine line : REPORT.form().lines()) {
      expected.add(
          List.of(
              line.label(),
              line.unitOfMeasure(),
              line.cell() == null ? "——" : REPORT.figure(line.cell().code()).printed()));
    }

    assertThat(printed).isEqualTo(expected);
    assertThat(texts(DocxPage.FORM_LINE).get(0)).isEqualTo("填报单位（盖章）：吉林市人民政府办公厅");
  }

  @Test
  void everyTableRepeatsItsHead() {
    assertThat(document.getTables())
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(table -> table.getRow(0).isRepeatHeader());
  }

  @Test
  void whatTheOfficeHasToWriteIsMarked() {
    assertThat(texts(DocxPage.BODY)).filteredOn(text -> text.startsWith("【请补充】")).hasSize(3);
  }

  @Test
  void drawsNativeCharts() {
    assertThat(document.getCharts()).hasSize(6);
  }
}
