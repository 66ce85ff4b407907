package org.gongkai.batch.validate;

import org.gongkai.finding.FileVerdict;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A workbook and what came of judging it by itself (已审核的工作簿).
 *
 * @param verdict ACCEPTED, RETURNED or UNREADABLE
 * @param judgement the findings
 * @param contents what it says; null exactly if it cannot be read
 */
public record JudgedWorkbook(
    FileVerdict verdict, Judgement judgement, @Nullable WorkbookContents contents) {

  /**
   * @throws IllegalArgumentException if the verdict is none that a workbook has by itself, or does
   *     not fit the contents
   */
  public JudgedWorkbook {
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
}
