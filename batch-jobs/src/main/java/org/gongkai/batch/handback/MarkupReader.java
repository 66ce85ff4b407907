package org.gongkai.batch.handback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The markup of a part of a package, token by token, each with the very bytes it was written with,
 * so that whatever is not to be changed is copied as it is.
 *
 * <p>Parsers of XML do not give the bytes back. The parts have been read by one before they come
 * here; what it would not take, and what is not written in UTF-8, is refused here too.
 */
final class MarkupReader {

  /** What stands at a place. */
  enum Kind {
    /** Text between tags, in pieces. */
    TEXT,
    START,
    /** A tag that is start and end in one. */
    EMPTY,
    END,
    /** A comment, a processing instruction, the declaration or a CDATA section. */
    OTHER,
    FINISHED
  }

  private static final int BUFFER = 8 * 1024;
  private static final int LONGEST_TOKEN = 4 * 1024 * 1024;
  private static final String UTF_8_BOM = "\u00EF\u00BB\u00BF";

  private final InputStream in;
  // Whether the buffer is the part itself, which stays as it is.
  private final boolean isWhole;
  private byte[] buffer;
  private int filled;
  private int start;
  private int end;
  private int nameEnd;
  private long dropped;
  private int open;
  private Kind kind = Kind.TEXT;

  /** Reads a part as it flows; only as much is read as is asked for. */
  MarkupReader(InputStream in) {
    this.in = in;
    this.isWhole = false;
    this.buffer = new byte[BUFFER];
  }

  /** Reads a part that is held in memory. */
  MarkupReader(byte[] part) {
    this.in = InputStream.nullInputStream();
    this.isWhole = true;
    this.buffer = part;
    this.filled = part.length;
  }

  /**
   * Goes on to the next token.
   *
   * @throws UnmarkableException if this is no such markup
   * @throws IOException if the part cannot be read
   */
  Kind next() throws IOException {
    start = end;
    if (!has(0)) {
      if (open != 0) {
        throw new UnmarkableException("The markup ends early");
      }
      kind = Kind.FINISHED;
    } else if (buffer[start] != '<') {
      int length = 1;
      while (start + length < filled && buffer[start + length] != '<') {
        length++;
      }
      end = start + length;
      kind = Kind.TEXT;
    } else {
      tag();
    }
    return kind;
  }

  private void tag() throws IOException {
    switch (at(1)) {
      case '/' -> {
        end = endOf(">", 2);
        nameEnd = start + 2;
        skipName();
        kind = Kind.END;
        open--;
        if (open < 0) {
          throw new UnmarkableException("The markup has more ends than starts");
        }
      }
      case '?' -> {
        end = endOf("?>", 2);
        kind = Kind.OTHER;
        requireUtf8();
      }
      case '!' -> {
        if (at(2) == '-') {
          end = endOf("-->", 4);
        } else if (at(2) == '[') {
          end = endOf("]]>", 9);
        } else {
          throw new UnmarkableException("The markup has a document type");
        }
        kind = Kind.OTHER;
      }
      default -> startTag();
    }
  }

