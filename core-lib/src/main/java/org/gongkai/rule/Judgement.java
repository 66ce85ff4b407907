package org.gongkai.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;

/**
 * What came of judging a workbook (审核结果).
 *
 * @param findings the findings in {@link Finding#ORDER}, at most {@link
 *     FindingCollector#SAMPLES_PER_CODE} of each code
 * @param countsByCode how many findings there are of each code, in the order of the codes
 * @param countsBySeverity how many findings there are of each severity; none means 0
 */
public record Judgement(
    List<Finding> findings,
    Map<String, Integer> countsByCode,
    Map<Severity, Integer> countsBySeverity) {

  /** Copies list and maps. */
  public Judgement {
    findings = List.copyOf(findings);
    countsByCode = Collections.unmodifiableMap(new TreeMap<>(countsByCode));
    countsBySeverity = Collections.unmodifiableMap(new TreeMap<>(countsBySeverity));
  }

  /** How many findings there are of a severity. */
  public int count(Severity severity) {
    return countsBySeverity.getOrDefault(severity, 0);
  }

  /** Whether the workbook must be handed back: it has at least one error. */
  public boolean isReturned() {
    return count(Severity.ERROR) > 0;
  }
}
