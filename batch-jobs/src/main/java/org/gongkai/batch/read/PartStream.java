package org.gongkai.batch.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The inflated bytes of a part, counted against the limits as they flow. */
final class PartStream extends InputStream {

  /** No tag, text or comment of an honest part comes near this size. */
  private static final int MOST_BYTES_PER_TOKEN = 4 * 1024 * 1024;

  /** A limit was reached; carries the reason through the parser, which knows only IOException. */
  static final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;
    private final UnreadableWorkbookException reason;

    LimitReached(UnreadableWorkbookException reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableWorkbookException reason() {
      return reason;
    }
  }

  /** Why reading a part failed: the limit that was reached, else damage. */
  static UnreadableWorkbookException reason(IOException failure, String part) {
    return failure instanceof LimitReached limit
        ? limit.reason()
        : UnreadableWorkbookException.damaged(part);
  }

  private final InputStream in;
  private final String part;
  private final ZipEntry entry;
  private final CRC32 crc = new CRC32();
  private final ReadBudget budget;
  private long partBytes;
  private int tokenBytes;

  PartStream(InputStream in, ZipEntry entry, ReadBudget budget) {
    this.in = in;
    this.entry = entry;
    this.part = entry.getName();
    this.budget = budget;
  }

  /** Says that the parser has come to the next token. */
  void nextToken() {
    tokenBytes = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read < 0) {
      requireUnchanged();
    } else if (read > 0) {
      crc.update(buffer, offset, read);
      partBytes += read;
      tokenBytes += read;
      try {
        budget.inflated(read, part, partBytes, entry.getCompressedSize());
        budget.checkTime();
        if (tokenBytes > MOST_BYTES_PER_TOKEN) {
          throw UnreadableWorkbookException.abnormal(part);
        }
      } catch (UnreadableWorkbookException e) {
        throw new LimitReached(e);
      }
    }
    return read;
  }

  /** ZipFile does not compare the sum of a part, and a flipped bit can be another figure. */
  private void requireUnchanged() throws LimitReached {
    if (crc.getValue() != entry.getCrc()) {
      throw new LimitReached(UnreadableWorkbookException.damaged(part));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
