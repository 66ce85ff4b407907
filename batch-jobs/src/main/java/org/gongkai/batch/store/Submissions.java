package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.WorkbookContents;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.rule.Judgement;
import org.gongkai.supervision.WorkbookFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores judged workbooks (报送入库), each completely or not at all. */
public final class Submissions {

  private static final List<String> TABLES_OF_CONTENTS =
      List.of(
          "submission_sheet",
          "included_unit",
          "ledger_row",
          "ledger_count",
          "ledger_span",
          DisclosedItems.TABLE,
          "form_value");

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final StoredExplanations explanations;
  private final TransactionTemplate inSavepoint;

  /** The submissions in this database. */
  public Submissions(Database database) {
    this.client = database.client();
    this.template = database.template();
    this.explanations = new StoredExplanations(database);
    this.inSavepoint = database.inSavepoint();
  }

  /**
   * Stores workbooks and lets go of their rows; belongs into one transaction. If the database
   * refuses what one of them holds, that one alone is stored as unreadable.
   */
  public void store(List<? extends JudgedFile> judged) {
    try {
      store(judged, this::storeOneByOne);
    } finally {
      judged.forEach(file -> file.rows().close());
    }
  }

  private void store(
      List<? extends JudgedFile> judged,
      BiConsumer<List<? extends JudgedFile>, DataIntegrityViolationException> otherwise) {
    try {
      inSavepoint.executeWithoutResult(status -> storeTogether(judged));
    } catch (DataIntegrityViolationException e) {
      otherwise.accept(judged, e);
    }
  }

  private void storeOneByOne(
      List<? extends JudgedFile> judged, DataIntegrityViolationException refused) {
    for (JudgedFile file : judged) {
      store(List.of(file), this::storeRefused);
    }
  }

  /** No length or character that a stranger's file may hold is to stop the others. */
  private void storeRefused(
      List<? extends JudgedFile> judged, DataIntegrityViolationException refused) {
    JudgedFile file = judged.get(0);
    LOG.error("The database refuses file {} of the manifest", file.file().fileNo(), refused);
    storeTogether(
        List.of(
            new JudgedFile(
                file.file(), file.basis(), WorkbookJudge.unprocessable(refused), file.rows())));
  }

  private void storeTogether(List<? extends JudgedFile> judged) {
    List<Long> ids = judged.stream().map(file -> submissionId(file)).toList();
    List<Long> accepted =
        judged.stream()
            .filter(file -> file.workbook().verdict() == FileVerdict.ACCEPTED)
            .map(file -> submissionId(file))
            .toList();
    deleteFindings(ids);
    explanations.delete(ids);
    deleteContents(accepted);
    updateSubmissions(judged);
    insertJudgements(judged);
    insertFindings(judged);
    explanations.insert(judged);
    insertContents(judged);
    updateManifest(judged);
  }

  private static long submissionId(JudgedFile judged) {
    return Objects.requireNonNull(judged.file().submissionId());
  }

  private void deleteFindings(Collection<Long> ids) {
    for (String table :
        List.of(
            "finding",
            "finding_entry",
            "finding_count",
            "shadow_finding",
            "shadow_finding_count")) {
      client
          .sql("DELETE FROM " + table + " WHERE submission_id IN (:ids) AND origin = 'JUDGED'")
          .param("ids", ids)
          .update();
    }
  }

