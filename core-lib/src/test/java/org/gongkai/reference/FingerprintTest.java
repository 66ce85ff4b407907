package org.gongkai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  /** Values from {@code printf '...' | sha256sum}. */
  @Test
  void isSha256OverLinesInUtf8() {
    assertThat(Fingerprint.of(List.of()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Fingerprint.of(List.of("a", "公开")))
        .isEqualTo("d0575584f505c8771c84c8a01f59cc75e083936a91fe5c8711be5cd3fcb6cbf8");
  }

  @Test
  void lineEndsCount() {
    assertThat(Fingerprint.of(List.of("a", "b"))).isNotEqualTo(Fingerprint.of(List.of("ab")));
  }
}
