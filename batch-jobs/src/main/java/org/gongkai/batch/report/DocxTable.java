package org.gongkai.batch.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.annualreport.Block;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

/** A table as wide as the text, its head repeated on each page, its rows never split. */
final class DocxTable {

  private static final int BORDER_EIGHTHS_OF_POINT = 4;
  private static final int CELL_MARGIN = 60;
  private static final int INDENT_OF_DEPTH = 260;

  /** Tables of more columns are printed in smaller letters. */
  private static final int MOST_COLUMNS_OF_PLAIN_TEXT = 6;

  private static final int ROW = 480;
  private static final int LOW_ROW = 360;

  private DocxTable() {}

  static void add(XWPFDocument document, Block.Table table) {
    List<Integer> weights = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    List<ParagraphAlignment> aligns = new ArrayList<>();
    for (Block.Table.Column column : table.columns()) {
      weights.add(column.weight());
      headers.add(column.header());
      aligns.add(
          switch (column.align()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
          });
    }
    XWPFTable drawn = begin(document, weights, headers);
    RowPattern pattern = null;
    for (Block.Table.Row row : table.rows()) {
      boolean plain = RowPattern.fits(row);
      if (plain && pattern != null) {
        pattern.add(drawn, row.cells());
        continue;
      }
      XWPFTableRow target = addRow(drawn, headers.size());
      for (int i = 0; i < row.cells().size(); i++) {
        XWPFParagraph cell = cell(target, i, DocxPage.TABLE_TEXT, row.cells().get(i));
        cell.setAlignment(aligns.get(i));
        if (row.total()) {
          cell.getRuns().forEach(run -> run.setBold(true));
        }
      }
      if (plain) {
        pattern = RowPattern.of(target);
      }
    }
  }

  /**
   * A row of a table whose look other rows share (样行): a table of all units has ten thousands of
   * rows, and copying one is far cheaper than putting each cell together.
   */
  private record RowPattern(CTRow row, List<CTText> texts) {

    static RowPattern of(XWPFTableRow drawn) {
      CTRow row = (CTRow) drawn.getCtRow().copy();
      return new RowPattern(
          row,
          row.getTcList().stream()
              .map(cell -> cell.getPArray(0).getRArray(0).getTArray(0))
              .toList());
    }

    /** Whether the cells are in plain letters, without lines or spaces to be kept. */
    static boolean fits(Block.Table.Row row) {
      return !row.total()
          && row.cells().stream()
              .allMatch(text -> text.equals(text.strip()) && text.chars().allMatch(c -> c >= ' '));
    }

    void add(XWPFTable table, List<String> cells) {
      for (int i = 0; i < cells.size(); i++) {
        texts.get(i).setStringValue(cells.get(i));
      }
      table.getCTTbl().addNewTr().set(row);
    }
  }

