package org.gongkai.annualreport;

import org.gongkai.finding.Choice;

/** Which figure of a unit counts (取数口径); every report prints which. */
public enum FigureChoice implements Choice {
  /** The declared figure; the one derived from the ledgers where the unit left the cell empty. */
  DECLARED_FIRST("以单位统计表填报数为准，未填报的取台账数"),
  /** The figure derived from the ledgers; the declared one where the ledgers give none. */
  DERIVED_FIRST("以台账数为准，台账不能得出的取统计表填报数");

  private final String label;

  FigureChoice(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
