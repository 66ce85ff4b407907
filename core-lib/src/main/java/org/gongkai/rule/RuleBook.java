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
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
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
  private final List<ComparingRule> comparingRules;

  private RuleBook(List<Rule> rules, List<ComparingRule> comparingRules) {
    this.comparingRules =
        comparingRules.stream().sorted(Comparator.comparing(rule -> rule.card().code())).toList();
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
    List<ComparingRule> comparing = new ArrayList<>();
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
          comparing.add(new CrossYearRelationRule(form, relation));
        }
      }
    }
    ServiceLoader.load(ComparingRule.class, RuleBook.class.getClassLoader())
        .forEach(comparing::add);
    RuleBook book = of(rules, comparing);
    for (RuleCard card : book.cards()) {
      if (card.severity() == Severity.ERROR
          && card.sources().stream().noneMatch(RuleSource::confirmed)) {
        throw new IllegalStateException(
            card.code() + " rests on no text that was read: warn at most");
      }
    }
    return book;
  }

  /**
   * A book of the given rules.
   *
   * @throws IllegalStateException if two rules have the same code
   */
  public static RuleBook of(List<? extends Rule> rules) {
    return of(rules, List.of());
  }

  /**
   * A book of the given rules.
   *
   * @param comparingRules rules over several units or years
   * @throws IllegalStateException if two rules have the same code, or a comparing rule finds errors
   */
  public static RuleBook of(
      List<? extends Rule> rules, List<? extends ComparingRule> comparingRules) {
    RuleBook book = new RuleBook(List.copyOf(rules), List.copyOf(comparingRules));
    TreeSet<String> codes = new TreeSet<>();
    for (RuleCard card : book.cards()) {
      if (!codes.add(card.code())) {
        throw new IllegalStateException("Two rules have the code " + card.code());
      }
    }
    for (ComparingRule rule : comparingRules) {
      if (rule.card().severity() == Severity.ERROR) {
        throw new IllegalStateException(rule.card().code() + " compares, so it warns at most");
      }
    }
    return book;
  }

  /**
   * This book with further rules, such as an office writes itself.
   *
   * @throws IllegalStateException if two rules have the same code
   */
  public RuleBook with(Collection<? extends Rule> furtherRules) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(furtherRules);
    return of(all, comparingRules);
  }

  /**
   * This book with some rules changed or switched off.
   *
   * @throws IllegalArgumentException if a rule is not in the book
   */
  public RuleBook adjusted(Collection<RuleAdjustment> adjustments) {
    Map<String, RuleAdjustment> byCode = new TreeMap<>();
    for (RuleAdjustment adjustment : adjustments) {
      if (findCard(adjustment.code()).isEmpty()) {
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
    List<ComparingRule> comparing = new ArrayList<>();
    for (ComparingRule rule : comparingRules) {
      RuleAdjustment adjustment = byCode.get(rule.card().code());
      if (adjustment == null) {
        comparing.add(rule);
      } else if (!adjustment.off()) {
        comparing.add(new AdjustedComparingRule(rule, adjustment.of(rule.card())));
      }
    }
    return of(adjusted, comparing);
  }

  /** The rules in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules over several units or years, in the order of their codes. */
  public List<ComparingRule> comparingRules() {
    return comparingRules;
  }

  /** What the book says of all its rules, in the order of subject and code. */
  public List<RuleCard> cards() {
    return Stream.concat(
            rules.stream().map(Rule::card), comparingRules.stream().map(ComparingRule::card))
        .sorted(Comparator.comparing(RuleCard::subject).thenComparing(RuleCard::code))
        .toList();
  }

  /** What the book says of the rule with the code, if it is in it. */
  public Optional<RuleCard> findCard(String code) {
    return cards().stream().filter(card -> card.code().equals(code)).findFirst();
  }

  /**
   * Begins to compare the workbooks that stand for a year.
   *
   * @param comparison what is compared
   * @param workbooks all workbooks of the year and the year before; their forms are not looked at
   * @param each looks at every finding about a workbook before it is counted, as that of {@link
   *     FindingCollector}; asked for once for each workbook about which anything is found
   */
  public Comparing beginComparing(
      Comparison comparison,
      Collection<StandingWorkbook> workbooks,
      Function<? super StandingWorkbook, Function<Finding, Optional<Finding>>> each) {
    return new Comparing(comparingRules, comparison, workbooks, each);
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
    for (ComparingRule rule : comparingRules) {
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
    RunningRule[] eachOfThem = seeingRows.toArray(RunningRule[]::new);
    submission.forEachRow(
        row -> {
          eachRow.accept(row);
          for (RunningRule rule : eachOfThem) {
            rule.check.row(row, rule.findings);
          }
        });
    for (RunningRule rule : running) {
      rule.check.end(submission, rule.findings);
    }
  }

  private record RunningRule(RuleCheck check, FindingSink findings) {}
}
