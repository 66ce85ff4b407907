package org.gongkai.batch.officerule;

import java.util.Optional;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCard;
import org.gongkai.rule.RuleCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;

/** A rule of the office's own over each row of a ledger (逐行规则). */
final class RowRuleOfOffice implements Rule {

  private final OwnRule rule;
  private final Ledger ledger;
  private final Words words;
  private final Word marked;
  private final @Nullable Word actDate;

  RowRuleOfOffice(OwnRule rule, Ledger ledger, Words words, Word marked, @Nullable Word actDate) {
    this.rule = rule;
    this.ledger = ledger;
    this.words = words;
    this.marked = marked;
    this.actDate = actDate;
  }

  @Override
  public RuleCard card() {
    return rule.card();
  }

  @Override
  public String basis() {
    return rule.basis() + " over " + ledger + " at " + marked.input() + " on " + actDate;
  }

  @Override
  public RuleCheck begin(Judging judging) {
    EvaluationContext context = RuleExpression.newContext();
    Functions.define(context, judging.calendar());
    return new RuleCheck() {
      @Override
      public void row(LedgerRow row, FindingSink findings) {
        if (ledger.rowType().isInstance(row)) {
          check(row, new Cells((Record) row), context, findings);
        }
      }
    };
  }

  private void check(LedgerRow row, Cells cells, EvaluationContext context, FindingSink findings) {
    if (actDate != null
        && !rule.holdsOn(findings, Optional.ofNullable(actDate.date(cells.record)))) {
      return;
    }
    if (rule.isBroken(context, cells)) {
      findings.report(
          row,
          marked.cell(cells.record),
          "",
          rule.message().filled(name -> cells.cell(name).raw()),
          rule.english().filled(name -> cells.cell(name).raw()));
    }
  }

  private final class Cells implements OwnRule.Values {
    private final Record record;

    Cells(Record record) {
      this.record = record;
    }

    @Override
    public @Nullable Object value(String name) {
      return words.find(name).map(word -> word.value(record)).orElse(null);
    }

    @Override
    public Reported<?> cell(String name) {
      Optional<Word> word = words.find(name);
      return word.isPresent() ? word.get().cell(record) : Reported.absent();
    }
  }
}
