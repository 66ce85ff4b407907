package org.gongkai.rule;

/** What a rule is about (规则类别), in the order of the rule book. */
public enum Subject {
  TIME_LIMIT("时限", "Time limits"),
  DUTY("任务与职责", "Duties"),
  FORM("统计表", "The statutory form"),
  CONSISTENCY("一致性", "Consistency"),
  MUST_NOT_GET_OUT("不得公开", "What must not get out"),
  OFFICE("本级规则", "The office's own rules");

  private final String chinese;
  private final String english;

  Subject(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The subject's Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
