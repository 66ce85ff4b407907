package org.gongkai.batch.handback;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.WorkbookLayout;

/**
 * Comments on marked cells. A comment that the clerk wrote keeps its text and author; ours stands
 * below it.
 */
final class CellComments {

  /** Opens our part of a comment, by which it is found again whatever program saved the file. */
  static final String START = "【gongkai 审核意见】";

  /** Between what the clerk wrote and ours. */
  static final String DIVIDER = "\n———————————\n";

  /** In one comment; all of them are in the list. */
  private static final int FINDINGS = 5;

  private static final int TEXT_LIMIT = 2_000;

  private final Workbook workbook;

  CellComments(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Says in a comment what is wrong with the cell. */
  void write(Cell cell, List<Finding> findings) {
    String text = text(findings);
    Comment old = cell.getCellComment();
    if (old == null) {
      Comment comment = create(cell, text);
      comment.setAuthor(WorkbookLayout.COMMENT_AUTHOR);
      comment.setString(workbook.getCreationHelper().createRichTextString(text));
      cell.setCellComment(comment);
    } else if (!isThread(old)) {
      old.setString(RichTexts.append(workbook, old.getString(), DIVIDER + text));
    }
  }

  /** Takes our part of a cell's comment away, and the comment if nothing else is in it. */
  void clean(Cell cell) {
    Comment comment = cell.getCellComment();
    if (comment == null) {
      return;
    }
    String text = comment.getString() == null ? "" : comment.getString().getString();
    int own = lengthOfOwn(text, SafeText.orEmpty(comment.getAuthor()));
    if (own == 0 && !text.isEmpty()) {
      cell.removeCellComment();
    } else if (own < text.length()) {
      comment.setString(RichTexts.cut(workbook, comment.getString(), own));
    }
  }

  /** How many letters of a comment are the unit's own: those before our part and its divider. */
  static int lengthOfOwn(String text, String author) {
    int start = text.indexOf(START);
    if (start < 0) {
      return author.equals(WorkbookLayout.COMMENT_AUTHOR) ? 0 : text.length();
    }
    int end = start;
    while (end > 0 && "\r\n—".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /**
   * Whether the comment is the shadow of a conversation of newer Excel, which shows the
   * conversation only and would not show what is written here.
   */
  private static boolean isThread(Comment comment) {
    String author = comment.getAuthor();
    return author != null && author.startsWith("tc=");
  }

  /** Our part of a comment. */
  static String text(List<Finding> findings) {
    StringBuilder text = new StringBuilder(START);
    for (Finding finding : findings.subList(0, Math.min(FINDINGS, findings.size()))) {
      text.append("\n[")
          .append(finding.severity().chinese())
          .append("] ")
          .append(finding.message().chinese());
      if (!finding.expected().isEmpty()) {
        text.append("\n应为：").append(finding.expected());
      }
    }
    if (findings.size() > FINDINGS) {
      text.append("\n另有").append(findings.size() - FINDINGS).append("条，见“审核意见”。");
    }
    String safe = SafeText.forCell(text.toString());
    return safe.length() <= TEXT_LIMIT ? safe : safe.substring(0, TEXT_LIMIT - 1) + "…";
  }

  private Comment create(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    SpreadsheetVersion version = workbook.getSpreadsheetVersion();
    int column = cell.getColumnIndex();
    CommentBox box =
        CommentBox.of(
            new CellAddress(cell.getRowIndex(), column),
            text,
            new CellAddress(version.getLastRowIndex(), version.getLastColumnIndex()),
            c -> sheet.isColumnHidden(c) ? 0 : sheet.getColumnWidthInPixels(c),
            r -> height(sheet, r));
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    if (sheet instanceof XSSFSheet) {
      // POI takes the first cell of the box for the commented one until told otherwise, and
      // refuses one that is commented already; so the box starts in this cell, at its right edge.
      anchor.setCol1(column);
      anchor.setDx1(Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(column))));
    } else {
      anchor.setCol1(box.firstColumn());
    }
    anchor.setCol2(box.lastColumn());
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(box.lastRow());
    return drawing(sheet).createCellComment(anchor);
  }

  private static double height(Sheet sheet, int index) {
    Row row = sheet.getRow(index);
    return row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
  }

  /** The sheet's drawing; making a new one in an .xls that has one would lose its shapes. */
  private static Drawing<?> drawing(Sheet sheet) {
    if (sheet instanceof HSSFSheet xls && xls.getDrawingPatriarch() != null) {
      return xls.getDrawingPatriarch();
    }
    return sheet.createDrawingPatriarch();
  }
}
