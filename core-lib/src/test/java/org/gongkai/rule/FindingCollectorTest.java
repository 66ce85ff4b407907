package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {

  private final FindingCollector collector = new FindingCollector();

  private static Finding finding(String code, Severity severity, int number) {
    return new Finding(code, severity, Place.FILE, "" + number, "", new Message("错", "wrong"));
  }

  @Test
  void keepsTwoHundredOfEachCodeAndCountsAll() {
    for (int i = 0; i < 201; i++) {
      collector.add(finding("much", Severity.ERROR, i));
    }
    collector.add(finding("little", Severity.WARNING, 0));
    Judgement judgement = collector.finish();
    assertThat(judgement.findings()).hasSize(201);
    assertThat(judgement.countsByCode()).containsExactly(entry("little", 1), entry("much", 201));
    assertThat(judgement.count(Severity.ERROR)).isEqualTo(201);
    assertThat(judgement.count(Severity.WARNING)).isEqualTo(1);
    assertThat(judgement.count(Severity.INFO)).isZero();
  }

  @Test
  void errorsComeFirstAndReturnTheWorkbook() {
    collector.add(finding("note", Severity.WARNING, 1));
    assertThat(collector.finish().isReturned()).isFalse();
    collector.add(finding("wrong", Severity.ERROR, 1));
    Judgement judgement = collector.finish();
    assertThat(judgement.isReturned()).isTrue();
    assertThat(judgement.findings()).extracting(Finding::code).containsExactly("wrong", "note");
  }
}
