package org.gongkai.batch.officerule;

/** What a part of an expression is worth (值类型). */
enum ValueType {
  TEXT("文字", "text"),
  NUMBER("数字", "a number"),
  DATE("日期", "a date"),
  TIME("时间", "a time"),
  TRUTH("真假", "true or false"),
  NOTHING("空", "nothing");

  private final String chinese;
  private final String english;

  ValueType(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /** Whether two such values can be compared; nothing can be compared with everything. */
  boolean isComparableWith(ValueType other) {
    return this == other || this == NOTHING || other == NOTHING;
  }
}
