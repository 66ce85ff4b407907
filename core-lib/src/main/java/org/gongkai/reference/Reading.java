package org.gongkai.reference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of reading a reference file: its contents, or every problem found in it. A file is used
 * whole or not at all.
 *
 * @param <T> what the file holds
 */
public sealed interface Reading<T> {

  /**
   * The file is in order.
   *
   * @param value its contents
   * @param <T> what the file holds
   */
  record Read<T>(T value) implements Reading<T> {}

  /**
   * The file is not used.
   *
   * @param problems what is wrong, in the order of the lines; never empty
   * @param <T> what the file would have held
   */
  record Refused<T>(List<ReferenceProblem> problems) implements Reading<T> {

    /**
     * @throws IllegalArgumentException if there is no problem
     */
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("A file is refused for a reason");
      }
    }
  }

  /** The value if nothing is wrong with it, else the problems. */
  static <T> Reading<T> of(T value, List<ReferenceProblem> problems) {
    return problems.isEmpty() ? new Read<>(value) : new Refused<>(problems);
  }

  /** Goes on with the contents; the problems of a refused file stay as they are. */
  default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
    if (this instanceof Refused<T> refused) {
      return new Refused<>(refused.problems());
    }
    return next.apply(((Read<T>) this).value());
  }

  /**
   * The contents of a file that is part of the program, so that a problem in it is a broken build
   * and not bad input.
   *
   * @throws IllegalStateException if the file was refused, with every sentence in English
   */
  default T orThrow() {
    if (this instanceof Refused<T> refused) {
      throw new IllegalStateException(
          refused.problems().stream()
              .map(problem -> problem.sentence().english())
              .collect(Collectors.joining(System.lineSeparator())));
    }
    return ((Read<T>) this).value();
  }
}
