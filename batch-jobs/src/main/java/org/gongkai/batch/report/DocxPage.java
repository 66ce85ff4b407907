package org.gongkai.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The page of GB/T 9704-2012: A4, 版心 156 × 225 mm, 37 mm above and 28 mm at the left; lengths are
 * in twips, twentieths of a point.
 */
final class DocxPage {

  static final String TITLE = "ReportTitle";
  static final String SUBTITLE = "ReportEditor";
  static final String BODY = "ReportBody";
  static final String HEADING_1 = "Heading1";
  static final String HEADING_2 = "Heading2";
  static final String HEADING_3 = "Heading3";
  static final String ANNEX_MARK = "AnnexMark";
  static final String ANNEX_TITLE = "AnnexTitle";
  static final String CAPTION = "TableCaption";
  static final String TABLE_TEXT = "TableText";
  static final String TABLE_HEAD = "TableHead";
  static final String NARROW_TEXT = "NarrowTableText";
  static final String NARROW_HEAD = "NarrowTableHead";
  static final String FORM_LINE = "FormLine";
  static final String PICTURE = "Picture";

  /** The width of the 版心: 156 mm. */
  static final int TEXT_WIDTH = 8845;

  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int TOP = 2098;
  private static final int BOTTOM = 1984;
  private static final int LEFT = 1587;
  private static final int RIGHT = 1474;

  /** From the lower edge of the page to that of the page number, which stands 7 mm below the 版心. */
  private static final int FOOTER = 1300;

  private static final int HEADER = 851;

  /** One character of 4号 in from the edge of the 版心. */
  private static final int PAGE_NUMBER_INDENT = 280;

  private DocxPage() {}

  /** The style of a heading, by its level from 1. */
  static String heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      default -> HEADING_3;
    };
  }

  static void setUp(XWPFDocument document) throws IOException, InvalidFormatException {
    styles(document);
    fonts(document);
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(PAGE_WIDTH);
    size.setH(PAGE_HEIGHT);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setHeader(BigInteger.valueOf(HEADER));
    margins.setFooter(BigInteger.valueOf(FOOTER));
    margins.setGutter(BigInteger.ZERO);
    document.setEvenAndOddHeadings(true);
    pageNumber(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
    pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
  }

  private static void styles(XWPFDocument document) throws IOException {
    try (InputStream in = resource("docx-styles.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException("docx-styles.xml is no list of styles", e);
    }
  }

  /** Names other fonts for those that a machine may not have. */
  private static void fonts(XWPFDocument document) throws IOException, InvalidFormatException {
    PackagePart part =
        document
            .getPackage()
            .createPart(
                PackagingURIHelper.createPartName("/word/fontTable.xml"),
                XWPFRelation.FONT_TABLE.getContentType());
    document
        .getPackagePart()
        .addRelationship(
            part.getPartName(), TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
    try (InputStream in = resource("docx-fonts.xml");
        OutputStream out = part.getOutputStream()) {
      in.transferTo(out);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DocxPage.class.getResourceAsStream(name), name);
  }

  private static void pageNumber(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph paragraph =
        footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphArray(0);
    paragraph.setStyle("PageNumberLine");
    paragraph.setAlignment(side);
    if (side == ParagraphAlignment.RIGHT) {
      paragraph.setIndentationRight(PAGE_NUMBER_INDENT);
    } else {
      paragraph.setIndentationLeft(PAGE_NUMBER_INDENT);
    }
    paragraph.createRun().setText("— ");
    field(paragraph.createRun(), STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
    field(paragraph.createRun(), STFldCharType.SEPARATE);
    paragraph.createRun().setText("1");
    field(paragraph.createRun(), STFldCharType.END);
    paragraph.createRun().setText(" —");
  }

  private static void field(XWPFRun run, STFldCharType.Enum type) {
    run.getCTR().addNewFldChar().setFldCharType(type);
  }
}
