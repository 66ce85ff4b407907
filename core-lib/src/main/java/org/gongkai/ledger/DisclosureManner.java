package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How an answer to a proposal is disclosed (复文公开方式). */
public enum DisclosureManner implements Choice {
  SUMMARY("摘要公开", "摘要"),
  FULL("全文公开", "全文"),
  MERGED_SUMMARY("合并摘要公开", "合并公开");

  private final String label;
  private final List<String> aliases;

  DisclosureManner(String label, String... aliases) {
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
