package org.gongkai.ledger;

/** What a column asks for (列类型); follows from the type of its reported value. */
public enum ColumnType {
  TEXT,
  NUMBER,
  DATE,
  DATE_TIME,
  CHOICE
}
