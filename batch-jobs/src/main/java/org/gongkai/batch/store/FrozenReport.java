package org.gongkai.batch.store;

import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Roster;

/**
 * A finished report and what it was made with (报告留底).
 *
 * @param run the run
 * @param printedId the id that is printed in the report
 * @param roster the roster as it was
 * @param form the form as it was
 */
public record FrozenReport(ReportRun run, String printedId, Roster roster, StatisticalForm form) {}
