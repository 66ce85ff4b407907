package org.gongkai.annualreport;

/**
 * Who has handed in, of the units of one region or kind (分地区、分类别报送情况).
 *
 * @param code the region's code or the kind's name
 * @param label how it is called
 * @param coverage how many have
 */
public record GroupCoverage(String code, String label, Coverage coverage) {}
