package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How a request came in (申请方式), as in the 2014 form. */
public enum WayIn implements Choice {
  IN_PERSON("当面申请", "当面", "现场"),
  FAX("传真申请", "传真"),
  ONLINE("网络申请", "网络", "网上", "网上申请", "电子邮件"),
  LETTER("信函申请", "信函", "邮寄", "挂号信");

  private final String label;
  private final List<String> aliases;

  WayIn(String label, String... aliases) {
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
