package org.gongkai.batch.validate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.FindingKey;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A workbook and what came of judging it by itself (已审核的工作簿).
 *
 * @param verdict ACCEPTED, RETURNED or UNREADABLE
 * @param judgement the findings
 * @param shadow what rules found that are only tried out; decides nothing
 * @param contents what it says; null exactly if it cannot be read
 * @param explained the warnings that the unit has answered, not counted in the judgement; at most
 *     {@link FindingCollector#SAMPLES_PER_CODE} of each code
 * @param answers what the unit answers in this workbook, by the finding
 */
public record JudgedWorkbook(
    FileVerdict verdict,
    Judgement judgement,
    Judgement shadow,
    @Nullable WorkbookContents contents,
    List<ExplainedFinding> explained,
    Map<FindingKey, String> answers) {

  /**
   * @throws IllegalArgumentException if the verdict is none that a workbook has by itself, or does
   *     not fit the contents
   */
  public JudgedWorkbook {
    explained = List.copyOf(explained);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    boolean fits =
        switch (verdict) {
          case ACCEPTED ->
              contents != null && contents.unitCode() != null && !judgement.isReturned();
          case RETURNED -> contents != null && judgement.isReturned();
          case UNREADABLE -> contents == null && judgement.isReturned();
          default -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(verdict + " does not fit what was found");
    }
  }

  /** A workbook in which nothing is explained. */
  public JudgedWorkbook(
      FileVerdict verdict, Judgement judgement, @Nullable WorkbookContents contents) {
    this(verdict, judgement, new FindingCollector().finish(), contents, List.of(), Map.of());
  }
}
