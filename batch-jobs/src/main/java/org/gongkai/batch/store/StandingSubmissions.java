package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowPlace;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.supervision.WorkbookFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored, given back as the records that were read (查询已入库数据). */
public final class StandingSubmissions {

  private static final int PAGE = 100;
  private static final int ROW_PAGE = 2000;

  static final String LISTED =
      "SELECT submission_id, unit_code, report_year, file_name, sha256, file_kind, received_on,"
          + " data_as_of, standing, zero_reports, error_count, warning_count FROM submission";

  static final RowMapper<UnitSubmission> SUBMISSION =
      (row, number) ->
          new UnitSubmission(
              row.getLong("submission_id"),
              row.getString("unit_code"),
              row.getInt("report_year"),
              row.getString("file_name"),
              row.getString("sha256"),
              row.getString("file_kind"),
              row.getDate("received_on").toLocalDate(),
              row.getDate("data_as_of") == null ? null : row.getDate("data_as_of").toLocalDate(),
              FileVerdict.valueOf(row.getString("standing")),
              zeroReports(row.getString("zero_reports")),
              row.getInt("error_count"),
              row.getInt("warning_count"));

  static final RowMapper<StoredRow> ROW =
      (row, number) ->
          new StoredRow(
              Ledger.valueOf(row.getString("ledger")),
              new RowPlace(row.getString("sheet"), row.getInt("row_no")),
              row.getString("entry_key"),
              row.getString("cells"));

  private final JdbcClient client;

  /** The submissions in this database. */
  public StandingSubmissions(Database database) {
    this.client = database.client();
  }

  /** All workbooks of a year that are known to be of a unit, by unit and in the order received. */
  public List<UnitSubmission> list(int year) {
    return client
        .sql(
            LISTED
                + " WHERE report_year = ? AND unit_code IS NOT NULL AND standing IS NOT NULL"
                + " ORDER BY unit_code, received_on, submission_id")
        .param(year)
        .query(SUBMISSION)
        .list();
  }

  /** The units of which some workbook of a year was returned, by their code. */
  public SortedSet<String> listReturnedUnits(int year) {
    return new TreeSet<>(
        client
            .sql(
                "SELECT DISTINCT unit_code FROM submission WHERE report_year = ?"
                    + " AND standing = 'RETURNED' AND unit_code IS NOT NULL")
            .param(year)
            .query(String.class)
            .list());
  }

  /** The standing workbooks of a year in the order of the units' codes. */
  public List<UnitSubmission> listAccepted(int year) {
    return client
        .sql(LISTED + " WHERE report_year = ? AND standing = 'ACCEPTED' ORDER BY unit_code")
        .param(year)
        .query(SUBMISSION)
        .list();
  }

  /**
   * Hands over what each standing workbook of a year gives to the report, in the order of the
   * units' codes; never more than a few are held in memory.
   */
  public void forEachUnitYear(int year, Consumer<? super UnitYear> consumer) {
    forEachUnitYear(listAccepted(year), consumer);
  }

  /** The same for the given workbooks, such as those that a report has frozen. */
  public void forEachUnitYear(
      List<UnitSubmission> submissions, Consumer<? super UnitYear> consumer) {
    FormValues values = new FormValues();
    for (int from = 0; from < submissions.size(); from += PAGE) {
      unitYears(submissions.subList(from, Math.min(from + PAGE, submissions.size())), values)
          .forEach(consumer);
    }
  }

  private List<UnitYear> unitYears(List<UnitSubmission> page, FormValues values) {
    List<Long> ids = page.stream().map(UnitSubmission::submissionId).toList();
    Parts parts = new Parts();
    query(
        "SELECT submission_id, sheet, cells FROM submission_sheet WHERE submission_id IN (:ids)",
        ids,
        row -> parts.sheet(row.getLong(1), row.getString(2), row.getString(3)));
    query(
        "SELECT submission_id, unit_code FROM included_unit WHERE submission_id IN (:ids)"
            + " ORDER BY submission_id, unit_no",
        ids,
        row -> parts.of(row.getLong(1)).includedUnits.add(row.getString(2)));
    query(
        "SELECT submission_id, cell_code, declared, derived FROM form_value"
            + " WHERE submission_id IN (:ids) ORDER BY submission_id, cell_no",
        ids,
        row ->
            parts
                .of(row.getLong(1))
                .formValue(values, row.getString(2), row.getString(3), row.getString(4)));
    query(
        "SELECT submission_id, ledger, row_count FROM ledger_count WHERE submission_id IN (:ids)",
        ids,
        row -> parts.of(row.getLong(1)).rows.put(Ledger.valueOf(row.getString(2)), row.getInt(3)));
    rows(
        ids,
        Ledger.TASK_PROGRESS,
        Set.of(),
        (id, row) -> parts.of(id).tasks.add((TaskProgress) row.toRow()));
    query(
        "SELECT submission_id, zero_reports FROM submission WHERE submission_id IN (:ids)",
        ids,
        row -> parts.of(row.getLong(1)).zeroReports = row.getString(2));
    return page.stream()
        .map(submission -> parts.of(submission.submissionId()).unitYear(submission))
        .toList();
  }

