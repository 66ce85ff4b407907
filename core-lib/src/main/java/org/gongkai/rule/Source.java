package org.gongkai.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The public document that a rule rests on (规则依据). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Source {

  /** The document with its number, such as 《政府信息公开条例》（国务院令第492号）. */
  String document();

  /** The clause, such as 第二十四条. */
  String clause();

  /** The words of the clause; empty if the text was not at hand. */
  String quote() default "";

  /** Whether the text was read; an unconfirmed source is common knowledge of the field. */
  boolean confirmed() default true;

  /** The first day of acts it applies to, {@code yyyy-mm-dd}, inclusive; empty if open. */
  String from() default "";

  /** The last day of acts it applies to, {@code yyyy-mm-dd}, inclusive; empty if open. */
  String to() default "";

  /** The number it sets, in the unit of measure that the rule's title names; 0 if none. */
  int limit() default 0;

  /** What it lets the limit be extended by; 0 if nothing. */
  int extension() default 0;
}
