/**
 * What a unit reports for a year (报送表): the ledgers, the safeguards, the cover and the declared
 * form, as records of {@linkplain org.gongkai.finding.Reported reported values}.
 *
 * <p>In: values as typed, with raw text and place. Out: records that hold them unjudged; the
 * constraints on their components say what one field must be, and {@link
 * org.gongkai.ledger.LedgerConstraints} turns violations into findings. Whatever compares fields,
 * rows, sheets, units or years is a rule and lives in {@code org.gongkai.rule}.
 *
 * <p>Each record component is a column of a sheet, found by its header text; {@link
 * org.gongkai.ledger.SheetSchema} is the one place from which templates are written and workbooks
 * are read.
 */
@NullMarked
package org.gongkai.ledger;

import org.jspecify.annotations.NullMarked;
