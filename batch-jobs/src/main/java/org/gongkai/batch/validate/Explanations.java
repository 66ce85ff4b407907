package org.gongkai.batch.validate;

import java.util.Map;
import org.gongkai.finding.FindingKey;

/** What units explained in workbooks that were accepted before this run (往次说明). */
@FunctionalInterface
public interface Explanations {

  /** Nothing was explained. */
  Explanations NONE = (unitCode, year) -> Map.of();

  /** The explanations of a unit's year by the finding that they belong to. */
  Map<FindingKey, String> of(String unitCode, int year);
}
