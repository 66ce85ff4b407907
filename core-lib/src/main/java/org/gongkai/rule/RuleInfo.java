package org.gongkai.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongkai.finding.Severity;

/** What the rule book says of a rule (规则卡片). */
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
   * The columns it looks at: {@code ledger.component} with the ledger's constant in lower case,
   * {@code safeguards.component}, {@code cover.component} or {@code form}.
   */
  String[] inputs();
}
