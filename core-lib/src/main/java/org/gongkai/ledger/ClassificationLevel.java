package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Level of detail of a budget classification (预决算细化级次). */
public enum ClassificationLevel implements Choice {
  CLASS("类级", "类"),
  SECTION("款级", "款"),
  ITEM("项级", "项");

  private final String label;
  private final List<String> aliases;

  ClassificationLevel(String label, String... aliases) {
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
