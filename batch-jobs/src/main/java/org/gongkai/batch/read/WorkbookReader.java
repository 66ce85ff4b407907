package org.gongkai.batch.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.FileSniffer;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.CellNames;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/**
 * Opens a unit's workbook (报送表): finds its sheets by name, its columns by header text, and reads
 * all but the rows of large ledgers. Safe for use by several threads.
 */
public final class WorkbookReader {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;

  /** Rows of a sheet of items; the template has a few dozen. */
  private static final int MOST_ITEM_ROWS = 5000;

  private static final int NAMES_SHOWN = 5;

  private final ReadLimits limits;

  /** A reader that keeps within the limits. */
  public WorkbookReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Opens a file after looking at its contents.
   *
   * @throws UnreadableWorkbookException if it is no workbook of a unit; the finding says why
   * @throws IOException if the file cannot be read at all
   */
  public OpenWorkbook open(WorkbookHandle handle) throws UnreadableWorkbookException, IOException {
    return open(handle.file(), handle.kind());
  }

  /** Opens a workbook of whatever kind its contents say. */
  public OpenWorkbook open(Path file) throws UnreadableWorkbookException, IOException {
    return open(file, FileSniffer.sniff(file));
  }

  /**
   * Opens a file of which it is known what it is.
   *
   * @throws UnreadableWorkbookException if it is no workbook of a unit; the finding says why
   * @throws IOException if the file cannot be read at all
   */
  public OpenWorkbook open(Path file, FileKind kind)
      throws UnreadableWorkbookException, IOException {
    try (CellBook book = CellBook.open(file, kind, limits)) {
      OpenWorkbook opened = new Opening(book, file, kind).open();
      book.requireWhole();
      return opened;
    }
  }

  /**
   * Reads the form from a workbook that may hold nothing else, wherever its tables stand: as one
   * list with codes, or as the official tables are printed.
   *
   * @throws UnreadableWorkbookException if the file is no workbook that can be read
   * @throws IOException if the file cannot be read at all
   */
  public DeclaredForm readForm(Path file, FileKind kind, StatisticalForm form)
      throws UnreadableWorkbookException, IOException {
    try (CellBook book = CellBook.open(file, kind, limits)) {
      Opening opening = new Opening(book, file, kind);
      ValueReader values = new ValueReader(OptionalInt.empty());
      Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
      StatisticalForm found = form;
      String sheet = "";
      for (SheetTab tab : book.tabs()) {
        DeclaredForm onSheet = opening.formOn(tab, form, values);
        if (!onSheet.figures().isEmpty()) {
          found = onSheet.form();
          sheet = sheet.isEmpty() ? tab.name() : sheet;
          onSheet.figures().forEach(figures::putIfAbsent);
          opening.findings.addAll(onSheet.findings());
        }
      }
      if (figures.isEmpty()) {
        opening.findings.add(ReadingFindings.formTablesNotFound());
      } else {
        FormSheet.findMissing(sheet, found, figures, opening.findings);
      }
      opening.noteTolerances(found, figures);
      opening.tolerances.addTo(opening.findings);
      List<Finding> findings = new ArrayList<>(opening.findings);
      findings.sort(Finding.ORDER);
      return new DeclaredForm(found, figures, findings);
    }
  }

  /** The rows and the frame of a small sheet. */
  private record WholeSheet(List<SheetRow> rows, SheetFrame frame) {}

  /** One workbook being opened. */
  private final class Opening {
    private final CellBook book;
    private final Path file;
    private final FileKind kind;
    private final List<Finding> findings = new ArrayList<>();
    private final ToleranceLog tolerances = new ToleranceLog();

    Opening(CellBook book, Path file, FileKind kind) {
      this.book = book;
      this.file = file;
      this.kind = kind;
    }

