package org.gongkai.batch.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.rule.FindingCollector;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  private static Finding finding(Severity severity, String entry, String value) {
    return new Finding(
        "request-reply-late",
        severity,
        Place.sheet("依申请公开台账"),
        value,
        "",
        new Message("请核对。", "Check this."),
        new EntryKey("依申请公开台账|" + entry, "repliedOn"));
  }

  private static Explaining explaining(Finding explained) {
    return new Explaining(() -> Map.of(FindingKey.of(explained), "经核实属实"), Map.of());
  }

  @Test
  void explainedWarningIsNotKept() {
    Finding warning = finding(Severity.WARNING, "YS-001", "2016-8-5");
    Explaining explaining = explaining(warning);
    assertThat(explaining.keep(warning)).isEmpty();
    assertThat(explaining.explained()).containsExactly(new ExplainedFinding(warning, "经核实属实"));
    assertThat(explaining.summary())
        .hasValueSatisfying(
            note -> {
              assertThat(note.severity()).isEqualTo(Severity.INFO);
              assertThat(note.message())
                  .isEqualTo(
                      new Message(
                          "有1处提醒单位已作说明，内容没有变，不再提醒：request-reply-late 1。",
                          "1 warning was explained by the unit and, unchanged, not repeated:"
                              + " request-reply-late 1."));
            });
  }

  @Test
  void whatWasExplainedIsAskedForOnceAndOnlyIfThereIsAWarning() {
    AtomicInteger asked = new AtomicInteger();
    Explaining explaining =
        new Explaining(
            () -> {
              asked.incrementAndGet();
              return Map.of();
            },
            Map.of());
    explaining.keep(finding(Severity.ERROR, "YS-001", "2016-8-5"));
    explaining.keep(finding(Severity.INFO, "YS-001", "2016-8-5"));
    assertThat(asked).hasValue(0);
    explaining.keep(finding(Severity.WARNING, "YS-001", "2016-8-5"));
    explaining.keep(finding(Severity.WARNING, "YS-002", "2016-8-5"));
    assertThat(asked).hasValue(1);
  }

  @Test
  void errorCannotBeExplained() {
    Finding error = finding(Severity.ERROR, "YS-001", "2016-8-5");
    Explaining explaining = explaining(error);
    assertThat(explaining.keep(error)).contains(error);
    assertThat(explaining.explained()).isEmpty();
    assertThat(explaining.summary()).isEmpty();
  }

  @Test
  void otherEntryOrValueIsKept() {
    Explaining explaining = explaining(finding(Severity.WARNING, "YS-001", "2016-8-5"));
    Finding other = finding(Severity.WARNING, "YS-002", "2016-8-5");
    Finding changed = finding(Severity.WARNING, "YS-001", "2016-8-6");
    assertThat(explaining.keep(other)).contains(other);
    assertThat(explaining.keep(changed)).contains(changed);
  }

  @Test
  void whatTheFileItselfExplainsGoesFirst() {
    Finding warning = finding(Severity.WARNING, "YS-001", "2016-8-5");
    Explaining explaining =
        new Explaining(
            () -> Map.of(FindingKey.of(warning), "从前的说明"), Map.of(FindingKey.of(warning), "现在的说明"));
    assertThat(explaining.keep(warning)).isEmpty();
    assertThat(explaining.explained())
        .extracting(ExplainedFinding::explanation)
        .containsExactly("现在的说明");
  }

  @Test
  void countsAreExactWhereNotAllAreKept() {
    Finding warning = finding(Severity.WARNING, "YS-001", "2016-8-5");
    Explaining explaining = explaining(warning);
    for (int i = 0; i <= FindingCollector.SAMPLES_PER_CODE; i++) {
      explaining.keep(warning);
    }
    assertThat(explaining.explained()).hasSize(FindingCollector.SAMPLES_PER_CODE);
    assertThat(explaining.summary())
        .hasValueSatisfying(
            note -> assertThat(note.message().chinese()).startsWith("有201处提醒单位已作说明"));
  }
}
