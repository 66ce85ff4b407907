package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.finding.Choice;

/**
 * What a unit has of an indicator (得分).
 *
 * @param indicator the indicator
 * @param origin where the score comes from
 * @param points the points; 0 while nobody has scored it, or where it does not apply
 * @param reason how it was found, in a sentence
 * @param evidence the cells that it rests on, as 文件 › 表!单元格
 */
public record Score(
    Indicator indicator, Origin origin, BigDecimal points, String reason, List<String> evidence) {

  /** Stands between a file and a place in it. */
  public static final String WITHIN = " › ";

  /** Where a score comes from (得分来源). */
  public enum Origin implements Choice {
    /** Computed from what is stored. */
    COMPUTED("系统取数"),
    /** Entered by the assessor. */
    ENTERED("人工评分"),
    /** To be entered. */
    OPEN("待评"),
    /** The unit has nothing that could be scored; its weight is left out. */
    NOT_APPLICABLE("不适用");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Copies the list. */
  public Score {
    evidence = List.copyOf(evidence);
  }
}
