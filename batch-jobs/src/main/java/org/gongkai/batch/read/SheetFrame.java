package org.gongkai.batch.read;

import java.util.BitSet;
import java.util.List;

/**
 * What a sheet says beside its cells (版式).
 *
 * @param merges merged cells
 * @param hiddenColumns zero-based columns that are hidden
 * @param beyondColumns whether cells lie beyond the last column that is looked at
 */
record SheetFrame(List<CellRange> merges, BitSet hiddenColumns, boolean beyondColumns) {}
