package org.gongkai.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the office lets pass (豁免), with who answers for it and why.
 *
 * @param unitCode the unit
 * @param year the report year
 * @param code the finding's code
 * @param row the row's key, such as its 登记编号; null for any row
 * @param column the header of the column or item; null for any
 * @param value what stands there; null for anything
 * @param reason why
 * @param by who decided
 * @param on when it was decided
 */
public record Waiver(
    String unitCode,
    int year,
    String code,
    @Nullable String row,
    @Nullable String column,
    @Nullable String value,
    String reason,
    String by,
    LocalDate on) {

  /**
   * @throws IllegalArgumentException if there is no reason or nobody who decided
   */
  public Waiver {
    if (reason.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("A waiver needs a reason and someone who answers for it");
    }
  }
}
