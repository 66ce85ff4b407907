package org.gongkai.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How an office changes a rule of the book (规则调整).
 *
 * @param code the rule
 * @param off whether it is switched off; nothing else matters then
 * @param severity how severe its findings are; null if nothing changes
 * @param shadow whether its findings are only recorded
 * @param from the first day of acts that it applies to, inclusive; null if nothing changes
 * @param to the last day of acts that it applies to, inclusive; null if nothing changes
 * @param local a source of the office's own that comes before the others for the acts it applies
 *     to, with its limit; null if there is none
 */
public record RuleAdjustment(
    String code,
    boolean off,
    @Nullable Severity severity,
    boolean shadow,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable RuleSource local) {

  /** Switches a rule off. */
  public static RuleAdjustment off(String code) {
    return new RuleAdjustment(code, true, null, false, null, null, null);
  }

  /**
   * The card as it is in force after the change.
   *
   * @throws IllegalArgumentException if it {@link #isEmptyFor leaves it no act}
   */
  RuleCard of(RuleCard card) {
    List<RuleSource> sources = new ArrayList<>();
    for (RuleSource source : card.sources()) {
      source.within(from, to).ifPresent(sources::add);
    }
    if (local != null) {
      sources.add(local);
    }
    return new RuleCard(
        card.code(),
        severity == null ? card.severity() : severity,
        card.subject(),
        card.title(),
        card.titleInEnglish(),
        sources,
        card.inputs(),
        card.byYear() || !isDated(card),
        shadow);
  }

  /** A rule without dates that is given some can only tell acts by the report year. */
  private static boolean isDated(RuleCard card) {
    return card.sources().stream().anyMatch(source -> source.from() != null || source.to() != null);
  }

  /** Whether it leaves the rule no act to apply to. */
  public boolean isEmptyFor(RuleCard card) {
    return local == null
        && card.sources().stream().noneMatch(source -> source.within(from, to).isPresent());
  }
}
