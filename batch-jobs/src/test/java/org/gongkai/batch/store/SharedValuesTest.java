package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedValuesTest {

  private final List<String> made = new ArrayList<>();
  private final SharedValues<BigDecimal> values =
      new SharedValues<>(
          text -> {
            made.add(text);
            return new BigDecimal(text);
          });

  @Test
  void theSameTextGivesTheSameValue() {
    BigDecimal first = values.of("12.50");

    assertThat(values.of("12.50")).isSameAs(first);
    assertThat(values.of("12.5")).isNotEqualTo(first).isEqualTo(new BigDecimal("12.5"));
    assertThat(made).containsExactly("12.50", "12.5");
  }

  @Test
  void onlySoManyAreKept() {
    BigDecimal first = values.of("0");
    for (int i = 1; i < 50_000; i++) {
      values.of(Integer.toString(i));
    }
    assertThat(values.of("0")).isSameAs(first);

    values.of("50000");

    assertThat(values.of("0")).isEqualTo(first).isNotSameAs(first);
    assertThat(made).hasSize(50_002);
  }
}
