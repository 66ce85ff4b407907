package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOLID_FOREGROUND;rgb:00FF7F;none",
        "SOLID_FOREGROUND;theme:4:0.3999755851924192;none",
        "SOLID_FOREGROUND;theme:4:-0.249977111117893;none",
        "BIG_SPOTS;rgb:FF0000;rgb:FFFFFF",
        "NO_FILL;none;none"
      })
  void comesBackAsItWas(String text) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle style = workbook.createCellStyle();

      Fill.parse(text).applyTo(workbook, style);

      assertThat(Fill.of(workbook, style).text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "green", "SOLID;rgb:00FF7F;none", "BIG_SPOTS;rgb:xyz;none", "a;b;c;d"})
  void whatAClerkTypedOverIsReadAsNoFill(String text) {
    assertThat(Fill.parse(text)).isEqualTo(Fill.EMPTY);
  }

  @Test
  void onlyOurOwnShadesAreMarks() {
    assertThat(Fill.parse("SOLID_FOREGROUND;rgb:FFC8CE;none").isMark()).isTrue();
    assertThat(Fill.parse("SOLID_FOREGROUND;rgb:FFC7CE;none").isMark()).isFalse();
    assertThat(new Fill(FillPatternType.BIG_SPOTS, "rgb:FFC8CE", "none").isMark()).isFalse();
  }
}
