package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DocumentDateDiffersTest {

  private final RuleBench bench = new RuleBench(new DocumentDateDiffers());

  @Test
  void sameDate() {
    assertThat(
            bench.judge(
                disclosure(
                    "entryNumber", "Z-1", "onWeibo", "2016-08-05", "onOwnSite", "2016-08-06"),
                interpretation("documentEntry", "Z-1", "documentPublishedOn", "2016-08-05")))
        .isEmpty();
  }

  @Test
  void otherDate() {
    assertThat(
            bench.judge(
                disclosure("entryNumber", "Z-1", "onWeibo", "2016-08-05"),
                interpretation("documentEntry", "Z-1", "documentPublishedOn", "2016-08-06")))
        .containsExactly(
            bench.finding(
                "解读回应台账!H4",
                "2016-08-06",
                "2016-08-05",
                "文件公开日期填为2016-08-06，主动公开台账中登记编号Z-1的最早公开日期是2016-08-05，请核对",
                "The document is said to have been published on 2016-08-06; entry Z-1 of the disclosure ledger says 2016-08-05: please check"));
  }

  @Test
  void blanksAndUnknownDocumentsAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure("entryNumber", "Z-1"),
                interpretation(),
                interpretation("documentEntry", "Z-1", "documentPublishedOn", "2016-08-06"),
                interpretation("documentEntry", "Z-2", "documentPublishedOn", "2016-08-06")))
        .isEmpty();
  }
}
