package org.gongkai.rule;

import java.util.List;
import java.util.Set;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.CrossYearRelation;
import org.gongkai.form.RelationResult;
import org.gongkai.form.StatisticalForm;

/**
 * A relation between a form and that of the year before as a rule (跨年度勾稽关系), one rule for each;
 * told to both years, as either may be wrong.
 *
 * <p>Silent about units whose functions passed from or to others in either year: they are compared
 * as a group. Silent too where one workbook covers the unit alone and the other the units listed.
 */
final class CrossYearRelationRule extends YearToYearRule {

  private final RuleCard card;

  CrossYearRelationRule(StatisticalForm form, CrossYearRelation relation) {
    this.card =
        RelationRule.card(
            form,
            relation.code(),
            relation.source(),
            Severity.WARNING,
            "与上年度的勾稽关系：" + relation.inChinese(),
            "Relation with the year before: " + relation.inEnglish(),
            relation.cells());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  protected void compare(
      StandingWorkbook now,
      StandingWorkbook before,
      Comparison comparison,
      ComparedFindings findings) {
    if (before.scope() != now.scope()
        || comparison.findGroup(now.unitCode()).filter(Set.of(now.unitCode())::equals).isEmpty()) {
      return;
    }
    StatisticalForm form = comparison.form();
    for (CrossYearRelation relation : form.crossYearRelations()) {
      if (relation.code().equals(card.code())
          && relation.test(now.declaredForm(), before.declaredForm())
              instanceof RelationResult.Broken broken) {
        Message message =
            BrokenRelation.message(
                relation.inChinese(),
                relation.inEnglish(),
                broken,
                form,
                now.figure(relation.cells().get(0)));
        report(now, relation.cells(), relation, message, findings);
        report(
            before,
            relation.previousCells(),
            relation,
            new Message(
                now.year() + "年度" + message.chinese(), now.year() + ": " + message.english()),
            findings);
      }
    }
  }

  private static void report(
      StandingWorkbook workbook,
      List<String> cells,
      CrossYearRelation relation,
      Message message,
      ComparedFindings findings) {
    Reported<?> figure = workbook.figure(cells.get(0));
    findings.report(
        workbook,
        BrokenRelation.place(cells, workbook.declaredForm()),
        figure.raw(),
        relation.inChinese(),
        message.chinese(),
        message.english());
  }
}
