package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** What kind of information is disclosed (信息类别). */
public enum DocumentKind implements Choice {
  RULE("规章", "政府规章"),
  NORMATIVE("行政规范性文件", "规范性文件"),
  OTHER_DOCUMENT("其他文件", "其它文件", "文件"),
  INFORMATION("其他信息", "其它信息", "信息");

  private final String label;
  private final List<String> aliases;

  DocumentKind(String label, String... aliases) {
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
