package org.gongkai.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The cell must not be left empty: something must be typed, right or wrong (必填). */
@Documented
@Constraint(validatedBy = GivenValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Given {

  /** The finding code, in braces. */
  String message() default "{required-value-missing}";

  /** Groups, as Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
