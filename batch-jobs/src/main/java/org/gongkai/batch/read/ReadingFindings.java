package org.gongkai.batch.read;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Tolerance;
import org.gongkai.ledger.ColumnSpec;

/** The findings of reading (读取发现), each with its code, severity and sentence. */
final class ReadingFindings {

  private ReadingFindings() {}

  // The file as a whole.

  static Finding macrosIgnored() {
    return info(
        "macros-ignored",
        Place.FILE,
        "",
        "工作簿带有宏，系统不运行宏，只读取单元格的内容。",
        "The workbook has macros; they are not run, only the cells are read.");
  }

  static Finding externalLinksIgnored() {
    return info(
        "external-links-ignored",
        Place.FILE,
        "",
        "工作簿引用了其他文件，系统不打开这些文件，只读取单元格里已有的结果。",
        "The workbook links to other files; they are not opened, only the results in the cells are"
            + " read.");
  }

  static Finding notReallyWorkbook(String kind) {
    return info(
        "file-not-really-a-workbook",
        Place.FILE,
        kind,
        "文件实际是" + (kind.equals("HTML") ? "网页" : "文本") + "，已按表格读取，建议另存为 .xlsx 后报送。",
        "The file is really "
            + (kind.equals("HTML") ? "a web page" : "a text")
            + " and was read as a table; better save it as .xlsx.");
  }

  static Finding templateOlder(int version, int current) {
    return finding(
        Severity.ERROR,
        "template-older",
        Place.FILE,
        String.valueOf(version),
        String.valueOf(current),
        "报送表是旧模板（第" + version + "版），请改用公开办下发的新模板（第" + current + "版）填报。",
        "The workbook is an older template (version "
            + version
            + "); fill in the current one (version "
            + current
            + ").");
  }

  static Finding templateNewer(int version, int current) {
    return finding(
        Severity.WARNING,
        "template-newer",
        Place.FILE,
        String.valueOf(version),
        String.valueOf(current),
        "报送表的模板（第" + version + "版）比系统认识的（第" + current + "版）新，请公开办升级系统后再核对。",
        "The workbook's template (version "
            + version
            + ") is newer than the one known here (version "
            + current
            + "); have the system upgraded and check again.");
  }

  static Finding templateUnknown() {
    return info(
        "template-unknown",
        Place.FILE,
        "",
        "工作簿中没有模板信息，可能不是从公开办下发的模板填报的，已按表头读取。",
        "The workbook does not say which template it is; it was read by its headers.");
  }

  static Finding templateOfOtherUnit(Place place, String typed, String stamped) {
    return finding(
        Severity.WARNING,
        "template-other-unit",
        place,
        typed,
        stamped,
        "填报的单位编码“" + typed + "”与模板预设的“" + stamped + "”不同，请确认是否用错了其他单位的模板。",
        "The unit code '"
            + typed
            + "' differs from '"
            + stamped
            + "', for which the template was written; check whether this is another unit's"
            + " template.");
  }

  // Sheets.

  static Finding sheetMissing(Severity severity, String sheet) {
    return finding(
        severity,
        severity == Severity.ERROR ? "sheet-missing" : "sheet-missing-optional",
        Place.FILE,
        "",
        sheet,
        "缺少工作表“" + sheet + "”，请从公开办下发的模板中补上，工作表名称不要改动。",
        "The sheet '"
            + sheet
            + "' is missing; add it from the template and leave its name as it is.");
  }

  static Finding sheetTwice(String name, String used) {
    return finding(
        Severity.WARNING,
        "sheet-duplicate",
        Place.sheet(name),
        name,
        used,
        "工作表“" + name + "”与“" + used + "”重复，只读取了“" + used + "”，请把内容合并到一张表。",
        "The sheet '"
            + name
            + "' doubles '"
            + used
            + "', and only the latter was read; put everything on one sheet.");
  }

  static Finding sheetNotRecognised(String name) {
    return info(
        "sheet-not-recognised",
        Place.sheet(name),
        name,
        "工作表“" + name + "”不是报送表的工作表，没有读取。",
        "The sheet '" + name + "' is none of the template's and was not read.");
  }

  static Finding sheetRecognisedByHeaders(String name, String sheet) {
    return info(
        "sheet-recognised-by-headers",
        Place.sheet(name),
        name,
        "工作表“" + name + "”按表头认作“" + sheet + "”，请恢复原来的工作表名称。",
        "The sheet '" + name + "' was taken for '" + sheet + "' by its headers; restore its name.");
  }

