package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {

  @ParameterizedTest
  @CsvSource({"A1,0,0", "Z9,8,25", "AA10,9,26", "XFD1048576,1048575,16383"})
  void theNotationOfSpreadsheetsReadsAndPrintsEqual(String a1, int row, int column) {
    assertThat(CellAddress.parse(a1)).isEqualTo(new CellAddress(row, column));
    assertThat(new CellAddress(row, column).a1()).isEqualTo(a1);
  }

  @Test
  void dollarSignsAndLowerCaseAreRead() {
    assertThat(CellAddress.parse("$b$7")).isEqualTo(new CellAddress(6, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "B", "7B", "B7C", "B0", "XFE1", "A1048577", "ABCD1", "Ａ1"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> CellAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addressesAreOrderedRowByRow() {
    assertThat(CellAddress.parse("Z1")).isLessThan(CellAddress.parse("A2"));
    assertThat(CellAddress.parse("A2")).isLessThan(CellAddress.parse("B2"));
  }
}
