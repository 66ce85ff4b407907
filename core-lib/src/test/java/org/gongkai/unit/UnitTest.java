package org.gongkai.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
  private static final LocalDate TO = LocalDate.of(2018, 12, 31);

  private static Unit unit(String code, String shortName, String alias, LocalDate validTo) {
    return new Unit(
        code,
        "吉林市财政局",
        shortName,
        List.of(alias),
        UnitKind.DEPARTMENT,
        "220200-000",
        "220200",
        FROM,
        validTo,
        List.of(
            new Channel(ChannelKind.WEIBO, "weibo.example/czj"),
            new Channel(ChannelKind.OWN_SITE, "czj.city.example")),
        Set.of(UnitFlag.PROPOSAL_UNIT, UnitFlag.MACRO_ECONOMY),
        true,
        "[M]");
  }

  @Test
  void unitIsValidFromItsFirstDayToItsLast() {
    Unit unit = unit("220200-008", "财政局", "财局", TO);

    assertThat(unit.isValidOn(FROM.minusDays(1))).isFalse();
    assertThat(unit.isValidOn(FROM)).isTrue();
    assertThat(unit.isValidOn(TO)).isTrue();
    assertThat(unit.isValidOn(TO.plusDays(1))).isFalse();
    assertThat(unit.isExpectedOn(TO)).isTrue();
    assertThat(unit.isExpectedOn(TO.plusDays(1))).isFalse();
  }

  @Test
  void unitWithoutLastDayGoesOn() {
    assertThat(unit("220200-008", "财政局", "财局", null).isValidOn(LocalDate.of(2099, 1, 1))).isTrue();
  }

  @Test
  void channelsAndFlagsStandInTheOrderOfTheirKinds() {
    Unit unit = unit("220200-008", "财政局", "财局", null);

    assertThat(unit.channels())
        .extracting(Channel::kind)
        .containsExactly(ChannelKind.OWN_SITE, ChannelKind.WEIBO);
    assertThat(unit.flags()).containsExactly(UnitFlag.MACRO_ECONOMY, UnitFlag.PROPOSAL_UNIT);
    assertThat(unit.has(UnitFlag.APPROVAL_UNIT)).isFalse();
    assertThat(unit.carries("http://czj.city.example/a.html")).isTrue();
    assertThat(unit.carries("http://sjj.city.example/a.html")).isFalse();
  }

  @Test
  void unitOfOneDayIsPossible() {
    assertThat(unit("220200-008", "财政局", "财局", FROM).isValidOn(FROM)).isTrue();
  }

  @Test
  void unitThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> unit("220200-008", "财政局", "财局", FROM.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("220200-008 ends on 2015-12-31 before it begins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "220200/008", "财政局", "-1", "../x"})
  void codeFitsIntoAFileName(String code) {
    assertThatThrownBy(() -> unit(code, "财政局", "财局", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a code: '" + code + "'");
  }

  @Test
  void unitIsNotItsOwnParent() {
    assertThatThrownBy(() -> unit("220200-000", "财政局", "财局", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("220200-000 is its own parent");
  }

  @Test
  void namesAreNames() {
    assertThatThrownBy(() -> unit("220200-008", " ", "财局", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> unit("220200-008", "财政局", "财局、财政", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("220200-008 has an alias that is no name: '财局、财政'");
  }
}
