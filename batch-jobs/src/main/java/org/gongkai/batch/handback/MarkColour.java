package org.gongkai.batch.handback;

import org.gongkai.finding.Severity;

/**
 * The fills by which marked cells are told apart. The shades are ours alone, close to the usual
 * ones but not the same, so that a mark is recognised when the file comes back.
 */
enum MarkColour {
  RED(Severity.ERROR, 0xFFC8CE),
  YELLOW(Severity.WARNING, 0xFFEC9D),
  BLUE(Severity.INFO, 0xDDECF8);

  private final Severity severity;
  private final int rgb;

  MarkColour(Severity severity, int rgb) {
    this.severity = severity;
    this.rgb = rgb;
  }

  static MarkColour of(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> YELLOW;
      case INFO -> BLUE;
    };
  }

  Severity severity() {
    return severity;
  }

  byte[] rgb() {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
