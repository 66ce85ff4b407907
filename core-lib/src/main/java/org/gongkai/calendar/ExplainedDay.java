package org.gongkai.calendar;

import java.time.LocalDate;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;

/**
 * One day of a running time limit (期限逐日说明): counted or not, and why.
 *
 * @param date the day
 * @param counted whether it is a working day
 * @param number how many working days have passed with this day
 * @param reason why, in both languages
 * @param notice the notice that names the day, by address or number; null for a day that none names
 * @param covered whether the holiday arrangements of the day's year are known; if not, the day is
 *     counted by Monday to Friday alone
 */
public record ExplainedDay(
    LocalDate date,
    boolean counted,
    int number,
    Message reason,
    @Nullable String notice,
    boolean covered) {}
