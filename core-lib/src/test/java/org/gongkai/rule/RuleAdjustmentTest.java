package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.rule.consistency.RequestOutcomeMissing;
import org.gongkai.rule.leak.MobileNumber;
import org.gongkai.rule.timelimit.RequestReplyLate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleAdjustmentTest {

  private static final RuleSource LOCAL =
      new RuleSource(
          "某市办法", "第三条", "", true, LocalDate.of(2016, 8, 1), LocalDate.of(2016, 8, 31), 10, 0);

  private static RuleBench bench(Rule rule, RuleAdjustment adjustment) {
    return new RuleBench(RuleBook.of(List.of(rule)).adjusted(List.of(adjustment)).rules().get(0));
  }

  private static RuleAdjustment dates(
      String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new RuleAdjustment(code, false, null, false, from, to, null);
  }

  private static RuleAdjustment local(String code) {
    return new RuleAdjustment(code, false, null, false, null, null, LOCAL);
  }

  @Test
  void ruleSwitchedOffIsNotInTheBook() {
    RuleBook book = RuleBook.standard().adjusted(List.of(RuleAdjustment.off("mobile-number")));
    assertThat(book.find("mobile-number")).isEmpty();
    assertThat(book.rules()).hasSize(RuleBook.standard().rules().size() - 1);
    assertThat(book.fingerprint()).isNotEqualTo(RuleBook.standard().fingerprint());
  }

  @Test
  void severityIsChanged() {
    RuleAdjustment stricter =
        new RuleAdjustment("mobile-number", false, Severity.ERROR, false, null, null, null);
    assertThat(bench(new MobileNumber(), stricter).judge(disclosure("title", "联系13800000000")))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void localLimitComesFirstWithinItsDatesOnly() {
    RuleBench bench = bench(new RequestReplyLate(), local("request-reply-late"));
    // Answered on the eleventh working day: too late for a request of August alone.
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-17")))
        .isEmpty();
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-18")))
        .extracting(Finding::expected)
        .containsExactly("不晚于2016-08-17");
    assertThat(bench.judge(request("receivedOn", "2016-07-29", "repliedOn", "2016-08-15")))
        .isEmpty();
  }

  @Test
  void actsOutsideTheDatesAreNotJudged() {
    RuleAdjustment from = dates("request-reply-late", LocalDate.of(2016, 8, 4), null);
    assertThat(
            bench(new RequestReplyLate(), from)
                .judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-12-01")))
        .isEmpty();
    assertThat(
            bench(new RequestReplyLate(), from)
                .judge(request("receivedOn", "2016-08-04", "repliedOn", "2016-12-01")))
        .hasSize(1);
  }

  @Test
  void ruleWithoutDatesThatIsGivenSomeGoesByTheReportYear() {
    RuleAdjustment from = dates("request-outcome-missing", LocalDate.of(2017, 1, 1), null);
    assertThat(
            bench(new RequestOutcomeMissing(), from)
                .judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-04")))
        .isEmpty();
    assertThat(
            bench(new RequestOutcomeMissing(), from)
                .year(2017)
                .judge(request("receivedOn", "2017-08-03", "repliedOn", "2017-08-04")))
        .hasSize(1);
  }

  @Test
  void findingsInTheShadowAreRecordedApart() {
    RuleAdjustment shadow =
        new RuleAdjustment("mobile-number", false, null, true, null, null, null);
    RuleBench bench = bench(new MobileNumber(), shadow);
    assertThat(bench.judge(disclosure("title", "联系13800000000"))).isEmpty();
    assertThat(bench.judgeInShadow(disclosure("title", "联系13800000000"))).hasSize(1);
  }

  @Test
  void knowsWhenNoActIsLeft() {
    RuleCard card = new RequestReplyLate().card();
    assertThat(dates("x", null, LocalDate.of(2008, 4, 30)).isEmptyFor(card)).isTrue();
    assertThat(dates("x", null, LocalDate.of(2008, 5, 1)).isEmptyFor(card)).isFalse();
    assertThat(local("x").isEmptyFor(card)).isFalse();
  }

  @Test
  void refusesARuleThatIsNotInTheBook() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleBook.standard().adjusted(List.of(RuleAdjustment.off("no-such"))))
        .withMessage("No rule has the code no-such");
  }
}
