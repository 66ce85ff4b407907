package org.gongkai.finding;

/**
 * One plain sentence, in both languages: what is wrong, what would have been right, what to do.
 *
 * @param chinese the sentence for the clerk
 * @param english the same in English
 */
public record Message(String chinese, String english) {

  /**
   * @throws IllegalArgumentException if a sentence is blank
   */
  public Message {
    if (chinese.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("A message needs a Chinese and an English sentence");
    }
  }
}
