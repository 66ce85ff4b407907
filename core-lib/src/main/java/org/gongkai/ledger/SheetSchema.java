package org.gongkai.ledger;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet (表结构), read off the components of the record that holds one of its rows.
 *
 * <p>Templates are written from it, workbooks read by it, forms derived and rule inputs listed by
 * it, so that a column is declared in one place only.
 *
 * @param <R> the record type
 */
public final class SheetSchema<R extends Record> {

  private static final ClassValue<SheetSchema<?>> SCHEMAS =
      new ClassValue<>() {
        @Override
        protected SheetSchema<?> computeValue(Class<?> type) {
          return new SheetSchema<>(type.asSubclass(Record.class));
        }
      };

  private final Class<R> type;
  private final List<ColumnSpec> columns;
  private final MethodHandle constructor;
  private final boolean hasRowPlace;

  private SheetSchema(Class<R> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.hasRowPlace = components.length > 0 && components[0].getType() == RowPlace.class;
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    List<ColumnSpec> specs = new ArrayList<>();
    try {
      for (RecordComponent component : components) {
        Column column = component.getAnnotation(Column.class);
        if (column != null) {
          Class<?> valueType = valueType(component);
          specs.add(
              new ColumnSpec(
                  specs.size(),
                  component.getName(),
                  column,
                  columnType(valueType),
                  component.getAccessor().isAnnotationPresent(Given.class),
                  maxLength(component),
                  choices(valueType),
                  lookup
                      .unreflect(component.getAccessor())
                      .asType(MethodType.methodType(Reported.class, Record.class))));
        }
      }
      Class<?>[] parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      this.constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, parameters))
              .asSpreader(Object[].class, parameters.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not the record of a sheet: " + type, e);
    }
    if (specs.size() != components.length - (hasRowPlace ? 1 : 0)) {
      throw new IllegalStateException("Every component of " + type + " needs a @Column");
    }
    this.columns = List.copyOf(specs);
  }

  /**
   * The schema of a record type.
   *
   * @throws IllegalStateException if the type is not a record of reported values with columns
   */
  @SuppressWarnings("unchecked") // the cache holds, for each type, the schema made from it
  public static <R extends Record> SheetSchema<R> of(Class<R> type) {
    return (SheetSchema<R>) SCHEMAS.get(type);
  }

  /** The schema of a ledger. */
  public static SheetSchema<?> of(Ledger ledger) {
    return SCHEMAS.get(ledger.rowType());
  }

  private static Class<?> valueType(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType parameterized
        && parameterized.getRawType() == Reported.class) {
      Type argument = parameterized.getActualTypeArguments()[0];
      if (argument instanceof Class<?> valueType) {
        return valueType;
      }
    }
    throw new IllegalStateException("Not a reported value: " + component);
  }

  private static int maxLength(RecordComponent component) {
    if (component.getAnnotatedType() instanceof AnnotatedParameterizedType reported) {
      for (Annotation annotation : reported.getAnnotatedActualTypeArguments()[0].getAnnotations()) {
        Size size = annotation.annotationType().getAnnotation(Size.class);
        if (size != null) {
          return size.max();
        }
      }
    }
    return 0;
  }

  private static ColumnType columnType(Class<?> valueType) {
    if (valueType == String.class) {
      return ColumnType.TEXT;
    } else if (valueType == BigDecimal.class) {
      return ColumnType.NUMBER;
    } else if (valueType == LocalDate.class) {
      return ColumnType.DATE;
    } else if (valueType == LocalDateTime.class) {
      return ColumnType.DATE_TIME;
    } else if (valueType.isEnum() && Choice.class.isAssignableFrom(valueType)) {
      return ColumnType.CHOICE;
    }
    throw new IllegalStateException("No column holds a " + valueType);
  }

  private static List<Choice> choices(Class<?> valueType) {
    Object[] constants = valueType.getEnumConstants();
    return constants == null
        ? List.of()
        : Arrays.stream(constants).map(constant -> (Choice) constant).toList();
  }

  /** The record type. */
  public Class<R> type() {
    return type;
  }

  /** The columns in the order of the template. */
  public List<ColumnSpec> columns() {
    return columns;
  }

  /** The columns of text that may be published: all but the internal ones. */
  public List<ColumnSpec> publicTexts() {
    return columns.stream()
        .filter(column -> column.type() == ColumnType.TEXT && !column.internal())
        .toList();
  }

  /** The column that the named record component holds, if there is one. */
  public Optional<ColumnSpec> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * The column that the named record component holds.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ColumnSpec get(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalArgumentException(type.getSimpleName() + " has no column " + name));
  }

  /**
   * Makes a record from values in the order of {@link #columns()}.
   *
   * @param row where the row stands; null exactly if the sheet holds one value per item, not rows
   * @throws IllegalArgumentException if the number of values differs from the number of columns
   */
  public R create(@Nullable RowPlace row, List<? extends Reported<?>> values) {
    if (values.size() != columns.size() || (row != null) != hasRowPlace) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has " + columns.size() + " columns, not " + values.size());
    }
    Object[] arguments = new Object[values.size() + (hasRowPlace ? 1 : 0)];
    int at = 0;
    if (row != null) {
      arguments[at++] = row;
    }
    for (Reported<?> value : values) {
      arguments[at++] = value;
    }
    try {
      return type.cast(constructor.invoke(arguments));
    } catch (Throwable e) {
      throw new IllegalArgumentException("Cannot make a " + type.getSimpleName(), e);
    }
  }
}
