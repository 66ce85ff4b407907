package org.gongkai.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.plan.Deadline.LimitUnit;
import org.gongkai.plan.Deadline.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words in which notices say when something is due.
 *
 * <p>A month's end is its last day, 前 includes the day or the month's end that it follows, and a
 * deadline without a year lies in the year of the plan. 6月前 may mean the end of May or of June, so
 * that it is not understood.
 */
public final class DeadlineGrammar {

  private static final String YEAR =
      "(?:(?<year>\\d{4})年度?|(?<thisyear>今年|本年度?|当年)|(?<nextyear>明年|次年|翌年|下一?年度?))?";
  private static final String BEFORE = "(?:前|之前|以前)?";

  /** How often; the longer wordings first. */
  private static final Pattern EVERY =
      Pattern.compile(
          "每(?:个)?(?:季度?(?:的)?(?:首月|第1个?月)(?<qday>\\d{1,2})[日号]"
              + "|月(?:的)?(?<mday>\\d{1,2})[日号]"
              + "|年(?:的)?(?<ymonth>\\d{1,2})月(?:(?<yday>\\d{1,2})[日号]|份?[底末])"
              + "|(?<period>半年|季度?|年度?|月度?|周|星期))(?:[底末])?"
              + BEFORE
              + "|(?<by>按季度?|分季度|逐季度?|按月|逐月|按周|按年度?)");

  private static final Pattern CONTINUOUS =
      Pattern.compile("长期坚持|长期|持续推进|持续|常年|全年|贯穿全年|常态化|长效|经常性|日常");

  private static final Pattern RANGE =
      Pattern.compile(
          "(?:\\d{4}年)?\\d{1,2}月?(?:\\d{1,2}[日号])?份?[-至到]"
              + YEAR
              + "(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]|份?[底末]?)"
              + BEFORE);

  private static final Pattern QUARTER =
      Pattern.compile(YEAR + "第?(?<quarter>[1-4])季度(?:[底末])?" + BEFORE);

  private static final Pattern HALF = Pattern.compile(YEAR + "(?<half>[上下])半年(?:[底末])?" + BEFORE);

  private static final Pattern DATE =
      Pattern.compile(YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]" + BEFORE);

  private static final Pattern MONTH =
      Pattern.compile(
          YEAR + "(?<month>\\d{1,2})月(?:份?(?<part>[底末]|上旬|中旬|下旬)" + BEFORE + "|份?(?![初前]|之前|以前))");

