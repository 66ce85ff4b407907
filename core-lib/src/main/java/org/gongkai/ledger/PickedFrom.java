package org.gongkai.ledger;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value that a ledger row picks from several of its columns, such as the earliest of dates. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PickedFrom {

  /** What the value is called, in the clerk's words. */
  String header();

  /** The record components it is picked from. */
  String[] columns();
}
