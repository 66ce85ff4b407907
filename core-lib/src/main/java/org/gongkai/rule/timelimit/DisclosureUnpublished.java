package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Reported;
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

/** Information to be disclosed proactively stands on some channel once its time has run out. */
@AutoService(Rule.class)
@RuleInfo(
    code = "disclosure-unpublished",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "主动公开的信息满20个工作日后至少有一个渠道的公开日期",
    titleInEnglish =
        "Proactively disclosed information has a publication date once 20 working days are over",
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
    inputs = {
      "disclosures.attribute",
      "disclosures.formedOn",
      "disclosures.publishedOn",
      "cover.dataAsOf"
    })
public final class DisclosureUnpublished extends RowRule<Disclosure> {

  public DisclosureUnpublished() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure disclosure, Judging judging, FindingSink findings) {
    List<Reported<LocalDate>> channels =
        List.of(
            disclosure.onGovernmentSite(),
            disclosure.onDisclosureSite(),
            disclosure.onOwnSite(),
            disclosure.inBulletin(),
            disclosure.onWeibo(),
            disclosure.onWechat(),
            disclosure.byOtherMeans());
    if (!disclosure.attribute().is(DisclosureAttribute.PROACTIVE)
        || !disclosure.formedOn().isGiven()
        || !channels.stream().allMatch(Reported::isEmpty)) {
      return;
    }
    LocalDate formed = disclosure.formedOn().get();
    RuleSource law = findings.card().findSourceOn(formed).orElse(null);
    if (law == null) {
      return;
    }
    LocalDate due = judging.calendar().plusWorkingDays(formed, law.limit());
    if (judging.asOf().isAfter(due)) {
      findings.report(
          disclosure,
          disclosure.onGovernmentSite(),
          "填写实际公开日期，应不晚于" + due,
          formed + "形成的主动公开信息截至" + judging.asOf() + "没有任何渠道的公开日期，应于" + due + "前公开，请公开后补填日期",
          "Information formed on "
              + formed
              + " has no publication date on any channel as of "
              + judging.asOf()
              + "; it was due by "
              + due
              + ": publish it and fill in the date");
    }
  }
}
