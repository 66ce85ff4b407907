package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextsTest {

  private static final String SEVENTEEN = "22020219800101123";

  /** The numbers of four digits and more, with a * if they are part of a word. */
  private static List<String> numbers(String text) {
    return numbers(text, 4);
  }

  private static List<String> numbers(String text, int minLength) {
    List<String> found = new ArrayList<>();
    PublicTexts.forEachNumber(
        text, minLength, (number, isWithinWord) -> found.add(number + (isWithinWord ? "*" : "")));
    return found;
  }

  @Test
  void aRunIsFoundFromItsLeastLengthOn() {
    assertThat(numbers("1234")).containsExactly("1234");
    assertThat(numbers("123")).isEmpty();
    assertThat(numbers("第123号，共12345件")).containsExactly("12345");
  }

  @Test
  void severalRunsAreFoundInTheirOrder() {
    assertThat(numbers("1234，56789；0000")).containsExactly("1234", "56789", "0000");
  }

  @Test
  void fullWidthDigitsAreMadePlain() {
    assertThat(numbers("０１２３４５６７８９")).containsExactly("0123456789");
    assertThat(numbers("\uff0f１２３\uff1a")).as("the signs beside them are no digits").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-", "\u3000", "\u00a0", "\uff0d"})
  void oneBlankOrHyphenWithinIsLeftOut(String filler) {
    assertThat(numbers("12" + filler + "34")).containsExactly("1234");
    assertThat(numbers(filler + "1234" + filler)).containsExactly("1234");
    assertThat(numbers("12" + filler + filler + "34")).as("two part it").isEmpty();
  }

  @Test
  void aFillerAtTheEndBelongsToNothing() {
    assertThat(numbers("1234-")).containsExactly("1234");
    assertThat(numbers("1234-甲")).containsExactly("1234");
    assertThat(numbers("1234-a")).as("the letter stands apart").containsExactly("1234");
    assertThat(numbers("12-04，12-94，12-:4，12-/4")).containsExactly("1204", "1294");
  }

  @Test
  void otherSignsPartRuns() {
    assertThat(numbers("12,34")).isEmpty();
    assertThat(numbers("12—34")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "Z", "a", "z", "_", "/", ".", "Ａ", "ｚ"})
  void lettersAndSignsOfAddressesMakeItPartOfAWord(String letter) {
    assertThat(numbers(letter + "1234")).containsExactly("1234*");
    assertThat(numbers("1234" + letter)).containsExactly("1234*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "[", "`", "{", "甲", "：", ","})
  void otherSignsDoNot(String sign) {
    assertThat(numbers(sign + "1234")).containsExactly("1234");
    assertThat(numbers("1234" + sign)).containsExactly("1234");
  }

  @Test
  void aWordEndsBeforeTheNextRun() {
    assertThat(numbers("a1234，5678")).containsExactly("1234*", "5678");
    assertThat(numbers("a甲1234")).containsExactly("1234");
  }

  @Test
  void anXBelongsToSeventeenDigitsOnly() {
    assertThat(numbers(SEVENTEEN + "X", 18)).containsExactly(SEVENTEEN + "X");
    assertThat(numbers(SEVENTEEN + "x", 18)).containsExactly(SEVENTEEN + "X");
    assertThat(numbers(SEVENTEEN + "ｘ", 18)).containsExactly(SEVENTEEN + "X");
    assertThat(numbers(SEVENTEEN + "Y", 17)).containsExactly(SEVENTEEN + "*");
    assertThat(numbers("1234X")).containsExactly("1234*");
    assertThat(numbers(SEVENTEEN + "0X", 18)).containsExactly(SEVENTEEN + "0*");
    assertThat(numbers(SEVENTEEN + "XX", 18)).containsExactly(SEVENTEEN + "X*");
  }
}
