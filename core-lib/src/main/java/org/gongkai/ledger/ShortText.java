package org.gongkai.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of at most 200 characters, such as a number or a name. */
@Documented
@Size(max = 200, message = "{text-too-long}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface ShortText {

  /** Unused: the composing constraints carry the finding codes. */
  String message() default "";

  /** Groups, as Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
