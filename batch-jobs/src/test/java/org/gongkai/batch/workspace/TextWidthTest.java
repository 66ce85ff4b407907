package org.gongkai.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void aChineseCharacterIsTwoWide() {
    assertThat(TextWidth.of("")).isZero();
    assertThat(TextWidth.of("A1")).isEqualTo(2);
    assertThat(TextWidth.of("第1项（一）")).isEqualTo(11);
  }

  @Test
  void aTextThatJustFitsTakesOneLine() {
    assertThat(TextWidth.lines("一二三四", 10)).isEqualTo(1);
    assertThat(TextWidth.lines("一二三四x", 10)).isEqualTo(2);
    assertThat(TextWidth.lines("", 10)).isEqualTo(1);
  }

  @Test
  void brokenLinesCountEachForItself() {
    assertThat(TextWidth.lines("一\n\n一二三四五", 10)).isEqualTo(4);
  }

  @Test
  void aColumnNarrowerThanItsEdgesStillHoldsACharacter() {
    assertThat(TextWidth.lines("一二", 1)).isEqualTo(2);
  }
}
