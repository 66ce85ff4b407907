package org.gongkai.batch.handback;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A part of a package on its way out, for one thread: many small pieces of markup, as bytes or as
 * text in UTF-8, put together to large ones. Nothing is closed.
 */
final class PartOutput extends OutputStream {

  private static final int BUFFER = 16 * 1024;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  PartOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    require(1);
    buffer[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BUFFER) {
      flushBuffer();
      out.write(bytes, offset, length);
      return;
    }
    require(length);
    System.arraycopy(bytes, offset, buffer, filled, length);
    filled += length;
  }

  /** Writes a text; half a character becomes a question mark. */
  PartOutput text(String text) throws IOException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      require(4);
      if (c < 0x80) {
        buffer[filled++] = (byte) c;
      } else if (c < 0x800) {
        buffer[filled++] = (byte) (0xC0 | (c >> 6));
        buffer[filled++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        buffer[filled++] = (byte) (0xE0 | (c >> 12));
        buffer[filled++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[filled++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        buffer[filled++] = (byte) (0xF0 | (point >> 18));
        buffer[filled++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        buffer[filled++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        buffer[filled++] = (byte) (0x80 | (point & 0x3F));
      } else {
        buffer[filled++] = '?';
      }
    }
    return this;
  }

  /** Writes a number that is not negative, in decimal digits. */
  PartOutput number(int number) throws IOException {
    require(10);
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    filled += digits;
    int at = filled;
    int rest = number;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return this;
  }

  private void require(int bytes) throws IOException {
    if (filled + bytes > BUFFER) {
      flushBuffer();
    }
  }

  private void flushBuffer() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  @Override
  public void flush() throws IOException {
    flushBuffer();
    out.flush();
  }
}
