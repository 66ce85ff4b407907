/**
 * A unit's workbook becomes a {@link org.gongkai.ledger.Submission} (读取报送表).
 *
 * <p>In: a file and what {@code collect} found it to be. Out: an {@link
 * org.gongkai.batch.read.OpenWorkbook} whose rows stream in the order of the ledgers, every value
 * with its kind, raw text, place and how it was read, and the findings of reading; or one {@link
 * org.gongkai.batch.read.UnreadableWorkbookException} with the reason. Rows read are rows handed
 * out plus rows skipped with a reason. Formulas are never evaluated, links never followed, macros
 * never run; a large ledger is never held in memory as a whole.
 *
 * <p>Three layers: cells ({@code CellBook} and its kinds), values ({@code ValueReader}), and the
 * sheets of the template ({@link org.gongkai.batch.read.WorkbookReader}).
 */
@NullMarked
package org.gongkai.batch.read;

import org.jspecify.annotations.NullMarked;
