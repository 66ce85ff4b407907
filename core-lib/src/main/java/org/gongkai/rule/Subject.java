package org.gongkai.rule;

/** What a rule is about (规则类别), in the order of the rule book. */
public enum Subject {
  TIME_LIMIT("时限"),
  DUTY("任务与职责"),
  FORM("统计表"),
  CONSISTENCY("一致性"),
  MUST_NOT_GET_OUT("不得公开");

  private final String chinese;

  Subject(String chinese) {
    this.chinese = chinese;
  }

  /** The subject's Chinese name. */
  public String chinese() {
    return chinese;
  }
}
