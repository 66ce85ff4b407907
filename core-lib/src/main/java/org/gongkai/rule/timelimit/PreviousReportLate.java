package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/**
 * The report on the year before is public by its date: 31 March, and from 2019-05-15 for
 * departments 31 January.
 *
 * <p>The limit of the source is the month at whose end the report is due; governments have until
 * March under both texts, and so have townships, of which the text of 2019 does not speak.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "previous-report-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "上年度信息公开年度报告按期公布（月底前）",
    titleInEnglish =
        "The report on the year before is public by the end of the month that the law names",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第三十一条",
          confirmed = false,
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO,
          limit = 3),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第四十九条",
          quote = "县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布",
          from = Instrument.REGULATION_2019_FROM,
          limit = 1)
    },
    inputs = {"safeguards.previousReportOn", "cover.dataAsOf"})
public final class PreviousReportLate extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<LocalDate> published = submission.safeguards().previousReportOn();
    RuleSource law = findings.card().findSourceOn(judging.firstDay().withMonth(3)).orElse(null);
    if (law == null) {
      return;
    }
    int month = judging.unit().kind().isTerritorial() ? 3 : law.limit();
    LocalDate due = judging.firstDay().withMonth(month).withDayOfMonth(31);
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
