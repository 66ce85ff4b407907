package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ActivityKind;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.ReviewKind;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.ledger.Rows;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;

class DerivedFormTest {

  private static final LocalDate AUGUST = LocalDate.of(2016, 8, 5);
  private static final Safeguards NOTHING = Rows.safeguards(Map.of());

  private static Map<String, BigDecimal> derive(
      Safeguards safeguards, Set<Ledger> zeroReports, LedgerRow... rows) {
    DerivedForm derived = DerivedForm.begin(StatisticalForm.forYear(2016), 2016);
    for (LedgerRow row : rows) {
      derived.add(row);
    }
    return derived.finish(safeguards, zeroReports);
  }

  private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> left = new LinkedHashMap<>(figures);
    left.values().removeIf(value -> value.signum() == 0);
    return left;
  }

  @Test
  void oneItemThroughSeveralChannelsCountsOnce() {
    Disclosure disclosure =
        Rows.row(
            Disclosure.class,
            3,
            Map.of(
                "kind",
                DocumentKind.NORMATIVE,
                "attribute",
                DisclosureAttribute.PROACTIVE,
                "formedOn",
                LocalDate.of(2015, 12, 31),
                "onGovernmentSite",
                AUGUST,
                "onOwnSite",
                AUGUST.plusDays(1),
                "inBulletin",
                LocalDate.of(2017, 1, 2),
                "onWechat",
                AUGUST));
    assertThat(withoutZeros(derive(NOTHING, Set.of(), disclosure)))
        .isEqualTo(
            Map.of(
                "disclosures/08",
                BigDecimal.ONE,
                "1.1",
                BigDecimal.ONE,
                "1.1a",
                BigDecimal.ONE,
                "1.2.2",
                BigDecimal.ONE,
                "1.2.4",
                BigDecimal.ONE));
  }

  @Test
  void oneConcernAnsweredInSeveralWaysCountsOnce() {
    Map<String, Object> conference =
        Map.of(
            "kind",
            ActivityKind.PRESS_CONFERENCE,
            "heldOn",
            AUGUST,
            "byHead",
            YesNo.YES,
            "concern",
            "供水 水质");
    Map<String, Object> weibo =
        Map.of("kind", ActivityKind.WEIBO_WECHAT, "heldOn", AUGUST, "concern", "供水水质");
    Map<String, Object> other =
        Map.of("kind", ActivityKind.RADIO, "heldOn", AUGUST, "concern", "停电");
    Map<String, BigDecimal> figures =
        derive(
            NOTHING,
            Set.of(),
            Rows.row(Interpretation.class, 3, conference),
            Rows.row(Interpretation.class, 4, weibo),
            Rows.row(Interpretation.class, 5, other));
    assertThat(withoutZeros(figures))
        .isEqualTo(
            Map.of(
                "2.1",
                new BigDecimal("2"),
                "2.2.1",
                BigDecimal.ONE,
                "2.2.1a",
                BigDecimal.ONE,
                "2.2.4",
                BigDecimal.ONE,
                "2.2.5",
                BigDecimal.ONE));
  }

  @Test
  void aRequestOfLastYearAnsweredThisYearCountsAsAnsweredOnly() {
    Request carried =
        Rows.row(
            Request.class,
            3,
            Map.of(
                "wayIn",
                WayIn.LETTER,
                "receivedOn",
                LocalDate.of(2015, 12, 30),
                "extensionNotifiedOn",
                LocalDate.of(2016, 1, 10),
                "repliedOn",
                LocalDate.of(2016, 1, 20),
                "outcome",
                RequestOutcome.REFUSED_PRIVACY_2014,
                "feeCollected",
                new BigDecimal("12.5")));
    Request open = Rows.row(Request.class, 4, Map.of("wayIn", WayIn.ONLINE, "receivedOn", AUGUST));
    assertThat(withoutZeros(derive(NOTHING, Set.of(), carried, open)))
        .isEqualTo(
            Map.of(
                "3.1",
                BigDecimal.ONE,
                "3.1.3",
                BigDecimal.ONE,
                "3.2",
                BigDecimal.ONE,
                "3.2.2",
                BigDecimal.ONE,
                "3.3",
                BigDecimal.ONE,
                "3.3.4",
                BigDecimal.ONE,
                "3.3.4c",
                BigDecimal.ONE,
                "7",
                new BigDecimal("0.00125")));
  }

  @Test
  void pendingCasesAreNotCounted() {
    Review pending =
        Rows.row(
            Review.class,
            3,
            Map.of("kind", ReviewKind.DIRECT_SUIT, "result", ReviewResult.PENDING));
    Review upheld =
        Rows.row(
            Review.class,
            4,
            Map.of(
                "kind",
                ReviewKind.SUIT_AFTER_REVIEW,
                "result",
                ReviewResult.UPHELD,
                "concludedOn",
                AUGUST));
    assertThat(withoutZeros(derive(NOTHING, Set.of(), pending, upheld)))
        .isEqualTo(Map.of("5", BigDecimal.ONE, "5.1", BigDecimal.ONE));
  }

  @Test
  void anEmptyLedgerGivesNoFigureButADeclaredZeroReportGivesZeros() {
    assertThat(derive(NOTHING, Set.of())).isEmpty();
    assertThat(derive(NOTHING, Set.of(Ledger.COMPLAINTS))).isEqualTo(Map.of("6", BigDecimal.ZERO));
  }

  @Test
  void safeguardsGiveTheirFiguresAndBlankOnesGiveNone() {
    assertThat(
            derive(
                Rows.safeguards(
                    Map.of(
                        "fullTimeStaff",
                        1,
                        "partTimeStaff",
                        2,
                        "meetings",
                        0,
                        "funds",
                        new BigDecimal("3.5"))),
                Set.of()))
        .isEqualTo(
            Map.of(
                "8.3",
                new BigDecimal("3"),
                "8.3.1",
                new BigDecimal("1"),
                "8.3.2",
                new BigDecimal("2"),
                "8.4",
                new BigDecimal("3.5"),
                "9.1",
                BigDecimal.ZERO));
  }

  @Test
  void theFormThatIsDerivedIsKnown() {
    StatisticalForm form = StatisticalForm.forYear(2016);
    assertThat(DerivedForm.begin(form, 2016).form()).isSameAs(form);
  }

  @Test
  void cellsComeInTheOrderOfTheFormThenTheFiguresBesideIt() {
    List<String> codes = List.copyOf(derive(NOTHING, Set.of(Ledger.values())).keySet());
    StatisticalForm form = StatisticalForm.forYear(2016);
    assertThat(codes)
        .isEqualTo(
            Stream.concat(
                    form.cells().keySet().stream().filter(codes::contains),
                    form.supplements().stream().map(FormCell::code))
                .toList());
  }
}
