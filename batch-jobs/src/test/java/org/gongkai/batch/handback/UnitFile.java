package org.gongkai.batch.handback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.WorkbookFormat;

/**
 * A unit's file with all that a hand-back must leave as it is.
 *
 * <pre>
 * 台账   A          B (date)     C (green)       D
 * 1     登记编号    收到日期      答复日期        合计
 * 2     YS-001     2016-08-03   2016-09-28     =COUNTA(A2:A3)+依据!A1   comment on C2 by 王科长
 * 3     YS-002     2016-08-04   2016-08-05
 * 5     小计 (merged A5:B5)
 * 依据   A1: 7    隐藏 (hidden)   A1: 内部
 * </pre>
 */
final class UnitFile {

  private UnitFile() {}

  static void write(WorkbookFormat format, Path target) throws IOException {
    try (Workbook workbook =
        format == WorkbookFormat.XLSX ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet ledger = workbook.createSheet("台账");
      Sheet basis = workbook.createSheet("依据");
      Sheet hidden = workbook.createSheet("隐藏");
      workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
      basis.createRow(0).createCell(0).setCellValue(7);
      hidden.createRow(0).createCell(0).setCellValue("内部");
      Name list = workbook.createName();
      list.setNameName("basis");
      list.setRefersToFormula("依据!$A$1:$A$3");

      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Font font = workbook.createFont();
      font.setFontName("楷体");
      font.setItalic(true);
      date.setFont(font);
      CellStyle green = workbook.createCellStyle();
      green.cloneStyleFrom(date);
      green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
      green.setFillPattern(FillPatternType.SOLID_FOREGROUND);

      String[] headers = {"登记编号", "收到日期", "答复日期", "合计"};
      ledger.createRow(0);
      for (int column = 0; column < headers.length; column++) {
        ledger.getRow(0).createCell(column).setCellValue(headers[column]);
      }
      LocalDate[][] dates = {
        {LocalDate.of(2016, 8, 3), LocalDate.of(2016, 9, 28)},
        {LocalDate.of(2016, 8, 4), LocalDate.of(2016, 8, 5)}
      };
      for (int row = 0; row < dates.length; row++) {
        ledger.createRow(row + 1).createCell(0).setCellValue("YS-00" + (row + 1));
        for (int column = 0; column < 2; column++) {
          Cell cell = ledger.getRow(row + 1).createCell(column + 1);
          cell.setCellValue(dates[row][column]);
          cell.setCellStyle(column == 0 ? date : green);
        }
      }
      ledger.getRow(1).createCell(3).setCellFormula("COUNTA(A2:A3)+依据!A1+SUM(basis)");
      ledger.createRow(4).createCell(0).setCellValue("小计");
      ledger.addMergedRegion(new CellRangeAddress(4, 4, 0, 1));
      ledger.setColumnWidth(1, 5_000);
      ledger.setDefaultColumnStyle(4, date);
      ledger.createFreezePane(1, 1);
      ledger.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      DataValidationHelper helper = ledger.getDataValidationHelper();
      ledger.addValidationData(
          helper.createValidation(
              helper.createFormulaListConstraint("basis"), new CellRangeAddressList(1, 9, 3, 3)));
      ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setCol1(3);
      anchor.setCol2(5);
      anchor.setRow1(1);
      anchor.setRow2(4);
      Comment comment = ledger.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(workbook.getCreationHelper().createRichTextString("待核实"));
      comment.setAuthor("王科长");
      ledger.getRow(1).getCell(2).setCellComment(comment);
      ledger.protectSheet("123");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
    }
  }
}
