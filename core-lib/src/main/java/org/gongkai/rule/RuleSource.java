package org.gongkai.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public document that a rule rests on (规则依据), and the acts it applies to.
 *
 * @param document the document with its number
 * @param clause the clause
 * @param quote the words of the clause; empty if the text was not at hand
 * @param confirmed whether the text was read
 * @param from the first day of acts it applies to, inclusive; null if open
 * @param to the last day of acts it applies to, inclusive; null if open
 * @param limit the number that the clause sets, in the unit of measure that the rule's title names;
 *     0 if it sets none
 * @param extension what the clause lets the limit be extended by; 0 if nothing
 */
public record RuleSource(
    String document,
    String clause,
    String quote,
    boolean confirmed,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit,
    int extension) {

  /**
   * @throws IllegalArgumentException if the last day lies before the first, a number is negative,
   *     or words are quoted from a text that was not read
   */
  public RuleSource {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(document + " ends on " + to + " before it begins");
    }
    if (limit < 0 || extension < 0) {
      throw new IllegalArgumentException(document + " sets a negative limit");
    }
    if (!confirmed && !quote.isEmpty()) {
      throw new IllegalArgumentException(document + " is quoted but was not read");
    }
  }

  /**
   * The same for fewer acts.
   *
   * @param first the first day of acts, inclusive; null if nothing changes
   * @param last the last day of acts, inclusive; null if nothing changes
   * @return empty if it then applies to no act
   */
  Optional<RuleSource> within(@Nullable LocalDate first, @Nullable LocalDate last) {
    LocalDate begin = from == null || (first != null && first.isAfter(from)) ? first : from;
    LocalDate end = to == null || (last != null && last.isBefore(to)) ? last : to;
    if (begin != null && end != null && end.isBefore(begin)) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleSource(document, clause, quote, confirmed, begin, end, limit, extension));
  }

  static RuleSource of(Source source) {
    return new RuleSource(
        source.document(),
        source.clause(),
        source.quote(),
        source.confirmed(),
        date(source.from()),
        date(source.to()),
        source.limit(),
        source.extension());
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Whether it applies to an act of the day. */
  public boolean holdsOn(LocalDate act) {
    return (from == null || !act.isBefore(from)) && (to == null || !act.isAfter(to));
  }
}
