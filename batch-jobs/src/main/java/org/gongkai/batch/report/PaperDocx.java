package org.gongkai.batch.report;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Inline;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.batch.workspace.TextWidth;
import org.gongkai.supervision.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;

/**
 * A paper as a Word document after GB/T 9704-2012. A letter has the issuer's mark 30 mm below the
 * edge, a red double line under it and another 20 mm above the lower edge, both 170 mm long, its
 * number at the right under the first, and no page number on its first page. A circular has its
 * mark and number centred above a red line as wide as the text.
 */
public final class PaperDocx {

  private static final String RED = "FF0000";

  /** 30 mm from the upper edge to the issuer's mark of a letter, in twips. */
  private static final int MARK_OF_LETTER = 1701;

  /** 20 mm from the lower edge to the second red line, in twips. */
  private static final int LOWER_LINE = 1134;

  /** The lines of a letter stand out 7 mm on both sides of the text. */
  private static final int LINE_OVERHANG = 397;

  /** How wide the lines of a letter are: 170 mm. */
  private static final int WIDTH_OF_LINES = DocxPage.TEXT_WIDTH + 2 * LINE_OVERHANG;

  /** The size of the mark's characters, if its name is not too long for them. */
  private static final int MARK_POINTS = 28;

  private static final int TWIPS_PER_POINT = 20;

  /** 35 mm from the upper edge of the text to the mark of a circular. */
  private static final int MARK_OF_CIRCULAR = 1984;

  private static final int LINE_EIGHTHS_OF_POINT = 18;
  private static final int RULE_EIGHTHS_OF_POINT = 8;

  private PaperDocx() {}

  /**
   * Writes a paper as a whole file: the same paper and day give the same bytes.
   *
   * @param madeOn the day of the run
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Paper paper, LocalDate madeOn, Path target) throws IOException {
    ReproducibleZip.write(
        target,
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            new Printing(document, paper).print();
            describe(document.getProperties(), paper, madeOn);
            document.write(ReproducibleZip.uncompressed(out));
          } catch (InvalidFormatException e) {
            throw new IOException("The document's parts do not fit together", e);
          }
        });
  }

  private static void describe(POIXMLProperties properties, Paper paper, LocalDate madeOn) {
    Date made = Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(paper.title());
    core.setCreator(paper.issuer());
    core.setCreated(Optional.of(made));
    core.setModified(Optional.of(made));
  }

  private record Printing(XWPFDocument document, Paper paper) {

    void print() throws IOException, InvalidFormatException {
      DocxPage.setUp(document);
      switch (paper.form()) {
        case LETTER -> letterHead();
        case CIRCULAR -> circularHead();
        case ANNEX -> {
          // begins with its title
        }
      }
      styled(DocxPage.TITLE).createRun().setText(paper.title());
      if (!paper.addressee().isEmpty()) {
        styled("Addressee").createRun().setText(paper.addressee() + "：");
      }
      paper.body().forEach(this::block);
      keepLastWithSignature();
      close();
    }

    private void letterHead() {
      CTSectPr section = document.getDocument().getBody().getSectPr();
      section.addNewTitlePg();
      section.getPgMar().setHeader(BigInteger.valueOf(MARK_OF_LETTER));
      section.getPgMar().setFooter(BigInteger.valueOf(LOWER_LINE));
      XWPFParagraph mark = first(document.createHeader(HeaderFooterType.FIRST), "IssuerMark");
      issuerMark(mark, paper.issuer(), WIDTH_OF_LINES);
      overhang(mark);
      line(mark, Borders.THICK_THIN_SMALL_GAP, false, LINE_EIGHTHS_OF_POINT);
      XWPFParagraph lower = first(document.createFooter(HeaderFooterType.FIRST), "PageNumberLine");
      overhang(lower);
      line(lower, Borders.THIN_THICK_SMALL_GAP, true, LINE_EIGHTHS_OF_POINT);
      styled("DocumentNumber").createRun().setText(paper.numberBlank());
    }

    private void circularHead() {
      XWPFParagraph mark = styled("IssuerMark");
      mark.setSpacingBefore(MARK_OF_CIRCULAR);
      issuerMark(mark, paper.issuer() + "文件", DocxPage.TEXT_WIDTH);
      XWPFParagraph number = styled("DocumentNumber");
      number.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER);
      number.createRun().setText(paper.numberBlank());
      line(number, Borders.SINGLE, false, LINE_EIGHTHS_OF_POINT);
    }

    /** In one line: a long name stands in smaller characters. */
    private static void issuerMark(XWPFParagraph paragraph, String text, int width) {
      XWPFRun mark = paragraph.createRun();
      mark.setText(text);
      int points = 2 * width / (TWIPS_PER_POINT * TextWidth.of(text));
      if (points < MARK_POINTS) {
        mark.setFontSize(points);
      }
    }

