package org.gongkai.batch.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.finding.Choice;
import org.jspecify.annotations.Nullable;

/** What a clerk puts into a cell (填写内容). */
sealed interface Entry {

  /**
   * A value in its plain form.
   *
   * @param value a String, BigDecimal, Integer, LocalDate, LocalDateTime or Choice
   */
  record Plain(Object value) implements Entry {

    /**
     * @throws IllegalArgumentException if the value is of no such type
     */
    public Plain {
      if (!(value instanceof String
          || value instanceof BigDecimal
          || value instanceof Integer
          || value instanceof LocalDate
          || value instanceof LocalDateTime
          || value instanceof Choice)) {
        throw new IllegalArgumentException("Not a plain value: " + value);
      }
    }
  }

  /**
   * Text as typed, where something else is due.
   *
   * @param raw the text
   * @param meaning the plain value as which it is read; null if it cannot be read
   */
  record Typed(String raw, @Nullable Object meaning) implements Entry {}

  /**
   * A formula whose result was not saved.
   *
   * @param formula without the equals sign
   */
  record Formula(String formula) implements Entry {}
}
