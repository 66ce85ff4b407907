package org.gongkai.finding;

import java.util.List;

/** 是 or 否. */
public enum YesNo implements Choice {
  YES("是", List.of("有", "√", "Y", "y", "已")),
  NO("否", List.of("没有", "×", "N", "n", "未", "不是"));

  private final String label;
  private final List<String> aliases;

  YesNo(String label, List<String> aliases) {
    this.label = label;
    this.aliases = aliases;
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
