package org.gongkai.supervision.assessment;

import java.util.List;
import org.gongkai.finding.Choice;

/** How a score is found (取分方式). */
public enum Measure implements Choice {
  /** By the assessor, in the score workbook. */
  ENTERED("人工评分"),
  /** The share of tasks done in time; late ones count half. */
  TASKS_IN_TIME("任务按时完成率"),
  /** The share of catalogue items with a disclosure. */
  CATALOGUE_DISCLOSED("目录事项公开率"),
  /** The share of periods that have ended in which what recurs was disclosed in time. */
  PERIODS_IN_TIME("定期公开及时率"),
  /** All points less so many per finding; the parameter lists rules with their points. */
  WITHOUT_FINDINGS("无审核发现"),
  /** So many points per finding, for what is taken off. */
  FINDINGS("审核发现计数"),
  /** The share of the five elements of the website's column. */
  COLUMN_ELEMENTS("专栏要素"),
  /** Whether there is a public reading point. */
  READING_POINT("公共查阅点"),
  /** Whether the head was briefed within the year. */
  BRIEFING("听取汇报"),
  /** Whether a leader is in charge, and the division of work is published. */
  LEADER_PUBLISHED("分管负责同志公布"),
  /** Whether there is an implementation plan, and it is published. */
  PLAN_PUBLISHED("实施方案公开"),
  /**
   * Whether openness counts for enough of the performance score; the parameter is the least
   * percent.
   */
  PERFORMANCE_WEIGHT("绩效考核权重"),
  /** Whether there is a training plan or a course. */
  TRAINING("业务培训"),
  /** Whether the year's workbook was handed in, late ones half. */
  HANDED_IN("按时报送");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return List.of(name());
  }
}
