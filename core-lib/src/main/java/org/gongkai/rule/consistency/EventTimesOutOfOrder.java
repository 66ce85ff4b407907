package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDateTime;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** Nobody speaks of an event before it happened. */
@AutoService(Rule.class)
@RuleInfo(
    code = "event-times-out-of-order",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "首次发布信息、新闻发布会和回应时间不得早于事件发生时间",
    titleInEnglish = "Nobody speaks of an event before it happened",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "首次发布信息、新闻发布会和回应时间不得早于事件发生时间")},
    inputs = {
      "interpretations.occurredAt",
      "interpretations.firstStatementAt",
      "interpretations.pressConferenceAt",
      "interpretations.respondedAt"
    })
public final class EventTimesOutOfOrder extends RowRule<Interpretation> {

  public EventTimesOutOfOrder() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if (row.occurredAt().isGiven()) {
      check(row, row.firstStatementAt(), "首次发布信息时间", findings);
      check(row, row.pressConferenceAt(), "新闻发布会时间", findings);
      check(row, row.respondedAt(), "回应时间", findings);
    }
  }

  private static void check(
      Interpretation row, Reported<LocalDateTime> later, String header, FindingSink findings) {
    if (later.isGiven() && later.get().isBefore(row.occurredAt().get())) {
      findings.report(
          row,
          later,
          "不早于" + row.occurredAt().raw(),
          header + later.raw() + "早于事件发生时间" + row.occurredAt().raw() + "，请核对两个时间",
          header
              + " ("
              + later.raw()
              + ") lies before the event ("
              + row.occurredAt().raw()
              + "): check both times");
    }
  }
}
