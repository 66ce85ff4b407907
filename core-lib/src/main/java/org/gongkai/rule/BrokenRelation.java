package org.gongkai.rule;

import java.util.List;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.FormCell;
import org.gongkai.form.RelationResult;
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
    String code = cells.get(0);
    Reported<?> figure = submission.declaredForm().getOrDefault(code, Reported.absent());
    FormCell cell = form.cells().get(code);
    String left = broken.left().toPlainString();
    String right = broken.right().toPlainString();
    String difference = broken.difference().toPlainString();
    findings.report(
        place(cells, submission),
        figure.raw(),
        relation,
        (cell == null ? code : code + "“" + cell.label() + "”")
            + "一侧为"
            + left
            + "，与"
            + broken.terms()
            + "（"
            + right
            + "）不符，相差"
            + difference
            + "；应满足："
            + relation
            + "，请核对各项后改正",
        "On the side of figure "
            + code
            + " stands "
            + left
            + ", which does not agree with "
            + broken.terms()
            + " ("
            + right
            + "), difference "
            + difference
            + "; it should hold that "
            + relationInEnglish
            + ": check the figures and correct them");
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
