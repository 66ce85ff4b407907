package org.gongkai.rule;

import org.gongkai.ledger.Submission;

/** A rule that the sheets without rows decide: the cover, the safeguards, the declared form. */
public abstract class WorkbookRule implements Rule {

  /** For subclasses. */
  protected WorkbookRule() {}

  /** Judges the sheets; must not ask for the rows again. */
  protected abstract void check(Submission submission, Judging judging, FindingSink findings);

  @Override
  public final boolean looksAtRows() {
    return false;
  }

  @Override
  public final RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      @Override
      public void end(Submission submission, FindingSink findings) {
        check(submission, judging, findings);
      }
    };
  }
}
