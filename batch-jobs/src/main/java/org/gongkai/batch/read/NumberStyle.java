package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's number format makes of its number (数字格式): a plain number, a percentage, or a date.
 * Dates are shown as the format shows them in Chinese; where it asks for names of months or days,
 * in the ISO form.
 */
final class NumberStyle {

  private enum Shows {
    NUMBER,
    PERCENT,
    DATE,
    DATE_TIME,
    TIME
  }

  static final NumberStyle GENERAL = new NumberStyle(Shows.NUMBER, List.of());

  /** Formats that programs know by number alone, as a Chinese Excel shows them. */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(14, "yyyy/m/d"),
          Map.entry(15, "yyyy-mm-dd"),
          Map.entry(16, "m\"月\"d\"日\""),
          Map.entry(17, "yyyy\"年\"m\"月\""),
          Map.entry(18, "h:mm"),
          Map.entry(19, "h:mm:ss"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "yyyy/m/d"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(34, "h\"时\"mm\"分\""),
          Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss"),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(55, "h\"时\"mm\"分\""),
          Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** 1900-02-29, a day that Excel counts although it never was. */
  private static final int NO_SUCH_DAY = 60;

  /** 9999-12-31. */
  private static final int LAST_SERIAL = 2_958_465;

  private static final int SECONDS_PER_DAY = 86_400;
  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST_NUMBER = 64;
  private static final int GREATEST_EXPONENT = 310;

  private final Shows shows;

  /** Runs of one format letter, and literals behind a quotation mark; empty for the ISO form. */
  private final List<String> tokens;

  private NumberStyle(Shows shows, List<String> tokens) {
    this.shows = shows;
    this.tokens = List.copyOf(tokens);
  }

  /** The style of a format that programs know by its number, or of its code if it has one. */
  static NumberStyle of(int formatId, @Nullable String code) {
    String known = code == null ? BUILT_IN.get(formatId) : code;
    return known == null ? GENERAL : ofCode(known);
  }

