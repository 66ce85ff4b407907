package org.gongkai.batch.notice;

import org.gongkai.finding.Message;
import org.gongkai.plan.NoticeText;

/** What came of reading a notice's file. */
public sealed interface NoticeReading {

  /**
   * The file was read.
   *
   * @param text its text
   */
  record Read(NoticeText text) implements NoticeReading {}

  /**
   * The file cannot be read.
   *
   * @param reason what is wrong with it and what to do
   */
  record Unreadable(Message reason) implements NoticeReading {}
}
