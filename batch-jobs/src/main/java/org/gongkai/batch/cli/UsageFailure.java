package org.gongkai.batch.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reference.Reading;

/** What the command names is not there or not in order (命令或工作区有误); told, not traced. */
final class UsageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says one thing that is wrong, in Chinese. */
  UsageFailure(String chinese) {
    super(chinese);
  }

  /** Says everything that is wrong, a line each. */
  UsageFailure(List<String> chinese) {
    super(String.join(System.lineSeparator(), chinese));
  }

  /**
   * What was read.
   *
   * @throws UsageFailure with every problem, if it was refused
   */
  static <T> T orThrow(Reading<T> reading) {
    if (reading instanceof Reading.Refused<T> refused) {
      throw new UsageFailure(
          refused.problems().stream()
              .map(problem -> problem.sentence().chinese())
              .collect(Collectors.toList()));
    }
    return reading.orThrow();
  }
}
