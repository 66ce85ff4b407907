package org.gongkai.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered task of the notice's annexed table (工作任务).
 *
 * @param number the task's number, 1 or more
 * @param group the first column, such as 推进行政权力运行信息公开, without stray blanks
 * @param requirement the second column without its number
 * @param deadlineText the deadline as printed
 * @param when the deadline as understood
 * @param responsibilityText the responsibility phrase as printed
 * @param assignments who has which part, in the order of the phrase
 */
public record Task(
    int number,
    String group,
    String requirement,
    String deadlineText,
    Deadline when,
    String responsibilityText,
    List<Assignment> assignments) {

  /**
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Task {
    if (number < 1) {
      throw new IllegalArgumentException("Tasks are numbered from 1, not " + number);
    }
    assignments = List.copyOf(assignments);
  }

  /** A task that is due by one day, inclusive. */
  public Task(
      int number,
      String group,
      String requirement,
      String deadlineText,
      LocalDate deadline,
      String responsibilityText,
      List<Assignment> assignments) {
    this(
        number,
        group,
        requirement,
        deadlineText,
        Deadline.Due.of(deadlineText, deadline),
        responsibilityText,
        assignments);
  }

  /** The due date, inclusive; null if the text names no single date. */
  public @Nullable LocalDate deadline() {
    return when.lastDay().orElse(null);
  }
}
