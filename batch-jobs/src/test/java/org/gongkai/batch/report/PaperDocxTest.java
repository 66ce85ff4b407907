package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Inline;
import org.gongkai.supervision.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class PaperDocxTest {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

  private static final Block.Table TABLE =
      new Block.Table(
          "backlog",
          "到期未办事项",
          List.of(
              new Block.Table.Column("事项", 60, Block.Table.Align.LEFT),
              new Block.Table.Column("时限", 40, Block.Table.Align.CENTRE)),
          List.of(new Block.Table.Row(List.of("第9项　推进政策公开", "2016-10-31"), false)));

  @TempDir private Path folder;

  private static Block words(String text) {
    return new Block.Paragraph(List.of(new Inline.Words(text)));
  }

  private static Paper paper(Paper.Form form, @Nullable String contact, Block... body) {
    return new Paper(
        form,
        "吉林市政务公开办公室",
        form == Paper.Form.ANNEX ? "" : "　　　　〔2017〕　　号",
        "关于催办2016年政务公开工作有关事项的函",
        form == Paper.Form.ANNEX ? "" : "吉林市财政局",
        List.of(body),
        contact);
  }

  private static Paper letter() {
    return paper(Paper.Form.LETTER, "联系人：", words("你单位尚有下列1项："), TABLE, words("专此函达。"));
  }

  private XWPFDocument written(Paper paper) throws IOException {
    Path file = folder.resolve("paper.docx");
    PaperDocx.write(paper, DAY, file);
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private static List<String> lines(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(paragraph -> paragraph.getStyle() + "|" + paragraph.getText())
        .toList();
  }

  @Test
  void aLetterIsPrintedFromTopToBottom() throws IOException {
    try (XWPFDocument document = written(letter())) {
      assertThat(lines(document))
          .containsExactly(
              "DocumentNumber|　　　　〔2017〕　　号",
              "ReportTitle|关于催办2016年政务公开工作有关事项的函",
              "Addressee|吉林市财政局：",
              "ReportBody|你单位尚有下列1项：",
              "TableCaption|到期未办事项",
              "ReportBody|专此函达。",
              "ReportBody|（联系人：）",
              "ReportBody|",
              "Signature|吉林市政务公开办公室",
              "Signature|　　年　　月　　日");
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getTables().get(0).getText().strip())
          .isEqualTo("事项\t时限\n第9项　推进政策公开\t2016-10-31");
    }
  }

  @Test
  void rowsOfATableLookAlikeWhateverStandsBeforeThem() throws IOException {
    Block.Table table =
        new Block.Table(
            "backlog",
            "到期未办事项",
            TABLE.columns(),
            List.of(
                new Block.Table.Row(List.of("一\n二", "甲"), false),
                new Block.Table.Row(List.of("第1项", ""), false),
                new Block.Table.Row(List.of("第2项", "2016-10-31"), false),
                new Block.Table.Row(List.of("　第3项", "<&>"), false),
                new Block.Table.Row(List.of("合计", "3"), true),
                new Block.Table.Row(List.of("第5项", "乙"), false)));
    try (XWPFDocument document = written(paper(Paper.Form.LETTER, "联系人：", table))) {
      assertThat(document.getTables()).hasSize(1);
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      assertThat(rows.subList(1, rows.size()))
          .extracting(PaperDocxTest::describe)
          .containsExactly(
              "whole [CENTER TableText LEFT 一\n二] [CENTER TableText CENTER 甲]",
              "whole [CENTER TableText LEFT 第1项] [CENTER TableText CENTER ]",
              "whole [CENTER TableText LEFT 第2项] [CENTER TableText CENTER 2016-10-31]",
              "whole [CENTER TableText LEFT 　第3项] [CENTER TableText CENTER <&>]",
              "whole [CENTER TableText LEFT *合计*] [CENTER TableText CENTER *3*]",
              "whole [CENTER TableText LEFT 第5项] [CENTER TableText CENTER 乙]");
    }
  }

  private static String describe(XWPFTableRow row) {
    return (row.isCantSplitRow() ? "whole " : "")
        + row.getTableCells().stream()
            .map(
                cell -> {
                  XWPFParagraph text = cell.getParagraphArray(0);
                  boolean bold = text.getRuns().stream().anyMatch(XWPFRun::isBold);
                  String mark = bold ? "*" : "";
                  return "[%s %s %s %s]"
                      .formatted(
                          cell.getVerticalAlignment(),
                          text.getStyle(),
                          text.getAlignment(),
                          mark + text.getText() + mark);
                })
            .collect(Collectors.joining(" "));
  }

  @Test
  void theFirstPageOfALetterHasMarkAndLinesButNoNumber() throws IOException {
    try (XWPFDocument document = written(letter())) {
      XWPFHeaderFooterPolicy page = document.getHeaderFooterPolicy();
      XWPFParagraph mark = page.getFirstPageHeader().getParagraphArray(0);
      assertThat(mark.getText()).isEqualTo("吉林市政务公开办公室");
      assertThat(mark.getBorderBottom()).isEqualTo(Borders.THICK_THIN_SMALL_GAP);
      assertThat(mark.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
          .isEqualTo("FF0000");
      XWPFParagraph lower = page.getFirstPageFooter().getParagraphArray(0);
      assertThat(lower.getText()).isEmpty();
      assertThat(lower.getBorderTop()).isEqualTo(Borders.THIN_THICK_SMALL_GAP);
      assertThat(page.getDefaultFooter().getText().strip()).isEqualTo("— 1 —");
      CTSectPr section = document.getDocument().getBody().getSectPr();
      assertThat(section.isSetTitlePg()).isTrue();
      assertThat(section.getPgMar().getHeader()).as("30 mm").isEqualTo(BigInteger.valueOf(1701));
      assertThat(section.getPgMar().getFooter()).as("20 mm").isEqualTo(BigInteger.valueOf(1134));
      // 156 mm of text and 7 mm on both sides: 170 mm, within one of its 567ths of a centimetre.
      assertThat(8845 - mark.getIndentationLeft() - mark.getIndentationRight())
          .isBetween(9638 - 6, 9638 + 6);
    }
  }

  @Test
  void noSignatureStandsOnAPageByItself() throws IOException {
    try (XWPFDocument document = written(letter())) {
      List<XWPFParagraph> all = document.getParagraphs();
      assertThat(all.subList(all.size() - 5, all.size()))
          .extracting(XWPFParagraph::isKeepNext)
          .containsExactly(true, true, true, false, false);
      assertThat(document.getStyles().getStyle("Signature").getCTStyle().xmlText())
          .as("the signer's line is kept by its style")
          .contains("keepNext");
    }
  }

  @Test
  void aCircularHasItsMarkAndNumberAboveARedLineAndSaysWhoGetsCopies() throws IOException {
    Paper circular =
        paper(
            Paper.Form.CIRCULAR,
            null,
            new Block.Heading(1, "一、报送情况"),
            new Block.Heading(2, "（一）总体"),
            new Block.Heading(3, "1．部门"),
            words("应报送单位77个。"),
            new Block.ToComplete("需要表扬的单位", List.of(new Inline.Words("甲局按时报送。"))));
    try (XWPFDocument document = written(circular)) {
      assertThat(lines(document))
          .containsExactly(
              "IssuerMark|吉林市政务公开办公室文件",
              "DocumentNumber|　　　　〔2017〕　　号",
              "ReportTitle|关于催办2016年政务公开工作有关事项的函",
              "Addressee|吉林市财政局：",
              "Heading1|一、报送情况",
              "Heading2|（一）总体",
              "Heading3|1．部门",
              "ReportBody|应报送单位77个。",
              "ReportBody|【请补充】需要表扬的单位",
              "ReportBody|甲局按时报送。",
              "ReportBody|",
              "Signature|吉林市政务公开办公室",
              "Signature|　　年　　月　　日",
              "ReportBody|",
              "CopyLine|抄送：",
              "CopyLine|吉林市政务公开办公室　　年　　月　　日印发");
      XWPFParagraph number = document.getParagraphArray(1);
      assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(number.getBorderBottom()).isEqualTo(Borders.SINGLE);
      assertThat(document.getParagraphArray(8).getRuns().get(0).getTextHighlightColor().toString())
          .isEqualTo("yellow");
    }
  }

  private double markPoints(String issuer) throws IOException {
    Paper circular =
        new Paper(Paper.Form.CIRCULAR, issuer, "", "通报", "", List.of(words("一。")), null);
    try (XWPFDocument document = written(circular)) {
      Double own = document.getParagraphArray(0).getRuns().get(0).getFontSizeAsDouble();
      return own == null ? 28 : own;
    }
  }

  @Test
  void aLongNameStandsInOneLineInSmallerCharacters() throws IOException {
    assertThat(markPoints("吉林市人民政府政务公开办公")).as("15 characters of 28 points fit").isEqualTo(28);
    assertThat(markPoints("吉林市人民政府政务公开办公室")).isEqualTo(27);
    assertThat(markPoints("吉林高新技术产业开发区管理委员会政务公开办公室")).isEqualTo(17);
  }

  @Test
  void anAnnexBeginsWithItsTitleAndIsNotSigned() throws IOException {
    try (XWPFDocument document =
        written(
            paper(
                Paper.Form.ANNEX,
                null,
                new Block.Paragraph(List.of(new Inline.Blank("【暂定】"))),
                TABLE))) {
      assertThat(lines(document))
          .containsExactly(
              "ReportTitle|关于催办2016年政务公开工作有关事项的函", "ReportBody|【暂定】", "TableCaption|到期未办事项");
    }
  }

  @Test
  void thePropertiesNameTitleIssuerAndDay() throws IOException {
    try (XWPFDocument document = written(letter())) {
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("关于催办2016年政务公开工作有关事项的函");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("吉林市政务公开办公室");
      assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo("2017-04-01T00:00:00Z");
    }
  }

  @Test
  void theSamePaperGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.docx");
    Path other = folder.resolve("other.docx");
    PaperDocx.write(letter(), DAY, one);
    PaperDocx.write(letter(), DAY, other);
    assertThat(one).hasSameBinaryContentAs(other);
  }

  @Test
  void whatNoPaperHoldsIsRefusedAndTheTargetLeftAsItWas() throws IOException {
    Path file = folder.resolve("kept.docx");
    Files.writeString(file, "before");
    Paper odd = paper(Paper.Form.ANNEX, null, new Block.Form("表", "局", List.of()));
    assertThatThrownBy(() -> PaperDocx.write(odd, DAY, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A paper has no Form");
    assertThat(file).hasContent("before");
  }
}
