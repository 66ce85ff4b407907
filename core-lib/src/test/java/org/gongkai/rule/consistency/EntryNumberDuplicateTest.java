package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.row;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.Request;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class EntryNumberDuplicateTest {

  private final RuleBench bench = new RuleBench(new EntryNumberDuplicate());

  @Test
  void differentNumbersAndOtherLedgers() {
    assertThat(
            bench.judge(
                request("entryNumber", "1"),
                row(Request.class, 5, "entryNumber", "2"),
                disclosure("entryNumber", "1")))
        .isEmpty();
  }

  @Test
  void sameNumberInOneLedger() {
    assertThat(
            bench.judge(
                request("entryNumber", "S-1"), row(Request.class, 5, "entryNumber", " S-1")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!A5",
                " S-1",
                "本台账内不重复的编号",
                "登记编号“S-1”与第4行重复，请改为不重复的编号，同一事项重复登记的删去一行",
                "Entry number S-1 is already used in row 4: give another number, or delete a row entered twice"));
  }

  @Test
  void thirdRowRefersToTheFirst() {
    assertThat(
            bench.judge(
                request("entryNumber", "1"),
                row(Request.class, 5, "entryNumber", "1"),
                row(Request.class, 6, "entryNumber", "1")))
        .extracting(finding -> finding.message().english())
        .containsExactly(
            "Entry number 1 is already used in row 4: give another number, or delete a row entered twice",
            "Entry number 1 is already used in row 4: give another number, or delete a row entered twice");
  }

  @Test
  void tasksAndBlanksAreNotJudged() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "9"),
                taskProgress("taskNumber", "9"),
                request(),
                request()))
        .isEmpty();
  }
}
