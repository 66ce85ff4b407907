package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;

/** The findings of reading one notice, in the order in which they were made. */
final class NoticeFindings {

  private final List<Finding> findings = new ArrayList<>();

  void error(
      String code, Place place, String value, String expected, String chinese, String english) {
    add(code, Severity.ERROR, place, value, expected, chinese, english);
  }

  void warning(
      String code, Place place, String value, String expected, String chinese, String english) {
    add(code, Severity.WARNING, place, value, expected, chinese, english);
  }

  void info(
      String code, Place place, String value, String expected, String chinese, String english) {
    add(code, Severity.INFO, place, value, expected, chinese, english);
  }

  private void add(
      String code,
      Severity severity,
      Place place,
      String value,
      String expected,
      String chinese,
      String english) {
    findings.add(
        new Finding(code, severity, place, value, expected, new Message(chinese, english)));
  }

  /** Where something stands, for a sentence: 表格3!D7, or 文件. */
  static String at(Place place) {
    return place.equals(Place.FILE) ? "文件" : place.toString();
  }

  static String atInEnglish(Place place) {
    return place.equals(Place.FILE) ? "the file" : place.toString();
  }

  List<Finding> list() {
    return findings;
  }
}
