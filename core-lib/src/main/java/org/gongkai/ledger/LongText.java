package org.gongkai.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Running text of at most 2,000 characters. */
@Documented
@Size(max = 2000, message = "{text-too-long}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface LongText {

  /** Unused: the composing constraints carry the finding codes. */
  String message() default "";

  /** Groups, as Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
