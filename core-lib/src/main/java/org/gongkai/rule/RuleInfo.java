package org.gongkai.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongkai.finding.Severity;

/** What the rule book says of a rule, written on its class; read as a {@link RuleCard}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

  /** The stable finding code, never reused. */
  String code();

  /** How severe a finding of it is. */
  Severity severity();

  /** What the rule is about. */
  Subject subject();

  /** What the rule asks for, in Chinese. */
  String title();

  /** What the rule asks for, in English. */
  String titleInEnglish();

  /** Where it comes from, in the order of time. */
  Source[] sources();

  /**
   * Whether the report year decides which source applies, by its last day, since what the rule
   * judges has no date of its own; else the date of the act does.
   */
  boolean byYear() default false;

  /**
   * The columns it looks at: {@code ledger.component} with the ledger's constant in lower case and
   * hyphens, such as {@code task-progress.doneOn} (or {@code ledger.*} for all its columns), {@code
   * safeguards.component}, {@code cover.component}, {@code cover.zeroReports}, {@code
   * cover.includedUnits}, {@code form} for all figures or {@code form/3.1} for one, {@code
   * public-texts} for every column of text that may be published.
   */
  String[] inputs();
}
