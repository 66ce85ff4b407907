package org.gongkai.annualreport;

import java.math.BigDecimal;
import org.gongkai.finding.Choice;

/**
 * A figure that takes something from a cell (单元格去向).
 *
 * @param figureId the figure
 * @param label its printed text
 * @param contribution what the cell, or the row that it belongs to, adds to the unit's figure
 * @param part what the cell has to do with it
 * @param inTotal whether that number is in the total of the report; if not, the unit's figure comes
 *     from elsewhere and this one is only compared with it
 */
public record FedFigure(
    String figureId, String label, BigDecimal contribution, Part part, boolean inTotal) {

  /** What a cell has to do with a figure (取数方式). */
  public enum Part implements Choice {
    /** It is the figure that the unit declares, or a part of it. */
    DECLARED("填报数"),
    /** Its number is added up, or its row is counted by it. */
    COUNTED("台账取数"),
    /** Its row is counted, and the cell was looked at to decide so. */
    CONDITION("台账取数的筛选条件");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
