package org.gongkai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.finding.Choice;

/** By when or how often something is due (完成时限), with the printed words kept. */
public sealed interface Deadline {

  /** The words as printed. */
  String text();

  /** The one day by which all is done, if there is one. */
  default Optional<LocalDate> lastDay() {
    return this instanceof Due due ? Optional.of(due.date()) : Optional.empty();
  }

  /**
   * The days by which something must be there, in order: the milestones and the due date, or the
   * checkpoints of a recurring duty; empty if the calendar cannot say.
   */
  default List<LocalDate> checkpoints() {
    return List.of();
  }

  /**
   * Done once, by a day.
   *
   * @param text the words as printed
   * @param date the last day, inclusive
   * @param milestones earlier days that the text names for a part of the work, in order
   * @param continuing whether the text asks to go on after that day, as in 12月底前并长期坚持
   */
  record Due(String text, LocalDate date, List<LocalDate> milestones, boolean continuing)
      implements Deadline {

    /** Copies the list. */
    public Due {
      Objects.requireNonNull(date, "date");
      milestones = List.copyOf(milestones);
    }

    /** A due date without milestones. */
    public static Due of(String text, LocalDate date) {
      return new Due(text, date, List.of(), false);
    }

    @Override
    public List<LocalDate> checkpoints() {
      return Stream.concat(milestones.stream(), Stream.of(date)).toList();
    }
  }

  /**
   * Done again and again. A checkpoint is met when the data in hand reach it and the evidence is
   * there.
   *
   * @param text the words as printed
   * @param period how often
   * @param checkpoints the days by which a turn must be done, inclusive, in order
   */
  record Recurring(String text, Period period, List<LocalDate> checkpoints) implements Deadline {

    /**
     * @throws IllegalArgumentException if there is no checkpoint
     */
    public Recurring {
      checkpoints = List.copyOf(checkpoints);
      if (checkpoints.isEmpty()) {
        throw new IllegalArgumentException("A recurring duty has a checkpoint");
      }
    }
  }

  /**
   * Done within a limit after something happens.
   *
   * @param text the words as printed
   * @param event what starts the limit, as printed; empty if the text leaves it open
   * @param amount how many units of time, 1 or more
   * @param unit the unit of time
   */
  record AfterEvent(String text, String event, int amount, LimitUnit unit) implements Deadline {

    /**
     * @throws IllegalArgumentException if the amount is less than 1
     */
    public AfterEvent {
      if (amount < 1) {
        throw new IllegalArgumentException("A limit is 1 or more, not " + amount);
      }
    }
  }

  /**
   * Not understood; kept as printed and reported.
   *
   * @param text the words as printed; empty if there are none
   */
  record Unclear(String text) implements Deadline {}

  /** How often a recurring duty is due (频次). */
  enum Period implements Choice {
    /** Each week. */
    WEEKLY("每周"),
    /** Each month. */
    MONTHLY("每月"),
    /** Each quarter. */
    QUARTERLY("每季度"),
    /** Each half-year. */
    HALF_YEARLY("每半年"),
    /** Each year. */
    YEARLY("每年"),
    /** All the time: looked at when the year ends. */
    CONTINUOUS("长期坚持");

    private final String label;

    Period(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The unit of an event-driven limit (时限单位). */
  enum LimitUnit implements Choice {
    /** Hours. */
    HOUR("小时"),
    /** Calendar days. */
    DAY("日"),
    /** Working days. */
    WORKING_DAY("个工作日"),
    /** Weeks. */
    WEEK("周"),
    /** Months. */
    MONTH("个月");

    private final String label;

    LimitUnit(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
