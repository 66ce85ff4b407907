package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "9", "cell-error", "request.reply-late", "form-2.1-sum"})
  void takesWordsAndNumbersJoinedByHyphensOrDotsAsCode(String code) {
    assertThat(finding(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "-a", "a-", "a.", "a--b", "a.-b", "Cell-error", "a b", "a_b", "编码", "é"})
  void takesNothingElseAsCode(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> finding(code))
        .withMessage("Not a finding code: '" + code + "'");
  }

  private static Finding finding(String code) {
    return new Finding(code, Severity.INFO, Place.FILE, "", "", new Message("某事", "something"));
  }
}
