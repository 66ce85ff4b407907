package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindTest {

  @ParameterizedTest
  @CsvSource({
    "WHOLE,0,true",
    "WHOLE,12,true",
    "WHOLE,1E+2,true",
    "WHOLE,12.0,true",
    "WHOLE,12.5,false",
    "WHOLE,-1,false",
    "AMOUNT,59237.2449,true",
    "AMOUNT,7545,true",
    "AMOUNT,0.00001,false",
    "AMOUNT,-0.5,false",
    "SIGNED,-4,true",
    "SIGNED,1036,true",
    "SIGNED,0,true",
    "SIGNED,-4.5,false"
  })
  void takesTheNumbersOfItsKind(NumberKind kind, BigDecimal number, boolean taken) {
    assertThat(kind.takes(number)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"WHOLE,0,false", "AMOUNT,4,false", "SIGNED,0,true"})
  void saysItsLimits(NumberKind kind, int decimalPlaces, boolean negative) {
    assertThat(kind.maxDecimalPlaces()).isEqualTo(decimalPlaces);
    assertThat(kind.takesNegative()).isEqualTo(negative);
  }
}
