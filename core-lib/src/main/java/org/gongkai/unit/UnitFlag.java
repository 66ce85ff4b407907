package org.gongkai.unit;

import org.gongkai.finding.Choice;

/** A property by which a notice picks out units (单位标记). */
public enum UnitFlag implements Choice {
  /**
   * Closely tied to the macro-economy: its head interprets policy at least once a year (task 30).
   */
  MACRO_ECONOMY("宏观经济"),
  /** Closely tied to people's livelihood: likewise. */
  LIVELIHOOD("民生密切"),
  /** A government at county level: likewise. */
  COUNTY_GOVERNMENT("县级政府"),
  /** Decides on administrative approvals (task 6). */
  APPROVAL_UNIT("行政审批单位"),
  /** Answers proposals of the people's congress and the consultative conference (task 32). */
  PROPOSAL_UNIT("建议提案承办单位");

  private final String label;

  UnitFlag(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
