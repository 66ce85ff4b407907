package org.gongkai.batch.report;

/** How deep a line of the statutory form stands, told by its code. */
final class FormDepth {

  private FormDepth() {}

  /** 0 for 3, 1 for 3.1, 2 for 3.1.3 and 1.1a, 3 for 3.3.4a, 1 for 3/1/总计. */
  static int of(String code) {
    if (code.contains("/")) { // a figure of a table; its words tell where it stands
      return 1;
    }
    int depth = (int) code.chars().filter(c -> c == '.').count();
    return Character.isLetter(code.charAt(code.length() - 1)) ? depth + 1 : depth;
  }
}
