package org.gongkai.batch.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;

/** Says of a place in a workbook which entry stands there (登记事项索引). */
public final class EntryIndex {

  private static final int LONGEST_KEY = 120;

  /** 登记编号 by sheet and row; a row without one is known by its number. */
  private final Map<String, Map<Integer, String>> rows = new HashMap<>();

  /** The columns of ledgers by sheet and column. */
  private final Map<String, Map<Integer, String>> columns = new HashMap<>();

  /** Items of the cover, of the safeguards and of the form by their place. */
  private final Map<CellPlace, String> items = new HashMap<>();

  private final Set<Class<?>> ledgersSeen = new HashSet<>();

  /** Knows the items of cover, safeguards and form; rows are added as they are judged. */
  EntryIndex(Submission front) {
    addItems(front.cover());
    addItems(front.safeguards());
    addFigures(front.declaredForm());
  }

  /** Knows the figures of the declared form; rows are to be added. */
  public EntryIndex(Map<String, Reported<BigDecimal>> declaredForm) {
    addFigures(declaredForm);
  }

  private void addFigures(Map<String, Reported<BigDecimal>> declaredForm) {
    declaredForm.forEach(
        (code, figure) -> {
          if (figure.place() != null) {
            items.put(figure.place(), code);
          }
        });
  }

  private void addItems(Record record) {
    for (ColumnSpec item : SheetSchema.of(record.getClass()).columns()) {
      CellPlace place = item.valueIn(record).place();
      if (place != null) {
        items.put(place, item.name());
      }
    }
  }

  /** Knows the entry of a row from now on. */
  public void add(LedgerRow row) {
    Reported<?> key = row.key();
    String text = key.raw().strip();
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row.row().sheet(), sheet -> new HashMap<>())
          .put(
              row.row().row(),
              text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY));
    }
    if (ledgersSeen.add(row.getClass())) {
      Ledger ledger = Ledger.findByRowType(row.getClass()).orElseThrow();
      Map<Integer, String> names =
          columns.computeIfAbsent(row.row().sheet(), sheet -> new HashMap<>());
      for (ColumnSpec column : SheetSchema.of(ledger).columns()) {
        CellPlace place = column.valueIn((Record) row).place();
        if (place != null) {
          names.putIfAbsent(place.cell().column(), column.name());
        }
      }
    }
  }

  /** The finding with its entry. */
  public Finding about(Finding finding) {
    String sheet = finding.place().sheet();
    CellAddress cell = finding.place().cell();
    if (sheet == null) {
      return finding;
    } else if (cell == null) {
      return finding.about(new EntryKey(sheet, ""));
    }
    String item = items.get(new CellPlace(sheet, cell));
    if (item != null) {
      return finding.about(new EntryKey(sheet, item));
    }
    String row = rows.getOrDefault(sheet, Map.of()).get(cell.row());
    return finding.about(
        new EntryKey(
            sheet + "|" + (row == null ? "第" + (cell.row() + 1) + "行" : row),
            columns
                .getOrDefault(sheet, Map.of())
                .getOrDefault(cell.column(), cell.columnLetters())));
  }
}