  private void deleteContents(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String table : TABLES_OF_CONTENTS) {
      client
          .sql("DELETE FROM " + table + " WHERE submission_id IN (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  private void updateSubmissions(List<? extends JudgedFile> judged) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (JudgedFile file : judged) {
      JudgedWorkbook workbook = file.workbook();
      WorkbookContents contents = workbook.contents();
      Judgement judgement = workbook.judgement();
      CellPlace asOf = contents == null ? null : contents.cover().dataAsOf().place();
      rows.add(
          new @Nullable Object[] {
            file.file().runId(),
            file.basis(),
            workbook.verdict().name(),
            contents == null ? null : contents.unitCode(),
            contents == null ? null : contents.year(),
            contents == null ? null : contents.dataAsOf(),
            asOf == null ? null : asOf.sheet(),
            asOf == null ? null : asOf.cell().row(),
            asOf == null ? null : asOf.cell().column(),
            contents == null ? null : contents.cover().scope().find().map(Enum::name).orElse(null),
            contents == null ? null : contents.templateVersion(),
            contents == null
                ? null
                : contents.zeroReports().stream()
                    .sorted()
                    .map(Enum::name)
                    .collect(Collectors.joining(" ")),
            judgement.count(Severity.ERROR),
            judgement.count(Severity.WARNING),
            judgement.count(Severity.INFO),
            submissionId(file)
          });
    }
    template.batchUpdate(
        "UPDATE submission SET judged_run = ?, basis = ?, verdict = ?, unit_code = ?,"
            + " report_year = ?, data_as_of = ?, as_of_sheet = ?, as_of_row = ?, as_of_column = ?,"
            + " report_scope = ?, template_version = ?, zero_reports = ?, error_count = ?,"
            + " warning_count = ?, info_count = ? WHERE submission_id = ?",
        rows);
  }

