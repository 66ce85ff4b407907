package org.gongkai.batch.officerule;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;

/** What an expression over a year may ask of the year (全年函数); all names were checked before. */
final class YearFunctions {

  private static final MethodHandle ONE = handle("one", Function.class, Object.class);
  private static final MethodHandle TWO =
      handle("two", Function.class, String.class, Object.class, Object.class);

  private YearFunctions() {}

  /**
   * Makes the functions known.
   *
   * @param figure the declared figure of a code
   * @param derived the figure of a code as the ledgers give it
   * @param rows the number of rows of a ledger
   * @param column the count or sum of a column: function, ledger, column
   */
  static void define(
      EvaluationContext context,
      Function<String, @Nullable BigDecimal> figure,
      Function<String, @Nullable BigDecimal> derived,
      Function<String, @Nullable BigDecimal> rows,
      Function<List<String>, @Nullable BigDecimal> column) {
    context.setVariable("figure", ONE.bindTo(figure));
    context.setVariable("derived", ONE.bindTo(derived));
    context.setVariable("rows", ONE.bindTo(rows));
    context.setVariable("count", MethodHandles.insertArguments(TWO, 0, column, "count"));
    context.setVariable("sum", MethodHandles.insertArguments(TWO, 0, column, "sum"));
  }

  private static MethodHandle handle(String name, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findStatic(YearFunctions.class, name, MethodType.methodType(Object.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No function " + name, e);
    }
  }

  static @Nullable Object one(
      Function<String, @Nullable BigDecimal> values, @Nullable Object name) {
    return values.apply(String.valueOf(name));
  }

  static @Nullable Object two(
      Function<List<String>, @Nullable BigDecimal> values,
      String function,
      @Nullable Object ledger,
      @Nullable Object column) {
    return values.apply(List.of(function, String.valueOf(ledger), String.valueOf(column)));
  }
}
