package org.gongkai.bench;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** A row as the contractor's pipeline has it: texts, the first of which must be there. */
record ContractorRow(
    @NotBlank String entryNumber, List<@Size(max = 2000) String> values, String sheet, int row) {

  /** As many columns as the widest ledger has. */
  static final int COLUMNS = 28;

  static ContractorRow of(Map<Integer, String> cells, String sheet, int row) {
    String[] values = new String[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      String value = cells.get(i);
      values[i] = value == null ? "" : value;
    }
    return new ContractorRow(values[0], List.of(values), sheet, row);
  }
}
