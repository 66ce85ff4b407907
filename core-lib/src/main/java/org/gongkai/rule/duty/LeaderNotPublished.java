package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/** One leader is in charge of openness, and the public knows who. */
@AutoService(Rule.class)
@RuleInfo(
    code = "leader-not-published",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "确定一位负责同志分管政务公开工作并对外公布",
    titleInEnglish = "One leader is in charge of openness and made public",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "四、解决公开工作突出问题",
          quote = "要确定一位负责同志分管政务公开工作，列入工作分工，并对外公布",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO)
    },
    inputs = {"safeguards.leader", "safeguards.leaderPublishedOn", "cover.dataAsOf"})
public final class LeaderNotPublished extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Safeguards safeguards = submission.safeguards();

    if (safeguards.leader().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.leader(),
          "填写姓名和职务",
          "没有填分管政务公开工作的负责同志，要求确定一位并对外公布，请补填或说明原因",
          "No leader in charge of openness is named; one must be named and made public: fill it in or explain");
    }
    if (safeguards.leaderPublishedOn().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.leaderPublishedOn(),
          "填写对外公布日期",
          "没有填负责同志分工对外公布日期，分工应对外公布，请公布后补填",
          "The date on which the leader's charge was made public is missing: make it public and fill in the date");
    }
  }
}
