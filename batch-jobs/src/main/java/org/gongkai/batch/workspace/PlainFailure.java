package org.gongkai.batch.workspace;

import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;

/**
 * The machinery cannot go on (运行故障): a disk, a database, a folder. Says in one sentence what, where
 * and what to do; never used for what units hand in.
 */
public final class PlainFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String chinese;

  /** Makes a failure with the cause that a log should keep; null if there is none. */
  public PlainFailure(Message message, @Nullable Throwable cause) {
    super(message.english(), cause);
    this.chinese = message.chinese();
  }

  /** The sentence for the operator. */
  public String chinese() {
    return chinese;
  }
}
