package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardNumberTest {

  private final RuleBench bench = new RuleBench(new BankCardNumber());

  @Test
  void found() {
    assertThat(bench.judge(disclosure("title", "补助卡号6222020800001234569")))
        .containsExactly(
            bench.finding(
                "主动公开台账!B4",
                "补助卡号6222020800001234569",
                "不含银行卡号",
                "“信息名称”会对外公开，其中含有疑似银行卡号的数字，请删去或改填代称",
                "Column 信息名称 is made public but holds what looks like a bank card number: delete it or put a placeholder"));
  }

  @Test
  void wrongCheckDigit() {
    assertThat(bench.judge(disclosure("title", "6222020800001234560"))).isEmpty();
  }

  @Test
  void fifteenAndTwentyDigits() {
    assertThat(
            bench.judge(
                disclosure("title", "622202080000128"),
                disclosure("title", "62220208000012345673")))
        .isEmpty();
  }

  @Test
  void otherBeginnings() {
    assertThat(bench.judge(disclosure("title", "2222020800001234563"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3111111111111113", "6111111111111116", "400000000000000002"})
  void theirFirstDigitIsFromThreeToSix(String number) {
    assertThat(bench.judge(disclosure("title", number))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2222222222222224", "7111111111111114"})
  void noOtherFirstDigit(String number) {
    assertThat(bench.judge(disclosure("title", number))).isEmpty();
  }

  @Test
  void anIdentityCardNumberThatPassesByLuhnIsLeftToItsOwnRule() {
    assertThat(bench.judge(disclosure("title", "420202198001010154"))).isEmpty();
  }

  @Test
  void identityCardNumber() {
    assertThat(bench.judge(disclosure("title", "22020219800101123X"))).isEmpty();
  }

  @Test
  void digitsOfAnAddress() {
    assertThat(
            bench.judge(disclosure("address", "http://www.city.example/6222020800001234569.html")))
        .isEmpty();
  }

  @Test
  void sixteenDigits() {
    assertThat(bench.judge(disclosure("title", "6222020800001239"))).hasSize(1);
  }

  @Test
  void internalColumnsAndBlanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                request(),
                disclosure("remarks", "补助卡号6222020800001234569"),
                request("subject", "补助卡号6222020800001234569")))
        .isEmpty();
  }

  @Test
  void safeguardsAreLookedAtToo() {
    assertThat(bench.safeguards("leader", "补助卡号6222020800001234569").judge()).hasSize(1);
  }
}
