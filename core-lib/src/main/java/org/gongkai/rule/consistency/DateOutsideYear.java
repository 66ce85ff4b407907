package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Proposal;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.TaskProgress;
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
 * A row belongs to the report year by at least the date that places it there.
 *
 * <p>For a request the reply, or the receipt if it is open and not after the year; for a disclosure
 * any of its dates; for all others the date of the event. What lies before the year may have been
 * carried over, so requests received, cases accepted and documents formed earlier are no finding.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "date-outside-year",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "台账记录应属于报送年度",
    titleInEnglish = "A row belongs to the report year",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "各台账：填报本年度事项")},
    inputs = {
      "task-progress.doneOn",
      "disclosures.formedOn",
      "disclosures.publishedOn",
      "disclosures.abolishedOn",
      "requests.receivedOn",
      "requests.repliedOn",
      "interpretations.heldOn",
      "reviews.acceptedOn",
      "reviews.concludedOn",
      "complaints.receivedOn",
      "complaints.handledOn",
      "proposals.answeredOn",
      "proposals.disclosedOn"
    })
public final class DateOutsideYear implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    int year = judging.year();
    return new RuleCheck() {
      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof TaskProgress row) {
          check(row, "完成日期", List.of(row.doneOn()), false, year, findings);
        } else if (ledgerRow instanceof Disclosure row) {
          check(
              row,
              "形成、公开或废止日期",
              List.of(row.publishedOn(), row.formedOn(), row.abolishedOn()),
              false,
              year,
              findings);
        } else if (ledgerRow instanceof Request row) {
          if (row.repliedOn().isGiven()) {
            check(row, "答复日期", List.of(row.repliedOn()), false, year, findings);
          } else {
            check(row, "收到日期", List.of(row.receivedOn()), true, year, findings);
          }
        } else if (ledgerRow instanceof Interpretation row) {
          check(row, "发布或举办日期", List.of(row.heldOn()), false, year, findings);
        } else if (ledgerRow instanceof Review row) {
          if (row.concludedOn().isGiven()) {
            check(row, "审结日期", List.of(row.concludedOn()), false, year, findings);
          } else {
            check(row, "受理日期", List.of(row.acceptedOn()), true, year, findings);
          }
        } else if (ledgerRow instanceof Complaint row) {
          check(row, "收到或办结日期", List.of(row.receivedOn(), row.handledOn()), false, year, findings);
        } else if (ledgerRow instanceof Proposal row) {
          check(
              row, "答复或公开日期", List.of(row.answeredOn(), row.disclosedOn()), false, year, findings);
        }
      }
    };
  }

  private static void check(
      LedgerRow row,
      String header,
      List<Reported<LocalDate>> dates,
      boolean earlierAllowed,
      int year,
      FindingSink findings) {
    Reported<LocalDate> first = null;
    for (Reported<LocalDate> date : dates) {
      if (date.isGiven()) {
        int actual = date.get().getYear();
        if (actual == year || (earlierAllowed && actual < year)) {
          return;
        }
        first = first == null ? date : first;
      }
    }
    if (first != null) {
      findings.report(
          row,
          first,
          year + "年内的日期",
          header + "填为" + first.get() + "，不在报送年度" + year + "年内，请核对日期，非本年度的事项请删去",
          "The date "
              + first.get()
              + " ("
              + header
              + ") is not in the report year "
              + year
              + ": check it, or delete a row of another year");
    }
  }
}
