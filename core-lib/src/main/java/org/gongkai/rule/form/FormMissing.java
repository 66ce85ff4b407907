package org.gongkai.rule.form;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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

/** The statutory form of the year is filled in. */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-missing",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "统计表应填报",
    titleInEnglish = "The statutory form of the year is filled in",
    sources = {
      @Source(
          document = Instrument.STATISTICS_2014,
          clause = "附表",
          confirmed = false,
          from = "2014-01-01")
    },
    byYear = true,
    inputs = {"form"})
public final class FormMissing extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    boolean empty = submission.declaredForm().values().stream().allMatch(Reported::isEmpty);
    if (empty && !judging.form().cells().isEmpty()) {
      findings.report(
          Place.sheet(WorkbookLayout.FORM_SHEET),
          "",
          judging.form().title(),
          "统计表一个数都没有填，请按《" + judging.form().title() + "》填报，没有发生的填0",
          "The statutory form has no figure at all: fill it in, with 0 where nothing happened");
    }
  }
}
