package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** What a workbook covers (报送口径). */
public enum ReportScope implements Choice {
  OWN("本级", "本单位", "本机关"),
  CONSOLIDATED("汇总", "汇总上报", "本行政区域汇总");

  private final String label;
  private final List<String> aliases;

  ReportScope(String label, String... aliases) {
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
