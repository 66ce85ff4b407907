package org.gongkai.finding;

/**
 * How a value was read although it was not typed in the plain form (容错读取); each one is reported, so
 * that nothing is turned into something else unseen.
 */
public enum Tolerance {
  FULL_WIDTH("全角字符按半角读取", "full-width characters read as half-width"),
  UNIT_SUFFIX("数字后的计量单位已略去", "unit of measure after the number left out"),
  UNIT_CONVERTED("金额已按表上的计量单位换算", "amount converted to the unit of measure of the form"),
  SIGN_IN_WORDS("“增”“减”等字按正负号读取", "words for more and less read as signs"),
  THOUSANDS_SEPARATOR("千位分隔符已略去", "thousands separators left out"),
  NUMBER_AS_TEXT("文本格式的数字按数字读取", "number stored as text read as a number"),
  PERCENT("百分号已换算", "percent sign converted"),
  DATE_AS_TEXT("文本格式的日期按日期读取", "date stored as text read as a date"),
  DATE_SERIAL("未设日期格式的数字按日期读取", "number without a date format read as a date"),
  YEAR_FROM_WORKBOOK("未写年份，按报送年度补全", "year missing, taken from the workbook"),
  TIME_LEFT_OUT("日期后的时间已略去", "time of day left out"),
  INNER_BLANKS("空格或换行已略去", "blanks or line breaks left out"),
  LABEL_VARIANT("按相近选项读取", "read as the matching choice"),
  MERGED_CELL("取合并单元格的值", "value taken from a merged cell");

  private final String chinese;
  private final String english;

  Tolerance(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What was tolerated, in the clerk's words. */
  public String chinese() {
    return chinese;
  }

  /** What was tolerated, in English. */
  public String english() {
    return english;
  }
}
