package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How grave an event of public concern is (事件等级). */
public enum EventLevel implements Choice {
  EXTREMELY_SERIOUS("特别重大突发事件", "特别重大"),
  SERIOUS("重大突发事件", "重大"),
  PUBLIC_CONCERN("其他政务舆情", "一般舆情", "政务舆情");

  private final String label;
  private final List<String> aliases;

  EventLevel(String label, String... aliases) {
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
