package org.gongkai.finding;

/** What became of a file that was handed in (处理结论); every file gets exactly one per run. */
public enum FileVerdict {
  /** Read, judged and stored. */
  ACCEPTED("已接收"),
  /** Read and judged; handed back with the places marked. */
  RETURNED("已退回"),
  /** Not a workbook that can be read. */
  UNREADABLE("无法读取"),
  /** Same bytes and same decision basis as before. */
  UNCHANGED("无变化"),
  /** Read and judged; a later one of the same unit stands. */
  SUPERSEDED("已被替代"),
  /** Still being written; looked at again in the next run. */
  DEFERRED("暂缓处理"),
  /** Not opened at all: no ordinary file, or beyond a limit that protects the machine. */
  REFUSED("拒绝读取");

  private final String chinese;

  FileVerdict(String chinese) {
    this.chinese = chinese;
  }

  /** The words printed in a result. */
  public String chinese() {
    return chinese;
  }
}
