package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Whose suggestion is answered (建议提案类别). */
public enum ProposalKind implements Choice {
  DEPUTY("人大代表建议", "人大建议", "建议"),
  COMMITTEE_MEMBER("政协委员提案", "政协提案", "提案");

  private final String label;
  private final List<String> aliases;

  ProposalKind(String label, String... aliases) {
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
