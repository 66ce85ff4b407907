package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.FormCell;
import org.gongkai.form.Relation;
import org.gongkai.form.RelationResult;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;

/**
 * A relation between cells of a form as a rule (勾稽关系); the relations are data, so there is one rule
 * for each of them, made from the form and not found as a service.
 */
final class RelationRule extends WorkbookRule {

  private final RuleCard card;

  RelationRule(StatisticalForm form, Relation relation) {
    this.card =
        new RuleCard(
            relation.code(),
            relation.source().confirmed() ? Severity.ERROR : Severity.WARNING,
            Subject.FORM,
            "统计表勾稽关系：" + relation.inChinese(),
            "Relation of the form: " + relation.inEnglish(),
            List.of(
                new RuleSource(
                    form.title() + "（" + form.instrument() + "）",
                    relation.source().document(),
                    "",
                    relation.source().confirmed(),
                    null,
                    null,
                    0,
                    0)),
            relation.cells().stream().map(cell -> "form/" + cell).toList());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (Relation relation : judging.form().relations()) {
      if (relation.code().equals(card.code())
          && relation.test(submission.declaredForm()) instanceof RelationResult.Broken broken) {
        report(relation, broken, submission, judging.form(), findings);
      }
    }
  }

  private static void report(
      Relation relation,
      RelationResult.Broken broken,
      Submission submission,
      StatisticalForm form,
      FindingSink findings) {
    String cell = relation.cells().get(0);
    Map<String, Reported<BigDecimal>> figures = submission.declaredForm();
    Reported<?> reported = figures.get(cell);
    String label = form.cells().containsKey(cell) ? label(form.cells().get(cell)) : cell;
    String left = broken.left().toPlainString();
    String right = broken.right().toPlainString();
    String difference = broken.difference().toPlainString();
    findings.report(
        reported == null || reported.place() == null
            ? Place.sheet(WorkbookLayout.FORM_SHEET)
            : Place.of(reported.place()),
        reported == null ? "" : reported.raw(),
        relation.inChinese(),
        label
            + "填报为"
            + left
            + "，与"
            + broken.terms()
            + "（"
            + right
            + "）不符，相差"
            + difference
            + "；应满足 "
            + relation.inChinese()
            + "，请核对各项后改正",
        "Cell "
            + cell
            + " says "
            + left
            + ", which does not agree with "
            + broken.terms()
            + " ("
            + right
            + "), difference "
            + difference
            + "; it should hold that "
            + relation.inEnglish()
            + ": check the figures and correct them");
  }

  private static String label(FormCell cell) {
    return cell.code() + "“" + cell.label() + "”";
  }
}