    private static XWPFParagraph first(XWPFHeaderFooter part, String style) {
      XWPFParagraph paragraph =
          part.getParagraphs().isEmpty() ? part.createParagraph() : part.getParagraphArray(0);
      paragraph.setStyle(style);
      return paragraph;
    }

    private static void overhang(XWPFParagraph paragraph) {
      paragraph.setIndentationLeft(-LINE_OVERHANG);
      paragraph.setIndentationRight(-LINE_OVERHANG);
    }

    private static void line(XWPFParagraph paragraph, Borders kind, boolean above, int size) {
      if (above) {
        paragraph.setBorderTop(kind);
      } else {
        paragraph.setBorderBottom(kind);
      }
      CTPPr properties = paragraph.getCTP().getPPr();
      CTPBdr borders = properties.getPBdr();
      CTBorder border = above ? borders.getTop() : borders.getBottom();
      border.setColor(RED);
      border.setSz(BigInteger.valueOf(size));
      border.setSpace(BigInteger.valueOf(4));
    }

    private void block(Block block) {
      if (block instanceof Block.Heading heading) {
        styled(DocxPage.heading(heading.level())).createRun().setText(heading.text());
      } else if (block instanceof Block.Paragraph text) {
        inlines(styled(DocxPage.BODY), text.parts());
      } else if (block instanceof Block.ToComplete open) {
        XWPFParagraph asked = styled(DocxPage.BODY);
        mark(asked.createRun(), Block.ToComplete.MARK + open.asked());
        if (!open.proposed().isEmpty()) {
          inlines(styled(DocxPage.BODY), open.proposed());
        }
      } else if (block instanceof Block.Table table) {
        styled(DocxPage.CAPTION).createRun().setText(table.caption());
        DocxTable.add(document, table);
      } else {
        throw new IllegalArgumentException("A paper has no " + block.getClass().getSimpleName());
      }
    }

    private static void inlines(XWPFParagraph paragraph, List<Inline> parts) {
      for (Inline part : parts) {
        if (part instanceof Inline.Blank) {
          mark(paragraph.createRun(), part.text());
        } else {
          paragraph.createRun().setText(part.text());
        }
      }
    }

    private static void mark(XWPFRun run, String text) {
      run.setText(text);
      run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
    }

    /** No signature stands on a page by itself. */
    private void keepLastWithSignature() {
      if (paper.form() != Paper.Form.ANNEX) {
        document.getLastParagraph().setKeepNext(true);
      }
    }

    /** Who signs, the blank for the date, whom to ask; a circular also says who gets copies. */
    private void close() {
      if (paper.form() == Paper.Form.ANNEX) {
        return;
      }
      if (paper.contact() != null) {
        XWPFParagraph contact = styled(DocxPage.BODY);
        contact.setKeepNext(true);
        contact.createRun().setText("（" + paper.contact() + "）");
      }
      styled(DocxPage.BODY).setKeepNext(true);
      styled("Signature").createRun().setText(paper.issuer());
      XWPFParagraph date = styled("Signature");
      date.setKeepNext(false);
      date.createRun().setText(Paper.DATE_BLANK);
      if (paper.form() == Paper.Form.CIRCULAR) {
        styled(DocxPage.BODY);
        rule(copyLine("抄送："), true);
        XWPFParagraph issued = copyLine(paper.issuer() + Paper.DATE_BLANK + "印发");
        rule(issued, true);
        rule(issued, false);
      }
    }

    private XWPFParagraph copyLine(String text) {
      XWPFParagraph line = styled("CopyLine");
      line.createRun().setText(text);
      return line;
    }

    private static void rule(XWPFParagraph paragraph, boolean above) {
      line(paragraph, Borders.SINGLE, above, RULE_EIGHTHS_OF_POINT);
      CTPBdr borders = paragraph.getCTP().getPPr().getPBdr();
      (above ? borders.getTop() : borders.getBottom()).setColor("000000");
    }

    private XWPFParagraph styled(String style) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(style);
      return paragraph;
    }
  }
}
