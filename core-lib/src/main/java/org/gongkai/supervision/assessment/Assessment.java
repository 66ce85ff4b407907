package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.unit.UnitKind;

/**
 * The result of an assessment (考核评估结果): every unit's scores and total, ranked among the units of
 * its kind.
 *
 * <p>The base points are scaled to a hundred over the indicators that apply to the unit. What is
 * taken off and added follows; a bonus counts only from 80 base points on. A veto makes the total
 * 0.
 *
 * @param table the indicators
 * @param byKind the units of each kind, the best first; equal totals share a rank and the next one
 *     is left out
 */
public record Assessment(IndicatorTable table, Map<UnitKind, List<UnitScore>> byKind) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal BONUS_FROM = BigDecimal.valueOf(80);
  private static final int DECIMALS = 2;

  /** Copies the lists. */
  public Assessment {
    Map<UnitKind, List<UnitScore>> copy = new LinkedHashMap<>();
    byKind.forEach((kind, scores) -> copy.put(kind, List.copyOf(scores)));
    byKind = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Assesses units.
   *
   * @param entered what assessors have entered; for a computed indicator their score takes the
   *     place of the computed one
   */
  public static Assessment of(
      IndicatorTable table, Collection<AssessedUnit> units, Collection<EnteredScore> entered) {
    Map<String, EnteredScore> byKey = new HashMap<>();
    entered.forEach(one -> byKey.put(one.unitCode() + " " + one.indicatorCode(), one));
    Map<UnitKind, List<UnitScore>> byKind = new LinkedHashMap<>();
    for (UnitKind kind : UnitKind.values()) {
      List<UnitScore> scores =
          units.stream()
              .filter(unit -> unit.unit().kind() == kind)
              .map(unit -> score(table, unit, byKey))
              .toList();
      if (!scores.isEmpty()) {
        byKind.put(kind, ranked(scores));
      }
    }
    return new Assessment(table, byKind);
  }

  private static UnitScore score(
      IndicatorTable table, AssessedUnit unit, Map<String, EnteredScore> entered) {
    List<Score> scores = new ArrayList<>();
    BigDecimal reached = BigDecimal.ZERO;
    BigDecimal possible = BigDecimal.ZERO;
    BigDecimal deducted = BigDecimal.ZERO;
    BigDecimal bonus = BigDecimal.ZERO;
    boolean vetoed = false;
    int open = 0;
    for (Indicator indicator : table.indicators()) {
      EnteredScore given = entered.get(unit.unit().code() + " " + indicator.code());
      Score score =
          given == null
              ? new Scoring(unit, indicator).score()
              : new Score(
                  indicator,
                  Score.Origin.ENTERED,
                  given.points(),
                  given.note(),
                  List.of(given.place()));
      scores.add(score);
      boolean mustBeScored =
          indicator.kind() == IndicatorKind.BASE && score.origin() == Score.Origin.OPEN;
      open += mustBeScored ? 1 : 0;
      switch (indicator.kind()) {
        case BASE -> {
          if (score.origin() != Score.Origin.NOT_APPLICABLE) {
            possible = possible.add(indicator.weight());
            reached = reached.add(score.points());
          }
        }
        case DEDUCT -> deducted = deducted.add(score.points());
        case BONUS -> bonus = bonus.add(score.points());
        case VETO -> vetoed |= score.points().signum() > 0;
      }
    }
    BigDecimal base =
        possible.signum() == 0
            ? BigDecimal.ZERO
            : reached.multiply(HUNDRED).divide(possible, DECIMALS, RoundingMode.HALF_UP);
    BigDecimal counted = base.compareTo(BONUS_FROM) >= 0 ? bonus : BigDecimal.ZERO;
    BigDecimal total =
        vetoed ? BigDecimal.ZERO : base.subtract(deducted).add(counted).max(BigDecimal.ZERO);
    return new UnitScore(
        unit.unit(),
        scores,
        base,
        deducted,
        counted,
        vetoed,
        total.setScale(DECIMALS, RoundingMode.HALF_UP),
        open,
        0);
  }

  private static List<UnitScore> ranked(List<UnitScore> scores) {
    List<UnitScore> ordered =
        scores.stream()
            .sorted(
                Comparator.comparing(UnitScore::total)
                    .reversed()
                    .thenComparing(one -> one.unit().code()))
            .toList();
    List<UnitScore> ranked = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      boolean tie = i > 0 && ordered.get(i).total().compareTo(ordered.get(i - 1).total()) == 0;
      ranked.add(ordered.get(i).ranked(tie ? ranked.get(i - 1).rank() : i + 1));
    }
    return ranked;
  }

  /** How many scores nobody has entered yet. */
  public int open() {
    return byKind.values().stream().flatMap(List::stream).mapToInt(UnitScore::open).sum();
  }

  /** All units, kind by kind and by rank. */
  public List<UnitScore> units() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }
}
