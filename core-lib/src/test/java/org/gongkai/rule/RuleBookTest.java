package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.finding.Severity;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Written;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private final RuleBook book = RuleBook.standard();

  @Test
  void holdsEachRuleAndEachRelationOnce() {
    List<String> codes = book.rules().stream().map(rule -> rule.card().code()).toList();
    assertThat(codes).doesNotHaveDuplicates().contains("request-reply-late");
    for (StatisticalForm form : StatisticalForm.list()) {
      assertThat(codes).containsAll(form.relations().stream().map(r -> r.code()).toList());
    }
  }

  @Test
  void isOrderedBySubjectAndCode() {
    assertThat(book.rules())
        .extracting(rule -> rule.card().subject() + " " + rule.card().code())
        .hasSize(book.rules().size())
        .element(0)
        .asString()
        .startsWith("TIME_LIMIT ");
  }

  @Test
  void everyInputIsAColumnOfTheWorkbook() {
    assertThat(RuleInputs.ofRules(book))
        .allSatisfy((code, columns) -> assertThat(columns).isNotEmpty());
  }

  @Test
  void noErrorRestsOnUnconfirmedSourcesAlone() {
    assertThat(book.rules())
        .filteredOn(rule -> rule.card().severity() == Severity.ERROR)
        .allSatisfy(
            rule -> assertThat(rule.card().sources()).anyMatch(source -> source.confirmed()));
  }

  @Test
  void refusesTwoRulesWithOneCode() {
    Rule rule = book.rules().get(0);
    assertThatThrownBy(() -> RuleBook.of(List.of(rule, rule)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Two rules have the code " + rule.card().code());
  }

  @Test
  void fingerprintDependsOnTheRules() {
    assertThat(book.fingerprint()).isEqualTo(RuleBook.standard().fingerprint());
    assertThat(RuleBook.of(book.rules().subList(1, book.rules().size())).fingerprint())
        .isNotEqualTo(book.fingerprint());
  }

  @Test
  void emptyRowsOfEveryLedgerBreakNoRule() {
    for (Rule rule : book.rules()) {
      assertThat(
              new RuleBench(rule)
                  .judge(
                      Written.taskProgress(),
                      Written.disclosure(),
                      Written.request(),
                      Written.interpretation(),
                      Written.review(),
                      Written.complaint(),
                      Written.proposal()))
          .as("findings of " + rule.card().code() + " on rows without values")
          .allMatch(finding -> finding.severity() != Severity.ERROR);
    }
  }
}
