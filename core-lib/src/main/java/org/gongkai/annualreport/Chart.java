package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar chart as numbers (图): bars lie across, one for each category, made of one piece for each
 * series.
 *
 * @param id its name within the report
 * @param title its title
 * @param unitOfMeasure what is counted
 * @param categories the bars from top to bottom
 * @param series the pieces from left to right
 * @param shares whether all bars are equally long, so that their pieces show shares of a whole
 */
public record Chart(
    String id,
    String title,
    String unitOfMeasure,
    List<String> categories,
    List<Series> series,
    boolean shares) {

  /** What a series stands for, so that it looks the same everywhere. */
  public enum Tone {
    /** A plain amount. */
    PLAIN,
    /** Well: done in time, handed in. */
    GOOD,
    /** Late, but there. */
    LATE,
    /** Still going on. */
    OPEN,
    /** Overdue. */
    BAD,
    /** Does not apply. */
    NOT_APPLICABLE,
    /** Not handed in. */
    MISSING
  }

  /**
   * The same piece of all bars.
   *
   * @param name what it stands for
   * @param tone how it looks
   * @param values one for each category
   */
  public record Series(String name, Tone tone, List<BigDecimal> values) {

    /** Copies the list. */
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * @throws IllegalArgumentException if a series has more or fewer values than there are categories
   */
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            title + " has " + categories.size() + " bars, but " + one.name() + " has others");
      }
    }
  }

  /** Whether no bar has any length, so that there is nothing to look at. */
  public boolean isEmpty() {
    return series.stream()
        .flatMap(one -> one.values().stream())
        .allMatch(value -> value.signum() == 0);
  }

  /** How long a bar is: the sum of its pieces. */
  public BigDecimal total(int category) {
    return series.stream()
        .map(one -> one.values().get(category))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