  private void query(String sql, Collection<Long> ids, RowCallbackHandler handler) {
    client.sql(sql).param("ids", ids).query(handler);
  }

  /** The ledger rows of a workbook in their order; never more than a page is held in memory. */
  public void forEachRow(long submissionId, Consumer<? super LedgerRow> consumer) {
    int last = 0;
    List<StoredRow> page;
    do {
      page =
          client
              .sql(
                  "SELECT ledger, sheet, row_no, entry_key, cells FROM ledger_row"
                      + " WHERE submission_id = ? AND sequence_no > ? ORDER BY sequence_no LIMIT "
                      + ROW_PAGE)
              .params(submissionId, last)
              .query(ROW)
              .list();
      page.forEach(row -> consumer.accept(row.toRow()));
      last += ROW_PAGE;
    } while (page.size() == ROW_PAGE);
  }

  /**
   * The published disclosures of the given workbooks that belong to a task or to an item of the
   * catalogue, each with the number of its workbook, workbook by workbook and in their order.
   */
  public void forEachDisclosed(
      List<UnitSubmission> submissions, BiConsumer<Long, WorkbookFacts.Disclosed> consumer) {
    for (int from = 0; from < submissions.size(); from += PAGE) {
      query(
          "SELECT submission_id, task_number, catalogue_item, disclosed_for, published_on FROM "
              + DisclosedItems.TABLE
              + " WHERE submission_id IN (:ids) ORDER BY submission_id, disclosed_no",
          submissions.subList(from, Math.min(from + PAGE, submissions.size())).stream()
              .map(UnitSubmission::submissionId)
              .toList(),
          row -> consumer.accept(row.getLong(1), DisclosedItems.of(row)));
    }
  }

  /**
   * What the JSON of a row has in it if a column is there; a quotation mark within a cell's text is
   * written with a backslash, so no text looks like it.
   */
  private static String cell(String column) {
    return "%\"" + column + "\":[\"";
  }

