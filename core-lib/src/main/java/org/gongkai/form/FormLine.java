package org.gongkai.form;

import org.jspecify.annotations.Nullable;

/**
 * A printed line of a form (统计指标).
 *
 * @param code the line's code, such as {@code 3.3.4a}
 * @param label the printed text
 * @param unitOfMeasure the unit of measure as printed; —— for a heading
 * @param cell the line's cell; null for a heading, which takes no figure
 */
public record FormLine(String code, String label, String unitOfMeasure, @Nullable FormCell cell) {}
