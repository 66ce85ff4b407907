package org.gongkai.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ledgers of a unit's workbook (台账), in the order of its sheets. */
public enum Ledger {
  TASK_PROGRESS("任务进展", TaskProgress.class),
  DISCLOSURES("主动公开台账", Disclosure.class),
  REQUESTS("依申请公开台账", Request.class),
  INTERPRETATIONS("解读回应台账", Interpretation.class),
  REVIEWS("复议诉讼台账", Review.class),
  COMPLAINTS("投诉举报台账", Complaint.class),
  PROPOSALS("建议提案台账", Proposal.class);

  private static final Map<Class<?>, Ledger> BY_ROW_TYPE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Ledger::rowType, l -> l));

  private final String sheet;
  private final Class<? extends LedgerRow> rowType;

  Ledger(String sheet, Class<? extends LedgerRow> rowType) {
    this.sheet = sheet;
    this.rowType = rowType;
  }

  /** The name on the sheet's tab. */
  public String sheet() {
    return sheet;
  }

  /** The record that holds one of its rows; always a record class. */
  public Class<? extends LedgerRow> rowType() {
    return rowType;
  }

  /** The ledger whose rows have the given type, if there is one. */
  public static Optional<Ledger> findByRowType(Class<?> type) {
    return Optional.ofNullable(BY_ROW_TYPE.get(type));
  }
}
