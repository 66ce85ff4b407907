package org.gongkai.ledger;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.jspecify.annotations.Nullable;

/** Judges {@link Legible}: one violation per reported value that is not what its column asks. */
public final class LegibleValidator implements ConstraintValidator<Legible, Record> {

  @Override
  public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    boolean valid = true;
    for (ColumnSpec column : SheetSchema.of(value.getClass()).columns()) {
      Reported<?> reported = column.valueIn(value);
      String code = code(column.type(), reported.kind());
      if (code != null) {
        if (valid) {
          context.disableDefaultConstraintViolation();
        }
        valid = false;
        context
            .buildConstraintViolationWithTemplate("{" + code + "}")
            .addPropertyNode(column.name())
            .addConstraintViolation();
      }
    }
    return valid;
  }

  private static @Nullable String code(ColumnType type, ValueKind kind) {
    return switch (kind) {
      case MALFORMED ->
          switch (type) {
            case NUMBER -> "number-expected";
            case DATE -> "date-expected";
            case DATE_TIME -> "date-time-expected";
            case CHOICE -> "choice-unknown";
            case TEXT -> "text-expected";
          };
      case APPROXIMATE -> "value-approximate";
      case ERROR -> "cell-error";
      case FORMULA_WITHOUT_RESULT -> "formula-without-result";
      default -> null;
    };
  }
}
