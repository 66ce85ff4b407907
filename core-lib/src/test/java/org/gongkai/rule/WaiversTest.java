package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiversTest {

  private static final Finding FINDING =
      new Finding(
          "request-outcome-missing",
          Severity.ERROR,
          new Place("依申请公开台账", CellAddress.parse("P4")),
          "１",
          "",
          new Message("没有答复结果", "No outcome"),
          new EntryKey("依申请公开台账|申-003", "outcome"));

  private static Waiver waiver(
      @Nullable String row, @Nullable String column, @Nullable String value) {
    return new Waiver(
        "1",
        2016,
        "request-outcome-missing",
        row,
        column,
        value,
        "判决后补填",
        "张某",
        LocalDate.of(2017, 1, 12));
  }

  private static Severity severity(Waiver waiver) {
    return Waivers.of(List.of(waiver)).of("1", 2016).apply(FINDING).severity();
  }

  @Test
  void waivedErrorBecomesANoteThatNamesTheReason() {
    assertThat(Waivers.of(List.of(waiver(null, null, null))).of("1", 2016).apply(FINDING))
        .isEqualTo(
            new Finding(
                "request-outcome-missing",
                Severity.INFO,
                FINDING.place(),
                "１",
                "",
                new Message(
                    "公开办已豁免（张某，2017-01-12：判决后补填）：没有答复结果",
                    "Waived by the office (张某, 2017-01-12: 判决后补填): No outcome"),
                FINDING.entry()));
  }

  @Test
  void rowColumnAndValueNarrowIt() {
    assertThat(severity(waiver("申-003", "答复结果", "1"))).isEqualTo(Severity.INFO);
    assertThat(severity(waiver("申-004", null, null))).isEqualTo(Severity.ERROR);
    assertThat(severity(waiver("申-003", "收到日期", null))).isEqualTo(Severity.ERROR);
    assertThat(severity(waiver("申-003", null, "2"))).isEqualTo(Severity.ERROR);
  }

  @Test
  void otherUnitsYearsAndRulesAreLeftAlone() {
    Waivers waivers = Waivers.of(List.of(waiver(null, null, null)));
    assertThat(waivers.of("2", 2016).apply(FINDING)).isEqualTo(FINDING);
    assertThat(waivers.of("1", 2017).apply(FINDING)).isEqualTo(FINDING);
    Finding other =
        new Finding(
            "other-code",
            Severity.ERROR,
            FINDING.place(),
            "",
            "",
            FINDING.message(),
            FINDING.entry());
    assertThat(waivers.of("1", 2016).apply(other)).isEqualTo(other);
  }

  @Test
  void fingerprintFollowsTheWaivers() {
    assertThat(Waivers.of(List.of(waiver(null, null, null))).fingerprint())
        .isEqualTo(Waivers.of(List.of(waiver(null, null, null))).fingerprint())
        .isNotEqualTo(Waivers.NONE.fingerprint());
  }

  @Test
  void nobodyWaivesWithoutAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver("1", 2016, "x", null, null, null, " ", "张某", LocalDate.EPOCH));
  }
}