  /** The statutory form: 统计指标, 单位, 统计数, and no column that it does not have. */
  static void add(XWPFDocument document, Block.Form form) {
    XWPFTable drawn = begin(document, List.of(68, 12, 20), List.of("统计指标", "单位", "统计数"));
    for (Block.Form.Line line : form.lines()) {
      XWPFTableRow row = addRow(drawn, 3);
      XWPFParagraph label = cell(row, 0, DocxPage.TABLE_TEXT, line.label());
      label.setAlignment(ParagraphAlignment.LEFT);
      label.setIndentationLeft(INDENT_OF_DEPTH * FormDepth.of(line.code()));
      cell(row, 1, DocxPage.TABLE_TEXT, line.unitOfMeasure())
          .setAlignment(ParagraphAlignment.CENTER);
      boolean number = line.coverage().isEmpty();
      cell(row, 2, DocxPage.TABLE_TEXT, line.value())
          .setAlignment(number ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
    }
  }

  /**
   * A table of the statutory format: cells over several rows or columns are joined, words that are
   * printed from top to bottom stand so, and the rows of its head are repeated on each page.
   */
  static void add(XWPFDocument document, Block.OfficialTable official) {
    PrintedTable printed = official.table();
    List<Integer> widths = widths(printed.columnWidths());
    XWPFTable drawn = frame(document.createTable(), widths);
    drawn.removeRow(0);
    boolean narrow = printed.columns() > MOST_COLUMNS_OF_PLAIN_TEXT;
    boolean repeats = hasOneHead(printed);
    for (int row = 0; row < printed.rows(); row++) {
      XWPFTableRow target = drawn.createRow();
      while (!target.getTableCells().isEmpty()) {
        target.removeCell(0);
      }
      target.setCantSplitRow(true);
      target.setHeight(narrow ? LOW_ROW : ROW);
      target.setRepeatHeader(repeats && row < printed.headerRows());
      for (int column = 0; column < printed.columns(); ) {
        PrintedCell cell = printed.at(row, column);
        official(target.createCell(), cell, row, official.text(cell), widths, narrow);
        column = cell.column() + cell.columnSpan();
      }
    }
  }

  /** Whether the head at the top holds for all rows: table two has new heads further down. */
  private static boolean hasOneHead(PrintedTable table) {
    return table.cells().stream()
        .filter(cell -> cell.kind() == PrintedCell.Kind.HEADING)
        .allMatch(cell -> cell.row() < table.headerRows());
  }

  private static void official(
      XWPFTableCell target,
      PrintedCell cell,
      int row,
      String text,
      List<Integer> widths,
      boolean narrow) {
    CTTcPr properties =
        target.getCTTc().isSetTcPr() ? target.getCTTc().getTcPr() : target.getCTTc().addNewTcPr();
    int width = 0;
    for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
      width += widths.get(i);
    }
    target.setWidthType(TableWidthType.DXA);
    target.setWidth(Integer.toString(width));
    if (cell.columnSpan() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
    }
    if (cell.rowSpan() > 1) {
      properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
    }
    target.setVerticalAlignment(XWPFVertAlign.CENTER);
    if (cell.vertical()) {
      properties.addNewTextDirection().setVal(STTextDirection.TB_RL_V);
    }
    boolean heading = cell.kind() == PrintedCell.Kind.HEADING;
    XWPFParagraph paragraph = target.getParagraphArray(0);
    paragraph.setStyle(
        narrow
            ? (heading ? DocxPage.NARROW_HEAD : DocxPage.NARROW_TEXT)
            : (heading ? DocxPage.TABLE_HEAD : DocxPage.TABLE_TEXT));
    paragraph.setKeepNext(true); // the whole table on one page, where it fits on one
    boolean left = narrow && cell.kind() == PrintedCell.Kind.LABEL && !cell.vertical();
    paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
    if (row == cell.row()) {
      paragraph.createRun().setText(text);
    }
  }

  private static XWPFTable begin(
      XWPFDocument document, List<Integer> weights, List<String> headers) {
    List<Integer> widths = widths(weights);
    XWPFTable table = frame(document.createTable(1, headers.size()), widths);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < headers.size(); i++) {
      cell(head, i, DocxPage.TABLE_HEAD, headers.get(i)).setAlignment(ParagraphAlignment.CENTER);
      head.getCell(i).setColor("EAEAEA");
      head.getCell(i).setWidthType(TableWidthType.DXA);
      head.getCell(i).setWidth(Integer.toString(widths.get(i)));
    }
    return table;
  }

  /** Lines around all cells, and fixed widths. */
  private static XWPFTable frame(XWPFTable table, List<Integer> widths) {
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
    table.setTopBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    table.setLeftBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    table.setRightBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    table.setInsideVBorder(XWPFBorderType.SINGLE, BORDER_EIGHTHS_OF_POINT, 0, "000000");
    CTTblPr properties = table.getCTTbl().getTblPr();
    (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
        .setType(STTblLayoutType.FIXED);
    properties.getTblW().setType(STTblWidth.DXA);
    properties.getTblW().setW(BigInteger.valueOf(DocxPage.TEXT_WIDTH));
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    return table;
  }

  private static List<Integer> widths(List<Integer> weights) {
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    List<Integer> widths = new ArrayList<>();
    int given = 0;
    for (int i = 0; i < weights.size(); i++) {
      int width =
          i == weights.size() - 1
              ? DocxPage.TEXT_WIDTH - given
              : DocxPage.TEXT_WIDTH * weights.get(i) / all;
      widths.add(width);
      given += width;
    }
    return widths;
  }

  /** Made here because {@link XWPFTable#createRow} counts all rows above each time. */
  private static XWPFTableRow addRow(XWPFTable table, int columns) {
    XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
    for (int i = 0; i < columns; i++) {
      row.createCell();
    }
    row.setCantSplitRow(true);
    return row;
  }

  private static XWPFParagraph cell(XWPFTableRow row, int column, String style, String text) {
    XWPFTableCell cell = row.getCell(column);
    cell.setVerticalAlignment(XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }
}
