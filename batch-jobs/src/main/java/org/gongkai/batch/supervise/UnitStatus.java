package org.gongkai.batch.supervise;

import java.time.LocalDate;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands (单位报送情况).
 *
 * @param unit the unit
 * @param deadline the last day in time, inclusive
 * @param state its state
 * @param shown the workbook that the state rests on: the one that stands, else the last one
 *     returned; null if there is none
 */
public record UnitStatus(
    Unit unit, LocalDate deadline, HandInState state, @Nullable UnitSubmission shown) {}
