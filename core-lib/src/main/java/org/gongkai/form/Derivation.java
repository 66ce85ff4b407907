package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;

/**
 * How a cell of a form follows from the ledgers (取数规则).
 *
 * <p>Written in the reference data as
 *
 * <ul>
 *   <li>{@code count(requests; wayIn = ONLINE; receivedOn in-year)}: the number of rows;
 *   <li>{@code distinct(interpretations.concern; heldOn in-year)}: the number of different values;
 *   <li>{@code sum(requests.feeCollected; repliedOn in-year) / 10000}: the sum of a column, divided
 *       to change the unit of measure (元 to 万元);
 *   <li>{@code safeguard(offices) + safeguard(readingPoints)}: values of the safeguards sheet;
 *   <li>{@code declared}: no ledger can give it; only the unit can state it.
 * </ul>
 */
public sealed interface Derivation {

  /**
   * Reads a derivation.
   *
   * @throws IllegalArgumentException if it is not of the form above or names an unknown column
   */
  static Derivation parse(String text) {
    return DerivationText.parse(text.strip());
  }

  /** What a row of the given year adds to the figure; empty if it is not counted. */
  Optional<Contribution> of(LedgerRow row, int year);

  /** What the safeguards add to the figure, one contribution per item that has a value. */
  List<Contribution> of(Safeguards safeguards);

  /** The ledger whose rows are looked at, if it is a ledger. */
  Optional<Ledger> ledger();

  /** The columns that are looked at, as {@code 表!列}; empty if the figure is only declared. */
  List<String> columns();

  /** The derivation in the clerk's words. */
  String inChinese();

  /** Rows of a ledger, counted, or counted by their different values, or summed up. */
  final class OverRows implements Derivation {

    private final String text;
    private final Ledger ledger;
    private final @Nullable RowValue summed;
    private final @Nullable RowValue distinct;
    private final List<Condition> conditions;
    private final BigDecimal divisor;

    OverRows(
        String text,
        Ledger ledger,
        @Nullable RowValue summed,
        @Nullable RowValue distinct,
        List<Condition> conditions,
        BigDecimal divisor) {
      this.text = text;
      this.ledger = ledger;
      this.summed = summed;
      this.distinct = distinct;
      this.conditions = List.copyOf(conditions);
      this.divisor = divisor;
    }

    @Override
    public Optional<Contribution> of(LedgerRow row, int year) {
      if (!ledger.rowType().isInstance(row)) {
        return Optional.empty();
      }
      for (Condition condition : conditions) {
        if (!condition.holds(row, year)) {
          return Optional.empty();
        }
      }
      return Optional.ofNullable(contribution(row));
    }

    /** What a row that fulfils the conditions adds; null if the cell that is added up is empty. */
    @Nullable Contribution contribution(LedgerRow row) {
      if (summed != null) {
        Reported<?> addend = summed.in(row);
        return addend.value() instanceof BigDecimal number
            ? new Contribution(number.divide(divisor), null, addend)
            : null;
      }
      if (distinct != null) {
        Reported<?> value = distinct.in(row);
        return value.isGiven() ? new Contribution(BigDecimal.ONE, normalised(value), value) : null;
      }
      return new Contribution(BigDecimal.ONE, null, row.key());
    }

    /** What a row must fulfil, all of it. */
    List<Condition> conditions() {
      return conditions;
    }

    private static String normalised(Reported<?> value) {
      return String.valueOf(value.value()).replaceAll("[\\s\u3000\u00a0]+", "");
    }

    @Override
    public List<Contribution> of(Safeguards safeguards) {
      return List.of();
    }

    @Override
    public Optional<Ledger> ledger() {
      return Optional.of(ledger);
    }

    @Override
    public List<String> columns() {
      List<RowValue> values = new ArrayList<>();
      if (summed != null) {
        values.add(summed);
      }
      if (distinct != null) {
        values.add(distinct);
      }
      conditions.forEach(condition -> values.add(condition.value()));
      SheetSchema<?> schema = SheetSchema.of(ledger);
      return values.stream()
          .flatMap(value -> value.columns().stream())
          .map(name -> ledger.sheet() + "!" + schema.get(name).header())
          .distinct()
          .toList();
    }

    @Override
    public String inChinese() {
      String where = conditions.stream().map(Condition::inChinese).collect(Collectors.joining("，"));
      String what =
          summed != null
              ? "“" + summed.header() + "”合计"
              : distinct != null ? "不同的“" + distinct.header() + "”数" : "行数";
      String from = ledger.sheet() + "中" + (where.isEmpty() ? "" : where + "的");
      return from
          + what
          + (divisor.compareTo(BigDecimal.ONE) == 0 ? "" : "÷" + divisor.toPlainString());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Values of the safeguards sheet, added up. */
  final class OverSafeguards implements Derivation {

    private final String text;
    private final List<ColumnSpec> items;

    OverSafeguards(String text, List<ColumnSpec> items) {
      this.text = text;
      this.items = List.copyOf(items);
    }

    @Override
    public Optional<Contribution> of(LedgerRow row, int year) {
      return Optional.empty();
    }

    @Override
    public List<Contribution> of(Safeguards safeguards) {
      List<Contribution> contributions = new ArrayList<>();
      for (ColumnSpec item : items) {
        Reported<?> reported = item.valueIn(safeguards);
        if (reported.value() instanceof BigDecimal number) {
          contributions.add(new Contribution(number, null, reported));
        }
      }
      return contributions;
    }

    @Override
    public Optional<Ledger> ledger() {
      return Optional.empty();
    }

    @Override
    public List<String> columns() {
      return items.stream().map(item -> "工作保障!" + item.header()).toList();
    }

    @Override
    public String inChinese() {
      return "工作保障中"
          + items.stream().map(item -> "“" + item.header() + "”").collect(Collectors.joining("与"))
          + (items.size() > 1 ? "之和" : "");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A figure that no ledger can give. */
  final class DeclaredOnly implements Derivation {

    DeclaredOnly() {}

    @Override
    public Optional<Contribution> of(LedgerRow row, int year) {
      return Optional.empty();
    }

    @Override
    public List<Contribution> of(Safeguards safeguards) {
      return List.of();
    }

    @Override
    public Optional<Ledger> ledger() {
      return Optional.empty();
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public String inChinese() {
      return "由单位在统计表中直接填报";
    }

    @Override
    public String toString() {
      return "declared";
    }
  }
}
