package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Which way a decision was challenged (复议诉讼类别). */
public enum ReviewKind implements Choice {
  RECONSIDERATION("行政复议", "复议"),
  DIRECT_SUIT("行政诉讼（未经复议直接起诉）", "行政诉讼", "直接起诉"),
  SUIT_AFTER_REVIEW("行政诉讼（复议后起诉）", "复议后起诉");

  private final String label;
  private final List<String> aliases;

  ReviewKind(String label, String... aliases) {
    this.label = label;
    this.aliases = List.of(aliases);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
