package org.gongkai.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An http or https address with a host (网址). */
@Documented
@Constraint(validatedBy = WebAddressValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface WebAddress {

  /** The finding code, in braces. */
  String message() default "{web-address-malformed}";

  /** Groups, as Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
