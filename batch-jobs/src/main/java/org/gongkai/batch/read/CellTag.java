package org.gongkai.batch.read;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * The start tag of a cell of an .xlsx: column, type and style, read from the parser's own buffer,
 * since most of a sheet are such tags. One serves for all cells of a sheet.
 */
final class CellTag {

  private static final int LAST_COLUMN = 16_383;
  private static final int BEYOND = LAST_COLUMN + 1;
  private static final int LONGEST_NUMBER = 9;

  private final Column address = new Column();
  private final Type kind = new Type();
  private final Digits format = new Digits();
  private int column;
  private String type = Type.NUMBER;
  private int style;

  /**
   * Reads the tag that the parser has come to.
   *
   * @param otherwise the column of a cell that does not say where it stands
   * @throws UnreadableWorkbookException if it says that it stands beyond the last column
   */
  void read(XmlPart xml, int otherwise) throws UnreadableWorkbookException {
    column = otherwise;
    type = Type.NUMBER;
    style = 0;
    for (int i = 0; i < xml.attributeCount(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          xml.attribute(i, address);
          if (address.found == BEYOND) {
            throw UnreadableWorkbookException.damaged(xml.name());
          } else if (address.found >= 0) {
            column = address.found;
          }
        }
        case "t" -> {
          xml.attribute(i, kind);
          type = kind.name;
        }
        case "s" -> {
          xml.attribute(i, format);
          style = format.value;
        }
        default -> {}
      }
    }
  }

  /** The zero-based column. */
  int column() {
    return column;
  }

  /** The type as the file has it, such as {@code inlineStr}; {@code n} if it has none. */
  String type() {
    return type;
  }

  /** The number of the style; -1 if what stands there is no number. */
  int style() {
    return style;
  }

  /** The column of an address such as AB12. */
  private static final class Column extends TypedValueDecoder {
    // -1 if the address begins with no letter.
    private int found;

    @Override
    public void decode(char[] buffer, int start, int end) {
      int letters = 0;
      for (int i = start; i < end && letters <= BEYOND; i++) {
        char c = buffer[i];
        if (c >= 'A' && c <= 'Z') {
          letters = letters * 26 + (c - 'A' + 1);
        } else if (c >= 'a' && c <= 'z') {
          letters = letters * 26 + (c - 'a' + 1);
        } else {
          break;
        }
      }
      found = Math.min(letters - 1, BEYOND);
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      found = -1;
    }
  }

  /** A number of digits alone. */
  private static final class Digits extends TypedValueDecoder {
    private int value;

    @Override
    public void decode(char[] buffer, int start, int end) {
      value = end - start > LONGEST_NUMBER ? -1 : 0;
      for (int i = start; i < end && value >= 0; i++) {
        char c = buffer[i];
        value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1;
      }
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      value = -1;
    }
  }

  /** The name of a type; of the usual ones always the same text. */
  private static final class Type extends TypedValueDecoder {
    private static final String NUMBER = "n";
    private static final String SHARED = "s";
    private static final String INLINE = "inlineStr";

    private String name = NUMBER;

    @Override
    public void decode(char[] buffer, int start, int end) {
      if (end - start == 1 && buffer[start] == 's') {
        name = SHARED;
      } else if (end - start == 1 && buffer[start] == 'n') {
        name = NUMBER;
      } else if (end - start == INLINE.length() && buffer[start] == 'i') {
        String text = new String(buffer, start, end - start);
        name = text.equals(INLINE) ? INLINE : text;
      } else {
        name = new String(buffer, start, end - start);
      }
    }

    @Override
    public void decode(String text) {
      name = text;
    }

    @Override
    public void handleEmptyValue() {
      name = "";
    }
  }
}
