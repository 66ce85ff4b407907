package org.gongkai.form;

import java.util.List;
import org.gongkai.reference.CommentedTable;

/**
 * A column of table three (申请人情况).
 *
 * @param code the column in codes of cells, as printed: 自然人
 * @param key the column in finding codes
 * @param condition which requests it counts; empty for the total
 */
record ApplicantColumn(String code, String key, String condition) {

  static final String PLACEHOLDER = "{column}";

  /** All columns in the order of the table, the total last. */
  static List<ApplicantColumn> load() {
    CommentedTable table = FormReference.table("applicant-columns.csv", "code", "key", "condition");
    return table.rows().stream()
        .map(row -> new ApplicantColumn(row.text("code"), row.text("key"), row.text("condition")))
        .toList();
  }

  /** A text of the reference data for this column. */
  String in(String text) {
    return text.replace(PLACEHOLDER, code)
        .replace("{condition}", condition.isEmpty() ? "" : "; " + condition);
  }
}
