package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.finding.Finding;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class NarrativeAlikeTest {

  /** 60 characters, each another one, so that its groups of three differ. */
  private static final String TEXT = letters(0x4E00, 60);

  private final ComparingBench bench = new ComparingBench(new NarrativeAlike(), 2016);

  static String letters(int first, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.appendCodePoint(first + i);
    }
    return text.toString();
  }

  private static LedgerRow progress(String text) {
    return taskProgress("progress", text);
  }

  @Test
  void copiedTextIsReportedOnBothSidesWithTheOther() {
    var found = bench.own("2", 2016, progress(TEXT)).own("3", 2016, progress(TEXT + "。")).compare();
    assertThat(found).containsOnlyKeys("2/2016", "3/2016");
    assertThat(found.get("2/2016"))
        .extracting(finding -> finding.message().chinese())
        .containsExactly("进展情况与某市乙局雷同，对方写的是：“" + TEXT + "。”，请写本单位的实际进展或说明原因");
    assertThat(found.get("3/2016"))
        .extracting(Finding::value, finding -> finding.message().english())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                TEXT + "。",
                "The progress reads like that of 2, who wrote: '"
                    + TEXT
                    + "'; tell your own or explain"));
  }

  @Test
  void eightyPercentAreAlikeAndLessAreNot() {
    // 58 groups of three each; with 52 in common of 64 it is 81 percent, with 51 of 65 it is 78.
    assertThat(
            bench
                .own("2", 2016, progress(TEXT))
                .own("3", 2016, progress(TEXT.substring(0, 54) + letters(0x6E00, 6)))
                .compare())
        .hasSize(2);
    assertThat(
            new ComparingBench(new NarrativeAlike(), 2016)
                .own("2", 2016, progress(TEXT))
                .own("3", 2016, progress(TEXT.substring(0, 53) + letters(0x6E00, 7)))
                .compare())
        .isEmpty();
  }

  @Test
  void orderOfTheWorkbooksDoesNotMatter() {
    var one =
        bench
            .own("2", 2016, progress(TEXT))
            .own("3", 2016, progress(TEXT))
            .own("4", 2016, progress(TEXT))
            .compare();
    assertThat(one.get("2/2016").get(0).message().chinese()).startsWith("进展情况与某市乙局等2个单位雷同");
    assertThat(
            new ComparingBench(new NarrativeAlike(), 2016)
                .own("4", 2016, progress(TEXT))
                .own("3", 2016, progress(TEXT))
                .own("2", 2016, progress(TEXT))
                .compare())
        .isEqualTo(one);
  }

  @Test
  void shortAndBlankTextsAreNotCompared() {
    assertThat(
            bench
                .own("2", 2016, progress(TEXT.substring(0, 49)), progress(""))
                .own("3", 2016, progress(TEXT.substring(0, 49)), progress(""))
                .compare())
        .isEmpty();
    assertThat(
            bench
                .own("2", 2016, progress(TEXT.substring(0, 50)))
                .own("3", 2016, progress(TEXT.substring(0, 50)))
                .compare())
        .hasSize(2);
  }

  @Test
  void oneUnitMayRepeatItself() {
    assertThat(bench.own("2", 2016, progress(TEXT), progress(TEXT)).compare()).isEmpty();
  }
}
