package org.gongkai.rule.timelimit;

import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleSource;

/**
 * The date by which the report on the year before is public (上年度报告公布期限): the limit of the source
 * that held in March of the year, as month and day.
 */
final class PreviousReport {

  private PreviousReport() {}

  static void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<LocalDate> published = submission.safeguards().previousReportOn();
    RuleSource law = findings.card().findSourceOn(judging.firstDay().withMonth(3)).orElse(null);
    if (law == null) {
      return;
    }
    LocalDate due = LocalDate.of(judging.year(), law.limit() / 100, law.limit() % 100);
    if (published.isGiven() && published.get().isAfter(due)) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          published,
          "不晚于" + due,
          "上年度信息公开年度报告于" + published.get() + "公布，应于" + due + "前公布，请核对日期或说明原因",
          "The report on the year before was published on "
              + published.get()
              + "; it was due by "
              + due
              + ": check the date or explain");
    } else if (published.isEmpty() && judging.asOf().isAfter(due)) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          published,
          "填写公布日期，应不晚于" + due,
          "没有填上年度信息公开年度报告公布日期，应于" + due + "前公布，请补填或说明原因",
          "The date of the report on the year before is missing; it was due by "
              + due
              + ": fill it in or explain");
    }
  }
}
