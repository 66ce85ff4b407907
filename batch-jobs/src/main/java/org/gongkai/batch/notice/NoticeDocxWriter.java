package org.gongkai.batch.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Cell;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.NoticeText.Row;
import org.gongkai.plan.NoticeText.Span;
import org.gongkai.plan.NoticeText.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * Writes a notice as a Word document after GB/T 9704-2012, with its tables as real ones. The same
 * text gives the same bytes.
 */
public final class NoticeDocxWriter {

  private static final String BODY_FONT = "仿宋";
  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String HEADING_FONT = "黑体";
  private static final String SUBHEADING_FONT = "楷体";

  /** 3号 in points. */
  private static final int BODY_SIZE = 16;

  /** 2号 in points. */
  private static final int TITLE_SIZE = 22;

  /** 4号 in points. */
  private static final int PAGE_NUMBER_SIZE = 14;

  /** 小4号 in points, for tables and small print. */
  private static final int TABLE_SIZE = 12;

  /** 22 lines to a page: 225 mm / 22 in twips. */
  private static final int LINE_PITCH = 580;

  /** The 156 mm of the text area in twips. */
  private static final int TEXT_WIDTH = 8845;

  /** The width between the margins of a page on its side. */
  private static final int LANDSCAPE_WIDTH = 14438;

  /** Pages with tables of more columns lie on their side. */
  private static final int UPRIGHT_TABLE = 5;

  /** Tables of more columns are in small print. */
  private static final int WIDE_TABLE = 10;

  /** Rows with longer texts may go on on the next page. */
  private static final int LONG_TEXT = 300;

  private static final int SMALL_SIZE = 8;

  private static final int OTHER_WEIGHT = 1850;

  /** Narrower columns are centred. */
  private static final int WIDE = 1600;

  private static final Pattern PART = Pattern.compile("^[一二三四五六七八九十]+、.{2,40}$");
  private static final Pattern ITEM = Pattern.compile("^（[一二三四五六七八九十]+）.*");
  private static final Pattern SITE_ENTRY =
      Pattern.compile("^(?:索引号|分类|发文机关|成文日期|标题|发文字号|发布日期)：.*");
  private static final Pattern DATE = Pattern.compile("^\\d{4}年\\d{1,2}月\\d{1,2}日$");
  private static final Pattern NUMBER = Pattern.compile("^.{2,14}〔\\d{4}〕\\d+号$");
  private static final Pattern ANNEX_TITLE =
      Pattern.compile("^.{4,60}(?:方案|分解表|任务表|清单|一览表|目录)(?:（.*）)?$");

  /** No document knows when it was written, so that the same text gives the same bytes. */
  private static final Date CREATED = Date.from(Instant.EPOCH);

  private NoticeDocxWriter() {}

