package org.gongkai.supervision.assessment;

import java.math.BigDecimal;

/**
 * What an assessor has entered (人工评分).
 *
 * @param unitCode the unit
 * @param indicatorCode the indicator
 * @param points the points
 * @param note what it rests on, in the assessor's words
 * @param place where it was entered, as 文件 › 表!单元格
 */
public record EnteredScore(
    String unitCode, String indicatorCode, BigDecimal points, String note, String place) {}
