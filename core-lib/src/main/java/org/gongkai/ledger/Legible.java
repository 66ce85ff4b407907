package org.gongkai.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every reported value of the record must be what its column asks for (填报值可辨认): a number, a date,
 * one of the choices, exact rather than approximate, and no spreadsheet error.
 *
 * <p>The violations carry the codes {@code number-expected}, {@code date-expected}, {@code
 * date-time-expected}, {@code choice-unknown}, {@code text-expected}, {@code value-approximate},
 * {@code cell-error} and {@code formula-without-result}.
 */
@Documented
@Constraint(validatedBy = LegibleValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Legible {

  /** Unused: each violation carries the code of its kind. */
  String message() default "";

  /** Groups, as Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