  static Finding hiddenSheetRead(String name) {
    return info(
        "hidden-sheet-read",
        Place.sheet(name),
        name,
        "工作表“" + name + "”是隐藏的，内容已照常读取。",
        "The sheet '" + name + "' is hidden; it was read like the others.");
  }

  // Columns and items.

  static Finding headerRowMissing(String sheet, String headers) {
    return finding(
        Severity.ERROR,
        "header-row-missing",
        Place.sheet(sheet),
        "",
        headers,
        "工作表“" + sheet + "”前" + (HeaderRow.LAST_ROW + 1) + "行内找不到表头，请恢复模板的表头。",
        "No headers are found in the first "
            + (HeaderRow.LAST_ROW + 1)
            + " rows of the sheet '"
            + sheet
            + "'; restore those of the template.");
  }

  static Finding columnMissing(String sheet, int headerRow, ColumnSpec column) {
    return finding(
        Severity.ERROR,
        "column-missing",
        new Place(sheet, new CellAddress(headerRow, 0)),
        "",
        column.header(),
        "工作表“" + sheet + "”缺少必填列“" + column.header() + "”，请按模板补上该列。",
        "The sheet '"
            + sheet
            + "' lacks the required column '"
            + column.header()
            + "'; add it as in the template.");
  }

  static Finding optionalColumnsMissing(String sheet, int headerRow, List<ColumnSpec> columns) {
    String headers = headers(columns);
    return finding(
        Severity.WARNING,
        "column-missing-optional",
        new Place(sheet, new CellAddress(headerRow, 0)),
        "",
        headers,
        "工作表“" + sheet + "”缺少" + columns.size() + "列：" + headers + "，有内容的请按模板补上。",
        "The sheet '"
            + sheet
            + "' lacks "
            + columns.size()
            + " columns: "
            + headers
            + "; add those that have contents.");
  }

  static Finding columnTwice(String sheet, RawCell header, String used) {
    return finding(
        Severity.WARNING,
        "column-duplicate",
        new Place(sheet, new CellAddress(header.row(), header.column())),
        header.text(),
        used,
        "表头“" + Wording.trim(header.text()) + "”重复，只读取了" + used + "列，请删除多余的一列。",
        "The header '"
            + Wording.trim(header.text())
            + "' stands there twice, and only column "
            + used
            + " was read; delete the other one.");
  }

  static Finding itemMissing(String sheet, ColumnSpec item) {
    return finding(
        Severity.ERROR,
        "item-missing",
        Place.sheet(sheet),
        "",
        item.header(),
        "工作表“" + sheet + "”缺少必填项目“" + item.header() + "”，请按模板补上。",
        "The sheet '"
            + sheet
            + "' lacks the required item '"
            + item.header()
            + "'; add it as in the template.");
  }

  static Finding optionalItemsMissing(String sheet, List<ColumnSpec> items) {
    String headers = headers(items);
    return finding(
        Severity.WARNING,
        "item-missing-optional",
        Place.sheet(sheet),
        "",
        headers,
        "工作表“" + sheet + "”缺少" + items.size() + "个项目：" + headers + "，有内容的请按模板补上。",
        "The sheet '"
            + sheet
            + "' lacks "
            + items.size()
            + " items: "
            + headers
            + "; add those that have contents.");
  }

  static Finding zeroReportUnclear(Place place, String typed, String ledger) {
    return finding(
        Severity.WARNING,
        "zero-report-unclear",
        place,
        typed,
        "是或否",
        "“" + ledger + "”是否零报告填的是“" + typed + "”，系统按“否”处理，请填“是”或“否”。",
        "Whether '"
            + ledger
            + "' has nothing to report is answered '"
            + typed
            + "' and was taken for 否; write 是 or 否.");
  }

  static Finding formLinesMissing(String sheet, List<String> codes) {
    String all = String.join("、", codes);
    return finding(
        Severity.WARNING,
        "form-line-missing",
        Place.sheet(sheet),
        "",
        all,
        "统计表缺少" + codes.size() + "行：" + all + "，请按模板补上。",
        "The form lacks " + codes.size() + " lines: " + all + "; add them as in the template.");
  }

  static Finding formLabelVariant(Place place, String typed, String printed) {
    return finding(
        Severity.INFO,
        "form-label-variant",
        place,
        typed,
        printed,
        "“" + typed + "”与表样“" + printed + "”的写法不同，已按同一行读取。",
        "'" + typed + "' is printed as '" + printed + "' in the form; it was read as that line.");
  }

