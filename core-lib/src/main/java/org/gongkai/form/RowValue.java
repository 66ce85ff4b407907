package org.gongkai.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.PickedFrom;
import org.gongkai.ledger.SheetSchema;

/** A value of a ledger row (台账取值): a column, or the one that a method of the record picks. */
public final class RowValue {

  private final Ledger ledger;
  private final String name;
  private final MethodHandle accessor;
  private final Optional<ColumnSpec> column;
  private final String header;
  private final List<String> columns;

  private RowValue(
      Ledger ledger,
      String name,
      MethodHandle accessor,
      Optional<ColumnSpec> column,
      Method method) {
    this.ledger = ledger;
    this.name = name;
    this.accessor = accessor;
    this.column = column;
    PickedFrom picked = method.getAnnotation(PickedFrom.class);
    this.header = column.map(ColumnSpec::header).orElseGet(() -> picked.header());
    this.columns = column.isPresent() ? List.of(name) : List.of(picked.columns());
  }

  static RowValue of(Ledger ledger, String name) {
    try {
      Method method = ledger.rowType().getMethod(name);
      Optional<ColumnSpec> column = SheetSchema.of(ledger).find(name);
      if (method.getReturnType() == Reported.class
          && (column.isPresent() || method.isAnnotationPresent(PickedFrom.class))) {
        MethodHandle accessor =
            MethodHandles.publicLookup()
                .unreflect(method)
                .asType(MethodType.methodType(Reported.class, LedgerRow.class));
        return new RowValue(ledger, name, accessor, column, method);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(ledger + " has no column " + name, e);
    }
    throw new IllegalArgumentException(ledger + " has no column " + name);
  }

  Reported<?> in(LedgerRow row) {
    try {
      return (Reported<?>) accessor.invokeExact(row);
    } catch (Throwable e) {
      throw new IllegalArgumentException("No " + name + " in " + row, e);
    }
  }

  boolean isSameAs(RowValue other) {
    return ledger == other.ledger && name.equals(other.name);
  }

  void requireChoices(Set<String> constants) {
    for (String constant : constants) {
      if (choices().stream().noneMatch(choice -> choice.name().equals(constant))) {
        throw new IllegalArgumentException(ledger + "." + name + " has no choice " + constant);
      }
    }
  }

  List<String> labels(Set<String> constants) {
    return choices().stream()
        .filter(choice -> constants.contains(choice.name()))
        .map(Choice::label)
        .toList();
  }

  private List<Choice> choices() {
    return column.map(ColumnSpec::choices).orElse(List.of());
  }

  /** The column's header, or what the picked value is called. */
  public String header() {
    return header;
  }

  /** The record components that the value is read from. */
  public List<String> columns() {
    return columns;
  }
}
