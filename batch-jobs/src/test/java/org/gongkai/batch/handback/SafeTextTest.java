package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "应为日期，如2016-08-05", "两\n行\t和！", "\uD842\uDFB7野家", "\uFFFD"})
  void keepsWhatACellCanHold(String text) {
    assertThat(SafeText.forCell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\rb", "a\uD842b", "a\uDFB7b", "a\uFFFEb", "a\uFFFFb", "a\u0085b"})
  void leavesOutWhatXmlCannotHold(String text) {
    assertThat(SafeText.forCell(text)).isEqualTo("ab");
  }
}
