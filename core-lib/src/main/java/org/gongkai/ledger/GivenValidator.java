package org.gongkai.ledger;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.gongkai.finding.Reported;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link Given}: blank, 无, a dash and a slash do not count as given; an unreadable value
 * does.
 */
public final class GivenValidator implements ConstraintValidator<Given, Reported<?>> {

  @Override
  public boolean isValid(@Nullable Reported<?> reported, ConstraintValidatorContext context) {
    return reported != null && !reported.isEmpty();
  }
}
