package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCardNumberTest {

  private final RuleBench bench = new RuleBench(new IdentityCardNumber());

  @Test
  void found() {
    assertThat(bench.judge(disclosure("title", "关于王某22020219800101123X的决定")))
        .containsExactly(
            bench.finding(
                "主动公开台账!B4",
                "关于王某22020219800101123X的决定",
                "不含身份证号码",
                "“信息名称”会对外公开，其中含有身份证号码，请删去或改填代称",
                "Column 信息名称 is made public but holds an identity card number: delete it or put a placeholder"));
  }

  @Test
  void wrongCheckDigit() {
    assertThat(bench.judge(disclosure("title", "编号220202198001011230"))).isEmpty();
  }

  @Test
  void noDateOfBirth() {
    assertThat(bench.judge(disclosure("title", "编号220202198013011237"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "220202188001010000",
        "220202210012310007",
        "220202198012010005",
        "220202198001310002"
      })
  void theBoundsOfADateOfBirthAreWithin(String number) {
    assertThat(bench.judge(disclosure("title", number))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22020218791231000X",
        "220202210101010006",
        "220202198000010008",
        "220202198013010007",
        "220202198001000004",
        "220202198001320008"
      })
  void beyondThemItIsNoDateOfBirth(String number) {
    assertThat(bench.judge(disclosure("title", number))).isEmpty();
  }

  @Test
  void noRegionBeginsWithZero() {
    assertThat(bench.judge(disclosure("title", "020202198001010002"))).isEmpty();
  }

  @Test
  void withinAnAddressItIsFoundToo() {
    assertThat(
            bench.judge(disclosure("address", "http://www.city.example/22020219800101123X.html")))
        .hasSize(1);
  }

  @Test
  void longerNumber() {
    assertThat(bench.judge(disclosure("title", "编号22020219800101123X5"))).isEmpty();
  }

  @Test
  void checkCharacterX() {
    assertThat(
            bench.judge(
                disclosure("title", "22020219800101123X"),
                disclosure("title", "22020219800101123x")))
        .hasSize(2);
  }

  @Test
  void fullWidthDigits() {
    assertThat(bench.judge(disclosure("title", "２２０２０２１９８００１０１１２３Ｘ"))).hasSize(1);
  }

  @Test
  void blanksWithinTheNumber() {
    assertThat(bench.judge(disclosure("title", "220202 19800101 123X"))).hasSize(1);
  }

  @Test
  void internalColumnsAndBlanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                request(),
                disclosure("remarks", "关于王某22020219800101123X的决定"),
                request("subject", "关于王某22020219800101123X的决定")))
        .isEmpty();
  }

  @Test
  void safeguardsAreLookedAtToo() {
    assertThat(bench.safeguards("leader", "关于王某22020219800101123X的决定").judge()).hasSize(1);
  }
}
