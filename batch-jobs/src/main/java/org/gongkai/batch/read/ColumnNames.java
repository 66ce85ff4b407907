package org.gongkai.batch.read;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the columns of a schema are found (列名): made once per schema, since every
 * workbook is searched for the same ones.
 */
final class ColumnNames {

  /** Longer texts than any header with its hint are not compared. */
  private static final int LONGEST = 80;

  private static final Map<SheetSchema<?>, ColumnNames> NAMES = new ConcurrentHashMap<>();

  private final Map<String, Integer> headers = new HashMap<>();
  private final Map<String, Integer> aliases = new HashMap<>();

  private ColumnNames(SheetSchema<?> schema) {
    for (ColumnSpec column : schema.columns()) {
      headers.putIfAbsent(Wording.key(column.header()), column.index());
      for (String alias : column.aliases()) {
        aliases.putIfAbsent(Wording.key(alias), column.index());
      }
    }
  }

  static ColumnNames of(SheetSchema<?> schema) {
    return NAMES.computeIfAbsent(schema, ColumnNames::new);
  }

  /** The index of the column whose header a cell holds; null if none. */
  @Nullable Integer byHeader(RawCell cell) {
    return find(cell, headers);
  }

  /** The index of the column one of whose other names a cell holds; null if none. */
  @Nullable Integer byAlias(RawCell cell) {
    return find(cell, aliases);
  }

  /** By header, else by another name. */
  @Nullable Integer byAnyName(RawCell cell) {
    Integer column = byHeader(cell);
    return column == null ? byAlias(cell) : column;
  }

  private static @Nullable Integer find(RawCell cell, Map<String, Integer> names) {
    if (cell.kind() != CellKind.TEXT || cell.text().length() > LONGEST) {
      return null;
    }
    Integer plain = names.get(cell.text());
    if (plain != null) {
      return plain;
    }
    String key = Wording.key(cell.text());
    Integer column = names.get(key);
    return column != null ? column : names.get(Wording.withoutHint(key));
  }
}
