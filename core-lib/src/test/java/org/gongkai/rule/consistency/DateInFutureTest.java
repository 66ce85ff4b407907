package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DateInFutureTest {

  private final RuleBench bench = new RuleBench(new DateInFuture());

  @Test
  void dayOfReceipt() {
    assertThat(bench.receivedOn("2016-12-31").judge(request("repliedOn", "2016-12-31"))).isEmpty();
  }

  @Test
  void dayAfterReceipt() {
    assertThat(bench.judge(request("repliedOn", "2017-01-11")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2017-01-11",
                "不晚于2017-01-10",
                "答复日期填为2017-01-11，晚于收到报送表的日期2017-01-10，请核对",
                "Column 答复日期 says 2017-01-11, after the workbook was received on 2017-01-10: please check"));
  }

  @Test
  void timesOfDayAreLookedAtToo() {
    assertThat(bench.judge(interpretation("occurredAt", "2017-01-11 00:00"))).hasSize(1);
    assertThat(bench.judge(interpretation("occurredAt", "2017-01-10 23:59"))).isEmpty();
  }

  @Test
  void safeguardsAndCoverAreLookedAtToo() {
    assertThat(
            bench
                .safeguards("planPublishedOn", "2017-01-11")
                .cover("filledOn", "2017-01-11", "dataAsOf", "2017-01-11")
                .judge())
        .hasSize(2);
  }

  @Test
  void deadlinesOfTasksMayLieAhead() {
    assertThat(bench.judge(taskProgress("deadline", "2017-12-31"))).isEmpty();
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(request(), disclosure(), interpretation())).isEmpty();
  }
}
