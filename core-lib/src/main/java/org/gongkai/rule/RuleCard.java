package org.gongkai.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Severity;

/**
 * What the rule book says of a rule (规则卡片).
 *
 * @param code the stable finding code, never reused
 * @param severity how severe a finding of it is
 * @param subject what the rule is about
 * @param title what the rule asks for, in Chinese
 * @param titleInEnglish the same in English
 * @param sources where it comes from, in the order of time
 * @param inputs the columns it looks at, as {@link RuleInfo#inputs()} writes them
 * @param byYear whether the report year decides which source applies, by its last day
 * @param shadow whether its findings are only recorded (试运行), so that no unit sees them
 */
public record RuleCard(
    String code,
    Severity severity,
    Subject subject,
    String title,
    String titleInEnglish,
    List<RuleSource> sources,
    List<String> inputs,
    boolean byYear,
    boolean shadow) {

  private static final ClassValue<RuleCard> CARDS =
      new ClassValue<>() {
        @Override
        protected RuleCard computeValue(Class<?> type) {
          RuleInfo info = type.getAnnotation(RuleInfo.class);
          if (info == null) {
            throw new IllegalStateException(type + " needs a @RuleInfo");
          }
          return new RuleCard(
              info.code(),
              info.severity(),
              info.subject(),
              info.title(),
              info.titleInEnglish(),
              Arrays.stream(info.sources()).map(RuleSource::of).toList(),
              List.of(info.inputs()),
              info.byYear(),
              false);
        }
      };

  /**
   * @throws IllegalArgumentException if there is no source
   */
  public RuleCard {
    sources = List.copyOf(sources);
    inputs = List.copyOf(inputs);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(code + " needs a source");
    }
  }

  /**
   * The card of a rule's class.
   *
   * @throws IllegalStateException if the class has no {@link RuleInfo}
   */
  static RuleCard of(Class<?> type) {
    return CARDS.get(type);
  }

  /** The source that applies to an act of the day: the latest of those that do. */
  public Optional<RuleSource> findSourceOn(LocalDate act) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).holdsOn(act)) {
        return Optional.of(sources.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the rule judges workbooks of the report year at all. */
  boolean appliesTo(int reportYear) {
    return !byYear || holdsOn(LocalDate.of(reportYear, 12, 31));
  }

  /** Whether any source applies to an act of the day. */
  public boolean holdsOn(LocalDate act) {
    return findSourceOn(act).isPresent();
  }
}
