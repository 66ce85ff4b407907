package org.gongkai.plan;

import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;

/**
 * What came of reading a catalogue.
 *
 * @param catalogue the items of all rows in order
 * @param findings what is wrong or noteworthy, each with its place; a row with an error is no item
 *     of the catalogue
 */
public record CatalogueReading(DisclosureCatalogue catalogue, List<Finding> findings) {

  /** Copies the list. */
  public CatalogueReading {
    findings = List.copyOf(findings);
  }

  /** What keeps the catalogue from being used; empty if it is in order. */
  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
