package org.gongkai.form;

/**
 * A cell of a form that takes a figure (表格单元).
 *
 * @param code the cell's code within its form: {@code 3.1.3}; in a form of several tables the
 *     table, the line and the column, such as {@code 3/1/总计}
 * @param label the printed text without its number
 * @param unitOfMeasure the unit of measure: 条, 件, 次, 篇, 个, 人, 人次 or 万元
 * @param kind which numbers it takes
 * @param derivation how it follows from the ledgers
 */
public record FormCell(
    String code, String label, String unitOfMeasure, NumberKind kind, Derivation derivation) {}