  /**
   * Writes the document.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(NoticeText text, Path target) throws IOException {
    ReproducibleZip.write(target, out -> write(text, false, out));
  }

  /**
   * Writes the document with a number at the foot of each page, as drafts and lists of many pages
   * need.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void writeNumbered(NoticeText text, Path target) throws IOException {
    ReproducibleZip.write(target, out -> write(text, true, out));
  }

  private static void write(NoticeText text, boolean numbered, OutputStream out)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
      document.getProperties().getCoreProperties().setModified(Optional.of(CREATED));
      document.getProperties().getCoreProperties().setCreator("gongkai");
      boolean wide =
          text.blocks().stream().anyMatch(b -> b instanceof Table t && t.width() > UPRIGHT_TABLE);
      page(document, wide);
      if (numbered) {
        numberPages(document);
      }
      boolean bodyBegan = false;
      List<Block> blocks = text.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Paragraph paragraph) {
          boolean signing =
              bodyBegan
                  && i + 1 < blocks.size()
                  && blocks.get(i + 1) instanceof Paragraph next
                  && DATE.matcher(next.text()).matches();
          paragraph(document, paragraph.text(), bodyBegan, signing);
          bodyBegan |=
              !SITE_ENTRY.matcher(paragraph.text()).matches()
                  && (paragraph.text().endsWith("：") || paragraph.text().endsWith(":"));
        } else if (blocks.get(i) instanceof Table table) {
          table(document, table, wide ? LANDSCAPE_WIDTH : TEXT_WIDTH);
        }
      }
      document.write(out);
    }
  }

  private static void page(XWPFDocument document, boolean wide) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(wide ? 16838 : 11906));
    size.setH(BigInteger.valueOf(wide ? 11906 : 16838));
    if (wide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(wide ? 1587 : 2098));
    margins.setBottom(BigInteger.valueOf(wide ? 1474 : 1984));
    margins.setLeft(BigInteger.valueOf(wide ? 1200 : 1587));
    margins.setRight(BigInteger.valueOf(wide ? 1200 : 1474));
    margins.setHeader(BigInteger.valueOf(851));
    margins.setFooter(BigInteger.valueOf(992));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void numberPages(XWPFDocument document) {
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    run(foot, "— ", BODY_FONT, PAGE_NUMBER_SIZE);
    CTSimpleField number = foot.getCTP().addNewFldSimple();
    number.setInstr("PAGE");
    number.addNewR().addNewT().setStringValue("1");
    run(foot, " —", BODY_FONT, PAGE_NUMBER_SIZE);
  }

  private static void paragraph(
      XWPFDocument document, String text, boolean bodyBegan, boolean signing) {
    XWPFParagraph paragraph = document.createParagraph();
    if (SITE_ENTRY.matcher(text).matches()) {
      run(paragraph, text, BODY_FONT, TABLE_SIZE);
      return;
    }
    lines(paragraph);
    if (signing || DATE.matcher(text).matches()) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      paragraph.setIndentationRight(4 * BODY_SIZE * 20);
      run(paragraph, text, BODY_FONT, BODY_SIZE);
    } else if (NUMBER.matcher(text).matches()) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      run(paragraph, text, BODY_FONT, BODY_SIZE);
    } else if (ANNEX_TITLE.matcher(text).matches()) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      paragraph.setPageBreak(bodyBegan);
      paragraph.setSpacingBefore(bodyBegan ? 0 : LINE_PITCH / 2);
      paragraph.setSpacingAfter(LINE_PITCH / 2);
      run(paragraph, text, TITLE_FONT, TITLE_SIZE);
    } else if (!bodyBegan && !text.contains("：") && !text.endsWith(":")) {
      // Everything above the addressees: letterhead and title, but no line such as 责任单位：某局.
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      run(paragraph, text, TITLE_FONT, TITLE_SIZE);
    } else if (!bodyBegan) {
      run(paragraph, text, BODY_FONT, BODY_SIZE);
    } else {
      paragraph.setAlignment(ParagraphAlignment.BOTH);
      paragraph.setIndentationFirstLine(2 * BODY_SIZE * 20);
      String font =
          PART.matcher(text).matches()
              ? HEADING_FONT
              : ITEM.matcher(text).matches() ? SUBHEADING_FONT : BODY_FONT;
      int stop = text.indexOf('。');
      if (font.equals(SUBHEADING_FONT) && stop > 0 && stop < text.length() - 1) {
        run(paragraph, text.substring(0, stop + 1), font, BODY_SIZE);
        run(paragraph, text.substring(stop + 1), BODY_FONT, BODY_SIZE);
      } else {
        run(paragraph, text, font.equals(SUBHEADING_FONT) ? BODY_FONT : font, BODY_SIZE);
      }
    }
  }

  private static void lines(XWPFParagraph paragraph) {
    CTSpacing spacing = paragraph.getCTP().addNewPPr().addNewSpacing();
    spacing.setLine(BigInteger.valueOf(LINE_PITCH));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
  }

  private static void run(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    CTRPr properties = run.getCTR().addNewRPr();
    CTFonts fonts = properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    run.setFontSize(size);
    run.setText(text);
  }

  private static void table(XWPFDocument document, Table table, int textWidth) {
    int columns = table.width();
    List<Cell> headings = table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
    boolean wide = columns > WIDE_TABLE;
    int[] widths = new int[columns];
    int sum = 0;
    for (int i = 0; i < columns; i++) {
      widths[i] = i < headings.size() ? weight(headings.get(i).text()) : OTHER_WEIGHT;
      sum += widths[i];
    }
    for (int i = 0; i < columns; i++) {
      widths[i] = widths[i] * textWidth / sum;
    }
    XWPFTable made = document.createTable(table.rows().size(), columns);
    made.setWidth(textWidth);
    if (wide) {
      made.setCellMargins(0, 0, 0, 0);
    }
    made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = made.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = made.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(made.getRow(r), table.rows().get(r), widths, r == 0);
    }
  }

  /** How wide a column is beside the others, by what it holds. */
  private static int weight(String heading) {
    if (heading.matches("\\d+")) {
      return 330; // a column per task
    }
    return switch (heading) {
      case "序号", "对应任务" -> 700;
      case "事项编号", "计量单位" -> 900;
      case "公开事项", "内容要素" -> 2600;
      case "单位" -> 2600;
      case "工作任务" -> 1500;
      case "任务分解和具体要求" -> 4345;
      case "完成时限", "承担角色" -> 1300;
      default -> OTHER_WEIGHT;
    };
  }

  private static void row(XWPFTableRow made, Row row, int[] widths, boolean head) {
    made.setRepeatHeader(head);
    made.setCantSplitRow(row.cells().stream().allMatch(cell -> cell.text().length() <= LONG_TEXT));
    for (int c = 0; c < widths.length; c++) {
      XWPFTableCell cell = made.getCell(c);
      CTTcPr properties =
          cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
      CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
      width.setType(STTblWidth.DXA);
      width.setW(BigInteger.valueOf(widths[c]));
      Cell content = c < row.cells().size() ? row.cells().get(c) : null;
      if (content == null) {
        continue; // a short row: the rest of its cells are empty
      }
      if (content.span() == Span.FROM_ABOVE) {
        properties.addNewVMerge().setVal(STMerge.CONTINUE);
      } else if (c + 1 < row.cells().size() && row.cells().get(c + 1).span() == Span.FROM_LEFT) {
        properties.addNewHMerge().setVal(STMerge.RESTART);
      } else if (content.span() == Span.FROM_LEFT) {
        properties.addNewHMerge().setVal(STMerge.CONTINUE);
      } else if (c == 0 && !head) {
        properties.addNewVMerge().setVal(STMerge.RESTART);
      }
      properties.addNewVAlign().setVal(STVerticalJc.CENTER);
      List<String> lines = content.text().lines().toList();
      for (int i = 0; i < Math.max(1, lines.size()); i++) {
        XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
        if (head || widths[c] < WIDE) {
          paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        if (i < lines.size()) {
          run(
              paragraph,
              lines.get(i),
              head ? HEADING_FONT : BODY_FONT,
              widths.length > WIDE_TABLE ? SMALL_SIZE : TABLE_SIZE);
        }
      }
    }
  }
}
