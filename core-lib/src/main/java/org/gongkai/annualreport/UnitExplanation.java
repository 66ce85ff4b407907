package org.gongkai.annualreport;

import org.gongkai.finding.Place;

/**
 * What a unit answered to a warning about its workbook (单位说明). It was written for the office and is
 * printed in the internal edition alone.
 *
 * @param unitCode the unit
 * @param code the code of the warning
 * @param place where in the workbook
 * @param warning the warning, in Chinese
 * @param answer what the unit wrote
 */
public record UnitExplanation(
    String unitCode, String code, Place place, String warning, String answer) {}
