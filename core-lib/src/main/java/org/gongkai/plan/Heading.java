package org.gongkai.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a task table holds, told by its heading (表头). */
enum Heading {
  /** 序号. */
  NUMBER("(?:任务|项目|工作)?(?:序号|编号)|NO\\.?|No\\.?|号"),
  /** 完成时限, 完成时间; 公开时限 is a column of catalogues. */
  DEADLINE("(?!公开).{0,6}(?:时限|时间|期限|节点|进度|日期).{0,4}"),
  /** 责任单位, or one column for all parts. */
  RESPONSIBILITY(
      ".{0,4}牵头.{0,6}[和及与、/].{0,8}(?:单位|部门).{0,2}"
          + "|.{0,4}责任.{0,6}[和及与、/].{0,8}(?:单位|部门).{0,2}"
          + "|(?!.*牵头).{0,4}(?:责任|承办|落实|负责|实施|执行)(?:单位|部门|主体|分工).{0,4}"
          + "|(?:任务|责任|职责|工作)?分工|单位"),
  /** 牵头单位. */
  LEAD(".{0,2}(?:牵头|主办|主责)(?:责任)?(?:单位|部门|主体).{0,2}"),
  /** 配合单位. */
  JOINT(".{0,2}(?:配合|协办|参与|协作|参加|协同|协助)(?:责任)?(?:单位|部门).{0,2}"),
  /** 任务分解和具体要求, 主要内容, 工作要求. */
  REQUIREMENT(".{0,10}(?:内容|要求|措施|举措|分解|目标|标准).{0,8}"),
  /** 工作任务, 重点任务: the group, or the task itself if nothing tells more. */
  TASK(".{0,6}(?:任务|项目|领域|类别|事项|重点工作|工作重点|重点).{0,4}");

  /** Longer texts are contents. */
  private static final int MAX_LENGTH = 16;

  private final Pattern wording;

  Heading(String wording) {
    this.wording = Pattern.compile(wording);
  }

  /** What a cell of a row of headings says; empty if it is no heading that a plan knows. */
  static Optional<Heading> find(String text) {
    String bare = Wording.canonical(text).replaceAll("（[^）]*）", "").replaceAll("[：*]", "");
    if (bare.isEmpty() || bare.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (Heading heading : values()) {
      if (heading.wording.matcher(bare).matches()) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }

  boolean isResponsibility() {
    return this == RESPONSIBILITY || this == LEAD || this == JOINT;
  }

  boolean isContent() {
    return this == REQUIREMENT || this == TASK;
  }
}
