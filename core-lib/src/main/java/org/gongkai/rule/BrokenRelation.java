package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.CellNames;
import org.gongkai.form.RelationResult;
import org.gongkai.form.RelationText;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;

/** Says how a relation of a form is broken: its terms, their sum, and the difference. */
final class BrokenRelation {

  private BrokenRelation() {}

  /**
   * What is broken and what to do.
   *
   * @param relation the relation
   * @param relationInEnglish the same in English
   * @param figure what stands in the cell that it is about
   */
  static Message message(
      String relation,
      String relationInEnglish,
      RelationResult.Broken broken,
      StatisticalForm form,
      Reported<?> figure) {
    String difference = RelationText.plain(broken.difference());
    return new Message(
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

  /** The first of the cells that the sheet has, else the sheet. */
  static Place place(List<String> cells, Map<String, Reported<BigDecimal>> declaredForm) {
    for (String code : cells) {
      Reported<?> figure = declaredForm.get(code);
      if (figure != null && figure.place() != null) {
        return Place.of(figure.place());
      }
    }
    return Place.sheet(WorkbookLayout.FORM_SHEET);
  }
}
