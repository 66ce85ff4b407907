package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clerks really type (填报值读取): a cell becomes a reported value of its column, with the
 * raw text kept and every tolerance noted. Nothing is turned into something else unseen: what
 * cannot be read in one way only stays {@link ValueKind#MALFORMED}.
 */
final class ValueReader {

  /** Words after a number that count things; as the form has them, and as clerks type them. */
  private static final Set<String> COUNT_WORDS =
      Set.of(
          "件", "条", "次", "人", "人次", "个", "篇", "份", "页", "项", "期", "场", "户", "户次", "家", "名", "宗",
          "起", "处", "例", "部", "张", "班", "期次", "件次", "条次", "场次", "位");

  private static final Set<String> NONE = Set.of("无", "無", "无。");
  private static final Pattern DASH = Pattern.compile("[-‐‑‒–—―－﹣─━]{1,8}");
  private static final Pattern SLASH = Pattern.compile("[/／∕]{1,4}");

  /** How many 元 each of the units of money is. */
  private static final Map<String, Integer> ZEROS_OF_MONEY =
      Map.of("元", 0, "百元", 2, "千元", 3, "万元", 4, "百万元", 6, "千万元", 7, "亿元", 8, "万", 4, "亿", 8);

  /** 减4, 增加12: how 本年增/减 is often filled in. */
  private static final Pattern SIGN_IN_WORDS =
      Pattern.compile("(?<less>减少?|负|下降)|(?:新?增加?|上升)(?=[\\d.])");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>约|大约|大概|近|将近|接近|超|超过|逾|不足|不到|至少|至多|最多|[≈~>≥<≤])?"
              + "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,30})?)"
              + "(?<after>余|多|来|\\+)?"
              + "(?<unit>[^\\d.,+-]{0,6}?)"
              + "(?<end>左右|上下|以上|以下|以内)?");

  private static final String TIME =
      "(?<hour>\\d{1,2})(?:[:时点](?:(?<minute>\\d{1,2})(?:[:分](?:(?<second>\\d{1,2})秒?)?)?)?)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})"
              + "(?:\\s*[日号])?(?:(?:(?<=[日号])|[\\sT]+)\\s*"
              + TIME
              + ")?");
  private static final Pattern COMPACT_DATE =
      Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile(
          "(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]?(?:\\s*(?<=[日号\\s])" + TIME + ")?");
  private static final Pattern COMPACT_SERIAL = Pattern.compile("\\d{8}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** 2000-01-01 and 2049-12-31: a bare number is taken for a date serial only in between. */
  private static final BigDecimal FIRST_BARE_SERIAL = BigDecimal.valueOf(36_526);

  private static final BigDecimal LAST_BARE_SERIAL = BigDecimal.valueOf(54_788);
  private static final String PERCENT = "%";

  private static final Map<ColumnSpec, Map<String, Choice>> EXACT = new ConcurrentHashMap<>();
  private static final Map<ColumnSpec, Map<String, Choice>> SIMILAR = new ConcurrentHashMap<>();

  private final OptionalInt year;

  /**
   * @param year the report year, which completes dates such as 8月5日; empty if it is not known, and
   *     such dates stay malformed
   */
  ValueReader(OptionalInt year) {
    this.year = year;
  }

  /**
   * A value of a column.
   *
   * @param cell the cell; null if it holds nothing
   * @param place where the cell is
   */
  Reported<?> read(@Nullable RawCell cell, ColumnSpec column, CellPlace place) {
    if (cell == null) {
      return Reported.blank(place);
    }
    Reported<?> plain = plain(cell, column, place);
    if (plain != null) {
      return plain;
    }
    return switch (column.type()) {
      case TEXT -> text(cell, place);
      case NUMBER -> number(cell, column.unitOfMeasure(), place);
      case DATE -> date(cell, place);
      case DATE_TIME -> dateTime(cell, place);
      case CHOICE -> choice(cell, column, place);
    };
  }

  /** The value of a cell that is what its column asks for; only a shorter way to the same value. */
  private static @Nullable Reported<?> plain(RawCell cell, ColumnSpec column, CellPlace place) {
    LocalDateTime moment = cell.moment();
    if (cell.kind() == CellKind.DATE && column.type() == ColumnType.DATE && moment != null) {
      return Reported.of(ValueKind.DATE, moment.toLocalDate(), cell.text(), place);
    } else if (cell.kind() == CellKind.NUMBER
        && column.type() == ColumnType.NUMBER
        && !column.unitOfMeasure().equals(PERCENT)) {
      BigDecimal number = new BigDecimal(cell.text());
      return number.signum() == 0
          ? Reported.of(ValueKind.ZERO, BigDecimal.ZERO, cell.text(), place)
          : Reported.of(ValueKind.NUMBER, number, cell.text(), place);
    }
    return null;
  }

  /** A text: as typed, blanks at both ends cut off. */
  Reported<String> text(RawCell cell, CellPlace place) {
    Reported<String> empty = valueless(cell, place);
    if (empty != null) {
      return empty;
    }
    return Reported.of(ValueKind.TEXT, Wording.trim(cell.text()), cell.text(), place);
  }

  /**
   * A number, in the unit of measure asked for. In a column of percentages 50% and 50 are 50, and a
   * bare fraction such as 0.5 is 50 too, since no weight or share there lies below one percent;
   * both conversions are noted. Elsewhere a percentage is no number.
   */
  Reported<BigDecimal> number(RawCell cell, String unitOfMeasure, CellPlace place) {
    Reported<BigDecimal> empty = valueless(cell, place);
    if (empty != null) {
      return empty;
    }
    boolean percentages = unitOfMeasure.equals(PERCENT);
    return switch (cell.kind()) {
      case NUMBER -> numberOf(new BigDecimal(cell.text()), cell, percentages, place, none());
      case PERCENT, TEXT -> typedNumber(cell, unitOfMeasure, percentages, place);
      default -> malformed(cell, place);
    };
  }

  private static Reported<BigDecimal> typedNumber(
      RawCell cell, String unitOfMeasure, boolean percentages, CellPlace place) {
    Set<Tolerance> tolerances = none();
    if (cell.kind() == CellKind.TEXT) {
      tolerances.add(Tolerance.NUMBER_AS_TEXT);
    }
    String text = withSign(plain(cell.text(), tolerances), tolerances);
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return malformed(cell, place);
    }
    String unit = matcher.group("unit");
    boolean otherMoney = isOtherMoney(unit, unitOfMeasure);
    if (!unit.isEmpty() && !otherMoney && !fits(unit, unitOfMeasure)) {
      return malformed(cell, place);
    }
    String digits = matcher.group("number");
    if (digits.indexOf(',') >= 0) {
      tolerances.add(Tolerance.THOUSANDS_SEPARATOR);
      digits = digits.replace(",", "");
    }
    BigDecimal number = new BigDecimal(digits);
    if (unit.equals(PERCENT)) {
      tolerances.add(Tolerance.PERCENT);
    } else if (otherMoney) {
      tolerances.add(Tolerance.UNIT_CONVERTED);
      number = converted(number, unit, unitOfMeasure);
    } else if (!unit.isEmpty()) {
      tolerances.add(Tolerance.UNIT_SUFFIX);
    }
    if (matcher.group("before") != null
        || matcher.group("after") != null
        || matcher.group("end") != null) {
      return new Reported<>(ValueKind.APPROXIMATE, number, cell.text(), place, tolerances);
    }
    return numberOf(number, cell, percentages && unit.isEmpty(), place, tolerances);
  }

  /** 减4 as -4 and 增4 as 4, where nothing but a number follows the word. */
  private static String withSign(String text, Set<Tolerance> tolerances) {
    Matcher sign = SIGN_IN_WORDS.matcher(text);
    if (!sign.lookingAt() || sign.end() == text.length() || !isDigit(text.charAt(sign.end()))) {
      return text;
    }
    tolerances.add(Tolerance.SIGN_IN_WORDS);
    return (sign.group("less") == null ? "" : "-") + text.substring(sign.end());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a number is given in one unit of money where another is due. */
  private static boolean isOtherMoney(String unit, String unitOfMeasure) {
    return !unit.equals(unitOfMeasure)
        && ZEROS_OF_MONEY.containsKey(unit)
        && (unitOfMeasure.equals("万元") || unitOfMeasure.equals("元"));
  }

  private static BigDecimal converted(BigDecimal number, String from, String to) {
    int zeros =
        ZEROS_OF_MONEY.getOrDefault(from, 0).intValue() - ZEROS_OF_MONEY.getOrDefault(to, 0);
    BigDecimal value = number.scaleByPowerOfTen(zeros).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Whether a word after a number is the column's unit of measure, or counts things as it does. */
  private static boolean fits(String unit, String unitOfMeasure) {
    if (unit.equals(unitOfMeasure)) {
      return true;
    } else if (unitOfMeasure.equals("年")) {
      return unit.equals("年度");
    }
    return COUNT_WORDS.contains(unit)
        && (unitOfMeasure.isEmpty() || COUNT_WORDS.contains(unitOfMeasure));
  }

  private static Reported<BigDecimal> numberOf(
      BigDecimal number,
      RawCell cell,
      boolean mayBeFraction,
      CellPlace place,
      Set<Tolerance> tolerances) {
    if (number.signum() == 0) {
      return new Reported<>(ValueKind.ZERO, BigDecimal.ZERO, cell.text(), place, tolerances);
    }
    BigDecimal value = number;
    if (mayBeFraction && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) {
      value = number.movePointRight(2).stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
      tolerances.add(Tolerance.PERCENT);
    }
    return new Reported<>(ValueKind.NUMBER, value, cell.text(), place, tolerances);
  }

  /** A date; a time of day that stands with it is left out, and that is noted. */
  Reported<LocalDate> date(RawCell cell, CellPlace place) {
    return moment(cell, place, LocalDateTime::toLocalDate, true);
  }

  /**
   * A date with a time of day. A date alone is kept at the start of its day with the kind {@link
   * ValueKind#DATE}, so that a rule can see that the time is not known.
   */
  Reported<LocalDateTime> dateTime(RawCell cell, CellPlace place) {
    return moment(cell, place, Function.identity(), false);
  }

  private <T> Reported<T> moment(
      RawCell cell, CellPlace place, Function<LocalDateTime, T> as, boolean dateOnly) {
    Reported<T> empty = valueless(cell, place);
    if (empty != null) {
      return empty;
    }
    Set<Tolerance> tolerances = none();
    LocalDateTime moment;
    boolean withTime = cell.kind() == CellKind.DATE_TIME;
    switch (cell.kind()) {
      case DATE, DATE_TIME -> moment = cell.moment();
      case NUMBER -> {
        moment = bareNumber(cell.text(), tolerances);
        withTime = moment != null && moment.toLocalTime().toSecondOfDay() != 0;
      }
      case TEXT -> {
        String text = collapse(cell.text(), tolerances);
        moment = typedMoment(text, tolerances);
        withTime = moment != null && text.matches(".*\\d[:时点].*");
      }
      default -> moment = null;
    }
    if (moment == null) {
      return malformed(cell, place);
    }
    if (dateOnly && withTime) {
      withTime = false;
      if (moment.toLocalTime().toSecondOfDay() != 0) {
        tolerances.add(Tolerance.TIME_LEFT_OUT);
      }
    }
    ValueKind kind = withTime ? ValueKind.DATE_TIME : ValueKind.DATE;
    return new Reported<>(kind, as.apply(moment), cell.text(), place, tolerances);
  }

  /** 20160805, or a serial whose date format got lost. */
  private static @Nullable LocalDateTime bareNumber(String text, Set<Tolerance> tolerances) {
    if (COMPACT_SERIAL.matcher(text).matches()) {
      tolerances.add(Tolerance.DATE_AS_TEXT);
      Matcher compact = COMPACT_DATE.matcher(text);
      return compact.matches() ? of(compact, number(compact, "year")) : null;
    }
    BigDecimal serial = new BigDecimal(text);
    if (serial.compareTo(FIRST_BARE_SERIAL) < 0
        || serial.compareTo(LAST_BARE_SERIAL.add(BigDecimal.ONE)) >= 0) {
      return null;
    }
    tolerances.add(Tolerance.DATE_SERIAL);
    return NumberStyle.moment(serial, false);
  }

  private @Nullable LocalDateTime typedMoment(String text, Set<Tolerance> tolerances) {
    tolerances.add(Tolerance.DATE_AS_TEXT);
    Matcher full = DATE.matcher(text);
    if (full.matches()) {
      return of(full, number(full, "year"));
    }
    Matcher compact = COMPACT_DATE.matcher(text);
    if (compact.matches()) {
      return of(compact, number(compact, "year"));
    }
    Matcher day = DAY_OF_YEAR.matcher(text);
    if (day.matches() && year.isPresent()) {
      tolerances.add(Tolerance.YEAR_FROM_WORKBOOK);
      return of(day, year.getAsInt());
    }
    return null;
  }

  /** The moment of the groups; null if the calendar has no such day, or the day no such time. */
  private static @Nullable LocalDateTime of(Matcher matcher, int inYear) {
    try {
      LocalDate date = LocalDate.of(inYear, number(matcher, "month"), number(matcher, "day"));
      boolean hasTime = !matcher.pattern().equals(COMPACT_DATE);
      return hasTime
          ? date.atTime(
              number(matcher, "hour"), number(matcher, "minute"), number(matcher, "second"))
          : date.atStartOfDay();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** One of the column's choices, by label, alias, or either of them typed a little differently. */
  Reported<Choice> choice(RawCell cell, ColumnSpec column, CellPlace place) {
    String typed = Wording.trim(cell.text());
    Choice exact = EXACT.computeIfAbsent(column, ValueReader::exactly).get(typed);
    if (exact != null && isTyped(cell)) {
      return exact.label().equals(typed)
          ? Reported.of(ValueKind.CHOICE, exact, cell.text(), place)
          : chosen(exact, cell, place);
    }
    Reported<Choice> empty = valueless(cell, place);
    if (empty != null) {
      return empty;
    }
    Choice similar = null;
    if (isTyped(cell)) {
      Map<String, Choice> choices = SIMILAR.computeIfAbsent(column, ValueReader::similarly);
      String key = Wording.key(typed);
      similar = choices.get(key);
      if (similar == null) {
        // 1.当面申请, （三）网络申请
        similar = choices.get(key.replaceFirst("^(\\(?[0-9一二三四五六七八九十]{1,2}\\)?[.、:)]?)", ""));
      }
    } else if (cell.kind() == CellKind.BOOLEAN && column.choices().contains(YesNo.YES)) {
      similar = cell.text().equals("TRUE") ? YesNo.YES : YesNo.NO;
    }
    return similar == null ? malformed(cell, place) : chosen(similar, cell, place);
  }

  private static Reported<Choice> chosen(Choice choice, RawCell cell, CellPlace place) {
    return new Reported<>(
        ValueKind.CHOICE, choice, cell.text(), place, Set.of(Tolerance.LABEL_VARIANT));
  }

  private static boolean isTyped(RawCell cell) {
    return cell.kind() == CellKind.TEXT || cell.kind() == CellKind.NUMBER;
  }

  private static Map<String, Choice> exactly(ColumnSpec column) {
    return labels(column.choices(), Function.identity());
  }

  private static Map<String, Choice> similarly(ColumnSpec column) {
    return labels(column.choices(), Wording::key);
  }

  /** Labels go before aliases, and earlier choices before later ones. */
  private static Map<String, Choice> labels(
      List<Choice> choices, Function<String, String> spelling) {
    Map<String, Choice> labels = new ConcurrentHashMap<>();
    for (Choice choice : choices) {
      labels.putIfAbsent(spelling.apply(choice.label()), choice);
    }
    for (Choice choice : choices) {
      for (String alias : choice.aliases()) {
        labels.putIfAbsent(spelling.apply(alias), choice);
      }
    }
    return labels;
  }

  /** What a cell says that has no value in any column; null if it may have one. */
  private static <T> @Nullable Reported<T> valueless(RawCell cell, CellPlace place) {
    switch (cell.kind()) {
      case ERROR -> {
        return Reported.of(ValueKind.ERROR, null, cell.text(), place);
      }
      case FORMULA_WITHOUT_RESULT -> {
        return Reported.of(ValueKind.FORMULA_WITHOUT_RESULT, null, cell.text(), place);
      }
      case TEXT -> {
        String text = Wording.trim(cell.text());
        if (text.isEmpty()) {
          return Reported.blank(place);
        } else if (text.length() > 8) {
          return null;
        } else if (NONE.contains(text)) {
          return Reported.of(ValueKind.NONE, null, cell.text(), place);
        } else if (DASH.matcher(text).matches()) {
          return Reported.of(ValueKind.DASH, null, cell.text(), place);
        } else if (SLASH.matcher(text).matches()) {
          return Reported.of(ValueKind.SLASH, null, cell.text(), place);
        }
        return null;
      }
      default -> {
        return null;
      }
    }
  }

  private static <T> Reported<T> malformed(RawCell cell, CellPlace place) {
    return Reported.of(ValueKind.MALFORMED, null, cell.text(), place);
  }

  /** Half-width and without any blank; both are noted. */
  private static String plain(String typed, Set<Tolerance> tolerances) {
    String trimmed = Wording.trim(typed);
    String dense = Wording.withoutBlanks(trimmed);
    if (dense.length() < trimmed.length()) {
      tolerances.add(Tolerance.INNER_BLANKS);
    }
    return half(dense, tolerances);
  }

  /** Half-width, with one blank where there were blanks of any kind. */
  private static String collapse(String typed, Set<Tolerance> tolerances) {
    String trimmed = Wording.trim(typed);
    StringBuilder text = new StringBuilder(trimmed.length());
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      text.append(Wording.isSpace(c) ? ' ' : c);
      if (Wording.isSpace(c) && c != ' ') {
        tolerances.add(Tolerance.INNER_BLANKS);
      }
    }
    String half = half(SPACES.matcher(text).replaceAll(" "), tolerances);
    return half.replace('—', '-').replace('–', '-').replace('。', '.').replace('T', ' ');
  }

  private static String half(String text, Set<Tolerance> tolerances) {
    String half = Wording.halfWidth(text);
    if (!half.equals(text)) {
      tolerances.add(Tolerance.FULL_WIDTH);
    }
    return half;
  }

  private static Set<Tolerance> none() {
    return EnumSet.noneOf(Tolerance.class);
  }
}
