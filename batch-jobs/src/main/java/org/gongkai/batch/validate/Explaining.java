package org.gongkai.batch.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.rule.FindingCollector;
import org.jspecify.annotations.Nullable;

/**
 * Lets the warnings of a workbook fall silent that its unit has explained, and keeps them apart. An
 * error cannot be explained away, only corrected.
 */
public final class Explaining {

  /** Says how many warnings are not repeated. */
  static final String EXPLAINED = "warnings-explained";

  private final Supplier<Map<FindingKey, String>> before;
  private final Map<FindingKey, String> now;
  private @Nullable Map<FindingKey, String> explanations;
  private final List<ExplainedFinding> explained = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  /**
   * Lets fall silent what was explained.
   *
   * @param before what was explained in earlier workbooks; asked for once, at the first warning
   * @param now what this workbook explains; goes first
   */
  public Explaining(Supplier<Map<FindingKey, String>> before, Map<FindingKey, String> now) {
    this.before = before;
    this.now = now;
  }

  /** The finding, unless it is a warning that has been explained. */
  public Optional<Finding> keep(Finding finding) {
    String explanation =
        finding.severity() == Severity.WARNING ? explanations().get(FindingKey.of(finding)) : null;
    if (explanation == null) {
      return Optional.of(finding);
    }
    if (counts.merge(finding.code(), 1, Integer::sum) <= FindingCollector.SAMPLES_PER_CODE) {
      explained.add(new ExplainedFinding(finding, explanation));
    }
    return Optional.empty();
  }

  private Map<FindingKey, String> explanations() {
    Map<FindingKey, String> known = explanations;
    if (known == null) {
      known = new HashMap<>(before.get());
      known.putAll(now);
      explanations = known;
    }
    return known;
  }

  /** The warnings that fell silent, with what the unit answered. */
  public List<ExplainedFinding> explained() {
    return explained.stream()
        .sorted((a, b) -> Finding.ORDER.compare(a.finding(), b.finding()))
        .toList();
  }

  /** How many warnings are not repeated, as a note; empty if none. */
  Optional<Finding> summary() {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String codes =
        counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining("、"));
    return Optional.of(
        new Finding(
            EXPLAINED,
            Severity.INFO,
            Place.FILE,
            codes,
            "",
            new Message(
                "有" + all + "处提醒单位已作说明，内容没有变，不再提醒：" + codes + "。",
                all
                    + (all == 1 ? " warning was" : " warnings were")
                    + " explained by the unit and, unchanged, not repeated: "
                    + codes
                    + ".")));
  }
}
