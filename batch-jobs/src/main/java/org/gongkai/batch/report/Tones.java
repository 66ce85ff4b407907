package org.gongkai.batch.report;

import java.util.Locale;
import org.gongkai.annualreport.Chart;
import org.gongkai.annualreport.CompletionState;

/**
 * How states look, the same in all formats: colours that differ in brightness too, so that they can
 * be told apart in grey and with any colour vision.
 */
final class Tones {

  private Tones() {}

  /** The colour as six hexadecimal digits; each has a contrast of at least 3 to 1 against white. */
  static String colour(Chart.Tone tone) {
    return switch (tone) {
      case PLAIN -> "2F5D8C";
      case GOOD -> "1B7A4B";
      case LATE -> "8A6D00";
      case OPEN -> "3E7CB8";
      case BAD -> "B3261E";
      case NOT_APPLICABLE -> "8C8C8C";
      case MISSING -> "5A5A5A";
    };
  }

  /** A light background for dark text, as six hexadecimal digits. */
  static String background(CompletionState state) {
    return switch (state) {
      case DONE_IN_TIME -> "CDE9D8";
      case DONE_LATE -> "FBE8B0";
      case OPEN -> "D3E5F6";
      case OVERDUE -> "F6C9C5";
      case NOT_APPLICABLE -> "ECECEC";
      case NOT_REPORTED -> "D5D5D5";
    };
  }

  /** One sign for each state, for narrow cells. */
  static String sign(CompletionState state) {
    return switch (state) {
      case DONE_IN_TIME -> "完";
      case DONE_LATE -> "迟";
      case OPEN -> "进";
      case OVERDUE -> "逾";
      case NOT_APPLICABLE -> "—";
      case NOT_REPORTED -> "缺";
    };
  }

  static String cssClass(Chart.Tone tone) {
    return "tone-" + name(tone);
  }

  static String cssClass(CompletionState state) {
    return "state-" + name(state);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
