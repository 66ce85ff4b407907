package org.gongkai.batch.cli;

/** What a command's exit code says (退出码). */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Files were judged and have findings that the caller asked to hear of. */
  static final int FINDINGS = 1;

  /** The command was given wrongly, or what it names is not there or not in order. */
  static final int USAGE = 2;

  /** The machinery failed. */
  static final int FAILED = 3;

  private ExitCode() {}
}
