package org.gongkai.batch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manifests of the runs (收件清单): what lay in the inbox, frozen at the start of each. */
public final class Manifest {

  private static final int PAGE = 500;

  private static final String INSERT_FILE =
      "INSERT INTO manifest_file (run_id, file_no, name, size_bytes, modified_at, file_kind,"
          + " sha256, submission_id, bucket, verdict, standing, rows_read, rows_stored,"
          + " rows_skipped, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)";

  private static final String INSERT_SUBMISSION =
      "INSERT INTO submission (submission_id, sha256, file_name, file_kind, first_run, received_on)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  /** What is handed back of manifest_file m and submission s. */
  private static final String HANDED_BACK =
      " AND (m.standing = 'RETURNED'"
          + " OR (m.standing = 'ACCEPTED' AND (s.warning_count > 0 OR EXISTS"
          + " (SELECT 1 FROM finding f WHERE f.submission_id = s.submission_id"
          + " AND f.origin IN ('COMPARED', 'FOLLOWED')))))";

  private static final RowMapper<ManifestFile> FILE =
      (row, number) ->
          new ManifestFile(
              row.getLong("run_id"),
              row.getInt("file_no"),
              row.getString("name"),
              row.getLong("size_bytes"),
              Instant.ofEpochMilli(row.getLong("modified_at")),
              row.getString("file_kind"),
              row.getString("sha256"),
              row.getObject("submission_id") == null ? null : row.getLong("submission_id"),
              verdict(row.getString("verdict")),
              verdict(row.getString("standing")),
              row.getInt("rows_read"),
              row.getInt("rows_stored"),
              row.getInt("rows_skipped"),
              Optional.ofNullable(row.getString("set_aside"))
                  .map(StoredFindings::fromJson)
                  .orElse(null));

  /** Files whose rows do not add up are named up to so many. */
  private static final int SHOWN = 20;

  private final JdbcClient client;
  private final JdbcTemplate template;

  /** The manifests in this database. */
  public Manifest(Database database) {
    this.client = database.client();
    this.template = database.template();
  }

  private static @Nullable FileVerdict verdict(@Nullable String name) {
    return name == null ? null : FileVerdict.valueOf(name);
  }

  /** The run with this number, if it has frozen its manifest. */
  public Optional<ImportRun> findRun(long runId) {
    return client
        .sql("SELECT * FROM import_run WHERE run_id = ?")
        .param(runId)
        .query(
            (row, number) ->
                new ImportRun(
                    row.getLong("run_id"),
                    row.getDate("received_on").toLocalDate(),
                    row.getString("basis"),
                    row.getString("inbox"),
                    row.getBoolean("finished")))
        .optional();
  }

  /** Notes that a run came to its end. */
  public void finish(long runId) {
    client.sql("UPDATE import_run SET finished = TRUE WHERE run_id = ?").param(runId).update();
  }

  /**
   * Begins the manifest of a run; everything up to {@link Freezing#close()} belongs into one
   * transaction.
   */
  public Freezing freeze(ImportRun run) {
    client
        .sql(
            "INSERT INTO import_run (run_id, received_on, basis, inbox, finished)"
                + " VALUES (?, ?, ?, ?, FALSE)")
        .params(run.runId(), run.receivedOn(), run.basis(), run.inbox())
        .update();
    return new Freezing(run);
  }

  /** Writes down file by file what lies in the inbox and what is to be done with it. */
  public final class Freezing implements AutoCloseable {

    private final ImportRun run;
    private final List<SeenFile> page = new ArrayList<>(PAGE);
    private final Set<String> seenInThisRun = new HashSet<>();
    private int fileNo = 0;
    private long lastSubmission;

    private Freezing(ImportRun run) {
      this.run = run;
      this.lastSubmission =
          client
              .sql("SELECT COALESCE(MAX(submission_id), 0) FROM submission")
              .query(Long.class)
              .single();
    }

    /** Takes the next file. */
    public void add(SeenFile file) {
      page.add(file);
      if (page.size() == PAGE) {
        flush();
      }
    }

    /** Writes what is still held back. */
    @Override
    public void close() {
      flush();
    }

    private void flush() {
      if (page.isEmpty()) {
        return;
      }
      Map<String, Known> known = known();
      List<@Nullable Object[]> submissions = new ArrayList<>();
      List<@Nullable Object[]> files = new ArrayList<>();
      for (SeenFile file : page) {
        Long submission = null;
        FileVerdict verdict = file.setAside();
        String hash = file.sha256();
        if (hash != null && file.isArchived()) {
          Known before = known.get(hash);
          boolean first = seenInThisRun.add(hash);
          if (before == null) {
            before = new Known(++lastSubmission, null, null);
            known.put(hash, before);
            submissions.add(
                new @Nullable Object[] {
                  before.submissionId,
                  hash,
                  file.name(),
                  file.kind() == null ? "" : file.kind(),
                  run.runId(),
                  run.receivedOn()
                });
          }
          submission = before.submissionId;
          if (!first || before.isJudgedBy(run.basis())) {
            verdict = FileVerdict.UNCHANGED;
          } else if (verdict == FileVerdict.UNREADABLE) {
            verdict = null; // its judgement is stored with those of the others
          }
        }
        files.add(
            new @Nullable Object[] {
              run.runId(),
              ++fileNo,
              file.name(),
              file.size(),
              file.modifiedAt().toEpochMilli(),
              file.kind(),
              hash,
              submission,
              ManifestFile.bucket(hash),
              verdict == null ? null : verdict.name(),
              submission == null && verdict != null ? verdict.name() : null,
              file.reason() == null ? null : StoredFindings.toJson(file.reason())
            });
      }
      template.batchUpdate(INSERT_SUBMISSION, submissions);
      template.batchUpdate(INSERT_FILE, files);
      page.clear();
    }

