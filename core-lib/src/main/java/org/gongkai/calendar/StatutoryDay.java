package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.finding.Choice;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/**
 * A day that a notice on holiday arrangements names (节假日安排): a day off, or a make-up working day.
 *
 * @param date the day
 * @param kind whether it is worked
 * @param festival the festival for which it was arranged, as the notice calls it
 * @param notice the notice, by address or number
 */
public record StatutoryDay(LocalDate date, Kind kind, String festival, String notice) {

  /** The columns of a file of such days. */
  public static final List<String> COLUMNS = List.of("date", "kind", "festival", "notice");

  /** Whether a statutory day is worked. */
  public enum Kind implements Choice {
    /** No work. */
    HOLIDAY("放假"),
    /** Worked although it may lie on a weekend (调休). */
    WORKDAY("上班");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if festival or notice is blank
   */
  public StatutoryDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    if (festival.isBlank() || notice.isBlank()) {
      throw new IllegalArgumentException(date + " needs a festival and a notice");
    }
  }

  /**
   * Reads a file of statutory days, such as next year's notice that a workspace adds. A day may
   * stand in it once.
   *
   * @param file the name by which problems call it
   */
  public static Reading<List<StatutoryDay>> parse(String file, byte[] bytes) {
    return CommentedTable.parse(file, bytes, COLUMNS).then(StatutoryDay::of);
  }

  static Reading<List<StatutoryDay>> of(CommentedTable table) {
    List<StatutoryDay> days = new ArrayList<>();
    List<ReferenceProblem> problems = new ArrayList<>();
    Map<LocalDate, Integer> lines = new TreeMap<>();
    for (CommentedTable.Row row : table.rows()) {
      Optional<LocalDate> date =
          row.required("date", problems::add).flatMap(text -> row.date("date", problems::add));
      Optional<Kind> kind = row.choice("kind", Kind.values(), problems::add);
      Optional<String> festival = row.required("festival", problems::add);
      Optional<String> notice = row.required("notice", problems::add);
      if (date.isEmpty() || kind.isEmpty() || festival.isEmpty() || notice.isEmpty()) {
        continue; // said above
      }
      Integer earlier = lines.putIfAbsent(date.get(), row.line());
      if (earlier == null) {
        days.add(new StatutoryDay(date.get(), kind.get(), festival.get(), notice.get()));
      } else {
        problems.add(
            row.problem(
                date.get() + " 在第" + earlier + "行已经写过，请只保留一行。",
                date.get() + " already stands on line " + earlier + "; keep one of them."));
      }
    }
    return Reading.of(List.copyOf(days), problems);
  }

  /** Whether the day differs from what it would be if only Monday to Friday were worked. */
  public boolean departsFromWeek() {
    return isWorked() != isMondayToFriday(date);
  }

  boolean isWorked() {
    return kind == Kind.WORKDAY;
  }

  static boolean isMondayToFriday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** The day as a line of such a file. */
  String line() {
    return CommentedTable.line(List.of(date.toString(), kind.name(), festival, notice));
  }
}
