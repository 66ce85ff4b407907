package org.gongkai.batch.store;

import java.time.LocalDate;

/**
 * A report that is made (报告批次).
 *
 * @param reportId the number of the run
 * @param year the report year
 * @param scope CITY, REGION, KIND or UNIT
 * @param scopeCode the code of the region, kind or unit; empty for the city
 * @param madeOn the day of the run
 * @param ruleBook the fingerprint of the rule book in force
 * @param formEdition the edition of the statutory form
 * @param figureChoice which figure of a unit counts
 */
public record ReportRun(
    long reportId,
    int year,
    String scope,
    String scopeCode,
    LocalDate madeOn,
    String ruleBook,
    String formEdition,
    String figureChoice) {}
