package org.gongkai.batch.officerule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.jspecify.annotations.Nullable;

/**
 * A name that an expression may use (可用列名): a column of a sheet.
 *
 * @param column the column
 * @param input the column as {@link org.gongkai.rule.RuleInfo#inputs()} writes it
 */
record Word(ColumnSpec column, String input) {

  ValueType type() {
    return switch (column.type()) {
      case TEXT, CHOICE -> ValueType.TEXT;
      case NUMBER -> ValueType.NUMBER;
      case DATE -> ValueType.DATE;
      case DATE_TIME -> ValueType.TIME;
    };
  }

  /** The labels of a closed list; empty for other columns. */
  List<String> labels() {
    return column.choices().stream().map(Choice::label).toList();
  }

  Reported<?> cell(Record row) {
    return column.valueIn(row);
  }

  /** What an expression sees: the value, a choice as its label; null where there is none. */
  @Nullable Object value(Record row) {
    Object value = cell(row).value();
    return value instanceof Choice choice ? choice.label() : value;
  }

  /** The date of the cell, if it holds one. */
  @Nullable LocalDate date(Record row) {
    Object value = cell(row).value();
    if (value instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    return value instanceof LocalDate date ? date : null;
  }
}
