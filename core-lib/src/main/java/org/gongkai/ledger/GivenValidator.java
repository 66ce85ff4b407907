package org.gongkai.ledger;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link Given}: blank, 无, a dash and a slash do not count as given; an unreadable value
 * does.
 */
public final class GivenValidator implements ConstraintValidator<Given, Reported<?>> {

  @Override
  public boolean isValid(@Nullable Reported<?> reported, ConstraintValidatorContext context) {
    // A column that the workbook does not have is reported once, by reading, not in every row.
    return reported != null && (reported.kind() == ValueKind.ABSENT || !reported.isEmpty());
  }
}
