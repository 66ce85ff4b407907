package org.gongkai.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a form that count the rows of one ledger (由同一台账取数的单元格). Many of them ask the same of
 * a row, such as whether it is of the year, so each question is put to a row once.
 */
final class CountedCells {

  /** Takes what a row adds to a cell. */
  @FunctionalInterface
  interface Adding {
    void add(FormCell cell, Contribution contribution);
  }

  /** A cell, how it counts, and the numbers of its conditions. */
  private static final class Counting {
    private final FormCell cell;
    private final Derivation.OverRows derivation;
    private final int[] conditions;

    Counting(FormCell cell, Derivation.OverRows derivation, int[] conditions) {
      this.cell = cell;
      this.derivation = derivation;
      this.conditions = conditions;
    }
  }

  private final Condition[] conditions;
  private final Counting[] countings;

  private CountedCells(List<Condition> conditions, List<Counting> countings) {
    this.conditions = conditions.toArray(Condition[]::new);
    this.countings = countings.toArray(Counting[]::new);
  }

  /** The cells by the ledger that they count, those of each in their order. */
  static Map<Ledger, CountedCells> of(List<FormCell> cells) {
    Map<Ledger, List<Condition>> conditions = new EnumMap<>(Ledger.class);
    Map<Ledger, List<Counting>> countings = new EnumMap<>(Ledger.class);
    for (FormCell cell : cells) {
      if (cell.derivation() instanceof Derivation.OverRows derivation) {
        Ledger ledger = derivation.ledger().orElseThrow();
        List<Condition> known = conditions.computeIfAbsent(ledger, none -> new ArrayList<>());
        int[] asked =
            derivation.conditions().stream().mapToInt(each -> number(each, known)).toArray();
        countings
            .computeIfAbsent(ledger, none -> new ArrayList<>())
            .add(new Counting(cell, derivation, asked));
      }
    }
    Map<Ledger, CountedCells> counted = new EnumMap<>(Ledger.class);
    countings.forEach(
        (ledger, of) ->
            counted.put(ledger, new CountedCells(conditions.getOrDefault(ledger, List.of()), of)));
    return counted;
  }

  private static int number(Condition condition, List<Condition> known) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isSameAs(condition)) {
        return i;
      }
    }
    known.add(condition);
    return known.size() - 1;
  }

  /** Puts the questions to a row. */
  void count(LedgerRow row, int year, Adding adding) {
    Answers answers = new Answers(row, year);
    for (Counting counting : countings) {
      if (answers.allHold(counting.conditions)) {
        Contribution contribution = counting.derivation.contribution(row);
        if (contribution != null) {
          adding.add(counting.cell, contribution);
        }
      }
    }
  }

  /** What a row has answered so far. */
  private final class Answers {
    private final LedgerRow row;
    private final int year;
    private final @Nullable Boolean[] held = new Boolean[conditions.length];

    Answers(LedgerRow row, int year) {
      this.row = row;
      this.year = year;
    }

    boolean allHold(int[] asked) {
      for (int number : asked) {
        Boolean answer = held[number];
        if (answer == null) {
          answer = conditions[number].holds(row, year);
          held[number] = answer;
        }
        if (!answer) {
          return false;
        }
      }
      return true;
    }
  }
}
