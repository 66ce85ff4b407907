package org.gongkai.reference;

import java.util.Objects;
import org.gongkai.finding.Message;

/**
 * What is wrong in a reference file: one plain sentence and its place.
 *
 * @param file the file's name as the reader knows it
 * @param line the line, counted from 1; 0 if the problem is about the file as a whole
 * @param message what is wrong and what to do, without the place
 */
public record ReferenceProblem(String file, int line, Message message) {

  /**
   * @throws IllegalArgumentException if the line is negative
   */
  public ReferenceProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    if (line < 0) {
      throw new IllegalArgumentException("A line is counted from 1, or 0 for the file: " + line);
    }
  }

  /** The whole sentence, place included, as it is shown to the reader. */
  public Message sentence() {
    return line == 0
        ? new Message(file + "：" + message.chinese(), file + ": " + message.english())
        : new Message(
            file + " 第" + line + "行：" + message.chinese(),
            file + " line " + line + ": " + message.english());
  }
}
