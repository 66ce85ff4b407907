package org.gongkai.plan;

import java.util.List;
import org.gongkai.finding.Choice;

/** The part a unit has in a task (承担角色). */
public enum TaskRole implements Choice {
  /** 牵头, 分别牵头, X会同…落实. */
  LEAD("牵头"),
  /** 会同, 配合, 参与. */
  JOINT("配合", "会同", "参与"),
  /** 负责落实, 抓好落实, 负责本级政府相关工作. */
  IMPLEMENT("落实", "负责落实", "责任");

  private final String label;
  private final List<String> aliases;

  TaskRole(String label, String... aliases) {
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
