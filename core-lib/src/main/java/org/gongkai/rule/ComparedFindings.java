package org.gongkai.rule;

import java.util.function.Function;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;

/** Takes the findings of one comparing rule (比对发现收集), each for the workbook that it concerns. */
public final class ComparedFindings {

  private final RuleCard card;
  private final Function<StandingWorkbook, FindingCollector> collectors;

  ComparedFindings(RuleCard card, Function<StandingWorkbook, FindingCollector> collectors) {
    this.card = card;
    this.collectors = collectors;
  }

  /** What the rule book in force says of the rule. */
  public RuleCard card() {
    return card;
  }

  /**
   * Reports something about a workbook.
   *
   * @param workbook the workbook
   * @param place where in it
   * @param value what stands there
   * @param expected what would have been right, in Chinese; empty if that cannot be said
   * @param chinese what is wrong and what to do, in one sentence
   * @param english the same in English
   */
  public void report(
      StandingWorkbook workbook,
      Place place,
      String value,
      String expected,
      String chinese,
      String english) {
    FindingCollector collector = collectors.apply(workbook);
    (card.shadow() ? collector.shadow() : collector)
        .add(
            new Finding(
                card.code(),
                card.severity(),
                place,
                value,
                expected,
                new Message(chinese, english)));
  }
}
