package org.gongkai.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Severity;

/**
 * What may be wrong with the value of one field (字段问题); the codes are the message templates of the
 * constraints, without their braces.
 *
 * <p>An approximation only warns: the number named in it is used, and the unit is asked for the
 * exact one. Everything else cannot be right, or cannot be read.
 */
public enum FieldProblem {
  REQUIRED_VALUE_MISSING(
      "required-value-missing", Severity.ERROR, "必填项未填", "a required value is missing"),
  NUMBER_EXPECTED("number-expected", Severity.ERROR, "应为数字", "a number is expected"),
  DATE_EXPECTED("date-expected", Severity.ERROR, "应为日期", "a date is expected"),
  DATE_TIME_EXPECTED(
      "date-time-expected", Severity.ERROR, "应为日期和时间", "a date with a time of day is expected"),
  CHOICE_UNKNOWN("choice-unknown", Severity.ERROR, "不是可选项", "not one of the choices"),
  TEXT_EXPECTED("text-expected", Severity.ERROR, "应为文字", "text is expected"),
  VALUE_APPROXIMATE("value-approximate", Severity.WARNING, "应填准确数字", "an exact number is expected"),
  CELL_ERROR("cell-error", Severity.ERROR, "单元格为错误值", "the cell holds an error value"),
  FORMULA_WITHOUT_RESULT(
      "formula-without-result", Severity.ERROR, "公式没有保存结果", "the formula has no saved result"),
  NUMBER_NEGATIVE("number-negative", Severity.ERROR, "不得为负数", "a number must not be negative"),
  COUNT_NOT_WHOLE(
      "count-not-whole",
      Severity.ERROR,
      "应为不超过9位的整数",
      "a count is a whole number of up to 9 digits"),
  AMOUNT_TOO_PRECISE(
      "amount-too-precise",
      Severity.ERROR,
      "金额小数位数过多",
      "an amount in yuan has up to 2 decimal places, one in 万元 up to 4"),
  PERCENT_ABOVE_HUNDRED(
      "percent-above-hundred", Severity.ERROR, "百分比不得大于100", "a percentage is at most 100"),
  TEXT_TOO_LONG("text-too-long", Severity.ERROR, "文字过长", "the text is too long"),
  WEB_ADDRESS_MALFORMED(
      "web-address-malformed",
      Severity.ERROR,
      "应为以http://或https://开头的网址",
      "a web address begins with http:// or https://");

  private final String code;
  private final Severity severity;
  private final String chinese;
  private final String english;

  private static final Map<String, FieldProblem> BY_TEMPLATE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(p -> "{" + p.code + "}", p -> p));

  FieldProblem(String code, Severity severity, String chinese, String english) {
    this.code = code;
    this.severity = severity;
    this.chinese = chinese;
    this.english = english;
  }

  /** The finding code. */
  public String code() {
    return code;
  }

  /** How severe a finding of it is. */
  public Severity severity() {
    return severity;
  }

  /** The problem in a few words, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }

  /** The problem that a constraint's message template names, such as {@code {number-negative}}. */
  static Optional<FieldProblem> findByTemplate(String template) {
    return Optional.ofNullable(BY_TEMPLATE.get(template));
  }
}
