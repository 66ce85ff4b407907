package org.gongkai.supervision.assessment;

import java.util.List;
import org.gongkai.finding.Choice;

/** What a score does to the total (计分类型). */
public enum IndicatorKind implements Choice {
  /** Part of the hundred. */
  BASE("基本分"),
  /** Taken off. */
  DEDUCT("扣分"),
  /** Added, if the base reaches the threshold. */
  BONUS("加分"),
  /** Fails the unit whatever else it has. */
  VETO("单项否决");

  private final String label;

  IndicatorKind(String label) {
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