  private void insertJudgements(List<? extends JudgedFile> judged) {
    List<Object[]> rows = new ArrayList<>();
    for (JudgedFile file : judged) {
      Judgement judgement = file.workbook().judgement();
      rows.add(
          new Object[] {
            submissionId(file),
            file.file().runId(),
            file.basis(),
            file.workbook().verdict().name(),
            judgement.count(Severity.ERROR),
            judgement.count(Severity.WARNING),
            judgement.count(Severity.INFO)
          });
    }
    template.batchUpdate(
        "INSERT INTO judgement (submission_id, run_id, basis, verdict, error_count, warning_count,"
            + " info_count) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertFindings(List<? extends JudgedFile> judged) {
    insertFindings(
        judged,
        file -> file.workbook().judgement(),
        StoredFindings.insert(template),
        StoredFindings.INSERT_COUNT);
    RowInsert entries = StoredFindings.insertEntries(template);
    for (JudgedFile file : judged) {
      StoredFindings.entries(
              submissionId(file), FindingOrigin.JUDGED, file.workbook().judgement().findings())
          .forEach(entries::add);
    }
    entries.finish();
    insertFindings(
        judged,
        file -> file.workbook().shadow(),
        StoredFindings.insertShadow(template),
        StoredFindings.INSERT_SHADOW_COUNT);
  }

  private void insertFindings(
      List<? extends JudgedFile> judged,
      Function<JudgedFile, Judgement> judgements,
      RowInsert findings,
      String insertCount) {
    List<Object[]> counts = new ArrayList<>();
    for (JudgedFile file : judged) {
      long id = submissionId(file);
      Judgement judgement = judgements.apply(file);
      StoredFindings.rows(id, FindingOrigin.JUDGED, judgement.findings()).forEach(findings::add);
      judgement
          .countsByCode()
          .forEach(
              (code, count) ->
                  counts.add(new Object[] {id, FindingOrigin.JUDGED.name(), code, count}));
    }
    findings.finish();
    template.batchUpdate(insertCount, counts);
  }

  private void insertContents(List<? extends JudgedFile> judged) {
    List<@Nullable Object[]> sheets = new ArrayList<>();
    List<Object[]> included = new ArrayList<>();
    List<Object[]> ledgerCounts = new ArrayList<>();
    RowInsert formValues =
        new RowInsert(
            template, "form_value (submission_id, cell_no, cell_code, declared, derived)", 5);
    for (JudgedFile file : judged) {
      WorkbookContents contents = file.workbook().contents();
      if (contents == null || file.workbook().verdict() != FileVerdict.ACCEPTED) {
        continue; // its findings say why nothing of it is kept but the original
      }
      long id = submissionId(file);
      sheets.add(
          new Object[] {
            id,
            StoredSheet.COVER.name(),
            StoredCells.write(SheetSchema.of(Cover.class), contents.cover(), null)
          });
      sheets.add(
          new Object[] {
            id,
            StoredSheet.SAFEGUARDS.name(),
            StoredCells.write(SheetSchema.of(Safeguards.class), contents.safeguards(), null)
          });
      sheets.add(
          new Object[] {
            id, StoredSheet.INCLUDED_UNITS.name(), StoredCells.writeList(contents.includedUnits())
          });
      int unitNo = 0;
      for (String code : contents.includedUnitCodes()) {
        included.add(new Object[] {id, ++unitNo, code});
      }
      contents
          .rowCounts()
          .forEach((ledger, count) -> ledgerCounts.add(new Object[] {id, ledger.name(), count}));
      Set<String> codes = new LinkedHashSet<>(contents.declaredForm().keySet());
      codes.addAll(contents.derivedForm().keySet());
      int cellNo = 0;
      for (String code : codes) {
        Reported<BigDecimal> declared = contents.declaredForm().get(code);
        BigDecimal derived = contents.derivedForm().get(code);
        formValues.add(
            id,
            ++cellNo,
            code,
            declared == null ? null : StoredCells.write(declared),
            derived == null ? null : derived.toString());
      }
    }
    template.batchUpdate(
        "INSERT INTO submission_sheet (submission_id, sheet, cells) VALUES (?, ?, ?)", sheets);
    template.batchUpdate(
        "INSERT INTO included_unit (submission_id, unit_no, unit_code) VALUES (?, ?, ?)", included);
    insertRows(judged);
    template.batchUpdate(
        "INSERT INTO ledger_count (submission_id, ledger, row_count) VALUES (?, ?, ?)",
        ledgerCounts);
    formValues.finish();
  }

  /** Rows of many workbooks go together, those of a large one in parts. */
  private void insertRows(List<? extends JudgedFile> judged) {
    RowInsert inserted =
        new RowInsert(
            template,
            "ledger_row (submission_id, sequence_no, ledger, sheet, row_no, entry_key, cells)",
            7);
    RowInsert spans =
        new RowInsert(template, "ledger_span (submission_id, ledger, first_no, last_no)", 4);
    RowInsert disclosed = DisclosedItems.insert(template);
    for (JudgedFile file : judged) {
      if (file.workbook().verdict() != FileVerdict.ACCEPTED) {
        continue; // its findings say why nothing of it is kept but the original
      }
      long id = submissionId(file);
      AtomicInteger sequenceNo = new AtomicInteger();
      Map<Ledger, Integer> first = new EnumMap<>(Ledger.class);
      Map<Ledger, Integer> last = new EnumMap<>(Ledger.class);
      file.rows()
          .forEach(
              row -> {
                int number = sequenceNo.incrementAndGet();
                first.putIfAbsent(row.ledger(), number);
                last.put(row.ledger(), number);
                inserted.add(
                    id,
                    number,
                    row.ledger().name(),
                    row.place().sheet(),
                    row.place().row(),
                    row.entryKey(),
                    row.cells());
              });
      first.forEach((ledger, number) -> spans.add(id, ledger.name(), number, last.get(ledger)));
      int disclosedNo = 0;
      for (WorkbookFacts.Disclosed one : file.rows().disclosed()) {
        disclosed.add(DisclosedItems.row(id, ++disclosedNo, one));
      }
    }
    inserted.finish();
    spans.finish();
    disclosed.finish();
  }

  private void updateManifest(List<? extends JudgedFile> judged) {
    List<Object[]> rows = new ArrayList<>();
    for (JudgedFile file : judged) {
      WorkbookContents contents = file.workbook().contents();
      int read = contents == null ? 0 : contents.rowsRead();
      boolean accepted = file.workbook().verdict() == FileVerdict.ACCEPTED;
      int stored = accepted ? file.rows().count() : 0;
      rows.add(
          new Object[] {
            file.workbook().verdict().name(),
            read,
            stored,
            accepted && contents != null ? read - contents.rows() : read,
            file.file().runId(),
            file.file().fileNo()
          });
    }
    template.batchUpdate(
        "UPDATE manifest_file SET verdict = ?, rows_read = ?, rows_stored = ?, rows_skipped = ?"
            + " WHERE run_id = ? AND file_no = ?",
        rows);
  }
}
