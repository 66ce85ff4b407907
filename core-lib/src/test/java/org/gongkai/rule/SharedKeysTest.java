package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedKeysTest {

  private final SharedKeys keys = new SharedKeys();

  @Test
  void keyOfOneUnitIsNotSharedHoweverOftenItHasIt() {
    keys.add(1, "甲发〔2016〕1号");
    keys.add(1, "甲发〔2016〕1号");

    assertThat(keys.isShared("甲发〔2016〕1号")).isFalse();
    assertThat(keys.sharesAny(1)).isFalse();
  }

  @Test
  void keyOfTwoUnitsIsSharedByBoth() {
    keys.add(1, "甲发〔2016〕1号");
    keys.add(2, "甲发〔2016〕1号");
    keys.add(3, "甲发〔2016〕2号");

    assertThat(keys.isShared("甲发〔2016〕1号")).isTrue();
    assertThat(keys.isShared("甲发〔2016〕2号")).isFalse();
    assertThat(IntStream.rangeClosed(1, 3).filter(keys::sharesAny)).containsExactly(1, 2);
  }

  @Test
  void thirdUnitSharesToo() {
    keys.add(1, "");
    keys.add(2, "");
    keys.add(3, "");

    assertThat(IntStream.rangeClosed(1, 4).filter(keys::sharesAny)).containsExactly(1, 2, 3);
  }

  @Test
  void manyKeysAreToldApart() {
    for (int unit = 1; unit <= 20_000; unit++) {
      keys.add(unit, "文〔2016〕" + unit + "号");
    }
    keys.add(30_000, "文〔2016〕777号");

    assertThat(IntStream.rangeClosed(1, 20_000).filter(n -> keys.isShared("文〔2016〕" + n + "号")))
        .containsExactly(777);
    assertThat(IntStream.rangeClosed(1, 30_000).filter(keys::sharesAny))
        .containsExactly(777, 30_000);
  }
}
