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
        .hasSize(3);
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
