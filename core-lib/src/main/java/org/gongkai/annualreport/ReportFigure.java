package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.NumberKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the report (统计数): a cell of the statutory form, summed up.
 *
 * @param id its name across forms, such as {@code 2014/3.1.3}
 * @param code the cell's code within its form
 * @param label the printed text without its number
 * @param unitOfMeasure the unit of measure
 * @param kind which numbers it takes
 * @param value the sum of the sources' contributions; null if nobody gave a number
 * @param coverage how many units are in it
 * @param kinds how many workbooks gave a value of each kind; kinds that none gave are missing
 * @param sources what adds up to the value, by unit code
 */
public record ReportFigure(
    String id,
    String code,
    String label,
    String unitOfMeasure,
    NumberKind kind,
    @Nullable BigDecimal value,
    Coverage coverage,
    Map<ValueKind, Integer> kinds,
    List<FigureSource> sources) {

  /** What is printed where nobody gave a number. */
  public static final String NO_NUMBER = "—";

  /**
   * @throws IllegalArgumentException if the contributions do not add up to the value
   */
  public ReportFigure {
    sources = List.copyOf(sources);
    EnumMap<ValueKind, Integer> copy = new EnumMap<>(ValueKind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
    BigDecimal sum =
        sources.stream().map(FigureSource::contribution).reduce(BigDecimal::add).orElse(null);
    boolean adds = sum == null ? value == null : value != null && sum.compareTo(value) == 0;
    if (!adds) {
      throw new IllegalArgumentException(id + " is " + value + ", but its sources give " + sum);
    }
  }

  /** The figure without what its workbooks are called and what was typed there. */
  ReportFigure published() {
    return new ReportFigure(
        id,
        code,
        label,
        unitOfMeasure,
        kind,
        value,
        coverage,
        kinds,
        sources.stream().map(FigureSource::published).toList());
  }

  /** The value; empty if nobody gave a number. */
  public Optional<BigDecimal> findValue() {
    return Optional.ofNullable(value);
  }

  /** The value as printed, without its unit of measure; a dash if nobody gave a number. */
  public String printed() {
    return value == null ? NO_NUMBER : Numbers.print(value);
  }
}
