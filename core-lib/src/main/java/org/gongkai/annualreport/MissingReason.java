package org.gongkai.annualreport;

import org.gongkai.finding.Choice;

/** Why a unit gives nothing to a figure (未计入原因). */
public enum MissingReason implements Choice {
  /** It has handed in no workbook. */
  NOT_HANDED_IN("未报送"),
  /** Its workbook was returned, and no corrected one has come. */
  RETURNED("退回未改"),
  /** It belongs to a unit that handed in a consolidated workbook, but is not listed there. */
  NOT_INCLUDED("未列入汇总表"),
  /** Its workbook stands, but gives no number here: the cell is empty, 无, a dash or a slash. */
  NO_NUMBER("未填数字");

  private final String label;

  MissingReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
