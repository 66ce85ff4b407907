package org.gongkai.annualreport;

/** For whom a report is printed (版本). */
public enum Edition {
  /** For everybody (公开版): nothing in it that must stay inside. */
  PUBLIC("公开版"),
  /** For the office (内部版): also where each figure comes from, and where units' data disagree. */
  INTERNAL("内部版");

  private final String label;

  Edition(String label) {
    this.label = label;
  }

  /** What it is called. */
  public String label() {
    return label;
  }
}
