package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.CellNames;
import org.gongkai.form.RelationResult;
import org.gongkai.form.RelationResult.Term;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;

/** Says how a relation of a form is broken: its terms, their sum, and the difference. */
final class BrokenRelation {

  /** With more terms than these, those that are 0 are left out. */
  private static final int MOST_ZEROS = 4;

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
    String difference = plain(broken.difference());
    findings.report(
        place(cells, submission),
        figure.raw(),
        relation,
        left(broken, form, figure)
            + "，而"
            + side(broken.rightTerms(), broken.right(), CellNames.of(form, broken)::brief, true)
            + "，相差"
            + difference
            + "；应满足："
            + relation
            + "，请核对各项后改正",
        side(broken.leftTerms(), broken.left(), code -> code, false)
            + " does not agree with "
            + side(broken.rightTerms(), broken.right(), code -> code, false)
            + ", difference "
            + difference
            + "; it should hold that "
            + relationInEnglish
            + ": check the figures and correct them");
  }

  private static String left(
      RelationResult.Broken broken, StatisticalForm form, Reported<?> figure) {
    if (broken.leftTerms().size() > 1) {
      return side(broken.leftTerms(), broken.left(), code -> CellNames.full(form, code), true);
    }
    String name = CellNames.full(form, broken.leftTerms().get(0).cell());
    return figure.isGiven() ? name + "为" + plain(broken.left()) : name + "没有填（按0计）";
  }

  /** The terms of a side and what they come to. */
  private static String side(
      List<Term> terms, BigDecimal value, Function<String, String> name, boolean chinese) {
    List<Term> shown =
        terms.size() <= MOST_ZEROS
            ? terms
            : terms.stream().filter(term -> term.number().signum() != 0).toList();
    StringBuilder text = new StringBuilder();
    for (Term term : shown) {
      if (!text.isEmpty()) {
        text.append(between(term, chinese));
      }
      if (term.role() == Term.Role.OF_YEAR_BEFORE) {
        text.append(chinese ? "上年" : "last year's ");
      }
      text.append(name.apply(term.cell())).append(chinese ? ' ' : '=').append(plain(term.number()));
    }
    if (shown.isEmpty()) {
      return chinese ? "各项均为0" : "parts that are all 0";
    } else if (shown.size() < terms.size()) {
      text.append(chinese ? "（其余各项为0）" : " (the others are 0)");
    }
    if (terms.size() > 1) {
      boolean greatest = terms.get(0).role() == Term.Role.COMPARED;
      text.append(greatest ? chinese ? "，其中最大的为" : ", the greatest being " : " = ")
          .append(plain(value));
    }
    return text.toString();
  }

  private static String between(Term term, boolean chinese) {
    return switch (term.role()) {
      case ADDED, OF_YEAR_BEFORE -> " + ";
      case SUBTRACTED -> " - ";
      case COMPARED -> chinese ? "、" : ", ";
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
