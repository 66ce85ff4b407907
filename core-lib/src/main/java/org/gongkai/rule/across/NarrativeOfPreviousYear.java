package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** No unit tells this year's progress in last year's words. */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "narrative-of-previous-year",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "进展情况不应与上年度雷同（相同部分达到80%）",
    titleInEnglish = "No unit tells its progress in last year's words (80 percent of them)",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：进展情况", limit = 80)},
    inputs = {"task-progress.progress"})
public final class NarrativeOfPreviousYear implements ComparingRule {

  @Override
  public Map<Ledger, Set<String>> columns() {
    return Map.of(Ledger.TASK_PROGRESS, Set.of("progress"));
  }

  @Override
  public boolean comparesYearsOfUnit() {
    return true;
  }

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final Map<String, List<Narrative>> byUnit = new TreeMap<>();

      @Override
      public void row(StandingWorkbook workbook, LedgerRow ledgerRow) {
        if (ledgerRow instanceof TaskProgress row && row.progress().isGiven()) {
          byUnit
              .computeIfAbsent(workbook.unitCode(), unit -> new ArrayList<>())
              .add(new Narrative(workbook, Place.of(row.progress().place()), row.progress().raw()));
        }
      }

      @Override
      public void end(ComparedFindings findings) {
        for (List<Narrative> ofUnit : byUnit.values()) {
          Narratives narratives = Narratives.of(findings.card(), comparison);
          ofUnit.forEach(narratives::add);
          for (Alike alike : narratives.list((own, other) -> own.year() != other.year())) {
            report(alike, findings);
          }
        }
      }
    };
  }

  private static void report(Alike alike, ComparedFindings findings) {
    Narrative other = alike.first();
    findings.report(
        alike.narrative().workbook(),
        alike.narrative().place(),
        alike.narrative().text(),
        "本年度的实际进展",
        "进展情况与" + other.workbook().year() + "年度雷同，该年度写的是：“" + other.shown() + "”，请核对是否沿用了旧文字",
        "The progress reads like that of "
            + other.workbook().year()
            + ", which was: '"
            + other.shown()
            + "'; check whether old words were kept");
  }
}