  static Finding formTablesNotFound() {
    return finding(
        Severity.ERROR,
        "form-tables-not-found",
        Place.FILE,
        "",
        "",
        "工作簿中找不到该年度的统计表，请检查年度和表样是否正确。",
        "None of the form's tables is found in the workbook; check year and form.");
  }

  static Finding formNotFound(String sheet) {
    return finding(
        Severity.WARNING,
        "form-not-found",
        Place.sheet(sheet),
        "",
        "统计指标、统计数",
        "工作表“" + sheet + "”中没有读到统计表的任何一行，请恢复模板的表头和各行。",
        "No line of the form was found on the sheet '"
            + sheet
            + "'; restore the template's headers and lines.");
  }

  // Rows.

  static Finding totalsSkipped(Place first, String typed, int rows) {
    return info(
        "totals-row-skipped",
        first,
        typed,
        "台账中有" + rows + "行合计，未计入台账。",
        rows + " rows of totals stand in the ledger and were not counted as entries.");
  }

  static Finding headersRepeated(Place first, int rows) {
    return info(
        "header-row-repeated",
        first,
        "",
        "台账中有" + rows + "行重复的表头，未计入台账。",
        rows + " rows repeat the headers and were not counted as entries.");
  }

  static Finding rowsOutsideColumns(Place first, int rows) {
    return info(
        "row-outside-columns",
        first,
        "",
        "有" + rows + "行只在台账各列以外填了内容，未计入台账。",
        rows + " rows hold something outside the ledger's columns only and were not counted.");
  }

  static Finding hiddenRowsRead(Place first, int rows) {
    return info(
        "hidden-rows-read",
        first,
        "",
        "台账中有" + rows + "行是隐藏的，内容已照常读取。",
        rows + " rows of the ledger are hidden; they were read like the others.");
  }

  static Finding hiddenColumnsRead(Place place, String headers) {
    return info(
        "hidden-columns-read",
        place,
        headers,
        "有隐藏的列（" + headers + "），内容已照常读取。",
        "Some columns are hidden (" + headers + "); they were read like the others.");
  }

  static Finding rowsBeyondLimit(Place place, int most) {
    return finding(
        Severity.ERROR,
        "rows-beyond-limit",
        place,
        "",
        "不超过" + most + "行",
        "台账超过" + most + "行的上限，其后的行没有读取，请分拆或与公开办联系。",
        "The ledger has more than the limit of "
            + most
            + " rows, and those after it were not read; split it or ask the openness office.");
  }

  static Finding columnsBeyondLimit(String sheet, int most) {
    return finding(
        Severity.WARNING,
        "columns-beyond-limit",
        Place.sheet(sheet),
        "",
        "不超过" + most + "列",
        "工作表“" + sheet + "”在第" + most + "列以后还有内容，没有读取，请删除多余的列。",
        "The sheet '"
            + sheet
            + "' holds something beyond column "
            + most
            + ", which was not read; delete what is not needed.");
  }

  static Finding cellsCut(Place first, int cells, int most) {
    return finding(
        Severity.ERROR,
        "cell-beyond-limit",
        first,
        "",
        "少于" + most + "字",
        "有" + cells + "个单元格的内容达到" + most + "字，其后的内容没有读取，请缩短，或放在公开的网页上并填写网址。",
        cells
            + (cells == 1 ? " cell holds " : " cells hold ")
            + most
            + " characters or more, and nothing after them was read; shorten the text, or publish"
            + " it and give its address.");
  }

  // Values.

  static Finding readTolerantly(
      Place first, String header, Tolerance tolerance, int times, String raw, String value) {
    String more = times == 1 ? "" : "等" + times + "处";
    return finding(
        Severity.INFO,
        "value-read-tolerantly",
        first,
        raw,
        value,
        "“"
            + header
            + "”填的“"
            + raw
            + "”"
            + more
            + "："
            + tolerance.chinese()
            + "，读作“"
            + value
            + "”，请核对。",
        "'"
            + raw
            + "' under '"
            + header
            + "'"
            + (times == 1 ? "" : " (and " + (times - 1) + " more)")
            + ": "
            + tolerance.english()
            + ", taken for '"
            + value
            + "'; please check.");
  }

  private static String headers(List<ColumnSpec> columns) {
    return columns.stream().map(ColumnSpec::header).collect(Collectors.joining("、"));
  }

  private static Finding info(
      String code, Place place, String value, String chinese, String english) {
    return finding(Severity.INFO, code, place, value, "", chinese, english);
  }

  private static Finding finding(
      Severity severity,
      String code,
      Place place,
      String value,
      String expected,
      String chinese,
      String english) {
    return new Finding(code, severity, place, value, expected, new Message(chinese, english));
  }
}
