package org.gongkai.rule;

import java.util.List;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.CellNames;
import org.gongkai.form.RelationResult;
import org.gongkai.form.RelationText;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;

/** Says how a relation of a form is broken: its terms, their sum, and the difference. */
final class BrokenRelation {

  private BrokenRelation() {}

  static void report(
      List<String> cells,
      String relation,
      String relationInEnglish,
      RelationResult.Broken broken,
      Submission submission,
      StatisticalForm form,
      FindingSink findings) {
    Reported<?> figure = submission.declaredForm().getOrDefault(cells.get(0), Reported.absent());
    String difference = RelationText.plain(broken.difference());
    findings.report(
        place(cells, submission),
        figure.raw(),
        relation,
        left(broken, form, figure)
            + "，而"
            + RelationText.rightInChinese(form, broken)
            + "，相差"
            + difference
            + "；应满足："
            + relation
            + "，请核对各项后改正",
        RelationText.leftInEnglish(broken)
            + " does not agree with "
            + RelationText.rightInEnglish(broken)
            + ", difference "
            + difference
            + "; it should hold that "
            + relationInEnglish
            + ": check the figures and correct them");
  }

  private static String left(
      RelationResult.Broken broken, StatisticalForm form, Reported<?> figure) {
    if (broken.leftTerms().size() > 1) {
      return RelationText.leftInChinese(form, broken);
    }
    String name = CellNames.full(form, broken.leftTerms().get(0).cell());
    return figure.isGiven() ? name + "为" + RelationText.plain(broken.left()) : name + "没有填（按0计）";
  }

  /** The first cell of the relation that the sheet has, else the sheet. */
  private static Place place(List<String> cells, Submission submission) {
    for (String code : cells) {
      Reported<?> figure = submission.declaredForm().get(code);
      if (figure != null && figure.place() != null) {
        return Place.of(figure.place());
      }
    }
    return Place.sheet(WorkbookLayout.FORM_SHEET);
  }
}
