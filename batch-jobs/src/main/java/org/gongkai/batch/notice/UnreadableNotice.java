package org.gongkai.batch.notice;

import java.io.Serial;
import org.gongkai.finding.Message;

/** Ends the reading of a file from within; {@link NoticeReader} turns it into a value. */
final class UnreadableNotice extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Message reason;

  UnreadableNotice(String chinese, String english) {
    super(english);
    this.reason = new Message(chinese, english);
  }

  Message reason() {
    return reason;
  }
}
