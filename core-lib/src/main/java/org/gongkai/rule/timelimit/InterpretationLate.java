package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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

/** On each kind of site an interpretation stands within 3 working days of its document. */
@AutoService(Rule.class)
@RuleInfo(
    code = "interpretation-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "解读材料在文件公开后3个工作日内在各网站公开",
    titleInEnglish =
        "An interpretation is on each site within 3 working days of its document's publication",
    sources = {
      @Source(
          document = Instrument.WORK_POINTS_2016,
          clause = "解读材料公开时限",
          quote = "相关解读材料应于文件公开后3个工作日内在政府网站和媒体发布",
          from = Instrument.WORK_POINTS_2016_FROM,
          limit = 3),
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务30",
          quote = "相关解读材料应于文件公开后3个工作日内通过本级政府网、政府信息公开网及本部门的网站进行公开",
          from = Instrument.NOTICE_2016_FROM,
          limit = 3)
    },
    inputs = {
      "interpretations.documentPublishedOn",
      "interpretations.onGovernmentSite",
      "interpretations.onDisclosureSite",
      "interpretations.onOwnSite"
    })
public final class InterpretationLate extends RowRule<Interpretation> {

  public InterpretationLate() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if (!row.documentPublishedOn().isGiven()) {
      return;
    }
    LocalDate published = row.documentPublishedOn().get();
    RuleSource source = findings.card().findSourceOn(published).orElse(null);
    if (source == null) {
      return;
    }
    LocalDate due = judging.calendar().plusWorkingDays(published, source.limit());
    check(row, row.onGovernmentSite(), "本级政府网", "the government site", due, findings);
    check(row, row.onDisclosureSite(), "政府信息公开网", "the disclosure site", due, findings);
    check(row, row.onOwnSite(), "部门网站", "the unit's own site", due, findings);
  }

  private static void check(
      Interpretation row,
      Reported<LocalDate> onSite,
      String site,
      String siteInEnglish,
      LocalDate due,
      FindingSink findings) {
    if (!onSite.isGiven() || !onSite.get().isAfter(due)) {
      return;
    }
    String published = row.documentPublishedOn().get().toString();
    findings.report(
        row,
        onSite,
        "不晚于" + due,
        "文件"
            + published
            + "公开，解读材料"
            + onSite.get()
            + "才上"
            + site
            + "，应于"
            + due
            + "前（含当日，3个工作日）公开，请核对日期或说明原因",
        "The document was published on "
            + published
            + ", its interpretation on "
            + siteInEnglish
            + " on "
            + onSite.get()
            + "; it was due by "
            + due
            + " (3 working days): check the dates or explain");
  }
}
