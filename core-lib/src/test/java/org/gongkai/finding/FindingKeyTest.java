package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingKeyTest {

  private static final EntryKey ENTRY = new EntryKey("依申请公开台账|YS-001", "repliedOn");

  private static FindingKey key(String value) {
    return new FindingKey("request-reply-late", ENTRY, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-8-5", " 2016-8-5\n", "２０１６－８－５", "2016 - 8 - 5", "2016-8-5\u200B"})
  void blanksAndWidthMakeNoOtherValue(String value) {
    assertThat(key(value)).isEqualTo(key("2016-8-5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-8-6", "2016-08-05", ""})
  void anotherValueIsAnotherKey(String value) {
    assertThat(key(value)).isNotEqualTo(key("2016-8-5"));
  }

  @Test
  void codeAndEntryBelongToTheKey() {
    Finding finding =
        new Finding(
            "request-reply-late",
            Severity.WARNING,
            Place.sheet("依申请公开台账"),
            "2016-8-5",
            "",
            new Message("请核对。", "Check this."));
    assertThat(FindingKey.of(finding.about(ENTRY))).isEqualTo(key("2016-8-5"));
    assertThat(FindingKey.of(finding)).isNotEqualTo(key("2016-8-5"));
    assertThat(new FindingKey("another-code", ENTRY, "2016-8-5")).isNotEqualTo(key("2016-8-5"));
  }
}
