package org.gongkai.batch.officerule;

import org.gongkai.finding.Message;

/** Why an expression cannot be used (表达式有误); becomes a located sentence of its file. */
final class Faulty extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  Faulty(String chinese, String english) {
    super(english);
    this.sentence = new Message(chinese, english);
  }

  Message sentence() {
    return sentence;
  }
}
