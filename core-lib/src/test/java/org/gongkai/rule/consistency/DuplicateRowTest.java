package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.complaint;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;
import static org.gongkai.ledger.Written.proposal;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.review;
import static org.gongkai.ledger.Written.row;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Proposal;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.Review;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DuplicateRowTest {

  private final RuleBench bench = new RuleBench(new DuplicateRow());

  @Test
  void rowsDifferInOneColumn() {
    assertThat(
            bench.judge(
                disclosure("entryNumber", "1", "title", "甲", "formedOn", "2016-08-01"),
                row(
                    Disclosure.class,
                    5,
                    "entryNumber",
                    "2",
                    "title",
                    "甲",
                    "formedOn",
                    "2016-08-02")))
        .isEmpty();
  }

  @Test
  void rowsDifferOnlyInEntryNumberAndRemarks() {
    assertThat(
            bench.judge(
                disclosure("entryNumber", "1", "title", "甲", "formedOn", "2016-08-01"),
                row(
                    Disclosure.class,
                    5,
                    "entryNumber",
                    "2",
                    "title",
                    "甲",
                    "formedOn",
                    "2016-08-01",
                    "remarks",
                    "补")))
        .containsExactly(
            bench.finding(
                "主动公开台账!A5",
                "2",
                "一事一行",
                "本行除登记编号外与第4行完全相同，请核对是否重复登记，重复的删去一行",
                "This row equals row 4 but for its entry number: check whether it was entered twice, and if so delete one"));
  }

  @Test
  void valuesOfNeighbouringColumnsAreNotMixedUp() {
    assertThat(
            bench.judge(
                disclosure("entryNumber", "1", "title", "甲", "documentNumber", "乙"),
                row(Disclosure.class, 5, "entryNumber", "2", "title", "甲乙")))
        .isEmpty();
  }

  @Test
  void eachLedgerIsLookedAt() {
    assertThat(
            bench.judge(
                request("entryNumber", "1", "subject", "甲"),
                row(Request.class, 5, "entryNumber", "2", "subject", "甲"),
                interpretation("entryNumber", "1", "title", "甲"),
                row(Interpretation.class, 5, "entryNumber", "2", "title", "甲"),
                review("entryNumber", "1", "caseNumber", "甲"),
                row(Review.class, 5, "entryNumber", "2", "caseNumber", "甲"),
                complaint("entryNumber", "1", "subject", "甲"),
                row(Complaint.class, 5, "entryNumber", "2", "subject", "甲"),
                proposal("entryNumber", "1", "title", "甲"),
                row(Proposal.class, 5, "entryNumber", "2", "title", "甲")))
        .hasSize(5);
  }

  @Test
  void rowsThatNameNothingAreNotJudged() {
    assertThat(
            bench.judge(
                request("entryNumber", "1", "receivedOn", "2016-08-01"),
                row(Request.class, 5, "entryNumber", "2", "receivedOn", "2016-08-01"),
                taskProgress(),
                taskProgress()))
        .isEmpty();
  }
}
