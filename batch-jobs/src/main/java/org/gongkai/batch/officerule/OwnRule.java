package org.gongkai.batch.officerule;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.finding.Reported;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.RuleCard;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;

/**
 * What a rule of the office's own says (本级规则), whatever it is judged over.
 *
 * @param card what the rule book says of it
 * @param where which rows or years it is asked of; null if of all
 * @param require what must hold
 * @param message what is wrong and what to do, with {@code {列名}} for what stands in a column
 * @param english the same in English
 */
record OwnRule(
    RuleCard card,
    @Nullable RuleExpression where,
    RuleExpression require,
    MessageText message,
    MessageText english) {

  /** Everything that decides what it finds. */
  String basis() {
    return card + " where " + where + " require " + require + " " + message + " " + english;
  }

  /** Whether it is broken; something that cannot be told is not. */
  boolean isBroken(EvaluationContext context, Values values) {
    return (where == null || where.test(context, values::value).orElse(false))
        && !require.test(context, values::value).orElse(true);
  }

  /** Whether any source applies to the act; without the act's date none does if there are dates. */
  boolean holdsOn(FindingSink findings, Optional<LocalDate> act) {
    return act.map(findings.card()::holdsOn)
        .orElseGet(
            () ->
                findings.card().sources().stream()
                    .anyMatch(source -> source.from() == null && source.to() == null));
  }

  /** The values that an expression sees. */
  interface Values {

    @Nullable Object value(String name);

    /** The cell itself, for its raw text. */
    Reported<?> cell(String name);
  }
}
