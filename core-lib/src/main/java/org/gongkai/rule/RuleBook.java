package org.gongkai.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
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
                Comparator.comparing((Rule rule) -> rule.info().subject())
                    .thenComparing(rule -> rule.info().code()))
            .toList();
  }

  /**
   * The rules that come with the library, and those of any library beside it on the class path.
   *
   * @throws IllegalStateException if two rules have the same code
   */
  public static RuleBook standard() {
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, RuleBook.class.getClassLoader()).forEach(rules::add);
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
      if (!codes.add(rule.info().code())) {
        throw new IllegalStateException("Two rules have the code " + rule.info().code());
      }
    }
    return new RuleBook(List.copyOf(rules));
  }

  /** The rules in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** Changes whenever the book may judge otherwise; part of the basis of a decision. */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    lines.add(VERSION);
    for (Rule rule : rules) {
      lines.add(rule.info().code() + " " + rule.info().severity());
    }
    return Fingerprint.of(lines);
  }

  /**
   * Judges a workbook in one pass over its rows.
   *
   * @param submission the workbook
   * @param judging what it is judged by
   * @param collector takes the findings
   */
  public void judge(Submission submission, Judging judging, FindingCollector collector) {
    List<RunningRule> running =
        rules.stream()
            .map(
                rule ->
                    new RunningRule(
                        rule.begin(judging),
                        new FindingSink(rule.info().code(), rule.info().severity(), collector)))
            .toList();
    submission.forEachRow(
        row -> {
          for (RunningRule rule : running) {
            rule.check.row(row, rule.findings);
          }
        });
    for (RunningRule rule : running) {
      rule.check.end(submission, rule.findings);
    }
  }

  private record RunningRule(RuleCheck check, FindingSink findings) {}
}
