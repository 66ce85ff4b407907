package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.ReviewKind;
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
 * A refusal to disclose first goes to reconsideration, since 2024.
 *
 * <p>Judged where the suit names a request of the ledger that was refused.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "refusal-suit-without-reconsideration",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "对不予公开不服的应先申请行政复议",
    titleInEnglish = "A refusal to disclose goes to reconsideration before a suit",
    sources = {
      @Source(
          document = Instrument.RECONSIDERATION_LAW_2023,
          clause = "第二十三条第一款第四项",
          quote = "申请政府信息公开，行政机关不予公开",
          from = Instrument.RECONSIDERATION_LAW_2023_FROM)
    },
    inputs = {
      "reviews.kind",
      "reviews.acceptedOn",
      "reviews.requestEntry",
      "requests.entryNumber",
      "requests.outcome"
    })
public final class RefusalSuitWithoutReconsideration implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Set<String> refused = new HashSet<>();

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof Request row) {
          if (row.entryNumber().isGiven()
              && row.outcome().isGiven()
              && row.outcome()
                  .get()
                  .line2019()
                  .filter(line -> line.startsWith("3.3."))
                  .isPresent()) {
            refused.add(row.entryNumber().get());
          }
        } else if (ledgerRow instanceof Review row
            && row.kind().is(ReviewKind.DIRECT_SUIT)
            && row.acceptedOn().isGiven()
            && row.requestEntry().isGiven()
            && refused.contains(row.requestEntry().get())
            && findings.card().holdsOn(row.acceptedOn().get())) {
          findings.report(
              row,
              row.kind(),
              ReviewKind.RECONSIDERATION.label() + "或" + ReviewKind.SUIT_AFTER_REVIEW.label(),
              "对不予公开的申请"
                  + row.requestEntry().get()
                  + "于"
                  + row.acceptedOn().get()
                  + "未经复议直接起诉，自2024年起应先申请行政复议，请核对案件类别",
              "The refusal of request "
                  + row.requestEntry().get()
                  + " went to court directly on "
                  + row.acceptedOn().get()
                  + "; since 2024 reconsideration comes first: check the kind of case");
        }
      }
    };
  }
}
