package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesPartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<patternFill/>                                  | NO_FILL          | none",
        "<patternFill patternType='none'/>               | NO_FILL          | none",
        "<patternFill><fgColor rgb='FF112233'/></patternFill> | NO_FILL     | none",
        "<patternFill patternType='none'><fgColor rgb='1F4E79'/></patternFill> | NO_FILL | none",
        "<patternFill patternType='solid'><fgColor rgb='1F4e79'/></patternFill>"
            + " | SOLID_FOREGROUND | rgb:1F4E79",
        "<patternFill patternType='solid'><fgColor rgb='FF00B050'/></patternFill>"
            + " | SOLID_FOREGROUND | rgb:00B050",
        "<patternFill patternType='solid'><fgColor theme='4' tint='0.5'/></patternFill>"
            + " | SOLID_FOREGROUND | theme:4:0.5",
        "<patternFill patternType='gray125'/>            | LESS_DOTS | none"
      })
  void readsTheFillOfAStyle(String fill, FillPatternType pattern, String foreground)
      throws IOException {
    assertThat(styles("", fill).fillOf(1)).isEqualTo(new Fill(pattern, foreground, "none"));
    assertThat(styles("x:", fill.replaceAll("<(/?)", "<$1x:")).fillOf(1))
        .isEqualTo(new Fill(pattern, foreground, "none"));
  }

  private static StylesPart styles(String prefix, String fill) throws IOException {
    String namespace = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
    String part =
        "<~styleSheet %s='%s'><~fonts><~font/></~fonts><~fills><~fill><~patternFill/></~fill>"
            + "<~fill>@</~fill></~fills><~borders><~border/></~borders>"
            + "<~cellXfs><~xf fillId='0'/><~xf fillId='1'/></~cellXfs></~styleSheet>";
    return new StylesPart(
        part.formatted(namespace, StylesPart.NAMESPACE)
            .replace("~", prefix)
            .replace("@", fill)
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8));
  }
}