    OpenWorkbook open() throws UnreadableWorkbookException {
      noteFile();
      Map<String, SheetTab> sheets = assign();
      TemplateStamp template = template(sheets.get(WorkbookLayout.HIDDEN_SHEET));

      WholeSheet coverSheet = whole(sheets.get(WorkbookLayout.COVER_SHEET));
      OptionalInt year = year(coverSheet, template);
      ValueReader values = new ValueReader(year);
      Cover cover = items(Cover.class, WorkbookLayout.COVER_SHEET, sheets, coverSheet, values);
      judgeTemplate(template, cover);
      CoverTables tables =
          CoverTables.read(
              name(sheets, WorkbookLayout.COVER_SHEET),
              coverSheet == null ? List.of() : coverSheet.rows(),
              values,
              findings);
      Safeguards safeguards =
          items(
              Safeguards.class,
              WorkbookLayout.SAFEGUARDS_SHEET,
              sheets,
              whole(sheets.get(WorkbookLayout.SAFEGUARDS_SHEET)),
              values);
      Map<String, Reported<BigDecimal>> form = form(sheets, year, values);

      Set<Ledger> zeroReports = EnumSet.noneOf(Ledger.class);
      zeroReports.addAll(tables.zeroReports());
      List<LedgerSheet> ledgers = ledgers(sheets, zeroReports);
      return new OpenWorkbook(
          file,
          kind,
          limits,
          new OpenWorkbook.Front(
              cover,
              tables.includedUnits(),
              Collections.unmodifiableSet(zeroReports),
              safeguards,
              form,
              template,
              answers()),
          ledgers,
          values,
          tolerances,
          findings);
    }

    /** The answers on the sheets of earlier hand-backs. */
    private Map<FindingKey, String> answers() throws UnreadableWorkbookException {
      Map<FindingKey, String> answers = new LinkedHashMap<>();
      for (SheetTab tab : book.tabs()) {
        WholeSheet sheet = AnswerSheet.isAnswerSheet(tab) ? whole(tab) : null;
        if (sheet != null) {
          answers.putAll(AnswerSheet.read(sheet.rows()));
        }
      }
      return Collections.unmodifiableMap(answers);
    }

    private void noteFile() {
      if (book.hasMacros()) {
        findings.add(ReadingFindings.macrosIgnored());
      }
      if (book.hasExternalLinks()) {
        findings.add(ReadingFindings.externalLinksIgnored());
      }
      if (kind == FileKind.HTML || kind == FileKind.CSV) {
        findings.add(ReadingFindings.notReallyWorkbook(kind.name()));
      }
    }

    /** The tabs by the template's sheet that each of them is; what is none is looked into. */
    private Map<String, SheetTab> assign() throws UnreadableWorkbookException {
      SheetNames.Assignment assignment = SheetNames.assign(book.tabs());
      Map<String, SheetTab> sheets = new LinkedHashMap<>(assignment.sheets());
      List<SheetTab> unknown = new ArrayList<>();
      for (SheetTab tab : assignment.others()) {
        String sheet = byHeaders(tab, sheets, unknown);
        if (sheet != null) {
          sheets.put(sheet, tab);
          findings.add(ReadingFindings.sheetRecognisedByHeaders(tab.name(), sheet));
        }
      }
      if (sheets.keySet().stream().allMatch(WorkbookLayout.HIDDEN_SHEET::equals)) {
        throw UnreadableWorkbookException.notSubmission(
            book.tabs().stream()
                .limit(NAMES_SHOWN)
                .map(SheetTab::name)
                .collect(Collectors.joining("、")));
      }
      for (SheetTab tab : unknown) {
        findings.add(ReadingFindings.sheetNotRecognised(tab.name()));
      }
      for (SheetTab tab : assignment.doubles()) {
        String sheet = SheetNames.sheet(tab.name());
        SheetTab used = sheet == null ? null : sheets.get(sheet);
        findings.add(ReadingFindings.sheetTwice(tab.name(), used == null ? "" : used.name()));
      }
      sheets.forEach(
          (sheet, tab) -> {
            if (tab.hidden() && !sheet.equals(WorkbookLayout.HIDDEN_SHEET)) {
              findings.add(ReadingFindings.hiddenSheetRead(tab.name()));
            }
          });
      return sheets;
    }

