package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.complaint;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class MobileNumberTest {

  private final RuleBench bench = new RuleBench(new MobileNumber());

  @Test
  void found() {
    assertThat(bench.judge(disclosure("title", "联系人李某13800138000")))
        .containsExactly(
            bench.finding(
                "主动公开台账!B4",
                "联系人李某13800138000",
                "不含手机号码",
                "“信息名称”会对外公开，其中含有手机号码，请删去或改填代称",
                "Column 信息名称 is made public but holds a mobile number: delete it or put a placeholder"));
  }

  @Test
  void tenAndTwelveDigits() {
    assertThat(bench.judge(disclosure("title", "1380013800"), disclosure("title", "138001380001")))
        .isEmpty();
  }

  @Test
  void theSecondDigitIsAtLeastThree() {
    assertThat(bench.judge(disclosure("title", "13000000000"))).hasSize(1);
    assertThat(bench.judge(disclosure("title", "12999999999"))).isEmpty();
    assertThat(bench.judge(disclosure("title", "23800138000"))).isEmpty();
  }

  @Test
  void landlineAndOtherBeginnings() {
    assertThat(
            bench.judge(disclosure("title", "0432-62010000"), disclosure("title", "12800138000")))
        .isEmpty();
  }

  @Test
  void digitsOfAnAddress() {
    assertThat(
            bench.judge(
                disclosure("address", "http://www.city.example/t13800138000.html"),
                disclosure("documentNumber", "a13800138000")))
        .isEmpty();
  }

  @Test
  void hyphensWithinTheNumber() {
    assertThat(bench.judge(disclosure("title", "电话138-0013-8000"))).hasSize(1);
  }

  @Test
  void numberAfterText() {
    assertThat(bench.judge(complaint("result", "已电话告知（19912345678）"))).hasSize(1);
  }

  @Test
  void internalColumnsAndBlanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                request(),
                disclosure("remarks", "联系人李某13800138000"),
                request("subject", "联系人李某13800138000")))
        .isEmpty();
  }

  @Test
  void safeguardsAreLookedAtToo() {
    assertThat(bench.safeguards("leader", "联系人李某13800138000").judge()).hasSize(1);
  }
}
