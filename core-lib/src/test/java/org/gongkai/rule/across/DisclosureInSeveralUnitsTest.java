package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class DisclosureInSeveralUnitsTest {

  private final ComparingBench bench = new ComparingBench(new DisclosureInSeveralUnits(), 2016);

  @Test
  void sameNumberIsReportedOnBothSidesHoweverItIsWritten() {
    var found =
        bench
            .own("2", 2016, disclosure("documentNumber", "吉市发〔2016〕5号"))
            .own("3", 2016, disclosure("documentNumber", "吉市发[2016] 5号"))
            .compare();
    assertThat(found).containsOnlyKeys("2/2016", "3/2016");
    assertThat(found.get("3/2016"))
        .extracting(finding -> finding.message().chinese())
        .containsExactly("文号“吉市发[2016] 5号”的信息某市甲局也登记了，会重复计数，请商定由一家登记或说明原因");
  }

  @Test
  void otherNumbersBlanksAndOtherYearsAreLeftAlone() {
    assertThat(
            bench
                .own("2", 2016, disclosure("documentNumber", "甲1号"), disclosure())
                .own("3", 2016, disclosure("documentNumber", "甲2号"), disclosure())
                .own("4", 2015, disclosure("documentNumber", "甲1号"))
                .compare())
        .isEmpty();
  }

  @Test
  void oneUnitIsLeftToItsOwnRule() {
    assertThat(
            bench
                .own(
                    "2",
                    2016,
                    disclosure("documentNumber", "甲1号"),
                    disclosure("documentNumber", "甲1号"))
                .compare())
        .isEmpty();
  }

  @Test
  void severalOthersAreCounted() {
    assertThat(
            bench
                .own("2", 2016, disclosure("documentNumber", "甲1号"))
                .own("3", 2016, disclosure("documentNumber", "甲1号"))
                .own("4", 2016, disclosure("documentNumber", "甲1号"))
                .compare()
                .get("2/2016"))
        .extracting(finding -> finding.message().english())
        .isEqualTo(
            List.of(
                "Document 甲1号 is also entered by 3, 4 and would be counted twice: agree on one"
                    + " unit or explain"));
  }
}
