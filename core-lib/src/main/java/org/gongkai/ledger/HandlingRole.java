package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Which part a unit has in an answer (办理角色). */
public enum HandlingRole implements Choice {
  MAIN("主办", "主办单位"),
  ASSISTING("协办", "协办单位", "会办");

  private final String label;
  private final List<String> aliases;

  HandlingRole(String label, String... aliases) {
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
