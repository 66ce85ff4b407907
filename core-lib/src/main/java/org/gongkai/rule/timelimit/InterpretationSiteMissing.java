package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ActivityKind;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.unit.ChannelKind;

/**
 * An interpreting text stands on all three kinds of site once its time has run out; a unit without
 * a site of its own is held to the other two.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "interpretation-site-missing",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "解读稿件在本级政府网、政府信息公开网和部门网站都有公开日期",
    titleInEnglish = "An interpreting text has a date on each of the three kinds of site",
    sources =
        @Source(
            document = Instrument.NOTICE_2016,
            clause = "任务30",
            quote = "相关解读材料应于文件公开后3个工作日内通过本级政府网、政府信息公开网及本部门的网站进行公开",
            from = Instrument.NOTICE_2016_FROM,
            limit = 3),
    inputs = {
      "interpretations.kind",
      "interpretations.documentPublishedOn",
      "interpretations.onGovernmentSite",
      "interpretations.onDisclosureSite",
      "interpretations.onOwnSite",
      "cover.dataAsOf"
    })
public final class InterpretationSiteMissing extends RowRule<Interpretation> {

  public InterpretationSiteMissing() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if (!row.kind().is(ActivityKind.POLICY_ARTICLE) || !row.documentPublishedOn().isGiven()) {
      return;
    }
    LocalDate published = row.documentPublishedOn().get();
    RuleSource source = findings.card().findSourceOn(published).orElse(null);
    if (source == null) {
      return;
    }
    LocalDate due = judging.calendar().plusWorkingDays(published, source.limit());
    if (!judging.asOf().isAfter(due)) {
      return;
    }
    check(row, row.onGovernmentSite(), "本级政府网", "the government site", due, findings);
    check(row, row.onDisclosureSite(), "政府信息公开网", "the disclosure site", due, findings);
    boolean hasOwnSite =
        judging.unit().channels().stream()
            .anyMatch(channel -> channel.kind() == ChannelKind.OWN_SITE);
    if (hasOwnSite) {
      check(row, row.onOwnSite(), "部门网站", "the unit's own site", due, findings);
    }
  }

  private static void check(
      Interpretation row,
      Reported<LocalDate> onSite,
      String site,
      String siteInEnglish,
      LocalDate due,
      FindingSink findings) {
    if (onSite.isEmpty()) {
      findings.report(
          row,
          onSite,
          "填写实际公开日期，应不晚于" + due,
          "解读稿件没有"
              + site
              + "的公开日期，文件"
              + row.documentPublishedOn().get()
              + "公开，应于"
              + due
              + "前在"
              + site
              + "公开，请公开后补填日期",
          "The interpretation has no date on "
              + siteInEnglish
              + "; its document was published on "
              + row.documentPublishedOn().get()
              + ", so it was due there by "
              + due
              + ": publish it and fill in the date");
    }
  }
}