    /** The missing ledger whose headers a tab of another name has; null if none. */
    private @Nullable String byHeaders(
        SheetTab tab, Map<String, SheetTab> sheets, List<SheetTab> unknown)
        throws UnreadableWorkbookException {
      List<SheetRow> head = new ArrayList<>();
      book.read(
          tab,
          row -> {
            head.add(row);
            return row.index() < HeaderRow.LAST_ROW && head.size() <= HeaderRow.LAST_ROW;
          });
      if (head.isEmpty()) {
        return null;
      }
      for (Ledger ledger : Ledger.values()) {
        SheetSchema<?> schema = SheetSchema.of(ledger);
        HeaderRow header = sheets.containsKey(ledger.sheet()) ? null : HeaderRow.find(head, schema);
        if (header != null && header.found() * 5 >= schema.columns().size() * 3) {
          return ledger.sheet();
        }
      }
      unknown.add(tab);
      return null;
    }

    private TemplateStamp template(@Nullable SheetTab tab) throws UnreadableWorkbookException {
      WholeSheet sheet = whole(tab);
      return TemplateStamp.of(sheet == null ? List.of() : sheet.rows());
    }

    private void judgeTemplate(TemplateStamp template, Cover cover) {
      int current = WorkbookLayout.TEMPLATE_VERSION;
      if (template.version().isEmpty()) {
        findings.add(ReadingFindings.templateUnknown());
      } else if (template.version().getAsInt() < current) {
        findings.add(ReadingFindings.templateOlder(template.version().getAsInt(), current));
      } else if (template.version().getAsInt() > current) {
        findings.add(ReadingFindings.templateNewer(template.version().getAsInt(), current));
      }
      Optional<String> stamped = template.unitCode();
      Optional<String> typed = cover.unitCode().find();
      if (stamped.isPresent() && typed.isPresent() && !stamped.get().equals(typed.get())) {
        findings.add(
            ReadingFindings.templateOfOtherUnit(
                Place.of(cover.unitCode().place()), typed.get(), stamped.get()));
      }
    }

    private @Nullable WholeSheet whole(@Nullable SheetTab tab) throws UnreadableWorkbookException {
      if (tab == null) {
        return null;
      }
      List<SheetRow> rows = new ArrayList<>();
      SheetFrame frame =
          book.read(
              tab,
              row -> {
                rows.add(row);
                return rows.size() < MOST_ITEM_ROWS;
              });
      return new WholeSheet(rows, frame);
    }

    /** The report year: as the cover says, else as the template was written for. */
    private OptionalInt year(@Nullable WholeSheet cover, TemplateStamp template) {
      if (cover != null) {
        SheetSchema<Cover> schema = SheetSchema.of(Cover.class);
        ColumnSpec column = schema.get("year");
        ItemSheet.Item item =
            ItemSheet.find(cover.rows(), cover.frame().merges(), schema).item(column);
        RawCell value = item == null ? null : item.value();
        if (value != null) {
          Reported<BigDecimal> typed =
              new ValueReader(OptionalInt.empty())
                  .number(value, column.unitOfMeasure(), CellPlace.of("", 0, 0));
          OptionalInt year = plausible(typed);
          if (year.isPresent()) {
            return year;
          }
        }
      }
      return template.year();
    }

    private static OptionalInt plausible(Reported<BigDecimal> typed) {
      BigDecimal year = typed.value();
      return year != null
              && year.stripTrailingZeros().scale() <= 0
              && year.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
              && year.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0
          ? OptionalInt.of(year.intValue())
          : OptionalInt.empty();
    }

    /** A record with one value per item; every item absent if there is no sheet. */
    private <R extends Record> R items(
        Class<R> type,
        String sheet,
        Map<String, SheetTab> sheets,
        @Nullable WholeSheet whole,
        ValueReader values) {
      SheetSchema<R> schema = SheetSchema.of(type);
      List<Reported<?>> reported = new ArrayList<>();
      if (whole == null) {
        findings.add(ReadingFindings.sheetMissing(Severity.ERROR, sheet));
        schema.columns().forEach(column -> reported.add(Reported.absent()));
        return schema.create(null, reported);
      }
      String name = name(sheets, sheet);
      ItemSheet items = ItemSheet.find(whole.rows(), whole.frame().merges(), schema);
      for (ColumnSpec column : schema.columns()) {
        ItemSheet.Item item = items.item(column);
        Reported<?> value =
            item == null
                ? Reported.absent()
                : values.read(item.value(), column, CellPlace.of(name, item.row(), item.column()));
        tolerances.note(name, column.header(), value);
        reported.add(value);
      }
      List<ColumnSpec> optional = new ArrayList<>();
      for (ColumnSpec column : items.missing(schema)) {
        if (column.required()) {
          findings.add(ReadingFindings.itemMissing(name, column));
        } else {
          optional.add(column);
        }
      }
      if (!optional.isEmpty()) {
        findings.add(ReadingFindings.optionalItemsMissing(name, optional));
      }
      return schema.create(null, reported);
    }

