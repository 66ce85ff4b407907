package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class FormSameAsPreviousYearTest {

  private static final String[] TEN = {
    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6", "3.2.1", "7",
    "3.2.2", "8", "3.3", "9", "3.3.1", "10"
  };

  private final ComparingBench bench = new ComparingBench(new FormSameAsPreviousYear(), 2016);

  private static Finding finding(int otherYear) {
    return new Finding(
        "form-same-as-previous-year",
        Severity.WARNING,
        Place.sheet("统计表"),
        "",
        "各年度各自的实际数",
        new Message(
            "统计表的10个非零数与" + otherYear + "年度完全相同，请核对是否沿用了别的年度的数",
            "All 10 figures other than 0 equal those of "
                + otherYear
                + ": check whether one year's were copied into the other"));
  }

  @Test
  void tenEqualFiguresAreToldToBothYears() {
    assertThat(bench.figures("2", 2016, TEN).figures("2", 2015, TEN).compare())
        .isEqualTo(Map.of("2/2016", List.of(finding(2015)), "2/2015", List.of(finding(2016))));
  }

  @Test
  void nineEqualFigures() {
    String[] nine = Arrays.copyOf(TEN, TEN.length - 2);
    assertThat(bench.figures("2", 2016, nine).figures("2", 2015, nine).compare()).isEmpty();
  }

  @Test
  void oneDiffers() {
    String[] other = TEN.clone();
    other[other.length - 1] = "99";
    assertThat(bench.figures("2", 2016, TEN).figures("2", 2015, other).compare()).isEmpty();
    assertThat(
            new ComparingBench(new FormSameAsPreviousYear(), 2016)
                .figures("2", 2016, other)
                .figures("2", 2015, TEN)
                .compare())
        .isEmpty();
  }

  @Test
  void blankFormsOtherUnitsAndNoYearBeforeAreNotCompared() {
    assertThat(bench.figures("2", 2016).figures("2", 2015).compare()).isEmpty();
    assertThat(bench.figures("3", 2016, TEN).figures("4", 2015, TEN).compare()).isEmpty();
  }
}
