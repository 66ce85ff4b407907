package org.gongkai.batch.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Cell;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.NoticeText.Row;
import org.gongkai.plan.NoticeText.Span;
import org.gongkai.plan.NoticeText.Table;

/**
 * Writes notices, task lists and catalogues as workbooks, a sheet each: paragraphs are rows as wide
 * as the table, the table's headings stay in sight and repeat in print. The same text gives the
 * same bytes.
 */
public final class NoticeXlsxWriter {

  /** Widths in characters by what a heading says; all others. */
  private static final int OTHER_WIDTH = 18;

  /** No workbook knows when it was written, so that the same text gives the same bytes. */
  private static final Date CREATED = Date.from(Instant.EPOCH);

  private static final float LINE_HEIGHT = 16;

  /** Tables of more characters in a row are printed on A3. */
  private static final int A4_CHARACTERS = 220;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final CellStyle title;
  private final CellStyle plain;
  private final CellStyle head;
  private final CellStyle centred;
  private final CellStyle left;
  private int next;

  private NoticeXlsxWriter(XSSFWorkbook workbook, String sheetName) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheetName));
    this.title = style("黑体", 16, false, HorizontalAlignment.CENTER);
    this.plain = style("仿宋", 12, false, HorizontalAlignment.LEFT);
    this.head = style("黑体", 11, true, HorizontalAlignment.CENTER);
    this.centred = style("仿宋", 11, true, HorizontalAlignment.CENTER);
    this.left = style("仿宋", 11, true, HorizontalAlignment.LEFT);
  }

  /**
   * Writes a workbook of one sheet.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(NoticeText text, String sheetName, Path target) throws IOException {
    write(Map.of(sheetName, text), target);
  }

  /**
   * Writes a workbook.
   *
   * @param sheets the texts by the names of their sheets, in order
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Map<String, NoticeText> sheets, Path target) throws IOException {
    ReproducibleZip.write(target, out -> write(sheets, out));
  }

  private static void write(Map<String, NoticeText> sheets, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
      workbook.getProperties().getCoreProperties().setModified(Optional.of(CREATED));
      workbook.getProperties().getCoreProperties().setCreator("gongkai");
      sheets.forEach((name, text) -> new NoticeXlsxWriter(workbook, name).write(text));
      workbook.write(out);
    }
  }

  private CellStyle style(String fontName, int size, boolean framed, HorizontalAlignment align) {
    Font font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) size);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(align);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (framed) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private void write(NoticeText text) {
    int width =
        text.blocks().stream()
            .mapToInt(block -> block instanceof Table table ? table.width() : 1)
            .max()
            .orElse(1);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    boolean tableCame = false;
    for (Block block : text.blocks()) {
      if (block instanceof Paragraph paragraph) {
        paragraph(paragraph.text(), width, tableCame);
      } else if (block instanceof Table table) {
        table(table, !tableCame);
        tableCame = true;
      }
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private void paragraph(String text, int width, boolean below) {
    XSSFRow row = sheet.createRow(next);
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(below ? plain : title);
    row.setHeightInPoints(LINE_HEIGHT * (below ? 1 + text.length() / 60 : 1.5f));
    if (width > 1) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, width - 1));
    }
    next++;
  }

  private void table(Table table, boolean first) {
    int heads = heads(table);
    int[] widths = new int[table.width()];
    int sum = 0;
    for (int c = 0; c < widths.length; c++) {
      widths[c] = width(heading(table, heads, c));
      sum += widths[c];
      if (first) {
        sheet.setColumnWidth(c, widths[c] * 256);
      }
    }
    int top = next;
    for (int r = 0; r < table.rows().size(); r++) {
      row(table.rows().get(r), widths, r < heads);
    }
    merge(table, top);
    if (first) {
      sheet.createFreezePane(0, top + heads);
      sheet.setRepeatingRows(new CellRangeAddress(top, top + heads - 1, -1, -1));
      if (sum > A4_CHARACTERS) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
      }
    }
  }

  /** How many rows of headings a table has: two if some headings stand under merged ones. */
  private static int heads(Table table) {
    boolean merged =
        !table.rows().isEmpty()
            && table.rows().get(0).cells().stream().anyMatch(c -> c.span() == Span.FROM_LEFT);
    return merged
            && table.rows().size() > 1
            && table.rows().get(1).cells().stream().anyMatch(c -> c.span() == Span.FROM_ABOVE)
        ? 2
        : 1;
  }

  /** The lowest heading of a column; empty if it has none. */
  private static String heading(Table table, int heads, int column) {
    String heading = "";
    for (Row row : table.rows().subList(0, Math.min(heads, table.rows().size()))) {
      if (column < row.cells().size() && row.cells().get(column).span() == Span.OWN) {
        heading = row.cells().get(column).text();
      }
    }
    return heading;
  }

  /** The width of a column in characters of the standard font. */
  private static int width(String heading) {
    if (heading.matches("\\d+")) {
      return 4;
    }
    return switch (heading) {
      case "序号", "市级", "县级", "乡级", "村级", "主动", "依申请公开", "全社会", "对应任务", "每年次数" -> 6;
      case "事项编号", "特定群体", "公开时长" -> 9;
      case "工作任务" -> 22;
      case "任务分解和具体要求" -> 70;
      case "完成时限", "承担角色", "单位编码", "公开时限", "计量单位", "细化程度" -> 13;
      case "责任单位" -> 34;
      case "单位", "二级事项", "公开内容（要素）", "公开事项", "内容要素" -> 32;
      case "公开依据" -> 52;
      case "公开渠道和载体" -> 44;
      case "公开主体" -> 28;
      default -> OTHER_WIDTH;
    };
  }

  private void row(Row row, int[] widths, boolean heading) {
    XSSFRow made = sheet.createRow(next++);
    int lines = 1;
    for (int c = 0; c < row.cells().size(); c++) {
      String text = row.cells().get(c).text();
      XSSFCell cell = made.createCell(c);
      cell.setCellValue(text);
      cell.setCellStyle(heading ? head : widths[c] > 30 ? left : centred);
      // A Chinese character is as wide as two of the standard font.
      lines = Math.max(lines, (int) (text.length() * 2.2 / widths[c]) + 1);
    }
    made.setHeightInPoints(Math.min(400, LINE_HEIGHT * lines + 4));
  }

  private void merge(Table table, int top) {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = table.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        if (cells.get(c).span() != Span.OWN) {
          continue; // a covered place belongs to the region that begins above it or to its left
        }
        int right = c;
        while (right + 1 < cells.size() && cells.get(right + 1).span() == Span.FROM_LEFT) {
          right++;
        }
        int bottom = r;
        while (bottom + 1 < table.rows().size()
            && c < table.rows().get(bottom + 1).cells().size()
            && table.rows().get(bottom + 1).cells().get(c).span() == Span.FROM_ABOVE) {
          bottom++;
        }
        if (right > c || bottom > r) {
          sheet.addMergedRegion(new CellRangeAddress(top + r, top + bottom, c, right));
        }
      }
    }
  }
}
