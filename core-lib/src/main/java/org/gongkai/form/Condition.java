package org.gongkai.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;

/**
 * What a ledger row must fulfil to be counted (筛选条件).
 *
 * <p>Written {@code column = A|B}, {@code column != A}, {@code column given}, {@code column empty},
 * or for a date {@code column in-year}, {@code before-year}, {@code in-or-before-year}, {@code
 * not-before-year}, {@code not-in-or-before-year}. The last two hold for an empty cell too: what
 * has no date has not happened. A cell that cannot be read fulfils none of them. A column is named
 * by its record component, or by a method of the record that picks one of several (such as {@code
 * publishedOn}), and a choice by its constant.
 */
public final class Condition {

  private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(!?=)\\s*([A-Z0-9_|]+)");
  private static final Pattern STATE =
      Pattern.compile(
          "(\\w+)\\s+(given|empty|above-zero|in-month-(?:0[1-9]|1[0-2])|in-year"
              + "|(?:not-)?(?:in-or-)?before-year)");

  /** How the value of the column is tested. */
  private enum Test {
    ONE_OF,
    NOT_ONE_OF,
    GIVEN,
    EMPTY,
    ABOVE_ZERO,
    IN_YEAR,
    IN_MONTH,
    BEFORE_YEAR,
    IN_OR_BEFORE_YEAR,
    NOT_BEFORE_YEAR,
    NOT_IN_OR_BEFORE_YEAR
  }

  private final RowValue value;
  private final Test test;
  private final Set<String> constants;
  private final int month;

  private Condition(RowValue value, Test test, Set<String> constants, int month) {
    this.value = value;
    this.test = test;
    this.constants = constants;
    this.month = month;
  }

  /**
   * Reads a condition on the rows of a ledger.
   *
   * @throws IllegalArgumentException if it names no column or choice of the ledger, or is not of
   *     the form above
   */
  static Condition parse(Ledger ledger, String text) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      RowValue value = RowValue.of(ledger, comparison.group(1));
      Set<String> constants = new TreeSet<>(Arrays.asList(comparison.group(3).split("\\|")));
      value.requireChoices(constants);
      return new Condition(
          value, comparison.group(2).equals("=") ? Test.ONE_OF : Test.NOT_ONE_OF, constants, 0);
    }
    Matcher state = STATE.matcher(text);
    if (state.matches()) {
      Test test =
          switch (state.group(2)) {
            case "given" -> Test.GIVEN;
            case "empty" -> Test.EMPTY;
            case "above-zero" -> Test.ABOVE_ZERO;
            case "in-year" -> Test.IN_YEAR;
            case "before-year" -> Test.BEFORE_YEAR;
            case "in-or-before-year" -> Test.IN_OR_BEFORE_YEAR;
            case "not-before-year" -> Test.NOT_BEFORE_YEAR;
            case "not-in-or-before-year" -> Test.NOT_IN_OR_BEFORE_YEAR;
            default -> Test.IN_MONTH;
          };
      int month =
          test == Test.IN_MONTH
              ? Integer.parseInt(state.group(2).substring("in-month-".length()))
              : 0;
      return new Condition(RowValue.of(ledger, state.group(1)), test, Set.of(), month);
    }
    throw new IllegalArgumentException("Not a condition: '" + text + "'");
  }

  /** Whether a row of a unit's workbook for the given year fulfils the condition. */
  boolean holds(LedgerRow row, int year) {
    Reported<?> reported = value.in(row);
    return switch (test) {
      case ONE_OF -> reported.value() instanceof Choice choice && constants.contains(choice.name());
      case NOT_ONE_OF ->
          reported.value() instanceof Choice choice && !constants.contains(choice.name());
      case GIVEN -> reported.isGiven();
      case EMPTY -> !reported.isGiven();
      case ABOVE_ZERO -> reported.value() instanceof BigDecimal number && number.signum() > 0;
      case IN_YEAR -> lies(reported, day -> day == year);
      case IN_MONTH -> lies(reported, day -> day == year) && monthOf(reported) == month;
      case BEFORE_YEAR -> lies(reported, day -> day < year);
      case IN_OR_BEFORE_YEAR -> lies(reported, day -> day <= year);
      case NOT_BEFORE_YEAR -> reported.isEmpty() || lies(reported, day -> day >= year);
      case NOT_IN_OR_BEFORE_YEAR -> reported.isEmpty() || lies(reported, day -> day > year);
    };
  }

  private static boolean lies(Reported<?> reported, IntPredicate years) {
    if (reported.value() instanceof LocalDate date) {
      return years.test(date.getYear());
    }
    return reported.value() instanceof LocalDateTime time && years.test(time.getYear());
  }

  /** The month of a date or time, 1 to 12; 0 of anything else. */
  private static int monthOf(Reported<?> reported) {
    return reported.value() instanceof TemporalAccessor date
        ? date.get(ChronoField.MONTH_OF_YEAR)
        : 0;
  }

  /** The condition in the clerk's words, such as 申请方式为“网络申请”. */
  String inChinese() {
    String header = value.header();
    return switch (test) {
      case ONE_OF -> header + "为" + labels();
      case NOT_ONE_OF -> header + "不为" + labels();
      case GIVEN -> header + "已填写";
      case EMPTY -> header + "未填写";
      case ABOVE_ZERO -> header + "大于0";
      case IN_YEAR -> header + "在报送年度内";
      case IN_MONTH -> header + "在报送年度" + month + "月";
      case BEFORE_YEAR -> header + "在报送年度之前";
      case IN_OR_BEFORE_YEAR -> header + "在报送年度年底以前";
      case NOT_BEFORE_YEAR -> header + "未填写或不在报送年度之前";
      case NOT_IN_OR_BEFORE_YEAR -> header + "未填写或在报送年度之后";
    };
  }

  private String labels() {
    return value.labels(constants).stream()
        .map(label -> "“" + label + "”")
        .collect(Collectors.joining("或"));
  }

  /** The column that the condition looks at. */
  RowValue value() {
    return value;
  }

  /** Whether the other one holds for exactly the same rows of the ledger. */
  boolean isSameAs(Condition other) {
    return test == other.test
        && month == other.month
        && constants.equals(other.constants)
        && value.isSameAs(other.value);
  }
}
