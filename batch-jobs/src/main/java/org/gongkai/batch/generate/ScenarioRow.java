package org.gongkai.batch.generate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowBuilder;
import org.jspecify.annotations.Nullable;

/** A ledger row while it is made up: what stands in which column, by the component's name. */
final class ScenarioRow {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Fills a column in; null leaves it empty. */
  ScenarioRow with(String column, @Nullable Object value) {
    if (value == null) {
      entries.remove(column);
    } else {
      entries.put(column, new Entry.Plain(value));
    }
    return this;
  }

  /** Leaves a column empty. */
  ScenarioRow without(String column) {
    entries.remove(column);
    return this;
  }

  /** Puts anything at all into a column. */
  ScenarioRow enter(String column, Entry entry) {
    entries.put(column, entry);
    return this;
  }

  /** The plain value of a column, if it has one of the type. */
  <T> Optional<T> find(String column, Class<T> type) {
    return entries.get(column) instanceof Entry.Plain plain && type.isInstance(plain.value())
        ? Optional.of(type.cast(plain.value()))
        : Optional.empty();
  }

  /**
   * The plain value of a column.
   *
   * @throws IllegalArgumentException if it has none of the type
   */
  <T> T get(String column, Class<T> type) {
    return find(column, type)
        .orElseThrow(() -> new IllegalArgumentException("No " + column + " in " + entries));
  }

  /** The columns that are filled in. */
  Map<String, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  ScenarioRow copy() {
    ScenarioRow copy = new ScenarioRow();
    copy.entries.putAll(entries);
    return copy;
  }

  /** The row as it is read: what cannot be read is left out. */
  <R extends Record & LedgerRow> R read(Class<R> type, int row) {
    return fill(RowBuilder.ofRow(type, row), entries).build();
  }

  static <R extends Record> RowBuilder<R> fill(RowBuilder<R> builder, Map<String, Entry> entries) {
    entries.forEach(
        (column, entry) -> {
          if (entry instanceof Entry.Plain plain) {
            builder.with(column, plain.value());
          } else if (entry instanceof Entry.Typed typed && typed.meaning() != null) {
            builder.with(column, typed.meaning());
          }
        });
    return builder;
  }
}
