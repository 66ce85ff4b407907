package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;
import static org.gongkai.ledger.Written.proposal;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class AddressNotOnChannelTest {

  private final RuleBench bench = new RuleBench(new AddressNotOnChannel());

  @Test
  void eachChannelOfTheUnit() {
    assertThat(
            bench.judge(
                disclosure("address", "http://www.city.example/a.html"),
                interpretation("address", "https://xxgk.city.example"),
                proposal("address", "http://office.city.example/site/1"),
                taskProgress("evidence", "http://WWW.city.example/b")))
        .isEmpty();
  }

  @Test
  void otherHost() {
    assertThat(bench.judge(disclosure("address", "http://www.other.example/a.html")))
        .containsExactly(
            bench.finding(
                "主动公开台账!X4",
                "http://www.other.example/a.html",
                "www.city.example、xxgk.city.example、office.city.example/site",
                "公开网址“http://www.other.example/a.html”不在本单位的公开渠道（www.city.example、xxgk.city.example、office.city.example/site）上，请核对网址，或请公开办登记新渠道",
                "The address http://www.other.example/a.html is not on a channel of the unit (www.city.example、xxgk.city.example、office.city.example/site): check it, or have the channel registered"));
  }

  @Test
  void everyColumnOfAnAddressIsLookedAtAndNamed() {
    assertThat(
            bench.judge(
                disclosure("address", "http://a.example"),
                interpretation("address", "https://b.example"),
                proposal("address", "http://c.example"),
                taskProgress("evidence", "http://d.example")))
        .extracting(finding -> finding.message().chinese().replaceAll("不在.*", ""))
        .containsExactlyInAnyOrder(
            "公开网址“http://a.example”",
            "网址“https://b.example”",
            "公开网址“http://c.example”",
            "佐证网址“http://d.example”");
  }

  @Test
  void neighbourOfAPathIsNotOnIt() {
    assertThat(bench.judge(taskProgress("evidence", "http://office.city.example/sites/1")))
        .hasSize(1);
  }

  @Test
  void ownSiteOfAUnitAboveCounts() {
    assertThat(
            bench
                .withoutOwnSite()
                .judge(disclosure("address", "http://office.city.example/site/1")))
        .isEmpty();
  }

  @Test
  void safeguardsAreLookedAtToo() {
    assertThat(
            bench
                .safeguards(
                    "leaderAddress",
                    "http://a.example",
                    "planAddress",
                    "http://b.example",
                    "previousReportAddress",
                    "http://c.example")
                .judge())
        .extracting(finding -> finding.message().chinese().replaceAll("不在.*", ""))
        .containsExactlyInAnyOrder(
            "负责同志分工公布网址“http://a.example”",
            "实施方案公开网址“http://b.example”",
            "上年度信息公开年度报告网址“http://c.example”");
  }

  @Test
  void blanksAndMalformedAddressesAreLeftToOthers() {
    assertThat(
            bench.judge(
                disclosure(),
                disclosure("address", "www.other.example"),
                disclosure("address", "见附件")))
        .isEmpty();
  }
}
