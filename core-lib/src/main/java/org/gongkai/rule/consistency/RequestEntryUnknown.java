package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Review;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * The request that is challenged or complained of is a row of the ledger of requests.
 *
 * <p>Only a warning: the request may be of the year before.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-entry-unknown",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "对应申请登记编号应在依申请公开台账中",
    titleInEnglish = "The challenged request is in the ledger of requests",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "复议诉讼台账、投诉举报台账：对应申请登记编号")},
    inputs = {"reviews.requestEntry", "complaints.requestEntry", "requests.entryNumber"})
public final class RequestEntryUnknown implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new References(Ledger.REQUESTS) {
      @Override
      void collect(LedgerRow ledgerRow) {
        if (ledgerRow instanceof Review row) {
          refer(row, row.requestEntry());
        } else if (ledgerRow instanceof Complaint row) {
          refer(row, row.requestEntry());
        }
      }
    };
  }
}
