package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Whether information is disclosed, and how (公开属性). */
public enum DisclosureAttribute implements Choice {
  PROACTIVE("主动公开"),
  ON_REQUEST("依申请公开", "依申请"),
  NOT_DISCLOSED("不予公开", "不公开");

  private final String label;
  private final List<String> aliases;

  DisclosureAttribute(String label, String... aliases) {
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
