package org.gongkai.ledger;

import org.gongkai.finding.Reported;

/** One row of a ledger (台账行); each kind of row is a record of reported values. */
public sealed interface LedgerRow
    permits TaskProgress, Disclosure, Request, Interpretation, Review, Complaint, Proposal {

  /** Where the row stands. */
  RowPlace row();

  /** The value that names the row within its ledger and year: 登记编号, or the task's number. */
  Reported<?> key();
}
