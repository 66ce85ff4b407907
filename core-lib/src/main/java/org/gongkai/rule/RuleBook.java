package org.gongkai.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gongkai.finding.Severity;
import org.gongkai.form.CrossYearRelation;
import org.gongkai.form.Relation;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.LedgerConstraints;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.reference.Fingerprint;

/** The rules that are in force (规则库), in the order of subject and code. */
public final class RuleBook {

  /** Raised whenever a rule of the standard book changes what it finds. */
  public static final String VERSION = "2026.1";

  private final List<Rule> rules;

  private RuleBook(List<Rule> rules) {
    this.rules =
        rules.stream()
            .sorted(
                Comparator.comparing((Rule rule) -> rule.card().subject())
                    .thenComparing(rule -> rule.card().code()))
            .toList();
  }

  /**
   * The rules that come with the library, one for each relation of each form, and those of any
   * library beside it on the class path.
   *
   * @throws IllegalStateException if two rules have the same code, or an error rests on no text
   *     that was read
   */
  public static RuleBook standard() {
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, RuleBook.class.getClassLoader()).forEach(rules::add);
    TreeSet<String> relations = new TreeSet<>();
    for (StatisticalForm form : StatisticalForm.listWithVariants()) {
      for (Relation relation : form.relations()) {
        if (relations.add(relation.code())) {
          rules.add(new RelationRule(form, relation));
        }
      }
      for (CrossYearRelation relation : form.crossYearRelations()) {
        if (relations.add(relation.code())) {
          rules.add(new CrossYearRelationRule(form, relation));
        }
      }
    }
    for (Rule rule : rules) {
      RuleCard card = rule.card();
      if (card.severity() == Severity.ERROR
          && card.sources().stream().noneMatch(RuleSource::confirmed)) {
        throw new IllegalStateException(
            card.code() + " rests on no text that was read: warn at most");
      }
    }
    return of(rules);
  }

  /**
   * A book of the given rules.
   *
   * @throws IllegalStateException if two rules have the same code
   */
  public static RuleBook of(List<? extends Rule> rules) {
    TreeSet<String> codes = new TreeSet<>();
    for (Rule rule : rules) {
      if (!codes.add(rule.card().code())) {
        throw new IllegalStateException("Two rules have the code " + rule.card().code());
      }
    }
    return new RuleBook(List.copyOf(rules));
  }

  /**
   * This book with further rules, such as an office writes itself.
   *
   * @throws IllegalStateException if two rules have the same code
   */
  public RuleBook with(Collection<? extends Rule> furtherRules) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(furtherRules);
    return of(all);
  }

  /**
   * This book with some rules changed or switched off.
   *
   * @throws IllegalArgumentException if a rule is not in the book
   */
  public RuleBook adjusted(Collection<RuleAdjustment> adjustments) {
    Map<String, RuleAdjustment> byCode = new TreeMap<>();
    for (RuleAdjustment adjustment : adjustments) {
      if (find(adjustment.code()).isEmpty()) {
        throw new IllegalArgumentException("No rule has the code " + adjustment.code());
      }
      byCode.put(adjustment.code(), adjustment);
    }
    List<Rule> adjusted = new ArrayList<>();
    for (Rule rule : rules) {
      RuleAdjustment adjustment = byCode.get(rule.card().code());
      if (adjustment == null) {
        adjusted.add(rule);
      } else if (!adjustment.off()) {
        adjusted.add(new AdjustedRule(rule, adjustment.of(rule.card())));
      }
    }
    return of(adjusted);
  }

  /** The rules in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** What the book says of its rules, in their order. */
  public List<RuleCard> cards() {
    return rules.stream().map(Rule::card).toList();
  }

  /** The rule with the code, if it is in the book. */
  public Optional<Rule> find(String code) {
    return rules.stream().filter(rule -> rule.card().code().equals(code)).findFirst();
  }

  /** Changes whenever the book may judge otherwise; part of the basis of a decision. */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    lines.add(VERSION);
    for (Rule rule : rules) {
      lines.add(rule.basis());
    }
    return Fingerprint.of(lines);
  }

  /**
   * Judges a workbook in one pass over its rows, by the rules alone.
   *
   * @param submission the workbook
   * @param judging what it is judged by
   * @param collector takes the findings
   */
  public void judge(Submission submission, Judging judging, FindingCollector collector) {
    judge(submission, judging, row -> {}, collector);
  }

  /**
   * Judges a workbook in one pass over its rows, by the constraints on its fields and by the rules.
   *
   * @param submission the workbook
   * @param judging what it is judged by
   * @param constraints the constraints, with the provider that runs them
   * @param collector takes the findings
   */
  public void judge(
      Submission submission,
      Judging judging,
      LedgerConstraints constraints,
      FindingCollector collector) {
    constraints.check(submission.cover(), collector::add);
    judge(submission, judging, row -> constraints.check(row, collector::add), collector);
    constraints.check(submission.safeguards(), collector::add);
  }

  private void judge(
      Submission submission,
      Judging judging,
      Consumer<LedgerRow> eachRow,
      FindingCollector collector) {
    Judging asOf = judging.asOf(submission.cover());
    List<RunningRule> running = new ArrayList<>();
    List<RunningRule> seeingRows = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.card().appliesTo(asOf.year())) {
        continue;
      }
      RunningRule started =
          new RunningRule(rule.begin(asOf), new FindingSink(rule.card(), collector));
      running.add(started);
      if (rule.looksAtRows()) {
        seeingRows.add(started);
      }
    }
    submission.forEachRow(
        row -> {
          eachRow.accept(row);
          for (RunningRule rule : seeingRows) {
            rule.check.row(row, rule.findings);
          }
        });
    for (RunningRule rule : running) {
      rule.check.end(submission, rule.findings);
    }
  }

  private record RunningRule(RuleCheck check, FindingSink findings) {}
}