  /**
   * The rows of a ledger of some workbooks, workbook by workbook and in their order.
   *
   * @param filled if not empty, only rows in which any of these columns is filled
   */
  void rows(
      Collection<Long> submissions,
      Ledger ledger,
      Set<String> filled,
      BiConsumer<Long, StoredRow> consumer) {
    if (submissions.isEmpty()) {
      return;
    }
    Optional<Span> span = findSpan(submissions, ledger);
    if (span.isEmpty()) {
      return;
    }
    List<String> columns = List.copyOf(filled);
    String condition =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "(cells LIKE :cell" + i + " AND cells NOT LIKE :blank" + i + ")")
            .collect(Collectors.joining(" OR "));
    JdbcClient.StatementSpec statement =
        client
            .sql(
                "SELECT submission_id, ledger, sheet, row_no, entry_key, cells FROM ledger_row"
                    + " WHERE submission_id IN (:ids) AND sequence_no BETWEEN :first AND :last"
                    + " AND ledger = :ledger"
                    + (condition.isEmpty() ? "" : " AND (" + condition + ")")
                    + " ORDER BY submission_id, sequence_no")
            .param("ids", submissions)
            .param("first", span.get().first())
            .param("last", span.get().last())
            .param("ledger", ledger.name());
    for (int i = 0; i < columns.size(); i++) {
      String cell = cell(columns.get(i));
      statement = statement.param("cell" + i, cell + "%");
      statement = statement.param("blank" + i, cell + ValueKind.BLANK + "%");
    }
    statement.query(
        row -> {
          consumer.accept(row.getLong("submission_id"), Objects.requireNonNull(ROW.mapRow(row, 0)));
        });
  }

  /** Between which rows of some workbooks those of a ledger lie. */
  private record Span(int first, int last) {}

  /**
   * The rows of a ledger lie together, and mostly in the same place in all workbooks; without this
   * the database would read all rows of a workbook to find the few of a small ledger.
   */
  private Optional<Span> findSpan(Collection<Long> submissions, Ledger ledger) {
    return client
        .sql(
            "SELECT MIN(first_no), MAX(last_no) FROM ledger_span"
                + " WHERE submission_id IN (:ids) AND ledger = :ledger HAVING COUNT(*) > 0")
        .param("ids", submissions)
        .param("ledger", ledger.name())
        .query((row, number) -> new Span(row.getInt(1), row.getInt(2)))
        .optional();
  }

  /** The units that the consolidated workbooks of a year include, by the workbook's number. */
  public Map<Long, List<String>> includedUnitCodes(int year) {
    Map<Long, List<String>> included = new HashMap<>();
    client
        .sql(
            "SELECT i.submission_id, i.unit_code FROM included_unit i"
                + " JOIN submission s ON s.submission_id = i.submission_id"
                + " WHERE s.report_year = ? ORDER BY i.submission_id, i.unit_no")
        .param(year)
        .query(
            row -> {
              included
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(row.getString(2));
            });
    return included;
  }

  /**
   * A file that nobody could read, so that its unit is unknown.
   *
   * @param file the name under which it was handed in
   * @param receivedOn the day on which it was received
   */
  public record UnreadableFile(String file, LocalDate receivedOn) {}

  /** The files that nobody could read, in the order received. */
  public List<UnreadableFile> listUnreadable() {
    return client
        .sql(
            "SELECT file_name, received_on FROM submission WHERE standing = 'UNREADABLE'"
                + " ORDER BY received_on, submission_id")
        .query(
            (row, number) ->
                new UnreadableFile(
                    row.getString("file_name"), row.getDate("received_on").toLocalDate()))
        .list();
  }

  /**
   * How many findings of each code there are about the standing workbooks of a year, by code and
   * then by unit.
   */
  public Map<String, Map<String, Integer>> findingCountsByUnit(List<UnitSubmission> submissions) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<Long, String> units = new HashMap<>();
    submissions.forEach(one -> units.put(one.submissionId(), one.unitCode()));
    for (int from = 0; from < submissions.size(); from += PAGE) {
      query(
          "SELECT submission_id, code, SUM(finding_count) FROM finding_count"
              + " WHERE submission_id IN (:ids) GROUP BY submission_id, code",
          submissions.subList(from, Math.min(from + PAGE, submissions.size())).stream()
              .map(UnitSubmission::submissionId)
              .toList(),
          row ->
              counts
                  .computeIfAbsent(row.getString(2), code -> new TreeMap<>())
                  .merge(
                      Objects.requireNonNull(units.get(row.getLong(1))),
                      row.getInt(3),
                      Integer::sum));
    }
    return counts;
  }

  /**
   * The codes of the errors and warnings about workbooks, each with the number of the first that
   * has one.
   */
  public Map<String, Long> firstWithErrorOrWarning(List<UnitSubmission> submissions) {
    Map<String, Long> first = new TreeMap<>();
    for (int from = 0; from < submissions.size(); from += PAGE) {
      query(
          "SELECT code, MIN(submission_id) FROM finding"
              + " WHERE submission_id IN (:ids) AND severity <> 'INFO' GROUP BY code",
          submissions.subList(from, Math.min(from + PAGE, submissions.size())).stream()
              .map(UnitSubmission::submissionId)
              .toList(),
          row -> first.merge(row.getString(1), row.getLong(2), Math::min));
    }
    return first;
  }

  /** The cover of a stored workbook. */
  public Cover cover(long submissionId) {
    return StoredCells.read(
        SheetSchema.of(Cover.class), sheet(submissionId, StoredSheet.COVER), null);
  }

  /** The units that a stored workbook includes, as printed. */
  public List<Reported<String>> includedUnits(long submissionId) {
    return StoredCells.readTexts(sheet(submissionId, StoredSheet.INCLUDED_UNITS));
  }

  private String sheet(long submissionId, StoredSheet sheet) {
    return client
        .sql("SELECT cells FROM submission_sheet WHERE submission_id = ? AND sheet = ?")
        .params(submissionId, sheet.name())
        .query(String.class)
        .single();
  }

  /** The findings about a workbook in {@link Finding#ORDER}, those beside others included. */
  public List<Finding> findings(long submissionId) {
    return client
        .sql(StoredFindings.SELECT + " WHERE f.submission_id = ?")
        .param(submissionId)
        .query(StoredFindings.MAPPER)
        .list()
        .stream()
        .sorted(Finding.ORDER)
        .toList();
  }

  /** How many findings of each code there are about a workbook, in the order of the codes. */
  public Map<String, Integer> findingCounts(long submissionId) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    client
        .sql(
            "SELECT code, SUM(finding_count) AS findings FROM finding_count"
                + " WHERE submission_id = ? GROUP BY code ORDER BY code")
        .param(submissionId)
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  /**
   * What rules that are only tried out found in a workbook of the year.
   *
   * @param unitCode the unit
   * @param file the workbook's name
   * @param code the rule
   * @param count how many findings there are
   * @param example the first of them
   */
  public record ShadowFindings(
      String unitCode, String file, String code, int count, Finding example) {}

  /** What was found in the shadow in the standing workbooks of a year, by rule and unit. */
  public List<ShadowFindings> listShadow(int year) {
    return client
        .sql(
            "SELECT f.*, NULL AS row_key, NULL AS column_key, s.unit_code, s.file_name,"
                + " c.finding_count FROM shadow_finding_count c"
                + " JOIN submission s ON s.submission_id = c.submission_id"
                + " JOIN shadow_finding f ON f.submission_id = c.submission_id AND f.code = c.code"
                + " WHERE s.report_year = ? AND s.standing IN ('ACCEPTED', 'RETURNED')"
                + " AND s.unit_code IS NOT NULL AND f.finding_no = (SELECT MIN(m.finding_no)"
                + " FROM shadow_finding m WHERE m.submission_id = c.submission_id"
                + " AND m.code = c.code) ORDER BY c.code, s.unit_code, s.submission_id")
        .param(year)
        .query(
            (row, number) ->
                new ShadowFindings(
                    row.getString("unit_code"),
                    row.getString("file_name"),
                    row.getString("code"),
                    row.getInt("finding_count"),
                    StoredFindings.of(row)))
        .list();
  }

  private static Set<Ledger> zeroReports(@Nullable String names) {
    Set<Ledger> ledgers = EnumSet.noneOf(Ledger.class);
    for (String name : Objects.requireNonNullElse(names, "").split(" ", -1)) {
      if (!name.isEmpty()) {
        ledgers.add(Ledger.valueOf(name));
      }
    }
    return ledgers;
  }

  /** What the forms of many workbooks have in common: codes, cells, sums. */
  private record FormValues(
      SharedValues<String> codes,
      SharedValues<Reported<BigDecimal>> declared,
      SharedValues<BigDecimal> derived) {

    FormValues() {
      this(
          new SharedValues<>(code -> code),
          new SharedValues<>(StoredCells::readNumber),
          new SharedValues<>(BigDecimal::new));
    }
  }

  /** The parts of several workbooks while they are put together. */
  private static final class Parts {
    private final Map<Long, Part> byId = new HashMap<>();

    Part of(long id) {
      return byId.computeIfAbsent(id, none -> new Part());
    }

    void sheet(long id, String sheet, String cells) {
      switch (StoredSheet.valueOf(sheet)) {
        case COVER -> of(id).cover = StoredCells.read(SheetSchema.of(Cover.class), cells, null);
        case SAFEGUARDS ->
            of(id).safeguards = StoredCells.read(SheetSchema.of(Safeguards.class), cells, null);
        case INCLUDED_UNITS -> {
          // their codes have a table of their own
        }
      }
    }
  }

  private static final class Part {
    private @Nullable Cover cover;
    private @Nullable Safeguards safeguards;
    private @Nullable String zeroReports;
    private final List<String> includedUnits = new ArrayList<>();
    private final Map<String, Reported<BigDecimal>> declared = new LinkedHashMap<>();
    private final Map<String, BigDecimal> derived = new LinkedHashMap<>();
    private final Map<Ledger, Integer> rows = new EnumMap<>(Ledger.class);
    private final List<TaskProgress> tasks = new ArrayList<>();

    void formValue(
        FormValues values,
        String code,
        @Nullable String declaredCell,
        @Nullable String derivedValue) {
      if (declaredCell != null) {
        declared.put(values.codes().of(code), values.declared().of(declaredCell));
      }
      if (derivedValue != null) {
        derived.put(values.codes().of(code), values.derived().of(derivedValue));
      }
    }

    UnitYear unitYear(UnitSubmission submission) {
      Cover reported = Objects.requireNonNull(cover);
      LocalDate dataAsOf = Objects.requireNonNullElse(submission.dataAsOf(), LocalDate.MIN);
      return new UnitYear(
          submission.unitCode(),
          submission.year(),
          submission.file(),
          submission.sha256(),
          submission.receivedOn(),
          dataAsOf,
          reported.scope().find().orElse(ReportScope.OWN),
          includedUnits,
          declared,
          derived,
          tasks,
          rows,
          StandingSubmissions.zeroReports(zeroReports),
          Objects.requireNonNull(safeguards));
    }
  }
}
