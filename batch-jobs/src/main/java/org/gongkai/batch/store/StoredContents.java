package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Reported;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is stored, beside the originals from which it came (入库内容核对): everything that was ever
 * archived, and the contents of whatever was accepted.
 */
public final class StoredContents {

  private static final int PAGE = 500;

  private final JdbcClient client;

  /** The contents in this database. */
  public StoredContents(Database database) {
    this.client = database.client();
  }

  /**
   * An original that must lie in the archive.
   *
   * @param submissionId its number
   * @param file the name under which it was seen first
   * @param sha256 the hash of its bytes
   * @param kind what it is by its contents, as the manifest names it
   * @param year the report year; null if it is not known
   * @param stored whether its contents are stored
   */
  public record Original(
      long submissionId,
      String file,
      String sha256,
      String kind,
      @Nullable Integer year,
      boolean stored) {}

  /**
   * Where an original and what is stored of it part.
   *
   * @param where a sheet and row, or an item
   * @param stored what is stored; empty if nothing
   * @param original what the original says; empty if nothing
   */
  public record Difference(String where, String stored, String original) {}

  /** The originals whose number is higher, in the order of their numbers. */
  public List<Original> list(long afterSubmissionId, int atMost) {
    return client
        .sql(
            "SELECT submission_id, file_name, sha256, file_kind, report_year, verdict"
                + " FROM submission WHERE submission_id > ? ORDER BY submission_id LIMIT "
                + atMost)
        .param(afterSubmissionId)
        .query(
            (row, number) -> {
              int year = row.getInt("report_year");
              return new Original(
                  row.getLong("submission_id"),
                  row.getString("file_name"),
                  row.getString("sha256"),
                  row.getString("file_kind"),
                  row.wasNull() ? null : year,
                  Objects.equals(row.getString("verdict"), "ACCEPTED"));
            })
        .list();
  }

  /**
   * Compares what is stored with the original, read anew: every cell of the ledgers, the cover, the
   * safeguards, the declared form, and the form derived from the ledgers.
   *
   * @return the first difference; empty if there is none
   */
  public Optional<Difference> findDifference(Original of, Submission original) {
    long id = of.submissionId();
    Integer year = of.year();
    DerivedForm derived =
        year == null
            ? null
            : StatisticalForm.findForYear(year)
                .map(form -> DerivedForm.begin(form, year))
                .orElse(null);
    StoredRows stored = new StoredRows(id);
    Optional<Difference> inRows = stored.findDifference(original, derived);
    if (inRows.isPresent()) {
      return inRows;
    }
    return findOnSheets(id, original)
        .or(() -> findInForm(id, original.declaredForm()))
        .or(
            () ->
                derived == null
                    ? Optional.empty()
                    : findInDerived(
                        id, derived.finish(original.safeguards(), original.zeroReports())));
  }

  private Optional<Difference> findOnSheets(long id, Submission original) {
    Map<StoredSheet, String> sheets = new LinkedHashMap<>();
    client
        .sql("SELECT sheet, cells FROM submission_sheet WHERE submission_id = ?")
        .param(id)
        .query(
            row -> {
              sheets.put(StoredSheet.valueOf(row.getString(1)), row.getString(2));
            });
    String cover = sheets.get(StoredSheet.COVER);
    String safeguards = sheets.get(StoredSheet.SAFEGUARDS);
    String included = sheets.get(StoredSheet.INCLUDED_UNITS);
    if (cover == null || safeguards == null || included == null) {
      return Optional.of(new Difference("报送单位、工作保障", "", "…"));
    }
    return different(
            "报送单位", StoredCells.read(SheetSchema.of(Cover.class), cover, null), original.cover())
        .or(
            () ->
                different(
                    "工作保障",
                    StoredCells.read(SheetSchema.of(Safeguards.class), safeguards, null),
                    original.safeguards()))
        .or(() -> different("汇总所含单位", StoredCells.readTexts(included), original.includedUnits()))
        .or(() -> different("零报告声明", zeroReports(id), zeroReports(original.zeroReports())));
  }

