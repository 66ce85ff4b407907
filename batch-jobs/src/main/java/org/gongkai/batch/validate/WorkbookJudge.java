package org.gongkai.batch.validate;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.RowCount;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerConstraints;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judgement;
import org.gongkai.rule.Judging;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges workbooks by themselves (逐份审核), each in one pass over its rows. Safe for use by several
 * threads.
 */
public final class WorkbookJudge {

  /** The workbook does not say whose it is, or names no unit of the roster. */
  public static final String UNIT_UNKNOWN = "unit-unknown";

  /** Something about the file makes the program fail; the log says where. */
  public static final String UNPROCESSABLE = "file-unprocessable";

  private static final Logger LOG = LoggerFactory.getLogger(WorkbookJudge.class);

  private final JudgingBasis basis;
  private final WorkbookReader reader;
  private final LedgerConstraints constraints;

  /** A judge who judges by the basis what the reader reads. */
  public WorkbookJudge(JudgingBasis basis, WorkbookReader reader) {
    this.basis = basis;
    this.reader = reader;
    // The texts come from the constraints' codes; no expression language is needed, nor loaded.
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    this.constraints = new LedgerConstraints(validator);
  }

  /** What workbooks are judged by. */
  public JudgingBasis basis() {
    return basis;
  }

  /**
   * Judges a file.
   *
   * @param handle the file and what it is
   * @param receivedOn the day on which it was received
   * @param rows takes the ledger rows, whatever the verdict will be
   * @throws PlainFailure if the file cannot be read at all, which is no fault of its contents
   */
  public JudgedWorkbook judge(
      WorkbookHandle handle, LocalDate receivedOn, Consumer<? super LedgerRow> rows) {
    return judge(handle, receivedOn, Explanations.NONE, rows);
  }