  private void startTag() throws IOException {
    int length = 1;
    byte quote = 0;
    byte b = at(length);
    while (quote != 0 || b != '>') {
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '<') {
        throw new UnmarkableException("A tag within a tag");
      }
      length++;
      b = start + length < filled ? buffer[start + length] : at(length);
    }
    end = start + length + 1;
    nameEnd = start + 1;
    skipName();
    if (buffer[end - 2] == '/') {
      kind = Kind.EMPTY;
    } else {
      kind = Kind.START;
      open++;
    }
  }

  private void skipName() {
    while (!isBlank(buffer[nameEnd]) && buffer[nameEnd] != '/' && buffer[nameEnd] != '>') {
      nameEnd++;
    }
  }

  private void requireUtf8() throws UnmarkableException {
    String text = raw().toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml ") && text.contains("encoding") && !text.contains("utf-8")) {
      throw new UnmarkableException("The markup is not in UTF-8");
    }
  }

  private int endOf(String mark, int from) throws IOException {
    int matched = 0;
    for (int length = from; ; length++) {
      byte b = at(length);
      if (b == mark.charAt(matched)) {
        matched++;
      } else if (matched < 2 || b != mark.charAt(matched - 1)) {
        // After "--" or "]]" one more of the same keeps what has been matched.
        matched = b == mark.charAt(0) ? 1 : 0;
      }
      if (matched == mark.length()) {
        return start + length + 1;
      }
    }
  }

  private byte at(int offset) throws IOException {
    if (!has(offset)) {
      throw new UnmarkableException("The markup ends within a tag");
    }
    return buffer[start + offset];
  }

  /** Whether the part goes on as far as the given offset from the start of the token. */
  private boolean has(int offset) throws IOException {
    while (start + offset >= filled) {
      if (isWhole) {
        return false;
      } else if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        dropped += start;
        filled -= start;
        end -= start;
        start = 0;
      } else if (filled == buffer.length) {
        if (filled >= LONGEST_TOKEN) {
          throw new UnmarkableException("A tag is longer than any tag should be");
        }
        byte[] larger = new byte[buffer.length * 2];
        System.arraycopy(buffer, 0, larger, 0, filled);
        buffer = larger;
      }
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }

  /**
   * How deep the token lies: the root element is at 1, its children are at 2. Of text, the depth of
   * the element around it.
   */
  int depth() {
    return kind == Kind.EMPTY || kind == Kind.END ? open + 1 : open;
  }

  boolean isStart() {
    return kind == Kind.START || kind == Kind.EMPTY;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  /** The name of the tag, with its prefix. */
  String name() {
    int from = kind == Kind.END ? start + 2 : start + 1;
    return new String(buffer, from, nameEnd - from, StandardCharsets.UTF_8);
  }

  /** Whether the tag is that of an element of this name, prefix included. */
  boolean is(String name) {
    int from = kind == Kind.END ? start + 2 : start + 1;
    if (kind == Kind.TEXT || kind == Kind.OTHER || nameEnd - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The value of an attribute of the start tag, by its name with prefix; null if it has none. */
  @Nullable String attribute(String name) throws UnmarkableException {
    int at = blanks(nameEnd);
    while (buffer[at] != '>' && buffer[at] != '/') {
      int nameStart = at;
      while (buffer[at] != '=' && !isBlank(buffer[at]) && buffer[at] != '>') {
        at++;
      }
      int nameStop = at;
      at = blanks(at);
      if (buffer[at] != '=') {
        throw new UnmarkableException("An attribute without a value");
      }
      at = blanks(at + 1);
      byte quote = buffer[at];
      int valueStart = ++at;
      while (buffer[at] != quote && at < end) {
        at++;
      }
      if (nameStop - nameStart == name.length() && matches(nameStart, name)) {
        return Tag.decoded(new String(buffer, valueStart, at - valueStart, StandardCharsets.UTF_8));
      }
      at = blanks(at + 1);
    }
    return null;
  }

  private boolean matches(int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int blanks(int from) {
    int at = from;
    while (isBlank(buffer[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /** The start tag, to be changed. */
  Tag tagParts() throws UnmarkableException {
    return Tag.parse(raw());
  }

  /** The token as it is written. */
  String raw() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  void copyTo(OutputStream out) throws IOException {
    out.write(buffer, start, end - start);
  }

  /** Copies all that comes behind the token; nothing can be read after it. */
  void copyRestTo(OutputStream out) throws IOException {
    out.write(buffer, end, filled - end);
    in.transferTo(out);
  }

  /** Where in the part the token starts. */
  long startOffset() {
    return dropped + start;
  }

  /** Where in the part the token ends. */
  long endOffset() {
    return dropped + end;
  }

  /**
   * Goes on to the root element.
   *
   * @param namespace the namespace that it must be of
   * @return its prefix with a colon, or nothing
   */
  String openRoot(String namespace) throws IOException {
    while (next() != Kind.FINISHED) {
      if (isStart()) {
        String name = name();
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon + 1);
        String declaration = colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon);
        if (!namespace.equals(attribute(declaration))) {
          throw new UnmarkableException("A part of another kind: " + name);
        }
        return prefix;
      } else if (kind == Kind.TEXT
          && !raw().isBlank()
          && !new String(buffer, start, end - start, StandardCharsets.ISO_8859_1)
              .equals(UTF_8_BOM)) {
        throw new UnmarkableException("Text before the root element");
      }
    }
    throw new UnmarkableException("A part without an element");
  }
}
