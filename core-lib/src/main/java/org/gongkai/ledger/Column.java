package org.gongkai.ledger;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column (or, on a sheet of items, the row) of the workbook that a record component holds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

  /** The header as printed in the template. */
  String header();

  /** Other headers under which the column is found. */
  String[] aliases() default {};

  /** What the clerk should enter; printed in the template as an input hint. */
  String note() default "";

  /** The unit of measure, such as 万元; empty if the value has none. */
  String unitOfMeasure() default "";

  /** Whether the column may hold personal data or internal remarks: never in a public edition. */
  boolean internal() default false;

  /** The column's width in the template, in characters. */
  int width() default 12;
}
