package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class IncludedUnitsMissingTest {

  private final RuleBench bench = new RuleBench(new IncludedUnitsMissing());

  @Test
  void consolidatedWithList() {
    assertThat(bench.cover("scope", "汇总").including("某局").judge()).isEmpty();
  }

  @Test
  void ownWithoutList() {
    assertThat(bench.cover("scope", "本级").judge()).isEmpty();
  }

  @Test
  void consolidatedWithoutList() {
    assertThat(bench.cover("scope", "汇总").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B7",
                "汇总",
                "在“汇总所含单位”表中列出单位，或改为“本级”",
                "报送口径填为“汇总”，但没有列出所含单位，请补列或将口径改为“本级”",
                "The workbook is said to be consolidated but lists no units: list them, or change the scope"));
  }

  @Test
  void ownWithList() {
    assertThat(bench.cover("scope", "本级").including("某局").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B7",
                "本级",
                "汇总，或清空“汇总所含单位”表",
                "报送口径填为“本级”，但列出了汇总所含单位，请改口径或清空该表",
                "The workbook is said to cover the unit alone but lists included units: change the scope or clear the list"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().including("某局").judge()).isEmpty();
  }
}