  private String zeroReports(long id) {
    return client
        .sql("SELECT COALESCE(zero_reports, '') FROM submission WHERE submission_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static String zeroReports(Set<Ledger> ledgers) {
    Set<Ledger> ordered = EnumSet.noneOf(Ledger.class);
    ordered.addAll(ledgers);
    return String.join(" ", ordered.stream().map(Enum::name).toList());
  }

  private Optional<Difference> findInForm(
      long id, Map<String, Reported<BigDecimal>> originalCells) {
    Map<String, Reported<BigDecimal>> stored = new LinkedHashMap<>();
    client
        .sql(
            "SELECT cell_code, declared FROM form_value WHERE submission_id = ?"
                + " AND declared IS NOT NULL")
        .param(id)
        .query(
            row -> {
              stored.put(row.getString(1), StoredCells.readNumber(row.getString(2)));
            });
    return findInMaps("统计表 ", stored, originalCells);
  }

  private Optional<Difference> findInDerived(long id, Map<String, BigDecimal> again) {
    Map<String, String> stored = new LinkedHashMap<>();
    client
        .sql(
            "SELECT cell_code, derived FROM form_value WHERE submission_id = ?"
                + " AND derived IS NOT NULL")
        .param(id)
        .query(
            row -> {
              stored.put(row.getString(1), row.getString(2));
            });
    Map<String, String> derived = new LinkedHashMap<>();
    again.forEach((code, value) -> derived.put(code, value.toString()));
    return findInMaps("由台账计算的统计表 ", stored, derived);
  }

  private static <V> Optional<Difference> findInMaps(
      String where, Map<String, V> stored, Map<String, V> original) {
    Set<String> codes = new TreeSet<>(stored.keySet());
    codes.addAll(original.keySet());
    return codes.stream()
        .map(code -> different(where + code, stored.get(code), original.get(code)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Difference> different(
      String where, @Nullable Object stored, @Nullable Object original) {
    return Objects.equals(stored, original)
        ? Optional.empty()
        : Optional.of(new Difference(where, String.valueOf(stored), String.valueOf(original)));
  }

  /** The stored rows of a workbook in their order, of which a page is held. */
  private final class StoredRows {
    private final long id;
    private final Deque<StoredRow> page = new ArrayDeque<>();
    private int last;
    private @Nullable Difference first;

    StoredRows(long id) {
      this.id = id;
    }

    Optional<Difference> findDifference(Submission original, @Nullable DerivedForm derived) {
      original.forEachRow(
          row -> {
            if (derived != null) {
              derived.add(row);
            }
            compare(next(), row);
          });
      StoredRow left = next();
      if (first == null && left != null) {
        first = new Difference(where(left.toRow()), left.cells(), "");
      }
      return Optional.ofNullable(first);
    }

    private void compare(@Nullable StoredRow stored, LedgerRow original) {
      LedgerRow asStored = stored == null ? null : stored.toRow();
      if (first == null && !original.equals(asStored)) {
        first =
            new Difference(
                where(original), asStored == null ? "" : asStored.toString(), original.toString());
      }
    }

    private static String where(LedgerRow row) {
      return row.row().sheet() + " 第 " + (row.row().row() + 1) + " 行";
    }

    private @Nullable StoredRow next() {
      if (page.isEmpty()) {
        page.addAll(
            client
                .sql(
                    "SELECT ledger, sheet, row_no, entry_key, cells FROM ledger_row"
                        + " WHERE submission_id = ? AND sequence_no > ? ORDER BY sequence_no LIMIT "
                        + PAGE)
                .params(id, last)
                .query(StandingSubmissions.ROW)
                .list());
        last += page.size();
      }
      return page.poll();
    }
  }
}
