package org.gongkai.batch.officerule;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;

/**
 * What an expression may call (可用函数). A function of nothing gives nothing, but for those that ask
 * about a text, to which an empty cell is the empty text.
 */
final class Functions {

  /**
   * A function.
   *
   * @param name its name, written with {@code #}
   * @param parameters what it is given
   * @param result what it gives
   */
  record Signature(String name, List<ValueType> parameters, ValueType result) {
    Signature {
      parameters = List.copyOf(parameters);
    }
  }

  private static final ValueType TEXT = ValueType.TEXT;
  private static final ValueType NUMBER = ValueType.NUMBER;
  private static final ValueType DATE = ValueType.DATE;

  /** The functions of every expression. */
  static final List<Signature> OF_ROWS =
      List.of(
          new Signature("date", List.of(TEXT), DATE),
          new Signature("days", List.of(DATE, DATE), NUMBER),
          new Signature("workdays", List.of(DATE, DATE), NUMBER),
          new Signature("length", List.of(TEXT), NUMBER),
          new Signature("contains", List.of(TEXT, TEXT), ValueType.TRUTH),
          new Signature("like", List.of(TEXT, TEXT), ValueType.TRUTH));

  /** Those that an expression over a unit's year has besides. */
  static final List<Signature> OF_YEARS =
      List.of(
          new Signature("figure", List.of(TEXT), NUMBER),
          new Signature("derived", List.of(TEXT), NUMBER),
          new Signature("rows", List.of(TEXT), NUMBER),
          new Signature("count", List.of(TEXT, TEXT), NUMBER),
          new Signature("sum", List.of(TEXT, TEXT), NUMBER));

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private Functions() {}

  /** Makes the functions of every expression known. */
  static void define(EvaluationContext context, WorkingDayCalendar calendar) {
    context.setVariable("date", unary(Functions.class, "date"));
    context.setVariable("days", binary(Functions.class, "days"));
    context.setVariable("workdays", workdays(calendar));
    context.setVariable("length", unary(Functions.class, "length"));
    context.setVariable("contains", binary(Functions.class, "contains"));
    context.setVariable("like", binary(Functions.class, "like"));
  }

  private static MethodHandle workdays(WorkingDayCalendar calendar) {
    return find(Functions.class, "workdays", WorkingDayCalendar.class, Object.class, Object.class)
        .bindTo(calendar);
  }

  static MethodHandle unary(Class<?> owner, String name) {
    return find(owner, name, Object.class);
  }

  static MethodHandle binary(Class<?> owner, String name) {
    return find(owner, name, Object.class, Object.class);
  }

  private static MethodHandle find(Class<?> owner, String name, Class<?>... parameters) {
    try {
      return LOOKUP.findStatic(owner, name, methodType(Object.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No function " + name, e);
    }
  }

  static @Nullable Object date(@Nullable Object text) {
    return text == null ? null : LocalDate.parse((String) text);
  }

  /** Calendar days from the first to the second; negative if the second lies first. */
  static @Nullable Object days(@Nullable Object from, @Nullable Object to) {
    return from instanceof LocalDate first && to instanceof LocalDate last
        ? BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last))
        : null;
  }

  /** Working days after the first up to the second, as time limits are counted. */
  static @Nullable Object workdays(
      WorkingDayCalendar calendar, @Nullable Object from, @Nullable Object to) {
    return from instanceof LocalDate first && to instanceof LocalDate last
        ? BigDecimal.valueOf(calendar.workingDaysBetween(first, last))
        : null;
  }

  static Object length(@Nullable Object text) {
    return BigDecimal.valueOf(text == null ? 0 : text.toString().codePoints().count());
  }

  static Object contains(@Nullable Object text, @Nullable Object part) {
    return text != null && part != null && text.toString().contains(part.toString());
  }

  /** Whether the text fits the pattern whole, in which * is any text and ? any one character. */
  static Object like(@Nullable Object text, @Nullable Object pattern) {
    return fits(text == null ? "" : text.toString(), pattern == null ? "" : pattern.toString());
  }

  // Takes time in proportion to both lengths at most, unlike a regular expression.
  private static boolean fits(String text, String pattern) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starAt = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        starAt = at;
      } else if (in < pattern.length()
          && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }
}
