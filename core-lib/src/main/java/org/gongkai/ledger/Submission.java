package org.gongkai.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.finding.Reported;

/**
 * What a unit handed in for a year (报送): a handle whose ledgers stream, so that a large one never
 * has to be held in memory.
 */
public interface Submission {

  /** The cover. */
  Cover cover();

  /** The units that a consolidated workbook says it includes, as printed; empty otherwise. */
  List<Reported<String>> includedUnits();

  /** The ledgers that the unit declares to have nothing to report in (零报告). */
  Set<Ledger> zeroReports();

  /** The safeguards. */
  Safeguards safeguards();

  /**
   * The declared statutory form, by the cell's code within the form: the line's code, such as
   * {@code 3.1.3}, and in a form of several tables table, line and column, such as {@code
   * 3/3.1/总计}. Cells that the sheet does not have are missing from the map; empty cells are in it.
   */
  Map<String, Reported<BigDecimal>> declaredForm();

  /** Hands every ledger row to the consumer, ledger by ledger, from top to bottom. */
  void forEachRow(Consumer<? super LedgerRow> consumer);

  /** A submission held in memory, for small ones and for systems that embed the library. */
  static Submission of(
      Cover cover,
      List<Reported<String>> includedUnits,
      Set<Ledger> zeroReports,
      Safeguards safeguards,
      Map<String, Reported<BigDecimal>> declaredForm,
      List<? extends LedgerRow> rows) {
    return new SubmissionInMemory(
        cover, includedUnits, zeroReports, safeguards, declaredForm, List.copyOf(rows));
  }
}
