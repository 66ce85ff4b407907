package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class NarrativeOfPreviousYearTest {

  private static final String TEXT = NarrativeAlikeTest.letters(0x4E00, 60);

  private final ComparingBench bench = new ComparingBench(new NarrativeOfPreviousYear(), 2016);

  private static LedgerRow progress(String text) {
    return taskProgress("progress", text);
  }

  @Test
  void lastYearsTextIsReportedForBothYears() {
    var found = bench.own("2", 2015, progress(TEXT)).own("2", 2016, progress(TEXT)).compare();
    assertThat(found).containsOnlyKeys("2/2015", "2/2016");
    assertThat(found.get("2/2016"))
        .extracting(finding -> finding.message().chinese())
        .containsExactly("进展情况与2015年度雷同，该年度写的是：“" + TEXT + "”，请核对是否沿用了旧文字");
  }

  @Test
  void anotherUnitsTextOfLastYearIsNone() {
    assertThat(bench.own("3", 2015, progress(TEXT)).own("2", 2016, progress(TEXT)).compare())
        .isEmpty();
  }

  @Test
  void blankAndNewTextsAreNotReported() {
    assertThat(
            bench
                .own("2", 2015, progress(TEXT), progress(""))
                .own("2", 2016, progress(NarrativeAlikeTest.letters(0x6E00, 60)), progress(""))
                .compare())
        .isEmpty();
  }
}
