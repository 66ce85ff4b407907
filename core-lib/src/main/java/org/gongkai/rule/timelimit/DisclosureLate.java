package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** Information to be disclosed proactively is public 20 working days after it was formed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "disclosure-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "主动公开的信息自形成或变更之日起20个工作日内公开",
    titleInEnglish =
        "Proactively disclosed information is public within 20 working days of being formed",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第十八条",
          confirmed = false,
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO,
          limit = 20),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第二十六条",
          quote = "应当自该政府信息形成或者变更之日起20个工作日内及时公开",
          from = Instrument.REGULATION_2019_FROM,
          limit = 20)
    },
    inputs = {"disclosures.attribute", "disclosures.formedOn", "disclosures.publishedOn"})
public final class DisclosureLate extends RowRule<Disclosure> {

  public DisclosureLate() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure disclosure, Judging judging, FindingSink findings) {
    if (!disclosure.attribute().is(DisclosureAttribute.PROACTIVE)
        || !disclosure.formedOn().isGiven()
        || !disclosure.publishedOn().isGiven()) {
      return;
    }
    LocalDate formed = disclosure.formedOn().get();
    LocalDate published = disclosure.publishedOn().get();
    RuleSource law = findings.card().findSourceOn(formed).orElse(null);
    if (law == null) {
      return;
    }
    LocalDate due = judging.calendar().plusWorkingDays(formed, law.limit());
    if (published.isAfter(due)) {
      findings.report(
          disclosure,
          disclosure.publishedOn(),
          "不晚于" + due,
          formed
              + "形成的信息"
              + published
              + "才公开，应于"
              + due
              + "前（含当日，"
              + law.limit()
              + "个工作日）公开，请核对日期或说明原因",
          "Information formed on "
              + formed
              + " was published on "
              + published
              + "; it was due by "
              + due
              + " ("
              + law.limit()
              + " working days): check the dates or explain");
    }
  }
}
