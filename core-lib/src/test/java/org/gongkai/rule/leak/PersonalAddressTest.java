package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PersonalAddressTest {

  private final RuleBench bench = new RuleBench(new PersonalAddress());

  @Test
  void home() {
    assertThat(bench.judge(disclosure("title", "关于某小区3号楼2单元501室的答复")))
        .containsExactly(
            bench.finding(
                "主动公开台账!B4",
                "关于某小区3号楼2单元501室的答复",
                "不含门牌住址",
                "“信息名称”会对外公开，其中含有疑似住址，请删去到门牌的部分",
                "Column 信息名称 is made public but holds what looks like a home address: delete it down to the street"));
  }

  @Test
  void fullWidthDigits() {
    assertThat(bench.judge(disclosure("title", "解放路１６号１００６室"))).hasSize(1);
  }

  @Test
  void buildingsAndDocumentNumbersAreNoHomes() {
    assertThat(
            bench.judge(
                disclosure("title", "某小区3号楼改造"),
                disclosure("title", "〔2016〕45号通知，办公室"),
                disclosure("title", "补助3户"),
                disclosure("title", "第5号公告发放40户补助")))
        .isEmpty();
  }

  @Test
  void aRoomHasTwoToFourDigits() {
    assertThat(bench.judge(disclosure("title", "3号1室"))).isEmpty();
    assertThat(bench.judge(disclosure("title", "3号11室"))).hasSize(1);
    assertThat(bench.judge(disclosure("title", "3号1001室"))).hasSize(1);
    assertThat(bench.judge(disclosure("title", "3号10011室"))).isEmpty();
  }

  @Test
  void aTextThatBeginsWithARoomHasNoAddress() {
    assertThat(bench.judge(disclosure("title", "室内环境"))).isEmpty();
  }

  @Test
  void safeguardsAreLookedAtToo() {
    assertThat(bench.safeguards("leader", "某小区3号楼501室").judge()).hasSize(1);
  }

  @Test
  void internalColumnsAndBlanksAreNotJudged() {
    assertThat(bench.judge(disclosure(), disclosure("remarks", "3号楼501室"))).isEmpty();
  }
}
