/**
 * Judges workbooks (审核): the constraints on single fields by Hibernate Validator, the rule book,
 * and what concerns the workbook as a whole, in one pass over its rows.
 *
 * <p>In: an open workbook and what it is judged by. Out: its verdict, all findings in a fixed order
 * with exact counts, the form derived from its ledgers. Bad data never throws.
 */
@NullMarked
package org.gongkai.batch.validate;

import org.jspecify.annotations.NullMarked;
