/**
 * The blank workbook that a unit fills in (报送表), and filling one in by code.
 *
 * <p>In: a unit, a year, the unit's tasks and catalogue items; the columns come from {@link
 * org.gongkai.ledger.SheetSchema} and the form from {@link org.gongkai.form.StatisticalForm}. Out:
 * an .xlsx or .xls file with drop-downs, formats and instructions; the same request gives the same
 * bytes.
 */
@NullMarked
package org.gongkai.batch.template;

import org.jspecify.annotations.NullMarked;
