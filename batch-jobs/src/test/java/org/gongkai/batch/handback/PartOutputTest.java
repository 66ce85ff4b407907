package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartOutputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<c r=\"A1\"/>",
        "\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFD",
        "公开，\uD842\uDFB7野家",
        "half \uD842",
        "\uDFB7 half",
        "\uD842\uD842\uDFB7"
      })
  void writesTextAsJavaEncodesIt(String text) throws IOException {
    assertThat(written(out -> out.text(text))).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsTheOrderOfPiecesWhateverTheirSize() throws IOException {
    String large = "政务".repeat(20_000);
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);

    assertThat(
            written(
                out -> {
                  out.text("a").number(7).write('b');
                  out.write(bytes);
                  out.text(large).write('c');
                }))
        .isEqualTo(("a7b" + large + large + "c").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 10, 1_048_576, Integer.MAX_VALUE})
  void writesNumbersInDecimalDigits(int number) throws IOException {
    assertThat(written(out -> out.number(number)))
        .isEqualTo(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  private interface Writing {
    void to(PartOutput out) throws IOException;
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PartOutput out = new PartOutput(bytes);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }
}
