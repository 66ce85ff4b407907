package org.gongkai.annualreport;

import java.time.LocalDate;
import org.gongkai.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/**
 * How far one unit has come with one task.
 *
 * @param taskNumber the task
 * @param unitCode the unit
 * @param role its part in the task; null if the plan gives it none and it names none
 * @param state how far it has come
 * @param doneOn the day on which it was done; null if it is not done or names no day
 */
public record UnitTask(
    int taskNumber,
    String unitCode,
    @Nullable TaskRole role,
    CompletionState state,
    @Nullable LocalDate doneOn) {}
