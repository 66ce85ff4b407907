package org.gongkai.rule;

import org.gongkai.ledger.LedgerRow;

/** One rule at work on the workbooks that stand (比对检查): sees them all, then compares. */
public interface ComparingCheck {

  /** Sees a workbook of the year or of the year before. */
  default void workbook(StandingWorkbook workbook) {}

  /** Sees a row of a workbook that it has seen before. */
  default void row(StandingWorkbook workbook, LedgerRow row) {}

  /** Compares what it has seen. */
  void end(ComparedFindings findings);
}
