package org.gongkai.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

  private final Function<Finding, Optional<Finding>> each;
  private final List<Finding> samples = new ArrayList<>();
  private @Nullable FindingCollector shadow;
  private final Map<String, Integer> countsByCode = new TreeMap<>();
  private final Map<Severity, Integer> countsBySeverity = new EnumMap<>(Severity.class);

  /** Gathers every finding as it is. */
  public FindingCollector() {
    this(Optional::of);
  }

  /**
   * Looks at every finding before it is counted.
   *
   * @param each gives the finding as it is to be kept; empty if it is not to be counted here
   */
  public FindingCollector(Function<Finding, Optional<Finding>> each) {
    this.each = each;
  }

  /** Takes a finding. */
  public void add(Finding found) {
    Optional<Finding> kept = each.apply(found);
    if (kept.isEmpty()) {
      return;
    }
    Finding finding = kept.get();
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
