package org.gongkai.batch.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A unit's workbook, read (已打开的报送表). Small ledgers are held in memory; the rows of large ones are
 * read from the file each time they are asked for, and only then is the file open. For one thread.
 */
public final class OpenWorkbook implements Submission, AutoCloseable {

  /** What was read before any ledger row. */
  record Front(
      Cover cover,
      List<Reported<String>> includedUnits,
      Set<Ledger> zeroReports,
      Safeguards safeguards,
      Map<String, Reported<BigDecimal>> declaredForm,
      TemplateStamp template,
      Map<FindingKey, String> answers) {}

  private final Path file;
  private final FileKind kind;
  private final ReadLimits limits;
  private final Front front;
  private final List<LedgerSheet> ledgers;
  private final ValueReader values;
  private final ToleranceLog frontTolerances;
  private final List<Finding> frontFindings;

  private List<Finding> rowFindings = List.of();
  private Map<Ledger, RowCount> rowCounts = Map.of();
  private @Nullable Finding damage;

  OpenWorkbook(
      Path file,
      FileKind kind,
      ReadLimits limits,
      Front front,
      List<LedgerSheet> ledgers,
      ValueReader values,
      ToleranceLog frontTolerances,
      List<Finding> frontFindings) {
    this.file = file;
    this.kind = kind;
    this.limits = limits;
    this.front = front;
    this.ledgers = List.copyOf(ledgers);
    this.values = values;
    this.frontTolerances = frontTolerances;
    this.frontFindings = List.copyOf(frontFindings);
  }

  /** What the file is by its contents. */
  public FileKind kind() {
    return kind;
  }

  /** What the template's hidden sheet says. */
  public TemplateStamp template() {
    return front.template();
  }

  /** What the unit answers to findings of an earlier hand-back, by the finding. */
  public Map<FindingKey, String> answers() {
    return front.answers();
  }

  @Override
  public Cover cover() {
    return front.cover();
  }

  @Override
  public List<Reported<String>> includedUnits() {
    return front.includedUnits();
  }

  @Override
  public Set<Ledger> zeroReports() {
    return front.zeroReports();
  }

  @Override
  public Safeguards safeguards() {
    return front.safeguards();
  }

  @Override
  public Map<String, Reported<BigDecimal>> declaredForm() {
    return front.declaredForm();
  }

  /**
   * Hands every ledger row to the consumer. If a large sheet turns out to be damaged further down,
   * the rows end there, and {@link #damage()} says so.
   */
  @Override
  public void forEachRow(Consumer<? super LedgerRow> consumer) {
    List<Finding> findings = new ArrayList<>();
    Map<Ledger, RowCount> counts = new EnumMap<>(Ledger.class);
    ToleranceLog tolerances = new ToleranceLog();
    damage = null;
    boolean held = ledgers.stream().allMatch(LedgerSheet::isHeld);
    try (CellBook book = held ? null : CellBook.open(file, kind, limits)) {
      for (LedgerSheet ledger : ledgers) {
        counts.put(
            ledger.ledger(), ledger.stream(book, values, limits, tolerances, findings, consumer));
      }
      if (book != null) {
        book.requireWhole();
      }
    } catch (UnreadableWorkbookException e) {
      damage = e.finding();
      findings.add(e.finding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tolerances.addTo(findings);
    rowFindings = findings;
    rowCounts = Collections.unmodifiableMap(counts);
  }

  /**
   * The findings of reading in the order of {@link Finding#ORDER}; those about ledger rows are in
   * it once {@link #forEachRow} has run through.
   */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(frontFindings);
    frontTolerances.addTo(all);
    all.addAll(rowFindings);
    all.sort(Finding.ORDER);
    return Collections.unmodifiableList(all);
  }

  /** Rows read, handed out and skipped by ledger; empty until {@link #forEachRow} has run. */
  public Map<Ledger, RowCount> rowCounts() {
    return rowCounts;
  }

  /**
   * Why the rows ended early, if they did: the file cannot be read to its end and is {@link
   * org.gongkai.finding.FileVerdict#UNREADABLE}, whatever else was found.
   */
  public Optional<Finding> damage() {
    return Optional.ofNullable(damage);
  }

  /** Lets go of what is held in memory; no file is open between calls. */
  @Override
  public void close() {
    rowFindings = List.of();
  }
}
