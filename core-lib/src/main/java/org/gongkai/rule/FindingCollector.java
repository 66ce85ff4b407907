package org.gongkai.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the findings of one file (发现汇集): the counts by code are exact, and of each code the first
 * {@value #SAMPLES_PER_CODE} are kept, so that a file in which every cell is wrong stays small.
 */
public final class FindingCollector {

  /** How many findings of one code are kept. */
  public static final int SAMPLES_PER_CODE = 200;

  private final List<Finding> samples = new ArrayList<>();
  private @Nullable FindingCollector shadow;
  private final Map<String, Integer> countsByCode = new TreeMap<>();
  private final Map<Severity, Integer> countsBySeverity = new EnumMap<>(Severity.class);

  /** Takes a finding. */
  public void add(Finding finding) {
    int count = countsByCode.merge(finding.code(), 1, Integer::sum);
    countsBySeverity.merge(finding.severity(), 1, Integer::sum);
    if (count <= SAMPLES_PER_CODE) {
      samples.add(finding);
    }
  }

  /** Takes the findings of rules that are only tried out (试运行); they are no findings of this. */
  public FindingCollector shadow() {
    if (shadow == null) {
      shadow = new FindingCollector();
    }
    return shadow;
  }

  /** What has been gathered so far. */
  public Judgement finish() {
    return new Judgement(
        samples.stream().sorted(Finding.ORDER).toList(), countsByCode, countsBySeverity);
  }
}
