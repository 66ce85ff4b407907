package org.gongkai.unit;

import org.gongkai.finding.Choice;

/** Where disclosures are published (公开渠道). */
public enum ChannelKind implements Choice {
  /** The portal of the unit's government. */
  GOVERNMENT_SITE("本级政府网"),
  /** The disclosure site of the unit's government. */
  DISCLOSURE_SITE("政府信息公开网"),
  /** The unit's own site. */
  OWN_SITE("部门网站"),
  /** The government's bulletin. */
  BULLETIN("政府公报"),
  /** A microblog account. */
  WEIBO("政务微博"),
  /** A WeChat account. */
  WECHAT("政务微信"),
  /** Anything else, such as newspapers, broadcasting and reading points. */
  OTHER("其他");

  private final String label;

  ChannelKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether such a channel is a website, so that its address is a web address. */
  public boolean isSite() {
    return switch (this) {
      case GOVERNMENT_SITE, DISCLOSURE_SITE, OWN_SITE -> true;
      default -> false;
    };
  }
}