    private Map<String, Known> known() {
      List<String> hashes =
          page.stream().map(SeenFile::sha256).filter(hash -> hash != null).distinct().toList();
      Map<String, Known> known = new HashMap<>();
      if (!hashes.isEmpty()) {
        client
            .sql(
                "SELECT sha256, submission_id, basis, verdict FROM submission"
                    + " WHERE sha256 IN (:hashes)")
            .param("hashes", hashes)
            .query(
                row -> {
                  known.put(
                      row.getString("sha256"),
                      new Known(
                          row.getLong("submission_id"),
                          row.getString("basis"),
                          row.getString("verdict")));
                });
      }
      return known;
    }
  }

  private record Known(long submissionId, @Nullable String basis, @Nullable String verdict) {

    boolean isJudgedBy(String runBasis) {
      return verdict != null && runBasis.equals(basis);
    }
  }

  /** How many files of each bucket of a run still have no verdict; none means 0. */
  public Map<Integer, Integer> countPending(long runId) {
    return counts(
        "SELECT bucket, COUNT(*) FROM manifest_file WHERE run_id = ? AND verdict IS NULL"
            + " GROUP BY bucket ORDER BY bucket",
        runId);
  }

  /**
   * The files of a bucket that have no verdict yet, in their order.
   *
   * @param afterFileNo the number after which to begin, exclusive
   */
  public List<PendingFile> listPending(long runId, int bucket, int afterFileNo, int atMost) {
    return client
        .sql(
            "SELECT m.*, s.received_on FROM manifest_file m LEFT JOIN submission s"
                + " ON s.submission_id = m.submission_id"
                + " WHERE m.run_id = ? AND m.bucket = ? AND m.file_no > ? AND m.verdict IS NULL"
                + " ORDER BY m.file_no LIMIT "
                + atMost)
        .params(runId, bucket, afterFileNo)
        .query(
            (row, number) ->
                new PendingFile(
                    Objects.requireNonNull(FILE.mapRow(row, number)),
                    row.getObject("received_on", LocalDate.class)))
        .list();
  }

  /** Hands over all files of a run in their order, with all that was found out about each. */
  public void forEachFile(long runId, Consumer<? super RunFile> consumer) {
    int last = 0;
    List<RunFile> page;
    do {
      page =
          withFindings(
              client
                  .sql(
                      "SELECT * FROM manifest_file WHERE run_id = ? AND file_no > ?"
                          + " ORDER BY file_no LIMIT "
                          + PAGE)
                  .params(runId, last)
                  .query(FILE)
                  .list());
      page.forEach(consumer);
      last += PAGE;
    } while (page.size() == PAGE);
  }

  /**
   * The next files of a bucket of which a copy is handed back: what stands is returned, or accepted
   * with findings that are not mere notes.
   *
   * @param afterFileNo the number after which to begin, exclusive
   */
  public List<RunFile> listToHandBack(long runId, int bucket, int afterFileNo, int atMost) {
    return withFindings(
        client
            .sql(
                "SELECT m.* FROM manifest_file m JOIN submission s"
                    + " ON s.submission_id = m.submission_id"
                    + " WHERE m.run_id = ? AND m.bucket = ? AND m.file_no > ?"
                    + HANDED_BACK
                    + " ORDER BY m.file_no LIMIT "
                    + atMost)
            .params(runId, bucket, afterFileNo)
            .query(FILE)
            .list());
  }

  /** Of how many files of each bucket of a run a copy is handed back; none means 0. */
  public Map<Integer, Integer> countToHandBack(long runId) {
    return counts(
        "SELECT m.bucket, COUNT(*) FROM manifest_file m JOIN submission s"
            + " ON s.submission_id = m.submission_id WHERE m.run_id = ?"
            + HANDED_BACK
            + " GROUP BY m.bucket ORDER BY m.bucket",
        runId);
  }

  private Map<Integer, Integer> counts(String sql, long runId) {
    Map<Integer, Integer> counts = new TreeMap<>();
    client
        .sql(sql)
        .param(runId)
        .query(
            row -> {
              counts.put(row.getInt(1), row.getInt(2));
            });
    return counts;
  }

