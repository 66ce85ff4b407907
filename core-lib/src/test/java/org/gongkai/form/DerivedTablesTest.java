package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.ApplicantKind;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.ReviewKind;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.ledger.Rows;
import org.junit.jupiter.api.Test;

/** The tables of 2019 and 2021 derived from small ledgers of 2023 and 2020. */
class DerivedTablesTest {

  private static final LocalDate LAST_OF_2022 = LocalDate.of(2022, 12, 31);
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
  private static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 1, 1);

  private static Map<String, BigDecimal> derive(int year, List<? extends LedgerRow> rows) {
    DerivedForm derived = DerivedForm.begin(StatisticalForm.forYear(year), year);
    rows.forEach(derived::add);
    return derived.finish(Rows.safeguards(Map.of()), Set.of());
  }

  /** The figures other than 0, in the order of their codes. */
  private static String figures(int year, LedgerRow... rows) {
    Map<String, BigDecimal> figures = new TreeMap<>(derive(year, List.of(rows)));
    figures.values().removeIf(value -> value.signum() == 0);
    return figures.entrySet().stream()
        .map(figure -> figure.getKey() + "=" + figure.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Request request(Object... columns) {
    return Rows.row(Request.class, 3, map(columns));
  }

  private static Review review(Object... columns) {
    return Rows.row(Review.class, 3, map(columns));
  }

  private static Map<String, Object> map(Object... columns) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      map.put((String) columns[i], columns[i + 1]);
    }
    return map;
  }

  @Test
  void aRequestReceivedAndAnsweredInTheYearIsNewAndDone() {
    assertThat(
            figures(
                2023,
                request(
                    "applicantKind",
                    ApplicantKind.ENTERPRISE,
                    "receivedOn",
                    FIRST,
                    "repliedOn",
                    LAST,
                    "outcome",
                    RequestOutcome.REFUSED_STATE_SECRET)))
        .isEqualTo("3/1/商业企业=1 3/1/总计=1 3/3.3.1/商业企业=1 3/3.3.1/总计=1 3/3.7/商业企业=1 3/3.7/总计=1");
  }

  @Test
  void aRequestOfLastYearAnsweredThisYearIsCarriedOverAndDone() {
    assertThat(
            figures(
                2023,
                request(
                    "applicantKind",
                    ApplicantKind.NATURAL_PERSON,
                    "receivedOn",
                    LAST_OF_2022,
                    "repliedOn",
                    FIRST,
                    "outcome",
                    RequestOutcome.GRANTED)))
        .isEqualTo("3/2/总计=1 3/2/自然人=1 3/3.1/总计=1 3/3.1/自然人=1 3/3.7/总计=1 3/3.7/自然人=1");
  }

  @Test
  void aRequestAnsweredNextYearOrNotAtAllIsLeftOpen() {
    String open = "3/1/其他=1 3/1/总计=1 3/4/其他=1 3/4/总计=1";
    assertThat(
            figures(
                2023,
                request(
                    "applicantKind",
                    ApplicantKind.OTHER,
                    "receivedOn",
                    LAST,
                    "repliedOn",
                    FIRST_OF_2024,
                    "outcome",
                    RequestOutcome.GRANTED)))
        .isEqualTo(open);
    assertThat(figures(2023, request("applicantKind", ApplicantKind.OTHER, "receivedOn", FIRST)))
        .isEqualTo(open);
  }

  @Test
  void whatWasCarriedOverMayBeLeftOpenAgain() {
    assertThat(
            figures(
                2023, request("applicantKind", ApplicantKind.RESEARCH, "receivedOn", LAST_OF_2022)))
        .isEqualTo("3/2/总计=1 3/2/科研机构=1 3/4/总计=1 3/4/科研机构=1");
  }

  @Test
  void requestsOutsideTheYearCountNowhere() {
    assertThat(
            figures(
                2023,
                request(
                    "applicantKind",
                    ApplicantKind.WELFARE,
                    "receivedOn",
                    LAST_OF_2022,
                    "repliedOn",
                    LAST_OF_2022,
                    "outcome",
                    RequestOutcome.GRANTED),
                request("applicantKind", ApplicantKind.WELFARE, "receivedOn", FIRST_OF_2024)))
        .isEmpty();
  }

  @Test
  void aReplyDateThatCannotBeReadIsNeitherDoneNorOpen() {
    Reported<LocalDate> malformed = Reported.of(ValueKind.MALFORMED, null, "2023-13-1", null);
    assertThat(figures(2023, request("receivedOn", FIRST, "repliedOn", malformed)))
        .isEqualTo("3/1/总计=1");
    assertThat(figures(2023, request("receivedOn", LAST_OF_2022, "repliedOn", malformed)))
        .isEmpty();
  }

  @Test
  void whatWasHandledOtherwiseCountsInItsPartAndInTheWhole() {
    Request withdrawn =
        request(
            "applicantKind",
            ApplicantKind.LEGAL_SERVICE,
            "receivedOn",
            FIRST,
            "repliedOn",
            LAST,
            "outcome",
            RequestOutcome.OTHER);
    assertThat(figures(2023, withdrawn))
        .isEqualTo(
            "3/1/总计=1 3/1/法律服务机构=1 3/3.6.3/总计=1 3/3.6.3/法律服务机构=1 3/3.6/总计=1"
                + " 3/3.6/法律服务机构=1 3/3.7/总计=1 3/3.7/法律服务机构=1");
    Request of2020 =
        request(
            "applicantKind",
            ApplicantKind.LEGAL_SERVICE,
            "receivedOn",
            LocalDate.of(2020, 1, 1),
            "repliedOn",
            LocalDate.of(2020, 12, 31),
            "outcome",
            RequestOutcome.FEE_UNPAID);
    assertThat(figures(2020, of2020))
        .isEqualTo(
            "3/1/总计=1 3/1/法律服务机构=1 3/3.6/总计=1 3/3.6/法律服务机构=1 3/3.7/总计=1" + " 3/3.7/法律服务机构=1");
  }

  @Test
  void aCaseConcludedInTheYearCountsByItsResult() {
    assertThat(
            figures(
                2023,
                review(
                    "kind",
                    ReviewKind.RECONSIDERATION,
                    "acceptedOn",
                    LAST_OF_2022,
                    "result",
                    ReviewResult.CORRECTED,
                    "concludedOn",
                    FIRST),
                review(
                    "kind",
                    ReviewKind.DIRECT_SUIT,
                    "acceptedOn",
                    FIRST,
                    "result",
                    ReviewResult.UPHELD,
                    "concludedOn",
                    LAST),
                review(
                    "kind",
                    ReviewKind.SUIT_AFTER_REVIEW,
                    "acceptedOn",
                    FIRST,
                    "result",
                    ReviewResult.OTHER,
                    "concludedOn",
                    LAST)))
        .isEqualTo(
            "4/行政复议/总计=1 4/行政复议/结果纠正=1 4/行政诉讼/复议后起诉/其他结果=1"
                + " 4/行政诉讼/复议后起诉/总计=1 4/行政诉讼/未经复议直接起诉/总计=1"
                + " 4/行政诉讼/未经复议直接起诉/结果维持=1");
  }

  @Test
  void aCaseOpenAtTheEndOfTheYearIsPendingWhateverItsResultIsNow() {
    assertThat(
            figures(
                2023,
                review(
                    "kind", ReviewKind.RECONSIDERATION,
                    "acceptedOn", LAST,
                    "result", ReviewResult.PENDING),
                review(
                    "kind",
                    ReviewKind.RECONSIDERATION,
                    "acceptedOn",
                    LAST_OF_2022,
                    "result",
                    ReviewResult.UPHELD,
                    "concludedOn",
                    FIRST_OF_2024)))
        .isEqualTo("4/行政复议/尚未审结=2 4/行政复议/总计=2");
  }

  @Test
  void casesOutsideTheYearCountNowhere() {
    assertThat(
            figures(
                2023,
                review(
                    "kind",
                    ReviewKind.DIRECT_SUIT,
                    "acceptedOn",
                    LAST_OF_2022,
                    "result",
                    ReviewResult.UPHELD,
                    "concludedOn",
                    LAST_OF_2022),
                review(
                    "kind", ReviewKind.DIRECT_SUIT,
                    "acceptedOn", FIRST_OF_2024,
                    "result", ReviewResult.PENDING)))
        .isEmpty();
  }

  @Test
  void documentsCountByTheYearTheyWereFormedAndAbolishedIn() {
    assertThat(
            figures(
                2023,
                Rows.row(
                    Disclosure.class,
                    3,
                    map("kind", DocumentKind.RULE, "formedOn", FIRST, "abolishedOn", LAST)),
                Rows.row(
                    Disclosure.class,
                    4,
                    map(
                        "kind", DocumentKind.NORMATIVE,
                        "formedOn", LAST_OF_2022,
                        "abolishedOn", FIRST)),
                Rows.row(
                    Disclosure.class,
                    5,
                    map("kind", DocumentKind.NORMATIVE, "formedOn", FIRST_OF_2024)),
                Rows.row(
                    Disclosure.class,
                    6,
                    map("kind", DocumentKind.OTHER_DOCUMENT, "formedOn", FIRST))))
        .isEqualTo("2/行政规范性文件/本年废止件数=1 2/规章/本年制发件数=1 2/规章/本年废止件数=1");
  }

  @Test
  void documentsOfTheTrialFormCountWhenMadeAndWhenDisclosed() {
    assertThat(
            figures(
                2020,
                Rows.row(
                    Disclosure.class,
                    3,
                    map(
                        "kind",
                        DocumentKind.NORMATIVE,
                        "attribute",
                        DisclosureAttribute.PROACTIVE,
                        "formedOn",
                        LocalDate.of(2019, 12, 31),
                        "onOwnSite",
                        LocalDate.of(2020, 1, 1))),
                Rows.row(
                    Disclosure.class,
                    4,
                    map(
                        "kind",
                        DocumentKind.RULE,
                        "attribute",
                        DisclosureAttribute.NOT_DISCLOSED,
                        "formedOn",
                        LocalDate.of(2020, 12, 31),
                        "onOwnSite",
                        LocalDate.of(2020, 12, 31)))))
        .isEqualTo("2/规章/本年新制作数量=1 2/规范性文件/本年新公开数量=1 disclosures/01=1");
  }

  @Provide
  Arbitrary<List<LedgerRow>> ledgersInOrder() {
    Arbitrary<LocalDate> received =
        Arbitraries.integers().between(-40, 380).map(days -> FIRST.plusDays(days));
    Arbitrary<Integer> took = Arbitraries.integers().between(0, 60).injectNull(0.3);
    Arbitrary<LedgerRow> requests =
        Combinators.combine(
                received,
                took,
                Arbitraries.of(ApplicantKind.class),
                Arbitraries.of(RequestOutcome.listForYear(2023)))
            .as(
                (day, days, kind, outcome) ->
                    days == null
                        ? request("applicantKind", kind, "receivedOn", day)
                        : request(
                            "applicantKind", kind,
                            "receivedOn", day,
                            "repliedOn", day.plusDays(days),
                            "outcome", outcome));
    List<ReviewResult> ends =
        Arrays.stream(ReviewResult.values()).filter(r -> r != ReviewResult.PENDING).toList();
    Arbitrary<LedgerRow> reviews =
        Combinators.combine(received, took, Arbitraries.of(ReviewKind.class), Arbitraries.of(ends))
            .as(
                (day, days, kind, result) ->
                    days == null
                        ? review("kind", kind, "acceptedOn", day, "result", ReviewResult.PENDING)
                        : review(
                            "kind", kind,
                            "acceptedOn", day,
                            "result", result,
                            "concludedOn", day.plusDays(days)));
    return Arbitraries.oneOf(requests, reviews).list().ofMaxSize(30);
  }

  @Property(tries = 200)
  void whatIsDerivedFromLedgersInOrderFulfilsEveryRelation(
      @ForAll("ledgersInOrder") List<LedgerRow> rows) {
    Map<String, Reported<BigDecimal>> figures = new HashMap<>();
    derive(2023, rows)
        .forEach(
            (code, value) ->
                figures.put(
                    code, Reported.of(ValueKind.NUMBER, value, value.toPlainString(), null)));
    assertThat(StatisticalForm.forYear(2023).relations())
        .allSatisfy(
            relation ->
                assertThat(relation.test(figures)).isNotInstanceOf(RelationResult.Broken.class));
  }

  @Property(tries = 200)
  void whatOneYearLeavesOpenTheNextCarriesOver(@ForAll("ledgersInOrder") List<LedgerRow> rows) {
    Map<String, BigDecimal> of2023 = derive(2023, rows);
    Map<String, BigDecimal> of2024 = derive(2024, rows);
    List<LedgerRow> received = rows.stream().filter(Request.class::isInstance).toList();
    if (!received.isEmpty()) {
      assertThat(of2024.get("3/2/总计")).isEqualTo(of2023.get("3/4/总计"));
    }
  }
}
