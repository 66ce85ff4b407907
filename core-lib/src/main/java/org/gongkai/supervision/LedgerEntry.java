package org.gongkai.supervision;

import java.time.LocalDate;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands at a checkpoint (报送台账的一行).
 *
 * @param unit the unit
 * @param checkpoint the year, or one of the periods in which a duty of the unit recurs
 * @param deadline the last day in time, inclusive
 * @param state its state
 * @param overdue whether the office still waits although the last day has passed
 * @param shown the workbook that the state rests on, else the last that came; null if none did
 * @param reason why nothing is required, or what is short of the checkpoint; empty if there is
 *     nothing to say
 */
public record LedgerEntry(
    Unit unit,
    Checkpoint checkpoint,
    LocalDate deadline,
    HandInState state,
    boolean overdue,
    @Nullable HandIn shown,
    String reason) {}