  private static final Pattern YEAR_END =
      Pattern.compile(
          "(?:(?<year>\\d{4})年度?(?:[底末内]|年[底末内])?|(?<thisyear>今年|本年度?|当年)(?:[底末内]|年[底末内])?"
              + "|(?<nextyear>明年|次年|翌年)(?:[底末内]|年[底末内])?"
              + "|(?<!\\d)(?:年[底末内终]))"
              + BEFORE);

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<amount>\\d{1,3})(?<unit>个?工作日|个?小时|日|天|个?周|个?星期|个月)(?:(?:之|以)?内|(?<open>$))");

  /** A remainder with one of these speaks of a time that was not understood. */
  private static final Pattern TIME_LEFT = Pattern.compile("\\d|[月季周旬]|年(?!度?报告|报|鉴)|小时|工作日");

  /** No deadline is longer; what is, is text that slipped into the column. */
  private static final int LONGEST = 300;

  private static final Pattern EVENT_END = Pattern.compile("(?:应当?|须|要|在|于|最迟|最晚|最多|[，、])+$");

  private DeadlineGrammar() {}

  /**
   * Reads the words of a deadline cell.
   *
   * @param text the words as printed
   * @param year the plan's year; 0 if it is not known, so that only words with a year are
   *     understood
   */
  public static Deadline parse(String text, int year) {
    String printed = Wording.inOneLine(text);
    if (printed.length() > LONGEST) {
      return new Deadline.Unclear(printed);
    }
    Deadline read = read(printed, inDigits(text), year);
    return read == null ? new Deadline.Unclear(printed) : read;
  }

  /**
   * Finds a time in a sentence that says more than that; empty if none is named. A bare year is no
   * deadline, and 3年内 is none within the year.
   */
  static Optional<Deadline> find(String sentence, int year) {
    Matcher matcher =
        Pattern.compile(
                "(?<!\\d)年[底内末](?:前|之前|以前)?"
                    + "|\\d{1,2}月(?:\\d{1,2}[日号]|份?[底末])(?:前|之前|以前)"
                    + "|每(?:年|半年|季度?|月|周)"
                    + "|\\d{1,3}(?:个?工作日|个?小时|日|天)(?:之|以)?内")
            .matcher(inDigits(sentence));
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(read(matcher.group(), matcher.group(), year));
  }

  private static String inDigits(String text) {
    String digits = Wording.withDigitsBefore("月|日|号|季度|个|小时|天|工作日|年|周", Wording.canonical(text));
    return digits.replaceAll("季(?!度)", "季度").replace("号", "日");
  }

  private static @Nullable Deadline read(String printed, String words, int year) {
    Times times = new Times(words);
    List<Deadline.Recurring> recurring = new ArrayList<>();
    TreeSet<LocalDate> dates = new TreeSet<>();
    List<Deadline.AfterEvent> limits = new ArrayList<>();

    times.take(EVERY, match -> recurring.add(every(printed, match, year)));
    boolean continuous = times.take(CONTINUOUS, match -> {});
    times.take(RANGE, match -> dates.add(day(match, year)));
    times.take(QUARTER, match -> dates.add(quarterEnd(match, year)));
    times.take(HALF, match -> dates.add(halfEnd(match, year)));
    times.take(DATE, match -> dates.add(day(match, year)));
    times.take(MONTH, match -> dates.add(monthPart(match, year)));
    times.take(LIMIT, match -> limits.add(limit(printed, words, match)));
    times.take(YEAR_END, match -> dates.add(endOf(yearOf(match, year))));

    if (times.failed || TIME_LEFT.matcher(times.rest).find()) {
      return null;
    }
    if (!recurring.isEmpty()) {
      return limits.isEmpty() && recurring.size() == 1 ? recurring.get(0) : null;
    }
    if (!dates.isEmpty()) {
      LocalDate last = dates.last();
      return limits.isEmpty()
          ? new Deadline.Due(printed, last, List.copyOf(dates.headSet(last)), continuous)
          : null;
    }
    if (limits.size() == 1) {
      return limits.get(0);
    }
    if (continuous && limits.isEmpty() && year > 0) {
      return new Deadline.Recurring(printed, Period.CONTINUOUS, List.of(endOf(year)));
    }
    return null;
  }

  /** What one wording means; it throws if the calendar has no such day or the year is not known. */
  private interface Meaning {
    void of(Words match);
  }

  /** A match whose groups may be missing from the pattern. */
  private record Words(Matcher matcher) {
    @Nullable String group(String name) {
      return matcher.pattern().toString().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }

    int number(String name) {
      String digits = group(name);
      if (digits == null) {
        throw new DateTimeException("No " + name);
      }
      return Integer.parseInt(digits);
    }
  }

  /** The words of a deadline, out of which one wording after the other is taken. */
  private static final class Times {
    final StringBuilder rest;
    boolean failed;

    Times(String words) {
      this.rest = new StringBuilder(words);
    }

    /** Takes every match out of the text, blanks stay in its place; false if there was none. */
    boolean take(Pattern pattern, Meaning meaning) {
      Matcher matcher = pattern.matcher(rest.toString());
      List<MatchResult> found = new ArrayList<>();
      while (matcher.find()) {
        try {
          meaning.of(new Words(matcher));
        } catch (DateTimeException e) {
          failed = true; // such as 13月: the caller reports the whole text as not understood
        }
        found.add(matcher.toMatchResult());
      }
      found.forEach(
          match -> rest.replace(match.start(), match.end(), " ".repeat(match.group().length())));
      return !found.isEmpty();
    }
  }

  private static int yearOf(Words match, int planYear) {
    String given = match.group("year");
    if (given != null) {
      return Integer.parseInt(given);
    }
    if (planYear <= 0) {
      throw new DateTimeException("The plan has no year");
    }
    return match.group("nextyear") == null ? planYear : planYear + 1;
  }

  private static LocalDate endOf(int year) {
    return LocalDate.of(year, 12, 31);
  }

  private static LocalDate day(Words match, int planYear) {
    int year = yearOf(match, planYear);
    return match.group("day") == null
        ? YearMonth.of(year, match.number("month")).atEndOfMonth()
        : LocalDate.of(year, match.number("month"), match.number("day"));
  }

  private static LocalDate monthPart(Words match, int planYear) {
    YearMonth month = YearMonth.of(yearOf(match, planYear), match.number("month"));
    String part = match.group("part");
    if (Objects.equals(part, "上旬")) {
      return month.atDay(10);
    }
    return Objects.equals(part, "中旬") ? month.atDay(20) : month.atEndOfMonth();
  }

  private static LocalDate quarterEnd(Words match, int planYear) {
    return YearMonth.of(yearOf(match, planYear), match.number("quarter") * 3).atEndOfMonth();
  }

  private static LocalDate halfEnd(Words match, int planYear) {
    return YearMonth.of(yearOf(match, planYear), Objects.equals(match.group("half"), "上") ? 6 : 12)
        .atEndOfMonth();
  }

  private static Deadline.Recurring every(String printed, Words match, int year) {
    if (year <= 0) {
      throw new DateTimeException("The plan has no year");
    }
    if (match.group("qday") != null) {
      int day = match.number("qday");
      return recurring(
          printed, Period.QUARTERLY, Stream.of(1, 4, 7, 10).map(m -> LocalDate.of(year, m, day)));
    }
    if (match.group("mday") != null) {
      int day = match.number("mday");
      return recurring(
          printed,
          Period.MONTHLY,
          IntStream.rangeClosed(1, 12)
              .mapToObj(m -> YearMonth.of(year, m))
              .map(m -> m.atDay(Math.min(day, m.lengthOfMonth()))));
    }
    if (match.group("ymonth") != null) {
      YearMonth month = YearMonth.of(year, match.number("ymonth"));
      return recurring(
          printed,
          Period.YEARLY,
          Stream.of(
              match.group("yday") == null
                  ? month.atEndOfMonth()
                  : month.atDay(match.number("yday"))));
    }
    String given = match.group("period");
    String by = match.group("by");
    String period = given != null ? given : by == null ? "" : by.substring(1);
    return switch (period.charAt(0)) {
      case '半' -> monthEnds(printed, Period.HALF_YEARLY, 6, year);
      case '季' -> monthEnds(printed, Period.QUARTERLY, 3, year);
      case '月' -> monthEnds(printed, Period.MONTHLY, 1, year);
      case '年' -> monthEnds(printed, Period.YEARLY, 12, year);
      default -> weekly(printed, year);
    };
  }

  private static Deadline.Recurring monthEnds(
      String printed, Period period, int everyMonths, int year) {
    return recurring(
        printed,
        period,
        IntStream.iterate(everyMonths, m -> m <= 12, m -> m + everyMonths)
            .mapToObj(m -> YearMonth.of(year, m).atEndOfMonth()));
  }

  private static Deadline.Recurring weekly(String printed, int year) {
    LocalDate first = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return recurring(
        printed,
        Period.WEEKLY,
        first.datesUntil(endOf(year).plusDays(1), java.time.Period.ofWeeks(1)));
  }

  private static Deadline.Recurring recurring(
      String printed, Period period, Stream<LocalDate> checkpoints) {
    return new Deadline.Recurring(printed, period, checkpoints.toList());
  }

  private static Deadline.AfterEvent limit(String printed, String words, Words match) {
    String unit = String.valueOf(match.group("unit")).replace("个", "");
    String before = words.substring(0, match.matcher().start());
    return new Deadline.AfterEvent(
        printed,
        EVENT_END.matcher(before).replaceFirst(""),
        match.number("amount"),
        switch (unit) {
          case "工作日" -> LimitUnit.WORKING_DAY;
          case "小时" -> LimitUnit.HOUR;
          case "周", "星期" -> LimitUnit.WEEK;
          case "月" -> LimitUnit.MONTH;
          default -> LimitUnit.DAY;
        });
  }
}