  /**
   * Judges a file of a unit that may have explained some of what is found.
   *
   * @param handle the file and what it is
   * @param receivedOn the day on which it was received
   * @param explanations what units explained before; what the file itself explains goes first
   * @param rows takes the ledger rows, whatever the verdict will be
   * @throws PlainFailure if the file cannot be read at all, which is no fault of its contents
   */
  public JudgedWorkbook judge(
      WorkbookHandle handle,
      LocalDate receivedOn,
      Explanations explanations,
      Consumer<? super LedgerRow> rows) {
    Path file = handle.file();
    try (OpenWorkbook workbook = reader.open(handle)) {
      return judge(workbook, receivedOn, explanations, rows);
    } catch (UnreadableWorkbookException e) {
      return unreadable(e.finding());
    } catch (NoSuchFileException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + file + " 不见了，请恢复后再试。", "The file " + file + " is gone; bring it back first."),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + file + " 不能读取，请检查磁盘和权限后再试。",
              "The file " + file + " cannot be read; check disk and permissions, then try again."),
          e);
    } catch (PlainFailure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A file that nobody thought of: it gets its verdict, and the others theirs.
      LOG.error("Judging {} failed", file, e);
      return unprocessable(e);
    }
  }

  /** The judgement on a file on which the program failed; the log says where. */
  public static JudgedWorkbook unprocessable(Throwable cause) {
    return unreadable(
        new Finding(
            UNPROCESSABLE,
            Severity.ERROR,
            Place.FILE,
            cause.getClass().getSimpleName(),
            "",
            new Message(
                "系统处理这个文件时出错，没有采用其中任何内容，请用 Excel 或 WPS 另存后重新报送，仍不行请联系公开办",
                "The system failed on this file and took nothing from it; save it anew and hand it"
                    + " in again, or ask the office")));
  }

  /** The judgement on a file that cannot be read, for the given reason. */
  public static JudgedWorkbook unreadable(Finding reason) {
    FindingCollector collector = new FindingCollector();
    collector.add(reason);
    return new JudgedWorkbook(FileVerdict.UNREADABLE, collector.finish(), null);
  }

  private JudgedWorkbook judge(
      OpenWorkbook workbook,
      LocalDate receivedOn,
      Explanations explanations,
      Consumer<? super LedgerRow> rows) {
    int year = collectedYear(workbook);
    StatisticalForm form = StatisticalForm.forYear(year);
    Roster roster = basis.roster() == null ? StatedUnits.of(workbook) : basis.roster();
    Optional<Unit> unit = findUnit(workbook, roster, year);
    EntryIndex entries = new EntryIndex(workbook);
    Explaining explaining =
        new Explaining(
            () -> unit.map(known -> explanations.of(known.code(), year)).orElse(Map.of()),
            workbook.answers());
    UnaryOperator<Finding> waivers = basis.waivers().of(unit.map(Unit::code).orElse(""), year);
    FindingCollector collector =
        new FindingCollector(finding -> explaining.keep(waivers.apply(entries.about(finding))));
    Pass pass = new Pass(workbook, DerivedForm.begin(form, year), entries, rows);
    if (unit.isPresent()) {
      Judging judging = judging(unit.get(), year, form, roster, receivedOn);
      basis.rules().judge(pass, judging, constraints, collector);
    } else {
      collector.add(unknownUnit(workbook.cover()));
      constraints.check(workbook.cover(), collector::add);
      pass.forEachRow(row -> constraints.check(row, collector::add));
      constraints.check(workbook.safeguards(), collector::add);
    }
    workbook.findings().forEach(collector::add);
    Optional<Finding> damage = workbook.damage();
    if (damage.isPresent()) {
      return unreadable(damage.get());
    }
    explaining.summary().ifPresent(collector::add);
    Judgement judgement = collector.finish();
    return new JudgedWorkbook(
        judgement.isReturned() ? FileVerdict.RETURNED : FileVerdict.ACCEPTED,
        judgement,
        collector.shadow().finish(),
        pass.contents(unit.orElse(null), year, roster),
        explaining.explained(),
        workbook.answers());
  }

  private Judging judging(
      Unit unit, int year, StatisticalForm form, Roster roster, LocalDate receivedOn) {
    return new Judging(
        unit,
        year,
        receivedOn,
        basis.calendar(),
        roster,
        basis.tasks(unit.code(), year),
        basis.catalogue(year),
        form);
  }

  /**
   * The year for which the workbook is collected: the one on its hidden sheet if that is still
   * taken, else the present one. What the cover says is compared with it by a rule.
   */
  private int collectedYear(OpenWorkbook workbook) {
    OptionalInt stamped = workbook.template().year();
    if (basis.roster() == null) {
      return statedYear(workbook, stamped);
    }
    return stamped.isPresent() && basis.earlierYears().contains(stamped.getAsInt())
        ? stamped.getAsInt()
        : basis.year();
  }

  /** Without a workspace: the year on the hidden sheet, else on the cover, if it has a form. */
  private int statedYear(OpenWorkbook workbook, OptionalInt stamped) {
    int stated =
        stamped.isPresent()
            ? stamped.getAsInt()
            : workbook.cover().year().find().map(BigDecimal::intValue).orElse(basis.year());
    return StatisticalForm.findForYear(stated).isPresent() ? stated : basis.year();
  }

  /** By the code on the cover, else by the code on the hidden sheet, else by the name. */
  private static Optional<Unit> findUnit(OpenWorkbook workbook, Roster roster, int year) {
    return workbook
        .cover()
        .unitCode()
        .find()
        .flatMap(code -> roster.find(code.strip()))
        .or(() -> workbook.template().unitCode().flatMap(code -> roster.find(code.strip())))
        .or(() -> workbook.cover().unitName().find().flatMap(name -> find(name, roster, year)));
  }

  private static Optional<Unit> find(String name, Roster roster, int year) {
    return roster.resolve(name, LocalDate.of(year, 12, 31)) instanceof ResolvedName.Found found
        ? Optional.of(found.unit())
        : Optional.empty();
  }

  private static Finding unknownUnit(Cover cover) {
    Reported<String> code = cover.unitCode();
    String given = code.raw().isBlank() ? cover.unitName().raw() : code.raw();
    return new Finding(
        UNIT_UNKNOWN,
        Severity.ERROR,
        Place.of(code.place()),
        given,
        "单位名册中的编码",
        new Message(
            given.isBlank()
                ? "报送表没有写明是哪个单位的，请填写公开办分配的单位编码"
                : "单位名册中没有“" + given + "”，请填写公开办分配的单位编码",
            given.isBlank()
                ? "The workbook does not say whose it is; enter the unit code given by the office"
                : "The roster has no unit '"
                    + given
                    + "'; enter the unit code given by the office"));
  }

  /** The workbook during its one pass: hands each row on to all who want it. */
  private static final class Pass implements Submission {
    private final OpenWorkbook workbook;
    private final DerivedForm derived;
    private final EntryIndex entries;
    private final Consumer<? super LedgerRow> rows;
    private final Map<Ledger, Integer> rowCounts = new EnumMap<>(Ledger.class);

    Pass(
        OpenWorkbook workbook,
        DerivedForm derived,
        EntryIndex entries,
        Consumer<? super LedgerRow> rows) {
      this.workbook = workbook;
      this.derived = derived;
      this.entries = entries;
      this.rows = rows;
    }

    @Override
    public Cover cover() {
      return workbook.cover();
    }

    @Override
    public List<Reported<String>> includedUnits() {
      return workbook.includedUnits();
    }

    @Override
    public Set<Ledger> zeroReports() {
      return workbook.zeroReports();
    }

    @Override
    public Safeguards safeguards() {
      return workbook.safeguards();
    }

    @Override
    public Map<String, Reported<BigDecimal>> declaredForm() {
      return workbook.declaredForm();
    }

    @Override
    public void forEachRow(Consumer<? super LedgerRow> consumer) {
      workbook.forEachRow(
          row -> {
            rowCounts.merge(Ledger.findByRowType(row.getClass()).orElseThrow(), 1, Integer::sum);
            derived.add(row);
            entries.add(row);
            rows.accept(row);
            consumer.accept(row);
          });
    }

    WorkbookContents contents(@Nullable Unit unit, int year, Roster roster) {
      OptionalInt version = workbook.template().version();
      return new WorkbookContents(
          unit == null ? null : unit.code(),
          year,
          cover().dataAsOf().value(),
          version.isPresent() ? version.getAsInt() : null,
          cover(),
          includedUnits(),
          includedUnitCodes(unit == null ? roster.root() : unit, year, roster),
          zeroReports(),
          safeguards(),
          declaredForm(),
          derived.finish(safeguards(), zeroReports()),
          rowCounts,
          workbook.rowCounts().values().stream().mapToInt(RowCount::read).sum());
    }

    private List<String> includedUnitCodes(Unit unit, int year, Roster roster) {
      LocalDate on = LocalDate.of(year, 12, 31);
      List<String> codes = new ArrayList<>();
      for (Reported<String> included : includedUnits()) {
        String text = included.find().orElse("").strip();
        roster
            .find(text)
            .or(
                () ->
                    roster.resolve(text, unit.code(), on) instanceof ResolvedName.Found found
                        ? Optional.of(found.unit())
                        : Optional.empty())
            .map(Unit::code)
            .filter(code -> !codes.contains(code))
            .ifPresent(codes::add);
      }
      return codes;
    }
  }
}
