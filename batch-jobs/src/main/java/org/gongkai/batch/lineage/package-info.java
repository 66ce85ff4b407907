/**
 * From a published figure back to the cells of the units' files, and from a cell to its figures
 * (数据溯源).
 *
 * <p>In: a finished report's frozen set of stored workbooks. Out: terms that add up to the figure,
 * found by the same predicate that aggregates; nothing is stored a second time.
 */
@NullMarked
package org.gongkai.batch.lineage;

import org.jspecify.annotations.NullMarked;