  private List<RunFile> withFindings(List<ManifestFile> files) {
    List<Long> ids =
        files.stream().map(ManifestFile::submissionId).filter(Objects::nonNull).distinct().toList();
    Map<Long, String> units = new HashMap<>();
    Map<Long, Integer> years = new HashMap<>();
    Map<Long, List<Finding>> findings = new HashMap<>();
    Map<Long, Map<String, Integer>> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      client
          .sql(
              "SELECT submission_id, unit_code, report_year FROM submission"
                  + " WHERE submission_id IN (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                if (row.getString(2) != null) {
                  units.put(row.getLong(1), row.getString(2));
                }
                if (row.getObject(3) != null) {
                  years.put(row.getLong(1), row.getInt(3));
                }
              });
      client
          .sql(StoredFindings.SELECT + " WHERE f.submission_id IN (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                findings
                    .computeIfAbsent(row.getLong("submission_id"), id -> new ArrayList<>())
                    .add(StoredFindings.of(row));
              });
      client
          .sql(
              "SELECT submission_id, code, SUM(finding_count) FROM finding_count"
                  + " WHERE submission_id IN (:ids) GROUP BY submission_id, code")
          .param("ids", ids)
          .query(
              row -> {
                counts
                    .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .put(row.getString(2), row.getInt(3));
              });
    }
    return files.stream()
        .map(
            file -> {
              Long id = file.submissionId();
              if (id == null) {
                List<Finding> own = file.setAside() == null ? List.of() : List.of(file.setAside());
                return new RunFile(file, null, null, own, countsOf(own));
              }
              List<Finding> own = findings.getOrDefault(id, new ArrayList<>());
              own.sort(Finding.ORDER);
              return new RunFile(
                  file, units.get(id), years.get(id), own, counts.getOrDefault(id, Map.of()));
            })
        .toList();
  }

  private static Map<String, Integer> countsOf(List<Finding> findings) {
    Map<String, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
    return counts;
  }

  /**
   * The books of a run: what was found in the inbox, and what became of it.
   *
   * @param files the files of the manifest
   * @param byVerdict how many have each verdict; none means 0
   * @param rowsRead the ledger rows that were read
   * @param rowsStored those that were stored
   * @param rowsSkipped those that were not
   */
  public record Books(
      int files,
      Map<FileVerdict, Integer> byVerdict,
      long rowsRead,
      long rowsStored,
      long rowsSkipped) {

    /** Copies the map. */
    public Books {
      Map<FileVerdict, Integer> ordered = new EnumMap<>(FileVerdict.class);
      ordered.putAll(byVerdict);
      byVerdict = Collections.unmodifiableMap(ordered);
    }

    /** How many files have a verdict. */
    public int count(FileVerdict verdict) {
      return byVerdict.getOrDefault(verdict, 0);
    }

    /** Whether every file has a verdict and every row is accounted for. */
    public boolean areClosed() {
      return byVerdict.values().stream().mapToInt(Integer::intValue).sum() == files
          && rowsRead == rowsStored + rowsSkipped;
    }
  }

  /**
   * How many files of a run are not in order: what holds of them, whether this run or an earlier
   * one found it, is that they were returned, could not be read, or were refused.
   */
  public int countFaulty(long runId) {
    return client
        .sql(
            "SELECT COUNT(*) FROM manifest_file WHERE run_id = ?"
                + " AND standing IN ('RETURNED', 'UNREADABLE', 'REFUSED')")
        .param(runId)
        .query(Integer.class)
        .single();
  }

  /** The books of a run. */
  public Books books(long runId) {
    Map<FileVerdict, Integer> byVerdict = new EnumMap<>(FileVerdict.class);
    client
        .sql(
            "SELECT verdict, COUNT(*) FROM manifest_file WHERE run_id = ? AND verdict IS NOT NULL"
                + " GROUP BY verdict")
        .param(runId)
        .query(
            row -> {
              byVerdict.put(FileVerdict.valueOf(row.getString(1)), row.getInt(2));
            });
    return client
        .sql(
            "SELECT COUNT(*), COALESCE(SUM(rows_read), 0), COALESCE(SUM(rows_stored), 0),"
                + " COALESCE(SUM(rows_skipped), 0) FROM manifest_file WHERE run_id = ?")
        .param(runId)
        .query(
            (row, number) ->
                new Books(row.getInt(1), byVerdict, row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  /**
   * The first {@value #SHOWN} files of a run whose rows read are not the sum of those stored and
   * skipped, or whose rows in the database are not those that were stored. Every row of the run is
   * counted for it.
   */
  public List<String> listUnbalanced(long runId) {
    return client
        .sql(
            "SELECT m.name FROM manifest_file m WHERE m.run_id = ?"
                + " AND (m.rows_read <> m.rows_stored + m.rows_skipped"
                + " OR (m.rows_stored > 0 AND m.rows_stored <> (SELECT COUNT(*)"
                + " FROM ledger_row r WHERE r.submission_id = m.submission_id)))"
                + " ORDER BY m.file_no LIMIT "
                + SHOWN)
        .param(runId)
        .query(String.class)
        .list();
  }
}
