package org.gongkai.rule;

import java.util.List;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.Relation;
import org.gongkai.form.RelationResult;
import org.gongkai.form.RelationSource;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Submission;

/**
 * A relation between cells of a form as a rule (勾稽关系); the relations are data, so there is one rule
 * for each of them, made from the form and not found as a service. One that is not confirmed only
 * warns.
 */
final class RelationRule extends WorkbookRule {

  private final RuleCard card;

  RelationRule(StatisticalForm form, Relation relation) {
    this.card =
        card(
            form,
            relation.code(),
            relation.source(),
            relation.source().confirmed() ? Severity.ERROR : Severity.WARNING,
            "统计表勾稽关系：" + relation.inChinese(),
            "Relation of the form: " + relation.inEnglish(),
            relation.cells());
  }

  /** The card of a relation. */
  static RuleCard card(
      StatisticalForm form,
      String code,
      RelationSource source,
      Severity severity,
      String title,
      String titleInEnglish,
      List<String> cells) {
    return new RuleCard(
        code,
        severity,
        Subject.FORM,
        title,
        titleInEnglish,
        List.of(
            new RuleSource(
                form.title() + "（" + form.instrument() + "）",
                source.document(),
                "",
                source.confirmed(),
                null,
                null,
                0,
                0)),
        cells.stream().map(cell -> "form/" + cell).toList(),
        true,
        false);
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
        Reported<?> figure =
            submission.declaredForm().getOrDefault(relation.cells().get(0), Reported.absent());
        Message message =
            BrokenRelation.message(
                relation.inChinese(), relation.inEnglish(), broken, judging.form(), figure);
        findings.report(
            BrokenRelation.place(relation.cells(), submission.declaredForm()),
            figure.raw(),
            relation.inChinese(),
            message.chinese(),
            message.english());
      }
    }
  }
}
