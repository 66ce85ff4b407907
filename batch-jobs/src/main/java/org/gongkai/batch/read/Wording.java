package org.gongkai.batch.read;

import java.util.Locale;

/** How printed words are compared although clerks type them in many ways (文字规整). */
final class Wording {

  private static final char HANGUL_FILLER = 0x3164;
  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private Wording() {}

  /** Whether there is nothing but blanks of any kind. */
  static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Blanks, line breaks, full-width, no-break and zero-width blanks, and byte order marks. */
  static boolean isSpace(char c) {
    if (c > ' ' && c < 0x85) {
      return c == 0x7F;
    } else if (c > HANGUL_FILLER && c < BYTE_ORDER_MARK) {
      return false; // most characters of a workbook
    }
    return c <= ' '
        || Character.isSpaceChar(c)
        || c == 0x85
        || c == HANGUL_FILLER
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2060 && c <= 0x2064)
        || c == BYTE_ORDER_MARK;
  }

  /** Cuts blanks of every kind off both ends. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text without any blank. */
  static String withoutBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int j = 0; j < text.length(); j++) {
          if (!isSpace(text.charAt(j))) {
            rest.append(text.charAt(j));
          }
        }
        return rest.toString();
      }
    }
    return text;
  }

  /** The text with full-width letters, digits and signs (ＡＢ１２（）) as their half-width forms. */
  static String halfWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          if (isFullWidth(chars[j])) {
            chars[j] = (char) (chars[j] - 0xFF01 + '!');
          }
        }
        return new String(chars);
      }
    }
    return text;
  }

  private static boolean isFullWidth(char c) {
    return c >= 0xFF01 && c <= 0xFF5E;
  }

  /**
   * The key under which a header, an item or a choice is found: no blanks, no quotation marks, no
   * asterisks, half-width signs, lower case, no colon at the end.
   */
  static String key(String text) {
    String half = halfWidth(text);
    StringBuilder key = new StringBuilder(half.length());
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (!isSpace(c) && !isDecoration(c)) {
        key.append(
            switch (c) {
              case '【', '〔', '[' -> '(';
              case '】', '〕', ']' -> ')';
              default -> c;
            });
      }
    }
    int length = key.length();
    while (length > 0 && key.charAt(length - 1) == ':') {
      key.setLength(--length);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isDecoration(char c) {
    return switch (c) {
      case '"', '\'', '“', '”', '‘', '’', '「', '」', '《', '》', '*', '★', '●' -> true;
      default -> false;
    };
  }

  /** A key without what stands in brackets at its end: a unit of measure or a hint. */
  static String withoutHint(String key) {
    int open = key.endsWith(")") ? key.lastIndexOf('(') : -1;
    return open > 0 ? key.substring(0, open) : key;
  }

  /** Replaces {@code _x000D_} and its like, by which .xlsx writes characters that XML forbids. */
  static String unescape(CharSequence text) {
    int at = indexOfEscape(text, 0);
    if (at < 0) {
      return text.toString();
    }
    StringBuilder plain = new StringBuilder(text.length());
    int start = 0;
    for (; at >= 0; at = indexOfEscape(text, start)) {
      plain.append(text, start, at);
      plain.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
      start = at + 7;
    }
    return plain.append(text, start, text.length()).toString();
  }

  private static int indexOfEscape(CharSequence text, int from) {
    for (int i = from; i + 6 < text.length(); i++) {
      if (text.charAt(i) == '_'
          && text.charAt(i + 1) == 'x'
          && text.charAt(i + 6) == '_'
          && isHex(text.charAt(i + 2))
          && isHex(text.charAt(i + 3))
          && isHex(text.charAt(i + 4))
          && isHex(text.charAt(i + 5))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  }
}
