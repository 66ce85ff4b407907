package org.gongkai.rule;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;

/** Takes the findings of one rule (发现收集) and gives them its code and severity. */
public final class FindingSink {

  private final String code;
  private final Severity severity;
  private final FindingCollector collector;

  FindingSink(String code, Severity severity, FindingCollector collector) {
    this.code = code;
    this.severity = severity;
    this.collector = collector;
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

  /** Reports a place with the value that stands there. */
  public void report(Place place, String value, String expected, String chinese, String english) {
    collector.add(
        new Finding(code, severity, place, value, expected, new Message(chinese, english)));
  }
}
