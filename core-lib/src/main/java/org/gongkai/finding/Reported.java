package org.gongkai.finding;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as a unit reported it (填报值): the value, the raw text, its kind and its place.
 *
 * <p>A reported value may be wrong in any way; it is judged by constraints and rules, never refused
 * here. The only invariants are between value and kind.
 *
 * @param kind what kind of thing the cell holds
 * @param value the value; null exactly if the kind is empty or unreadable
 * @param raw the text as the clerk sees it in the cell; empty for a blank or absent cell
 * @param place the cell; null if the value did not come from a workbook, or the column is absent
 * @param tolerances how the value was read, if it was not typed in the plain form
 * @param <T> String, BigDecimal, LocalDate, LocalDateTime or an enum that is a {@link Choice}
 */
public record Reported<T>(
    ValueKind kind,
    @Nullable T value,
    String raw,
    @Nullable CellPlace place,
    Set<Tolerance> tolerances) {

  private static final Reported<?> ABSENT =
      new Reported<>(ValueKind.ABSENT, null, "", null, Set.of());

  /**
   * @throws IllegalArgumentException if there is a value although the kind has none, or the reverse
   */
  public Reported {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(raw, "raw");
    tolerances = Set.copyOf(tolerances);
    boolean valueless = kind.isEmpty() || kind.isUnreadable();
    if (valueless != (value == null)) {
      throw new IllegalArgumentException("A value of kind " + kind + " cannot be " + value);
    }
  }

  /** A value that was read in the plain form. */
  public static <T> Reported<T> of(
      ValueKind kind, @Nullable T value, String raw, @Nullable CellPlace place) {
    return new Reported<>(kind, value, raw, place, Set.of());
  }

  /** A value whose column or row the workbook does not have. */
  @SuppressWarnings("unchecked") // without a value it is one of any type
  public static <T> Reported<T> absent() {
    return (Reported<T>) ABSENT;
  }

  /** An empty cell at the given place. */
  public static <T> Reported<T> blank(@Nullable CellPlace place) {
    return new Reported<>(ValueKind.BLANK, null, "", place, Set.of());
  }

  /** The value, if there is one. */
  public Optional<T> find() {
    return Optional.ofNullable(value);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if there is none
   */
  public T get() {
    if (value == null) {
      throw new IllegalStateException("No value in " + this);
    }
    return value;
  }

  /** Whether there is a value. */
  public boolean isGiven() {
    return value != null;
  }

  /** Whether the cell says that there is no value: absent, blank, 无, a dash or a slash. */
  public boolean isEmpty() {
    return kind.isEmpty();
  }

  /** Whether the value is given and equals the one asked for. */
  public boolean is(T wanted) {
    return wanted.equals(value);
  }

  /** This value with one more tolerance noted. */
  public Reported<T> tolerating(Tolerance tolerance) {
    Set<Tolerance> more = new HashSet<>(tolerances);
    more.add(tolerance);
    return new Reported<>(kind, value, raw, place, more);
  }
}
