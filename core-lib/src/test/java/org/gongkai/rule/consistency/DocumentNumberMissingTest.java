package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DocumentNumberMissingTest {

  private final RuleBench bench = new RuleBench(new DocumentNumberMissing());

  @Test
  void numbered() {
    assertThat(bench.judge(disclosure("kind", "规章", "documentNumber", "某令第1号"))).isEmpty();
  }

  @Test
  void notNumbered() {
    assertThat(bench.judge(disclosure("kind", "规范性文件")))
        .containsExactly(
            bench.finding(
                "主动公开台账!C4",
                "",
                "填写文号",
                "信息类别为“行政规范性文件”，但没有填文号，请补填或改正信息类别",
                "The information is a 行政规范性文件 but its document number is missing: fill it in or correct the kind"));
  }

  @Test
  void otherKindsAndBlanksNeedNone() {
    assertThat(bench.judge(disclosure(), disclosure("kind", "其他信息"), disclosure("kind", "其他文件")))
        .isEmpty();
  }
}
