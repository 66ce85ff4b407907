package org.gongkai.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of words from office documents: full-width and half-width signs, stray blanks,
 * numbers written in Chinese.
 */
final class Wording {

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
  private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇零一二两三四五六七八九十廿卅]+");

  private Wording() {}

  /** Blanks of every kind, and signs that take no room. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isBlank((char) c));
  }

  /** Without any blank. */
  static String withoutBlanks(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }

  /**
   * Without the blanks that Chinese text does not have. Between two letters or digits of other
   * scripts one blank is kept.
   */
  static String withoutStrayBlanks(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean blankBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blankBefore = true;
        continue;
      }
      if (blankBefore
          && !result.isEmpty()
          && isLatin(c)
          && isLatin(result.charAt(result.length() - 1))) {
        result.append(' ');
      }
      blankBefore = false;
      result.append(c);
    }
    return result.toString();
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** As printed, but in one line, without blanks at the ends and with single ones within. */
  static String inOneLine(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean blankBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blankBefore = true;
        continue;
      }
      if (blankBefore && !result.isEmpty()) {
        result.append(' ');
      }
      blankBefore = false;
      result.append(c);
    }
    return result.toString();
  }

  /**
   * One spelling for comparing and parsing: no blanks, digits and letters half-width, brackets and
   * punctuation full-width.
   */
  static String canonical(String text) {
    String bare = withoutBlanks(text);
    StringBuilder result = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      result.append(
          switch (c) {
            case '(', '﹙', '❨' -> '（';
            case ')', '﹚', '❩' -> '）';
            case '[', '［', '【', '﹝' -> '〔';
            case ']', '］', '】', '﹞' -> '〕';
            case ',', '﹐' -> '，';
            case ';', '﹔' -> '；';
            case ':', '﹕', '∶' -> '：';
            case '.', '．' -> '.';
            case '､', '﹑' -> '、';
            case '－', '—', '–', '―', '~', '～', '−' -> '-';
            default ->
                (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')
                    ? (char) (c - 0xFEE0)
                    : c;
          });
    }
    return result.toString();
  }

  /** Writes the numbers that stand in Chinese before one of these words in digits. */
  static String withDigitsBefore(String words, String text) {
    Matcher matcher =
        Pattern.compile("(" + CHINESE_NUMBER.pattern() + ")(?=" + words + ")").matcher(text);
    return matcher.replaceAll(
        match -> {
          int number = chineseNumber(match.group(1));
          return number < 0 ? match.group(1) : Integer.toString(number);
        });
  }

  /**
   * Reads a number up to 99 written in Chinese, such as 二十一, or digit by digit up to four digits,
   * such as 二〇一六; -1 if it is none.
   */
  static int chineseNumber(String text) {
    if (!CHINESE_NUMBER.matcher(text).matches()) {
      return -1;
    }
    String plain = text.replace("廿", "二十").replace("卅", "三十").replace('两', '二').replace('零', '〇');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      int value = 0;
      for (int i = 0; i < plain.length(); i++) {
        value = value * 10 + CHINESE_DIGITS.indexOf(plain.charAt(i));
      }
      return plain.length() <= 4 ? value : -1;
    }
    String tens = plain.substring(0, ten);
    String ones = plain.substring(ten + 1);
    if (tens.length() > 1 || ones.length() > 1 || ones.equals("十")) {
      return -1;
    }
    return (tens.isEmpty() ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10
        + (ones.isEmpty() ? 0 : CHINESE_DIGITS.indexOf(ones));
  }
}
