package org.gongkai.batch.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.ledger.WorkbookLayout;

/**
 * What the template's hidden sheet says (模板信息): which template this is, and for whom it was
 * written.
 *
 * @param version the template's version; empty if it is not there or no whole number
 * @param unitCode the unit's code
 * @param year the report year
 */
public record TemplateStamp(OptionalInt version, Optional<String> unitCode, OptionalInt year) {

  static TemplateStamp of(List<SheetRow> rows) {
    OptionalInt version = OptionalInt.empty();
    Optional<String> unitCode = Optional.empty();
    OptionalInt year = OptionalInt.empty();
    for (SheetRow row : rows) {
      RawCell key = row.cell(0);
      RawCell value = row.cell(1);
      if (key == null || value == null) {
        continue;
      }
      String text = Wording.trim(value.text());
      switch (Wording.trim(key.text())) {
        case WorkbookLayout.VERSION_KEY -> version = whole(text);
        case WorkbookLayout.UNIT_CODE_KEY -> unitCode = Optional.of(text);
        case WorkbookLayout.YEAR_KEY -> year = whole(text);
        default -> {}
      }
    }
    return new TemplateStamp(version, unitCode, year);
  }

  private static OptionalInt whole(String text) {
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
