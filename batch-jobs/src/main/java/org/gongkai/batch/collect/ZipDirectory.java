package org.gongkai.batch.collect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The size of a zip's table of contents, asked before {@link java.util.zip.ZipFile} loads all of it
 * into memory.
 */
final class ZipDirectory {

  /** A workbook needs a few kilobytes. */
  static final long MOST_BYTES = 8 * 1024 * 1024;

  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int SIZE_OFFSET = 12;
  private static final int SIZE_OFFSET_64 = 40;
  private static final int END_OFFSET_64 = 8;

  private ZipDirectory() {}

  /** The number of bytes; negative if the file has no table of contents, because it was cut off. */
  static long bytes(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long tailStart = Math.max(0, channel.size() - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
      ByteBuffer tail = read(channel, tailStart, (int) (channel.size() - tailStart));
      for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END_SIGNATURE) {
          long size = tail.getInt(at + SIZE_OFFSET) & 0xFFFF_FFFFL;
          return size == 0xFFFF_FFFFL ? bytes64(channel, tail, at - LOCATOR_BYTES) : size;
        }
      }
      return -1;
    }
  }

  private static long bytes64(FileChannel channel, ByteBuffer tail, int locator)
      throws IOException {
    if (locator < 0 || tail.getInt(locator) != LOCATOR_SIGNATURE) {
      return -1;
    }
    long end = tail.getLong(locator + END_OFFSET_64);
    if (end < 0 || end > channel.size() - SIZE_OFFSET_64 - Long.BYTES) {
      return -1;
    }
    return read(channel, end + SIZE_OFFSET_64, Long.BYTES).getLong(0);
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
      // go on until full
    }
    return buffer.flip();
  }
}
