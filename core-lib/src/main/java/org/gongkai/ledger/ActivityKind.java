package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How a policy was interpreted or a concern answered (解读回应方式). */
public enum ActivityKind implements Choice {
  POLICY_ARTICLE("政策解读稿件", "解读稿件", "解读稿"),
  PRESS_CONFERENCE("新闻发布会", "发布会"),
  ONLINE_INTERVIEW("政府网站在线访谈", "在线访谈"),
  RADIO("广播解读", "解文说事"),
  WEIBO_WECHAT("微博微信回应", "微博回应", "微信回应"),
  OTHER_WAY("其他方式回应", "其他方式");

  private final String label;
  private final List<String> aliases;

  ActivityKind(String label, String... aliases) {
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
