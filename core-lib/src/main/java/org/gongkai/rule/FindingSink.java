package org.gongkai.rule;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.LedgerRow;

/** Takes the findings of one rule (发现收集) and gives them its code and severity. */
public final class FindingSink {

  private final RuleCard card;
  private final FindingCollector collector;

  FindingSink(RuleCard card, FindingCollector collector) {
    this.card = card;
    this.collector = card.shadow() ? collector.shadow() : collector;
  }

  /** What the rule book in force says of the rule: its sources with their dates and limits. */
  public RuleCard card() {
    return card;
  }

  /**
   * Reports a cell.
   *
   * @param cell the reported value that is wrong
   * @param expected what would have been right, in Chinese; empty if that cannot be said
   * @param chinese what is wrong and what to do, in one sentence
   * @param english the same in English
   */
  public void report(Reported<?> cell, String expected, String chinese, String english) {
    report(Place.of(cell.place()), cell.raw(), expected, chinese, english);
  }

  /** Reports a cell of a row; if the sheet does not have its column, the row's first cell. */
  public void report(
      LedgerRow row, Reported<?> cell, String expected, String chinese, String english) {
    report(
        cell.place() == null ? row.row().start() : Place.of(cell.place()),
        cell.raw(),
        expected,
        chinese,
        english);
  }

  /** Reports an item of a sheet of items; if the sheet does not have it, the sheet. */
  public void report(
      String sheet, Reported<?> item, String expected, String chinese, String english) {
    report(
        item.place() == null ? Place.sheet(sheet) : Place.of(item.place()),
        item.raw(),
        expected,
        chinese,
        english);
  }

  /** Reports a place with the value that stands there. */
  public void report(Place place, String value, String expected, String chinese, String english) {
    collector.add(
        new Finding(
            card.code(), card.severity(), place, value, expected, new Message(chinese, english)));
  }
}
