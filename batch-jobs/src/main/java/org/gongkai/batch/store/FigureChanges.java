package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down the old and the new value of every cell from which figures come, when a workbook
 * takes the place of another (数据变更留痕). Rows are matched by 登记编号, as everywhere.
 */
final class FigureChanges {

  private static final int PAGE = 500;

  private static final String INSERT =
      "INSERT INTO figure_change (run_id, submission_id, replaced_id, change_no, part, row_key,"
          + " column_name, value_before, value_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient client;
  private final JdbcTemplate template;

  FigureChanges(Database database) {
    this.client = database.client();
    this.template = database.template();
  }

  /** Compares the workbook that stands now with the one that it replaces. */
  void write(long runId, long standing, long replaced) {
    Batch batch = new Batch(runId, standing, replaced);
    Map<String, String> before = form(replaced);
    Map<String, String> after = form(standing);
    TreeSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    for (String code : codes) {
      batch.add("FORM", code, "", before.get(code), after.get(code));
    }
    Safeguards old = safeguards(replaced);
    Safeguards now = safeguards(standing);
    for (ColumnSpec item : SheetSchema.of(Safeguards.class).columns()) {
      batch.add("SAFEGUARDS", "", item.header(), item.valueIn(old).raw(), item.valueIn(now).raw());
    }
    rows(standing, replaced, batch);
    batch.flush();
  }

  private Safeguards safeguards(long submissionId) {
    String cells =
        client
            .sql("SELECT cells FROM submission_sheet WHERE submission_id = ? AND sheet = ?")
            .params(submissionId, StoredSheet.SAFEGUARDS.name())
            .query(String.class)
            .single();
    return StoredCells.read(SheetSchema.of(Safeguards.class), cells, null);
  }

  private Map<String, String> form(long submissionId) {
    Map<String, String> typed = new HashMap<>();
    client
        .sql(
            "SELECT cell_code, declared FROM form_value WHERE submission_id = ?"
                + " AND declared IS NOT NULL")
        .param(submissionId)
        .query(
            row -> {
              Reported<BigDecimal> cell = StoredCells.readNumber(row.getString(2));
              typed.put(row.getString(1), cell.raw());
            });
    return typed;
  }

  private void rows(long standing, long replaced, Batch batch) {
    Map<String, Integer> left = numbersByKey(replaced);
    int last = 0;
    List<NumberedRow> page;
    do {
      page = page(standing, last);
      Map<String, Integer> numbers = new HashMap<>();
      for (NumberedRow row : page) {
        last = row.number();
        Integer number = left.remove(row.key());
        if (number != null) {
          numbers.put(row.key(), number);
        }
      }
      Map<Integer, LedgerRow> old = rows(replaced, numbers.values().stream().toList());
      for (NumberedRow row : page) {
        Integer number = numbers.get(row.key());
        compare(number == null ? null : old.get(number), row, batch);
      }
    } while (page.size() == PAGE);
    left.forEach(
        (key, number) -> {
          int space = key.indexOf(' ');
          batch.add(key.substring(0, space), key.substring(space + 1), "", "（整行）", null);
        });
  }

  private static void compare(@Nullable LedgerRow before, NumberedRow row, Batch batch) {
    LedgerRow after = row.row().toRow();
    String part = row.row().ledger().name();
    String key = row.row().entryKey();
    if (before == null) {
      batch.add(part, key, "", null, "（整行）");
      return;
    }
    for (ColumnSpec column : SheetSchema.of(row.row().ledger()).columns()) {
      batch.add(
          part,
          key,
          column.header(),
          column.valueIn((Record) before).raw(),
          column.valueIn((Record) after).raw());
    }
  }

  private Map<String, Integer> numbersByKey(long submissionId) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    client
        .sql(
            "SELECT ledger, entry_key, sequence_no FROM ledger_row WHERE submission_id = ?"
                + " ORDER BY sequence_no")
        .param(submissionId)
        .query(
            row -> {
              numbers.putIfAbsent(row.getString(1) + " " + row.getString(2), row.getInt(3));
            });
    return numbers;
  }

  private record NumberedRow(int number, StoredRow row) {
    String key() {
      return row.ledger().name() + " " + row.entryKey();
    }
  }

  private List<NumberedRow> page(long submissionId, int after) {
    return client
        .sql(
            "SELECT sequence_no, ledger, sheet, row_no, entry_key, cells FROM ledger_row"
                + " WHERE submission_id = ? AND sequence_no > ? ORDER BY sequence_no LIMIT "
                + PAGE)
        .params(submissionId, after)
        .query(
            (row, number) ->
                new NumberedRow(
                    row.getInt("sequence_no"),
                    Objects.requireNonNull(StandingSubmissions.ROW.mapRow(row, number))))
        .list();
  }

  private Map<Integer, LedgerRow> rows(long submissionId, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return client
        .sql(
            "SELECT sequence_no, ledger, sheet, row_no, entry_key, cells FROM ledger_row"
                + " WHERE submission_id = :id AND sequence_no IN (:numbers)")
        .param("id", submissionId)
        .param("numbers", numbers)
        .query(
            (row, number) ->
                Map.entry(
                    row.getInt("sequence_no"),
                    Objects.requireNonNull(StandingSubmissions.ROW.mapRow(row, number)).toRow()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Changes on their way into the table. */
  private final class Batch {
    private final long runId;
    private final long standing;
    private final long replaced;
    private final List<@Nullable Object[]> changes = new ArrayList<>();
    private int number;

    Batch(long runId, long standing, long replaced) {
      this.runId = runId;
      this.standing = standing;
      this.replaced = replaced;
    }

    void add(
        String part, String key, String column, @Nullable String before, @Nullable String after) {
      if (Objects.equals(before, after)) {
        return;
      }
      changes.add(
          new @Nullable Object[] {
            runId, standing, replaced, ++number, part, key, column, before, after
          });
      if (changes.size() == PAGE) {
        flush();
      }
    }

    void flush() {
      template.batchUpdate(INSERT, changes);
      changes.clear();
    }
  }
}
