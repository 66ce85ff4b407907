package org.gongkai.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a function of a unit lies on a later day (职责承接单位).
 *
 * @param unit the unit that has it; null if it left the roster, such as to the province
 * @param function the function; {@link Reorganisation#EVERYTHING} for all of the unit's functions
 * @param since the first day on which it lay elsewhere
 */
public record Heir(@Nullable Unit unit, String function, LocalDate since) {}
