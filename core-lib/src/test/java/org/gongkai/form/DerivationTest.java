package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.Rows;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {

  private static Request request(Map<String, Object> columns) {
    return Rows.row(Request.class, 3, columns);
  }

  private static boolean counts(String derivation, Map<String, Object> columns) {
    return Derivation.parse(derivation).of(request(columns), 2016).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"2015-12-31,false", "2016-01-01,true", "2016-12-31,true", "2017-01-01,false"})
  void inYearTakesBothItsFirstAndItsLastDay(LocalDate day, boolean counted) {
    assertThat(counts("count(requests; receivedOn in-year)", Map.of("receivedOn", day)))
        .isEqualTo(counted);
  }

  @Test
  void beforeYearEndsOnThePreviousLastDay() {
    String derivation = "count(requests; receivedOn before-year)";
    assertThat(counts(derivation, Map.of("receivedOn", LocalDate.of(2015, 12, 31)))).isTrue();
    assertThat(counts(derivation, Map.of("receivedOn", LocalDate.of(2016, 1, 1)))).isFalse();
    assertThat(counts(derivation, Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "before-year,true,false,false,false",
    "in-or-before-year,true,true,false,false",
    "not-before-year,false,true,true,true",
    "not-in-or-before-year,false,false,true,true"
  })
  void theEdgesOfTheYearBelongToIt(
      String condition, boolean before, boolean within, boolean after, boolean blank) {
    String derivation = "count(requests; repliedOn " + condition + ")";
    assertThat(counts(derivation, Map.of("repliedOn", LocalDate.of(2015, 12, 31))))
        .isEqualTo(before);
    assertThat(counts(derivation, Map.of("repliedOn", LocalDate.of(2016, 1, 1)))).isEqualTo(within);
    assertThat(counts(derivation, Map.of("repliedOn", LocalDate.of(2016, 12, 31))))
        .isEqualTo(within);
    assertThat(counts(derivation, Map.of("repliedOn", LocalDate.of(2017, 1, 1)))).isEqualTo(after);
    assertThat(counts(derivation, Map.of())).isEqualTo(blank);
    assertThat(
            counts(
                derivation,
                Map.of("repliedOn", Reported.of(ValueKind.MALFORMED, null, "2016-13-1", null))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "in-year,在报送年度内",
    "before-year,在报送年度之前",
    "in-or-before-year,在报送年度年底以前",
    "not-before-year,未填写或不在报送年度之前",
    "not-in-or-before-year,未填写或在报送年度之后",
    "given,已填写",
    "empty,未填写"
  })
  void conditionsSpeakTheClerksLanguage(String condition, String chinese) {
    assertThat(Derivation.parse("count(requests; repliedOn " + condition + ")").inChinese())
        .isEqualTo("依申请公开台账中答复日期" + chinese + "的行数");
  }

  @Test
  void aChoiceMustBeOneOfThoseNamed() {
    String derivation = "count(requests; wayIn = FAX|LETTER)";
    assertThat(counts(derivation, Map.of("wayIn", WayIn.FAX))).isTrue();
    assertThat(counts(derivation, Map.of("wayIn", WayIn.LETTER))).isTrue();
    assertThat(counts(derivation, Map.of("wayIn", WayIn.ONLINE))).isFalse();
    assertThat(counts(derivation, Map.of())).isFalse();
  }

  @Test
  void anotherChoiceIsNotTheSameAsNone() {
    String derivation = "count(requests; wayIn != FAX)";
    assertThat(counts(derivation, Map.of("wayIn", WayIn.ONLINE))).isTrue();
    assertThat(counts(derivation, Map.of("wayIn", WayIn.FAX))).isFalse();
    assertThat(counts(derivation, Map.of())).isFalse();
  }

  @Test
  void givenAndEmptyAreOpposites() {
    Map<String, Object> answered = Map.of("outcome", RequestOutcome.GRANTED_2014);
    assertThat(counts("count(requests; outcome given)", answered)).isTrue();
    assertThat(counts("count(requests; outcome empty)", answered)).isFalse();
    assertThat(counts("count(requests; outcome given)", Map.of())).isFalse();
    assertThat(counts("count(requests; outcome empty)", Map.of())).isTrue();
  }

  @Test
  void anUnreadableCellIsNeverCounted() {
    Reported<LocalDate> malformed = Reported.of(ValueKind.MALFORMED, null, "2016-13-1", null);
    assertThat(counts("count(requests; receivedOn in-year)", Map.of("receivedOn", malformed)))
        .isFalse();
  }

  @Test
  void aCountPointsAtTheRowsNumberAndASumAtItsAddend() {
    Request request = request(Map.of("entryNumber", "申-1", "feeCollected", 25));
    assertThat(Derivation.parse("count(requests)").of(request, 2016))
        .isEqualTo(Optional.of(new Contribution(BigDecimal.ONE, null, request.entryNumber())));
    assertThat(Derivation.parse("sum(requests.feeCollected) / 10000").of(request, 2016))
        .isEqualTo(
            Optional.of(new Contribution(new BigDecimal("0.0025"), null, request.feeCollected())));
  }

  @Test
  void rowsOfAnotherLedgerAddNothing() {
    Complaint complaint = Rows.row(Complaint.class, 3, Map.of());
    assertThat(Derivation.parse("count(requests)").of(complaint, 2016)).isEmpty();
  }

  @Test
  void safeguardsAddWhatIsGiven() {
    Derivation derivation = Derivation.parse("safeguard(fullTimeStaff) + safeguard(partTimeStaff)");
    assertThat(derivation.of(Rows.safeguards(Map.of("fullTimeStaff", 2))))
        .extracting(Contribution::amount)
        .containsExactly(new BigDecimal("2"));
    assertThat(derivation.of(Rows.safeguards(Map.of()))).isEmpty();
  }

  @Test
  void differentValuesCountOnceEach() {
    Derivation derivation = Derivation.parse("distinct(interpretations.concern)");
    Interpretation row = Rows.row(Interpretation.class, 3, Map.of("concern", "供水\u3000水质"));
    assertThat(derivation.of(row, 2016))
        .isEqualTo(Optional.of(new Contribution(BigDecimal.ONE, "供水水质", row.concern())));
    assertThat(derivation.of(Rows.row(Interpretation.class, 3, Map.of()), 2016)).isEmpty();
    assertThat(derivation.inChinese()).isEqualTo("解读回应台账中不同的“热点或舆情名称”数");
  }

  @Test
  void aTimeOfDayLiesInItsYear() {
    Derivation derivation = Derivation.parse("count(interpretations; respondedAt in-year)");
    for (int year : new int[] {2015, 2016, 2017}) {
      Interpretation row =
          Rows.row(
              Interpretation.class,
              3,
              Map.of("respondedAt", LocalDateTime.of(year, 12, 31, 23, 59)));
      assertThat(derivation.of(row, 2016).isPresent()).isEqualTo(year == 2016);
    }
  }

  @Test
  void textLiesInNoYear() {
    assertThat(counts("count(requests; subject in-year)", Map.of("subject", "2016"))).isFalse();
  }

  @Test
  void aPickedValueHasItsOwnNameAndAllItsColumns() {
    Derivation derivation = Derivation.parse("count(disclosures; onWebsite in-year)");
    assertThat(derivation.inChinese()).isEqualTo("主动公开台账中政府网站最早公开日期在报送年度内的行数");
    assertThat(derivation.columns())
        .isEqualTo(List.of("主动公开台账!本级政府网公开日期", "主动公开台账!政府信息公开网公开日期", "主动公开台账!部门网站公开日期"));
  }

  @Test
  void safeguardsAreNamed() {
    Derivation one = Derivation.parse("safeguard(fullTimeStaff)");
    Derivation two = Derivation.parse("safeguard(fullTimeStaff) + safeguard(partTimeStaff)");
    assertThat(one.inChinese()).isEqualTo("工作保障中“专职人员数”");
    assertThat(two.inChinese()).isEqualTo("工作保障中“专职人员数”与“兼职人员数”之和");
    assertThat(two.columns()).isEqualTo(List.of("工作保障!专职人员数", "工作保障!兼职人员数"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declared",
        "safeguard(offices) + safeguard(readingPoints)",
        "sum(requests.feeCollected; repliedOn in-year) / 10000"
      })
  void aDerivationIsWrittenAsItWasRead(String text) {
    assertThat(Derivation.parse(text)).hasToString(text);
  }

  @Test
  void whatNoLedgerGivesIsOnlyDeclared() {
    Derivation declared = Derivation.parse("declared");
    assertThat(declared.columns()).isEqualTo(List.of());
    assertThat(declared.of(request(Map.of()), 2016)).isEmpty();
    assertThat(declared.inChinese()).isEqualTo("由单位在统计表中直接填报");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count(nothing) | No enum constant org.gongkai.ledger.Ledger.NOTHING",
        "count(requests.feeCollected) | 'count(requests.feeCollected)': count takes a ledger, sum and distinct take ledger.column",
        "sum(requests) | 'sum(requests)': count takes a ledger, sum and distinct take ledger.column",
        "sum(requests.nothing) | REQUESTS has no column nothing",
        "sum(requests.key) | REQUESTS has no column key",
        "sum(requests.row) | REQUESTS has no column row",
        "count(requests; wayIn = PIGEON) | REQUESTS.wayIn has no choice PIGEON",
        "count(requests; repliedOn not-in-year) | Not a condition: 'repliedOn not-in-year'",
        "count(requests; wayIn) | Not a condition: 'wayIn'",
        "sum(requests.feeCollected) / 3 | Not a derivation: 'sum(requests.feeCollected) / 3'",
        "safeguard(offices) + 1 | Not a derivation: 'safeguard(offices) + 1'",
        "safeguard(nothing) | Safeguards has no column nothing",
        "mean(requests.feeCollected) | Not a derivation: 'mean(requests.feeCollected)'"
      })
  void aMistakeInTheReferenceDataIsNamed(String text, String message) {
    assertThatThrownBy(() -> Derivation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
