package org.gongkai.batch.collect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The table of contents of an OLE2 compound file: as much of [MS-CFB] as it takes to tell a
 * workbook from a Word document, an encrypted package and a truncated file.
 */
final class CompoundFile {

  private static final int HEADER_BYTES = 512;
  private static final int ENTRY_BYTES = 128;
  private static final int NAME_BYTES = 64;
  private static final int TYPE_OFFSET = 66;
  private static final int START_OFFSET = 116;
  private static final int SIZE_OFFSET = 120;
  private static final int FATS_IN_HEADER = 109;

  /** Entries looked at: a workbook has a dozen. */
  private static final int MOST_ENTRIES = 4096;

  private static final int LAST_REGULAR_SECTOR = 0xFFFFFFFA;
  private static final byte STREAM = 2;
  private static final byte ROOT = 5;

  private final FileChannel channel;
  private final ByteBuffer header;
  private final int sectorBytes;
  private final Map<String, Integer> startOfStreams = new HashMap<>();
  private final Map<String, Long> sizeOfStreams = new HashMap<>();
  private boolean truncated;

  private CompoundFile(FileChannel channel, ByteBuffer header) throws IOException {
    this.channel = channel;
    this.header = header;
    this.sectorBytes = 1 << Math.min(12, Math.max(9, header.getShort(30)));
    readDirectory();
  }

  /** Reads the directory of a file that starts with the signature of OLE2. */
  static CompoundFile read(FileChannel channel) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    boolean whole = fill(channel, header, 0);
    if (!whole) {
      header.clear();
    }
    CompoundFile file = new CompoundFile(channel, header);
    file.truncated |= !whole;
    return file;
  }

  /** Whether there is a stream or storage of that name, anywhere in the file. */
  boolean has(String name) {
    return startOfStreams.containsKey(name.toUpperCase(Locale.ROOT));
  }

  /** Whether the file ends before its directory, or before the large stream that it names. */
  boolean isTruncated() {
    return truncated;
  }

  /**
   * The first bytes of a stream that is stored in sectors of its own (4,096 bytes or more).
   *
   * @return the unsigned 16-bit number at the offset; empty if the stream is small or not there
   */
  OptionalInt shortIn(String name, int offset) throws IOException {
    String key = name.toUpperCase(Locale.ROOT);
    Integer start = startOfStreams.get(key);
    if (start == null || sizeOfStreams.getOrDefault(key, 0L) < header.getInt(56)) {
      return OptionalInt.empty();
    }
    ByteBuffer two = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    return fill(channel, two, position(start) + offset)
        ? OptionalInt.of(two.getShort(0) & 0xFFFF)
        : OptionalInt.empty();
  }

  private void readDirectory() throws IOException {
    ByteBuffer sector = ByteBuffer.allocate(sectorBytes).order(ByteOrder.LITTLE_ENDIAN);
    int entries = 0;
    int at = header.getInt(48);
    while (isRegular(at) && entries < MOST_ENTRIES) {
      sector.clear();
      if (!fill(channel, sector, position(at))) {
        truncated = true;
        return;
      }
      for (int offset = 0; offset < sectorBytes; offset += ENTRY_BYTES, entries++) {
        readEntry(sector, offset);
      }
      at = next(at);
    }
  }

  private void readEntry(ByteBuffer sector, int offset) throws IOException {
    byte type = sector.get(offset + TYPE_OFFSET);
    int nameBytes = sector.getShort(offset + NAME_BYTES) - 2;
    if (type == 0 || type == ROOT || nameBytes <= 0 || nameBytes > NAME_BYTES - 2) {
      return;
    }
    byte[] name = new byte[nameBytes];
    sector.get(offset, name);
    // Names differ by more than their case [MS-CFB 2.6.4], and programs write them in their own
    // way.
    String text = new String(name, StandardCharsets.UTF_16LE).toUpperCase(Locale.ROOT);
    int start = sector.getInt(offset + START_OFFSET);
    long size = sector.getInt(offset + SIZE_OFFSET) & 0xFFFF_FFFFL;
    startOfStreams.putIfAbsent(text, start);
    sizeOfStreams.putIfAbsent(text, size);
    if (type == STREAM && size > channel.size()) {
      truncated = true;
    }
  }

  /** The sector after the given one in its chain, from the sector allocation table. */
  private int next(int sector) throws IOException {
    int perSector = sectorBytes / Integer.BYTES;
    int table = sector / perSector;
    int tableSector = table < FATS_IN_HEADER ? header.getInt(76 + table * 4) : furtherTable(table);
    ByteBuffer four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    if (!isRegular(tableSector)
        || !fill(channel, four, position(tableSector) + (sector % perSector) * 4L)) {
      truncated = true;
      return -1;
    }
    return four.getInt(0);
  }

  private int furtherTable(int table) throws IOException {
    int perSector = sectorBytes / Integer.BYTES - 1;
    int at = header.getInt(68);
    ByteBuffer four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    for (int hops = (table - FATS_IN_HEADER) / perSector; hops > 0 && isRegular(at); hops--) {
      four.clear();
      at = fill(channel, four, position(at) + perSector * 4L) ? four.getInt(0) : -1;
    }
    four.clear();
    long offset = ((table - FATS_IN_HEADER) % perSector) * 4L;
    return isRegular(at) && fill(channel, four, position(at) + offset) ? four.getInt(0) : -1;
  }

  private long position(int sector) {
    return (sector + 1L) * sectorBytes;
  }

  private static boolean isRegular(int sector) {
    return sector >= 0 && Integer.compareUnsigned(sector, LAST_REGULAR_SECTOR) <= 0;
  }

  private static boolean fill(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    if (position < 0) {
      return false;
    }
    long at = position;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    return true;
  }
}
