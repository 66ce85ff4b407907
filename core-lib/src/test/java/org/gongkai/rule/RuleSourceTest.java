package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;

class RuleSourceTest {

  private static RuleSource source(String from, String to, int limit) {
    return new RuleSource(
        "某文件",
        "第一条",
        "",
        true,
        from.isEmpty() ? null : LocalDate.parse(from),
        to.isEmpty() ? null : LocalDate.parse(to),
        limit,
        0);
  }

  private static RuleCard card(Severity severity, RuleSource... sources) {
    return new RuleCard(
        "some-rule",
        severity,
        Subject.TIME_LIMIT,
        "题",
        "title",
        List.of(sources),
        List.of(),
        false,
        false);
  }

  @Test
  void holdsOnItsFirstAndLastDay() {
    RuleSource source = source("2008-05-01", "2019-05-14", 15);
    assertThat(source.holdsOn(LocalDate.of(2008, 4, 30))).isFalse();
    assertThat(source.holdsOn(LocalDate.of(2008, 5, 1))).isTrue();
    assertThat(source.holdsOn(LocalDate.of(2019, 5, 14))).isTrue();
    assertThat(source.holdsOn(LocalDate.of(2019, 5, 15))).isFalse();
  }

  @Test
  void holdsAlwaysWithoutDates() {
    assertThat(source("", "", 0).holdsOn(LocalDate.of(1949, 10, 1))).isTrue();
  }

  @Test
  void latestOfTheSourcesThatHoldDecides() {
    RuleCard card =
        card(Severity.WARNING, source("2016-07-30", "", 24), source("2016-11-10", "", 5));
    assertThat(card.findSourceOn(LocalDate.of(2016, 7, 29))).isEmpty();
    assertThat(card.findSourceOn(LocalDate.of(2016, 11, 9)).orElseThrow().limit()).isEqualTo(24);
    assertThat(card.findSourceOn(LocalDate.of(2016, 11, 10)).orElseThrow().limit()).isEqualTo(5);
  }

  @Test
  void refusesDatesInTheWrongOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("2016-01-02", "2016-01-01", 0))
        .withMessage("某文件 ends on 2016-01-01 before it begins");
  }

  @Test
  void refusesNegativeLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> source("", "", -1));
  }

  @Test
  void refusesAQuoteFromATextThatWasNotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleSource("某文件", "", "原文", false, null, null, 0, 0))
        .withMessage("某文件 is quoted but was not read");
  }

  @Test
  void cardNeedsASource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> card(Severity.WARNING))
        .withMessage("some-rule needs a source");
  }

  @Test
  void canBeNarrowedOnBothSides() {
    RuleSource source = source("2008-05-01", "2019-05-14", 15);
    assertThat(source.within(null, null)).contains(source);
    assertThat(source.within(LocalDate.of(2008, 4, 30), LocalDate.of(2019, 5, 15)))
        .contains(source);
    assertThat(source.within(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)))
        .contains(source("2016-01-01", "2016-12-31", 15));
    assertThat(source("", "", 15).within(LocalDate.of(2016, 1, 1), null))
        .contains(source("2016-01-01", "", 15));
  }

  @Test
  void narrowedToOneDayStillHoldsAndToNoneDoesNot() {
    RuleSource source = source("2008-05-01", "2019-05-14", 15);
    assertThat(source.within(LocalDate.of(2019, 5, 14), null))
        .contains(source("2019-05-14", "2019-05-14", 15));
    assertThat(source.within(LocalDate.of(2019, 5, 15), null)).isEmpty();
  }
}
