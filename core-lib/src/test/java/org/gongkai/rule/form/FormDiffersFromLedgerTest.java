package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.row;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Request;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormDiffersFromLedgerTest {

  private final RuleBench bench = new RuleBench(new FormDiffersFromLedger());

  @Test
  void equal() {
    assertThat(
            bench
                .form("3.1", "2.0", "3.1.3", "1")
                .judge(
                    request("entryNumber", "1", "wayIn", "网络申请", "receivedOn", "2016-08-03"),
                    row(
                        Request.class,
                        5,
                        "entryNumber",
                        "2",
                        "wayIn",
                        "当面申请",
                        "receivedOn",
                        "2016-08-04")))
        .isEmpty();
  }

  @Test
  void different() {
    assertThat(
            bench
                .form("3.1", "3", "3.1.3", "1")
                .judge(
                    request("entryNumber", "1", "wayIn", "网络申请", "receivedOn", "2016-08-03"),
                    row(
                        Request.class,
                        5,
                        "entryNumber",
                        "2",
                        "wayIn",
                        "当面申请",
                        "receivedOn",
                        "2016-08-04")))
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "3",
                "2",
                "3.1“收到申请数”填报为3，按台账应为2（依申请公开台账中收到日期在报送年度内的行数），请核对台账和统计表",
                "Figure 3.1 is 3 but the ledgers give 2 (依申请公开台账!收到日期): check ledger and form"));
  }

  @Test
  void blankAndMissingFiguresAreNotCompared() {
    assertThat(
            bench
                .form("3.1", "")
                .judge(
                    request("entryNumber", "1", "wayIn", "网络申请", "receivedOn", "2016-08-03"),
                    row(
                        Request.class,
                        5,
                        "entryNumber",
                        "2",
                        "wayIn",
                        "当面申请",
                        "receivedOn",
                        "2016-08-04")))
        .isEmpty();
  }

  @Test
  void ledgerWithoutRowsIsNotCompared() {
    assertThat(bench.form("3.1", "3").judge()).isEmpty();
  }

  @Test
  void ledgerDeclaredEmptyIs() {
    assertThat(bench.zeroReport(Ledger.REQUESTS).form("3.1", "3").judge()).hasSize(1);
  }

  @Test
  void consolidatedWorkbookIsNotCompared() {
    assertThat(
            bench
                .cover("scope", "汇总")
                .form("3.1", "3")
                .judge(
                    request("entryNumber", "1", "wayIn", "网络申请", "receivedOn", "2016-08-03"),
                    row(
                        Request.class,
                        5,
                        "entryNumber",
                        "2",
                        "wayIn",
                        "当面申请",
                        "receivedOn",
                        "2016-08-04")))
        .isEmpty();
  }

  @Test
  void safeguardsAreCompared() {
    assertThat(bench.safeguards("meetings", "2").form("9.1", "3").judge()).hasSize(1);
  }
}
