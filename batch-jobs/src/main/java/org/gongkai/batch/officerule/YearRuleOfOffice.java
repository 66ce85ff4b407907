package org.gongkai.batch.officerule;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.DerivedForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleCard;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.YearRule;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;

/** A rule of the office's own over a unit's whole year (全年规则). */
final class YearRuleOfOffice implements YearRule {

  private final OwnRule rule;
  private final Words words;
  private final @Nullable Word markedItem;
  private final @Nullable String markedFigure;
  private final List<ExpressionCheck.Call> calls;

  /**
   * A rule over a year.
   *
   * @param markedItem the item that is marked; null if none is
   * @param markedFigure the code of the figure that is marked; null if none is
   */
  YearRuleOfOffice(
      OwnRule rule,
      Words words,
      @Nullable Word markedItem,
      @Nullable String markedFigure,
      List<ExpressionCheck.Call> calls) {
    this.rule = rule;
    this.words = words;
    this.markedItem = markedItem;
    this.markedFigure = markedFigure;
    this.calls = List.copyOf(calls);
  }

  @Override
  public RuleCard card() {
    return rule.card();
  }

  @Override
  public String basis() {
    return rule.basis() + " over the year at " + markedItem + " " + markedFigure;
  }

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private final class Check implements RuleCheck {
    private final Judging judging;
    private final Map<Ledger, Integer> rows = new EnumMap<>(Ledger.class);
    private final Map<List<String>, BigDecimal> columns = new HashMap<>();
    private final @Nullable DerivedForm derived;

    Check(Judging judging) {
      this.judging = judging;
      this.derived =
          calls.stream().anyMatch(call -> call.function().equals("derived"))
              ? DerivedForm.begin(judging.form(), judging.year())
              : null;
    }

    @Override
    public void row(LedgerRow row, FindingSink findings) {
      Ledger ledger = Ledger.findByRowType(row.getClass()).orElseThrow();
      rows.merge(ledger, 1, Integer::sum);
      if (derived != null) {
        derived.add(row);
      }
      for (ExpressionCheck.Call call : calls) {
        boolean sum = call.function().equals("sum");
        if ((sum || call.function().equals("count"))
            && ExpressionCheck.findLedger(call.arguments().get(0)).orElseThrow() == ledger) {
          Object value =
              Words.of(ledger).find(call.arguments().get(1)).orElseThrow().value((Record) row);
          if (value != null) {
            columns.merge(
                key(call.function(), call.arguments()),
                sum ? (BigDecimal) value : BigDecimal.ONE,
                BigDecimal::add);
          }
        }
      }
    }

    private static List<String> key(String function, List<String> arguments) {
      return List.of(function, arguments.get(0), arguments.get(1));
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      EvaluationContext context = RuleExpression.newContext();
      Functions.define(context, judging.calendar());
      Map<String, BigDecimal> ofLedgers =
          derived == null
              ? Map.of()
              : derived.finish(submission.safeguards(), submission.zeroReports());
      YearFunctions.define(
          context,
          code -> submission.declaredForm().getOrDefault(code, Reported.absent()).value(),
          ofLedgers::get,
          name ->
              BigDecimal.valueOf(
                  rows.getOrDefault(ExpressionCheck.findLedger(name).orElseThrow(), 0)),
          columnCall -> columns.getOrDefault(columnCall, BigDecimal.ZERO));
      Items items = new Items(submission);
      if (rule.isBroken(context, items)) {
        Reported<?> marked = marked(submission, items);
        findings.report(
            Place.of(marked.place()),
            marked.raw(),
            "",
            rule.message().filled(name -> items.cell(name).raw()),
            rule.english().filled(name -> items.cell(name).raw()));
      }
    }

    private Reported<?> marked(Submission submission, Items items) {
      if (markedFigure != null) {
        return submission.declaredForm().getOrDefault(markedFigure, Reported.absent());
      }
      return markedItem == null ? Reported.absent() : items.cell(markedItem);
    }
  }

  private final class Items implements OwnRule.Values {
    private final Submission submission;

    Items(Submission submission) {
      this.submission = submission;
    }

    @Override
    public @Nullable Object value(String name) {
      return words.find(name).map(word -> word.value(sheet(word))).orElse(null);
    }

    @Override
    public Reported<?> cell(String name) {
      Optional<Word> word = words.find(name);
      return word.isPresent() ? cell(word.get()) : Reported.absent();
    }

    Reported<?> cell(Word word) {
      return word.cell(sheet(word));
    }

    private Record sheet(Word word) {
      return word.input().startsWith("cover.") ? submission.cover() : submission.safeguards();
    }
  }
}
