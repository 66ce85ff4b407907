package org.gongkai.ledger;

import java.util.List;

/**
 * The fixed names of a unit's workbook (报送表): what templates print, what reading looks for, and
 * what a hand-back adds and later takes away again.
 */
public final class WorkbookLayout {

  /** The version written into new templates; raised whenever an older one can no longer be read. */
  public static final int TEMPLATE_VERSION = 1;

  /** How to fill in; holds no data. */
  public static final String INSTRUCTIONS_SHEET = "填表说明";

  /** One value per item: the components of {@link Cover}, then two small tables. */
  public static final String COVER_SHEET = "报送单位";

  /** One value per item: the components of {@link Safeguards}. */
  public static final String SAFEGUARDS_SHEET = "工作保障";

  /** The declared statutory form. */
  public static final String FORM_SHEET = "统计表";

  /** The catalogue items that apply to the unit, for reference; holds no data. */
  public static final String CATALOGUE_SHEET = "目录事项";

  /** The first sheet of a hand-back: every finding with a link to its cell. */
  public static final String FINDINGS_SHEET = "审核意见";

  /** Hidden; keys in column A, values in column B. */
  public static final String HIDDEN_SHEET = "_gongkai";

  /** Hidden; the choices of long drop-downs. */
  public static final String LISTS_SHEET = "_gongkai_lists";

  /** Hidden; what a hand-back changed, so that it can be taken away again. */
  public static final String MARKS_SHEET = "_gongkai_marks";

  /** Sheets that never hold what a unit reports. */
  public static final List<String> SHEETS_WITHOUT_DATA =
      List.of(
          INSTRUCTIONS_SHEET,
          CATALOGUE_SHEET,
          FINDINGS_SHEET,
          HIDDEN_SHEET,
          LISTS_SHEET,
          MARKS_SHEET);

  /** Key on the hidden sheet: the template's version, a whole number. */
  public static final String VERSION_KEY = "模板版本";

  /** Key on the hidden sheet: the code of the unit for which the template was written. */
  public static final String UNIT_CODE_KEY = "单位编码";

  /** Key on the hidden sheet: the report year. */
  public static final String YEAR_KEY = "报送年度";

  /** Header over the items of the cover and the safeguards. */
  public static final String ITEM_HEADER = "项目";

  /** Header over the values of the cover and the safeguards. */
  public static final String VALUE_HEADER = "填报值";

  /** Header over the units of measure of the cover and the safeguards. */
  public static final String UNIT_OF_MEASURE_HEADER = "计量单位";

  /** Header over the hints of the cover and the safeguards. */
  public static final String NOTE_HEADER = "填写说明";

  /** Title of the cover's table of ledgers with nothing to report. */
  public static final String ZERO_REPORT_TITLE = "零报告声明";

  /** Headers of that table: the ledger's sheet, and 是 or 否. */
  public static final List<String> ZERO_REPORT_HEADERS = List.of("台账", "是否零报告");

  /** Title of the cover's table of units that a consolidated workbook includes. */
  public static final String INCLUDED_UNITS_TITLE = "汇总所含单位";

  /** Headers of that table. */
  public static final List<String> INCLUDED_UNITS_HEADERS = List.of("序号", "单位编码", "单位名称");

  /** Headers of the form: the line's code, label and unit of measure, and the figure. */
  public static final List<String> FORM_HEADERS = List.of("代码", "统计指标", "单位", "统计数");

  /** Author of the comments that a hand-back writes. */
  public static final String COMMENT_AUTHOR = "gongkai";

  /** Headers of the findings sheet; the last column takes the unit's answer. */
  public static final List<String> FINDINGS_HEADERS =
      List.of("序号", "严重程度", "工作表", "单元格", "填报内容", "应为", "问题与改法", "编码", "说明");

  /**
   * Headers of the findings sheet's hidden columns, right of the others: which entry a finding is
   * about, so that an answer is still found when rows have moved.
   */
  public static final List<String> FINDINGS_KEY_HEADERS = List.of("行标识", "列标识");

  private WorkbookLayout() {}
}