  /** The style of a format code, such as {@code yyyy"年"m"月"d"日"}. */
  static NumberStyle ofCode(String code) {
    List<String> tokens = new ArrayList<>();
    if (code.equalsIgnoreCase("general") || code.startsWith("G/") || !split(code, tokens)) {
      return GENERAL;
    }
    boolean percent = false;
    boolean day = false;
    boolean time = false;
    boolean month = false;
    boolean plain = true;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      switch (token.charAt(0)) {
        case '%' -> percent = true;
        case 'y', 'd', 'e' -> day = true;
        case 'h', 's' -> time = true;
        case 'm' -> {
          if (isMinute(tokens, i)) {
            tokens.set(i, token.replace('m', 'n'));
            time = true;
          } else {
            month = true;
          }
        }
        case 'a', 'b', 'g' -> plain = false;
        default -> {}
      }
      plain &= !(token.startsWith("ddd") || token.startsWith("mmm") || token.startsWith("[h"));
    }
    if (!day && !month && !time) {
      return percent ? new NumberStyle(Shows.PERCENT, List.of()) : GENERAL;
    }
    Shows shows = !day && !month ? Shows.TIME : time ? Shows.DATE_TIME : Shows.DATE;
    return new NumberStyle(shows, plain ? tokens : List.of());
  }

  /** Splits the first section of a code; false if it asks for no digits and no date at all. */
  private static boolean split(String code, List<String> tokens) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == ';') {
        break;
      } else if (c == '"') {
        int end = code.indexOf('"', i + 1);
        end = end < 0 ? code.length() : end;
        literal.append(code, i + 1, end);
        i = end;
      } else if (c == '\\' || c == '!') {
        if (++i < code.length()) {
          literal.append(code.charAt(i));
        }
      } else if (c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = code.indexOf(']', i);
        end = end < 0 ? code.length() - 1 : end;
        String inside = code.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (inside.matches("h+|m+|s+")) {
          flush(literal, tokens);
          tokens.add("[h");
          tokens.add("h");
        }
        i = end;
      } else {
        i = letters(code, i, literal, tokens);
      }
    }
    flush(literal, tokens);
    return !tokens.isEmpty();
  }

  private static int letters(String code, int start, StringBuilder literal, List<String> tokens) {
    char c = Character.toLowerCase(code.charAt(start));
    if (code.regionMatches(true, start, "am/pm", 0, 5)) {
      flush(literal, tokens);
      tokens.add("ap");
      return start + 4;
    } else if (code.startsWith("上午/下午", start)) {
      flush(literal, tokens);
      tokens.add("ap");
      return start + 4;
    } else if (c == 'e' && start + 1 < code.length() && "+-".indexOf(code.charAt(start + 1)) >= 0) {
      return start + 1;
    } else if ("ymdhse%abg".indexOf(c) < 0) {
      literal.append(code.charAt(start));
      return start;
    }
    flush(literal, tokens);
    int end = start + 1;
    while (end < code.length() && Character.toLowerCase(code.charAt(end)) == c) {
      end++;
    }
    tokens.add(code.substring(start, end).toLowerCase(Locale.ROOT));
    return end - 1;
  }

  private static void flush(StringBuilder literal, List<String> tokens) {
    if (literal.length() > 0) {
      tokens.add("'" + literal);
      literal.setLength(0);
    }
  }

  /** An m counts minutes after an h or before an s. */
  private static boolean isMinute(List<String> tokens, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = tokens.get(i).charAt(0);
      if (c != '\'') {
        if (c == 'h' || c == 's') {
          return true;
        }
        break;
      }
    }
    for (int i = at + 1; i < tokens.size(); i++) {
      char c = tokens.get(i).charAt(0);
      if (c != '\'') {
        return c == 's';
      }
    }
    return false;
  }

  /**
   * The cell that shows a stored number in this style.
   *
   * @param stored the number as the file has it
   * @param from1904 whether the workbook counts days from 1904 on
   */
  RawCell cell(int row, int column, String stored, boolean from1904) {
    if (shows == Shows.NUMBER && isShort(stored)) {
      return new RawCell(row, column, CellKind.NUMBER, stored, null);
    }
    if (shows == Shows.DATE && isWholeSerial(stored)) {
      LocalDateTime day = day(Integer.parseInt(stored), from1904);
      if (day != null) {
        return new RawCell(row, column, CellKind.DATE, show(day), day);
      }
    }
    BigDecimal number = number(stored);
    if (number == null) {
      return RawCell.text(row, column, stored);
    }
    if (shows == Shows.PERCENT) {
      String text = number.movePointRight(2).round(AS_SHOWN).stripTrailingZeros().toPlainString();
      return new RawCell(row, column, CellKind.PERCENT, text + "%", null);
    }
    LocalDateTime moment = shows == Shows.NUMBER ? null : moment(number, from1904);
    if (moment == null) {
      String text = number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
      return new RawCell(row, column, CellKind.NUMBER, text, null);
    }
    boolean atMidnight = moment.toLocalTime().toSecondOfDay() == 0;
    CellKind kind =
        shows == Shows.TIME
            ? CellKind.TIME
            : shows == Shows.DATE && atMidnight ? CellKind.DATE : CellKind.DATE_TIME;
    return new RawCell(row, column, kind, show(moment), moment);
  }

  /** Whether the text can be taken as it is: digits, at most 15, without a superfluous zero. */
  private static boolean isShort(String stored) {
    int length = stored.length();
    int start = length > 0 && stored.charAt(0) == '-' ? 1 : 0;
    if (length == start || length - start > 15) {
      return false;
    }
    boolean point = false;
    for (int i = start; i < length; i++) {
      char c = stored.charAt(i);
      if (c == '.' && !point && i > start && i < length - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    boolean leadingZero =
        stored.charAt(start) == '0' && length - start > 1 && stored.charAt(start + 1) != '.';
    return !leadingZero && !(point && stored.charAt(length - 1) == '0');
  }

  /** The number; null if the text is none, or one that no spreadsheet can hold. */
  private static @Nullable BigDecimal number(String stored) {
    if (stored.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(stored.strip());
      long exponent = (long) number.precision() - number.scale();
      return Math.abs(exponent) > GREATEST_EXPONENT ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The date and time of a serial, to the second.
   *
   * @return null if the serial is no day of the calendar
   */
  static @Nullable LocalDateTime moment(BigDecimal serial, boolean from1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) >= 0) {
      return null;
    }
    long seconds =
        serial
            .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime day = day(seconds / SECONDS_PER_DAY, from1904);
    return day == null ? null : day.plusSeconds(seconds % SECONDS_PER_DAY);
  }

  private static boolean isWholeSerial(String stored) {
    int length = stored.length();
    for (int i = 0; i < length; i++) {
      if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
        return false;
      }
    }
    return length > 0 && length < 7;
  }

  /** The start of a day of the calendar; null if there is no such day. */
  private static @Nullable LocalDateTime day(long day, boolean from1904) {
    if (from1904) {
      return EPOCH_1904.plusDays(day).atStartOfDay();
    } else if (day == NO_SUCH_DAY) {
      return null;
    }
    return EPOCH_1900.plusDays(day > NO_SUCH_DAY ? day - 1 : day).atStartOfDay();
  }

  private String show(LocalDateTime moment) {
    if (tokens.isEmpty()) {
      return iso(moment);
    }
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      switch (token.charAt(0)) {
        case '\'' -> text.append(token, 1, token.length());
        case 'y', 'e' -> {
          boolean isShort = token.length() == 2;
          append(text, isShort ? moment.getYear() % 100 : moment.getYear(), isShort ? 2 : 4);
        }
        case 'm' -> append(text, moment.getMonthValue(), token.length());
        case 'd' -> append(text, moment.getDayOfMonth(), token.length());
        case 'h' -> {
          boolean halfDay = tokens.contains("ap");
          int hour = halfDay ? (moment.getHour() + 11) % 12 + 1 : moment.getHour();
          append(text, hour, token.length());
        }
        case 'n' -> append(text, moment.getMinute(), token.length());
        case 's' -> append(text, moment.getSecond(), token.length());
        case 'a' -> text.append(moment.getHour() < 12 ? "上午" : "下午");
        default -> {}
      }
    }
    return text.toString();
  }

  /** 2016-08-05, 2016-08-05 14:30 or 14:30, with seconds if there are any. */
  private String iso(LocalDateTime moment) {
    StringBuilder text = new StringBuilder(19);
    if (shows != Shows.TIME) {
      append(text, moment.getYear(), 4);
      append(text.append('-'), moment.getMonthValue(), 2);
      append(text.append('-'), moment.getDayOfMonth(), 2);
    }
    if (shows != Shows.DATE) {
      append(text.append(shows == Shows.TIME ? "" : " "), moment.getHour(), 2);
      append(text.append(':'), moment.getMinute(), 2);
      if (moment.getSecond() != 0) {
        append(text.append(':'), moment.getSecond(), 2);
      }
    }
    return text.toString();
  }

  /** Appends a number with zeros in front, if it has fewer digits. */
  private static void append(StringBuilder text, int number, int width) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    for (int missing = width - digits; missing > 0; missing--) {
      text.append('0');
    }
    text.append(number);
  }
}
