package org.gongkai.batch.generate;

import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a planted mistake must lead to.
 *
 * @param code the finding code
 * @param severity how severe
 * @param place the cell; null for the file as a whole
 */
record PlantedFinding(String code, Severity severity, @Nullable CellPlace place) {

  static PlantedFinding at(String code, Severity severity, CellPlace place) {
    return new PlantedFinding(code, severity, place);
  }

  static PlantedFinding ofFile(String code) {
    return new PlantedFinding(code, Severity.ERROR, null);
  }
}
