package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.ComparedFindings;
import org.gongkai.rule.ComparingCheck;
import org.gongkai.rule.ComparingRule;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.StandingWorkbook;
import org.gongkai.rule.Subject;
import org.gongkai.rule.across.Narratives.Alike;
import org.gongkai.rule.across.Narratives.Narrative;
import org.gongkai.unit.Unit;

/** No unit tells its progress in another's words. */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "narrative-alike",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "各单位的进展情况不应雷同（相同部分达到80%）",
    titleInEnglish = "No unit tells its progress in another's words (80 percent of them)",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：进展情况", limit = 80)},
    inputs = {"task-progress.progress"})
public final class NarrativeAlike implements ComparingRule {

  @Override
  public Map<Ledger, Set<String>> columns() {
    return Map.of(Ledger.TASK_PROGRESS, Set.of("progress"));
  }

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final List<Narrative> seen = new ArrayList<>();

      @Override
      public void row(StandingWorkbook workbook, LedgerRow ledgerRow) {
        if (workbook.year() == comparison.year()
            && ledgerRow instanceof TaskProgress row
            && row.progress().isGiven()
            && Narratives.isLongEnough(row.progress().raw())) {
          seen.add(new Narrative(workbook, Place.of(row.progress().place()), row.progress().raw()));
        }
      }

      @Override
      public void end(ComparedFindings findings) {
        Narratives narratives = Narratives.of(findings.card(), comparison);
        seen.forEach(narratives::add);
        for (Alike alike :
            narratives.list(
                (own, other) ->
                    !own.unitCode().equals(other.unitCode()) && !own.sharesWith(other))) {
          report(comparison, alike, findings);
        }
      }
    };
  }

  private static void report(Comparison comparison, Alike alike, ComparedFindings findings) {
    Narrative other = alike.first();
    String unit =
        comparison
            .roster()
            .find(other.workbook().unitCode())
            .map(Unit::fullName)
            .orElse(other.workbook().unitCode());
    String more = alike.others() > 1 ? "等" + alike.others() + "个单位" : "";
    findings.report(
        alike.narrative().workbook(),
        alike.narrative().place(),
        alike.narrative().text(),
        "本单位自己的进展",
        "进展情况与" + unit + more + "雷同，对方写的是：“" + other.shown() + "”，请写本单位的实际进展或说明原因",
        "The progress reads like that of "
            + other.workbook().unitCode()
            + (alike.others() > 1 ? " and " + (alike.others() - 1) + " more" : "")
            + ", who wrote: '"
            + other.shown()
            + "'; tell your own or explain");
  }
}
