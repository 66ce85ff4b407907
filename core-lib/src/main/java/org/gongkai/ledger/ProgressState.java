package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** How far a task has come (完成状态). */
public enum ProgressState implements Choice {
  NOT_STARTED("未开展", "未启动", "未开始"),
  UNDER_WAY("进行中", "推进中", "正在推进", "持续推进"),
  DONE("已完成", "完成", "办结"),
  NOT_APPLICABLE("不涉及", "无此项工作");

  private final String label;
  private final List<String> aliases;

  ProgressState(String label, String... aliases) {
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
