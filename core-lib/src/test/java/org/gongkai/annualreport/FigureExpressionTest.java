package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.annualreport.SmallCity.request;
import static org.gongkai.annualreport.SmallCity.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureExpressionTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(SmallCity.YEAR);

  private static final AnnualReport REPORT =
      SmallCity.report(
          request()
              .comparedWith(
                  LastYear.before(
                      SmallCity.YEAR,
                      "已公布",
                      Map.of(
                          "3.1", new BigDecimal("40"),
                          "4", new BigDecimal("3"),
                          "5", new BigDecimal("1"))),
                  SwingLimit.STANDARD),
          List.of(
              year("C-1")
                  .declaring("3.1", "50")
                  .declaring("3.2", "45")
                  .declaring("3.2.1", "40")
                  .declaring("4", "6")
                  .declaring("5", "0")
                  .build()));

  private static String worth(String text) {
    FigureExpression expression = FigureExpression.parse(text, FORM);
    return expression.value(REPORT).map(BigDecimal::toPlainString).orElse("nothing")
        + " "
        + expression.unitOfMeasure(REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2014/3.1, 50 件",
    "3.1, 50 件",
    "2014/3.2 + 2014/4, 51 件",
    "3.1 - 3.2, 5 件",
    "3.1 - 3.2 + 4, 11 件",
    "3.2.1 / 3.2, 88.9 %",
    "3.2.1 / 3.1 + 4, 71.4 %",
    "3.1 上年, 40 件",
    "3.1 较上年, 25.0 %",
    "3.1 较上年增减, 10 件",
    "4 + 5 上年, 4 件",
    "4 + 5 较上年, 50.0 %",
    "5 较上年, -100.0 %",
  })
  void reckonsFromTheFiguresOfTheReport(String text, String worth) {
    assertThat(worth(text)).isEqualTo(worth);
  }

  @ParameterizedTest
  @CsvSource({
    "6, nothing 件", // nobody gave a number
    "3.1 / 5, nothing %", // of nothing
    "3.2 上年, nothing 件", // last year's is not known
    "3.1 + 3.2 较上年, nothing %", // of one of the two
  })
  void whatIsNotKnownHasNoNumber(String text, String worth) {
    assertThat(worth(text)).isEqualTo(worth);
  }

  @Test
  void aFigureThatNobodyGaveCountsNothingInASum() {
    assertThat(worth("4 + 6")).isEqualTo("6 件");
  }

  @ParameterizedTest
  @CsvSource({
    "'  3.2.1   /  3.2 ', 2014/3.2.1 / 2014/3.2",
    "4 + 5 - 6 较上年, 2014/4 + 2014/5 - 2014/6 较上年",
  })
  void isWrittenTheSameWayAgain(String text, String canonical) {
    FigureExpression expression = FigureExpression.parse(text, FORM);
    assertThat(expression).hasToString(canonical);
    assertThat(FigureExpression.parse(canonical, FORM)).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3.99", "2021/3.1", "3.1 +", "3.1 * 3.2", "3.1 3.2", "3.1 / 3.2 / 4"})
  void refusesWhatIsNoExpression(String text) {
    assertThatThrownBy(() -> FigureExpression.parse(text, FORM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codesOfTablesHoldSlashesAndAreNoShares() {
    StatisticalForm tables = StatisticalForm.forYear(2023);
    assertThat(FigureExpression.parse("2021/3/3.7/总计 / 2021/3/1/总计", tables))
        .isEqualTo(
            new FigureExpression.Share(
                new FigureExpression.Figure("2021/3/3.7/总计", "3/3.7/总计"),
                new FigureExpression.Figure("2021/3/1/总计", "3/1/总计")));
  }
}
