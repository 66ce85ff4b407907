package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.CatalogueTerms;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * What the catalogue wants public by a day of the year is disclosed once that day has come.
 *
 * <p>Held to it are units that lead the task or that the item names, unless they say that the task
 * does not concern them. What recurs is the matter of {@link PeriodicDisclosureMissing}; what
 * follows an event has no day of its own.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-item-undisclosed",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "目录中有完成时限的事项，到期应有公开记录",
    titleInEnglish = "What the catalogue wants public by a day is disclosed by then",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务分解表",
          quote = "任务分解和具体要求",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {
      "task-progress.taskNumber",
      "task-progress.state",
      "disclosures.catalogueItem",
      "disclosures.attribute",
      "disclosures.publishedOn",
      "cover.dataAsOf"
    })
public final class CatalogueItemUndisclosed implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private static final class Check implements RuleCheck {

    private final Judging judging;
    private final Set<String> disclosed = new HashSet<>();
    private final Set<Integer> notApplicable = new HashSet<>();

    Check(Judging judging) {
      this.judging = judging;
    }

    @Override
    public void row(LedgerRow ledgerRow, FindingSink findings) {
      if (ledgerRow instanceof TaskProgress row) {
        TaskNumber.find(row.taskNumber())
            .filter(number -> row.state().is(ProgressState.NOT_APPLICABLE))
            .ifPresent(notApplicable::add);
      } else if (ledgerRow instanceof Disclosure row
          && row.publishedOn().isGiven()
          && row.attribute().is(DisclosureAttribute.PROACTIVE)) {
        row.catalogueItem().find().ifPresent(disclosed::add);
      }
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      for (DisclosureItem item : judging.catalogue()) {
        boolean due =
            item.findDueIn(judging.year()).filter(day -> !judging.asOf().isBefore(day)).isPresent();
        if (due
            && item.terms().manners().contains(CatalogueTerms.Manner.PROACTIVE)
            && judging.hasLead(item)
            && !notApplicable.contains(item.taskNumber())
            && !disclosed.contains(item.code())) {
          findings.report(
              Place.sheet(Ledger.DISCLOSURES.sheet()),
              "",
              item.title(),
              "主动公开台账中没有“"
                  + item.title()
                  + "”（目录事项"
                  + item.code()
                  + "，"
                  + item.timing()
                  + "）的公开记录，请公开后补填或说明原因",
              "The ledger has no disclosure of "
                  + item.title()
                  + " (item "
                  + item.code()
                  + "), which has fallen due: disclose it and fill it in, or explain");
        }
      }
    }
  }
}
