package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How a challenge ended (复议诉讼结果). */
public enum ReviewResult implements Choice {
  UPHELD("结果维持", "维持", "驳回诉讼请求"),
  CORRECTED("结果纠正", "纠正", "被依法纠错"),
  OTHER("其他结果", "其他", "其他情形"),
  PENDING("尚未审结", "未审结", "审理中");

  private final String label;
  private final List<String> aliases;

  ReviewResult(String label, String... aliases) {
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
