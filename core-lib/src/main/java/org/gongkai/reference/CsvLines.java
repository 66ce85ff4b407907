package org.gongkai.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Message;

/**
 * Splits the text of a commented CSV file into records after RFC 4180: fields between commas,
 * quotation marks around fields that hold commas, quotation marks or line breaks. A line that
 * starts with {@code #} is a comment; so is a record whose first field does, because a spreadsheet
 * puts quotation marks around a comment that contains one. Lines may end in CR LF, LF or CR.
 */
final class CsvLines {

  /** A record with the number of the line on which it starts, counted from 1. */
  record CsvRecord(int line, List<String> fields) {
    boolean isBlank() {
      return fields.stream().allMatch(String::isEmpty);
    }
  }

  private final String file;
  private final String text;
  private final List<CsvRecord> records = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private Optional<ReferenceProblem> problem = Optional.empty();
  private int position = 0;
  private int line = 1;

  CsvLines(String file, String text) {
    this.file = file;
    this.text = text;
    while (position < text.length() && problem.isEmpty()) {
      readRecord();
    }
  }

  /** The records that hold something, comments left out. */
  List<CsvRecord> records() {
    return records;
  }

  /** The text of the comments, without their sign. */
  List<String> comments() {
    return comments;
  }

  /** The first place where the text breaks the rules; what follows it was not read. */
  Optional<ReferenceProblem> problem() {
    return problem;
  }

  private void readRecord() {
    int startLine = line;
    if (text.charAt(position) == '#') {
      comments.add(comment(restOfLine()));
      return;
    }
    List<String> fields = new ArrayList<>();
    do {
      fields.add(trim(atQuote() ? quotedField() : plainField()));
    } while (problem.isEmpty() && skipComma());
    if (problem.isPresent()) {
      return;
    }
    skipLineEnd();
    CsvRecord csvRecord = new CsvRecord(startLine, List.copyOf(fields));
    if (fields.get(0).startsWith("#")) {
      comments.add(comment(String.join(",", fields)));
    } else if (!csvRecord.isBlank()) {
      records.add(csvRecord);
    }
  }

  private boolean atQuote() {
    return position < text.length() && text.charAt(position) == '"';
  }

  private String plainField() {
    int start = position;
    while (position < text.length() && !isSeparator(text.charAt(position))) {
      if (text.charAt(position) == '"') {
        refuse(
            line,
            "引号出现在单元格中间，请把整个单元格放进引号，里面的引号写两个。",
            "a quotation mark stands inside a cell; put the whole cell in quotation marks and double"
                + " the ones inside.");
        return "";
      }
      position++;
    }
    return text.substring(start, position);
  }

  private String quotedField() {
    int startLine = line;
    StringBuilder field = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        position++;
        if (!atQuote()) {
          return closed(field);
        }
        field.append('"');
        position++;
      } else if (c == '\r' || c == '\n') {
        skipLineEnd();
        field.append('\n');
      } else {
        field.append(c);
        position++;
      }
    }
    refuse(startLine, "引号没有成对，请补上右引号。", "a quotation mark is not closed; add the closing one.");
    return "";
  }

  private String closed(StringBuilder field) {
    if (position < text.length() && !isSeparator(text.charAt(position))) {
      refuse(
          line,
          "右引号后面还有文字，请把整个单元格放进引号。",
          "text follows a closing quotation mark; put the whole cell in quotation marks.");
    }
    return field.toString();
  }

  private boolean skipComma() {
    if (position < text.length() && text.charAt(position) == ',') {
      position++;
      return true;
    }
    return false;
  }

  private String restOfLine() {
    int start = position;
    while (position < text.length() && !isLineEnd(text.charAt(position))) {
      position++;
    }
    String rest = text.substring(start, position);
    skipLineEnd();
    return rest;
  }

  private void skipLineEnd() {
    if (position >= text.length()) {
      return;
    }
    if (text.startsWith("\r\n", position)) {
      position++;
    }
    position++;
    line++;
  }

  private void refuse(int atLine, String chinese, String english) {
    problem = Optional.of(new ReferenceProblem(file, atLine, new Message(chinese, english)));
  }

  private static boolean isSeparator(char c) {
    return c == ',' || isLineEnd(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\r' || c == '\n';
  }

  /** A spreadsheet fills a comment line up with empty cells: the commas at its end are not text. */
  private static String comment(String raw) {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == ',') {
      end--;
    }
    return trim(raw.substring(1, Math.max(1, end)));
  }

  /** Cuts blanks of every kind off both ends, full-width and no-break ones included. */
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

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
