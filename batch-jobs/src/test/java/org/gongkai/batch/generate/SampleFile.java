package org.gongkai.batch.generate;

import java.util.Optional;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of the sample inbox.
 *
 * @param name the file's name
 * @param unitCode who handed it in
 * @param format in which format
 * @param mistake the mistake in one of its cells; null if there is none
 * @param oddity what else is odd about it; null if nothing is
 * @param isEarlierVersion whether the unit handed in a later one as well
 */
record SampleFile(
    String name,
    String unitCode,
    WorkbookFormat format,
    @Nullable Mistake mistake,
    @Nullable Oddity oddity,
    boolean isEarlierVersion) {

  /** What is planted in it, in a few words. */
  Optional<String> planted() {
    if (mistake != null) {
      return Optional.of(mistake.description());
    }
    return Optional.ofNullable(oddity).map(Oddity::description);
  }
}
