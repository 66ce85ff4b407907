package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitFlag;

/** The heads that the notice names interpret important policy at least once a year. */
@AutoService(Rule.class)
@RuleInfo(
    code = "head-interpretation-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "县级政府、与宏观经济和民生关系密切的部门主要负责人年内解读重要政策措施不少于1次",
    titleInEnglish = "The heads that the notice names interpret policy at least once a year",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务30",
          quote = "县级政府、与宏观经济和民生关系密切的市政府部门主要负责人，年内解读重要政策措施不少于1次",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO,
          limit = 1)
    },
    inputs = {"interpretations.byHead", "interpretations.heldOn", "cover.dataAsOf"})
public final class HeadInterpretationMissing implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private int byHead;

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof Interpretation row
            && row.byHead().is(YesNo.YES)
            && row.heldOn().isGiven()
            && row.heldOn().get().getYear() == judging.year()) {
          byHead++;
        }
      }

      @Override
      public void end(Submission submission, FindingSink findings) {
        if (!judging.isYearOver() || !isNamed(judging.unit())) {
          return;
        }
        findings
            .card()
            .findSourceOn(judging.lastDay())
            .filter(source -> byHead < source.limit())
            .ifPresent(
                source ->
                    findings.report(
                        Place.sheet(Ledger.INTERPRETATIONS.sheet()),
                        "",
                        "不少于" + source.limit() + "次",
                        "解读回应台账中没有主要负责人解读重要政策措施的记录，本单位主要负责人年内应解读不少于"
                            + source.limit()
                            + "次，请补填或说明原因",
                        "The ledger shows no interpretation by the head, who must interpret important policy at least "
                            + source.limit()
                            + " time(s) a year: fill it in or explain"));
      }
    };
  }

  private static boolean isNamed(Unit unit) {
    return unit.has(UnitFlag.MACRO_ECONOMY)
        || unit.has(UnitFlag.LIVELIHOOD)
        || unit.has(UnitFlag.COUNTY_GOVERNMENT);
  }
}
