package org.gongkai.rule;

import org.gongkai.form.CrossYearRelation;
import org.gongkai.form.RelationResult;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Submission;

/**
 * A relation between a form and that of the year before as a rule (跨年度勾稽关系), one rule for each.
 *
 * <p>Silent about units whose functions passed from or to others in either year: their figures are
 * to be compared as a group, over several workbooks.
 */
final class CrossYearRelationRule extends WorkbookRule {

  private final RuleCard card;

  CrossYearRelationRule(StatisticalForm form, CrossYearRelation relation) {
    this.card =
        RelationRule.card(
            form,
            relation.code(),
            relation.source(),
            "与上年度的勾稽关系：" + relation.inChinese(),
            "Relation with the year before: " + relation.inEnglish(),
            relation.cells());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (judging.previousForm().isEmpty() || wasReorganised(judging)) {
      return;
    }
    for (CrossYearRelation relation : judging.form().crossYearRelations()) {
      if (relation.code().equals(card.code())
          && relation.test(submission.declaredForm(), judging.previousForm())
              instanceof RelationResult.Broken broken) {
        BrokenRelation.report(
            relation.cells(),
            relation.inChinese(),
            relation.inEnglish(),
            broken,
            submission,
            judging.form(),
            findings);
      }
    }
  }

  private static boolean wasReorganised(Judging judging) {
    String code = judging.unit().code();
    return judging.roster().reorganisations().stream()
        .filter(
            change ->
                change.date().getYear() == judging.year()
                    || change.date().getYear() == judging.year() - 1)
        .anyMatch(change -> code.equals(change.fromCode()) || code.equals(change.toCode()));
  }
}