    private Map<String, Reported<BigDecimal>> form(
        Map<String, SheetTab> sheets, OptionalInt year, ValueReader values)
        throws UnreadableWorkbookException {
      WholeSheet sheet = whole(sheets.get(WorkbookLayout.FORM_SHEET));
      if (sheet == null) {
        findings.add(ReadingFindings.sheetMissing(Severity.WARNING, WorkbookLayout.FORM_SHEET));
        return Map.of();
      }
      Optional<StatisticalForm> form =
          year.isPresent() ? StatisticalForm.findForYear(year.getAsInt()) : Optional.empty();
      if (form.isEmpty()) {
        return Map.of();
      }
      String name = name(sheets, WorkbookLayout.FORM_SHEET);
      StatisticalForm found = form.get();
      Map<String, Reported<BigDecimal>> declared =
          FormSheet.read(name, sheet.rows(), found, values, findings);
      if (declared.isEmpty()) {
        DeclaredForm printed = printed(name, sheet, form.get(), values);
        declared = printed.figures();
        found = printed.form();
        findings.addAll(printed.findings());
        if (declared.isEmpty()) {
          findings.add(ReadingFindings.formNotFound(name));
        } else {
          FormSheet.findMissing(name, printed.form(), declared, findings);
        }
      }
      noteTolerances(found, declared);
      return declared;
    }

    /** The form as one sheet has it; without figures if it does not. */
    private DeclaredForm formOn(SheetTab tab, StatisticalForm form, ValueReader values)
        throws UnreadableWorkbookException {
      WholeSheet sheet = whole(tab);
      if (sheet == null) {
        return new DeclaredForm(form, Map.of(), List.of());
      }
      Map<String, Reported<BigDecimal>> listed =
          FormSheet.read(tab.name(), sheet.rows(), form, values, new ArrayList<>());
      return listed.isEmpty()
          ? printed(tab.name(), sheet, form, values)
          : new DeclaredForm(form, listed, List.of());
    }

    private static DeclaredForm printed(
        String name, WholeSheet sheet, StatisticalForm form, ValueReader values) {
      List<StatisticalForm> variants =
          StatisticalForm.listWithVariants().stream()
              .filter(other -> other.edition().equals(form.edition()))
              .toList();
      return PrintedTables.read(name, sheet.rows(), sheet.frame().merges(), variants, values);
    }

    private void noteTolerances(StatisticalForm form, Map<String, Reported<BigDecimal>> figures) {
      figures.forEach(
          (code, value) -> {
            CellPlace place = value.place();
            if (!value.tolerances().isEmpty()) {
              tolerances.note(
                  place == null ? "" : place.sheet(), CellNames.full(form, code), value);
            }
          });
    }

    private List<LedgerSheet> ledgers(Map<String, SheetTab> sheets, Set<Ledger> zeroReports)
        throws UnreadableWorkbookException {
      List<LedgerSheet> found = new ArrayList<>();
      HeldRows held = new HeldRows();
      for (Ledger ledger : Ledger.values()) {
        SheetTab tab = sheets.get(ledger.sheet());
        if (tab == null) {
          if (!zeroReports.contains(ledger)) {
            findings.add(ReadingFindings.sheetMissing(Severity.ERROR, ledger.sheet()));
          }
          continue;
        }
        LedgerSheet sheet = LedgerSheet.open(book, ledger, tab, held);
        if (sheet.saysZeroReport()) {
          zeroReports.add(ledger);
        }
        if (!zeroReports.contains(ledger) || sheet.hasHeaders()) {
          sheet.judgeHeaders(limits, findings);
        }
        found.add(sheet);
      }
      return found;
    }

    private static String name(Map<String, SheetTab> sheets, String sheet) {
      SheetTab tab = sheets.get(sheet);
      return tab == null ? sheet : tab.name();
    }
  }
}
