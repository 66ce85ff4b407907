package org.gongkai.ledger;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;

/** A column of a sheet (列), as its record component declares it. */
public final class ColumnSpec {

  private final int index;
  private final String name;
  private final Column column;
  private final ColumnType type;
  private final boolean required;
  private final int maxLength;
  private final List<Choice> choices;
  private final MethodHandle accessor;

  ColumnSpec(
      int index,
      String name,
      Column column,
      ColumnType type,
      boolean required,
      int maxLength,
      List<Choice> choices,
      MethodHandle accessor) {
    this.index = index;
    this.name = name;
    this.column = column;
    this.type = type;
    this.required = required;
    this.maxLength = maxLength;
    this.choices = List.copyOf(choices);
    this.accessor = accessor;
  }

  /** Zero-based position among the columns of its sheet in the template. */
  public int index() {
    return index;
  }

  /** The record component's name, such as {@code receivedOn}. */
  public String name() {
    return name;
  }

  /** The header as printed in the template, such as 收到日期. */
  public String header() {
    return column.header();
  }

  /** Other headers under which the column is found. */
  public List<String> aliases() {
    return List.of(column.aliases());
  }

  /** What the clerk should enter; empty if the header says it all. */
  public String note() {
    return column.note();
  }

  /** The unit of measure; empty if there is none. */
  public String unitOfMeasure() {
    return column.unitOfMeasure();
  }

  /** Whether the column may hold personal data or internal remarks. */
  public boolean internal() {
    return column.internal();
  }

  /** The column's width in the template, in characters. */
  public int width() {
    return column.width();
  }

  /** What the column asks for. */
  public ColumnType type() {
    return type;
  }

  /** Whether the cell must not be left empty. */
  public boolean required() {
    return required;
  }

  /** How many characters a text may have; 0 if the column holds no text. */
  public int maxLength() {
    return maxLength;
  }

  /** The choices of a closed list, in the order of the drop-down; empty for other types. */
  public List<Choice> choices() {
    return choices;
  }

  /**
   * The column's value in a row.
   *
   * @throws ClassCastException if the record is not of the schema's type
   */
  public Reported<?> valueIn(Record row) {
    try {
      // Exact, because a handle that must first be adapted costs more than the call itself.
      return (Reported<?>) accessor.invokeExact(row);
    } catch (ClassCastException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot read " + name + " of " + row.getClass(), e);
    }
  }

  @Override
  public String toString() {
    return name + " (" + header() + ")";
  }
}
