package org.gongkai.batch.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts in a temporary file, found by their index; only every 16th position is held in memory. */
final class SpooledTexts implements AutoCloseable {

  private static final int STRIDE = 16;
  private static final int PAGE_BYTES = 128 * 1024;
  private static final int CACHE = 1024;

  private final FileChannel channel;
  private long[] positions = new long[64];
  private int size;
  private long written;
  private final ByteBuffer pending = ByteBuffer.allocate(PAGE_BYTES);
  private final ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES).limit(0);
  private long pageStart;
  private final @Nullable String[] cached = new String[CACHE];
  private final int[] cachedIndex = new int[CACHE];

  SpooledTexts() throws IOException {
    Path file = Files.createTempFile("gongkai-texts-", ".tmp");
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void add(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    if (size % STRIDE == 0) {
      if (size / STRIDE == positions.length) {
        positions = Arrays.copyOf(positions, positions.length * 2);
      }
      positions[size / STRIDE] = written + pending.position();
    }
    size++;
    if (pending.remaining() < Integer.BYTES + bytes.length) {
      flush();
    }
    if (pending.remaining() >= Integer.BYTES + bytes.length) {
      pending.putInt(bytes.length).put(bytes);
    } else {
      ByteBuffer whole = ByteBuffer.allocate(Integer.BYTES + bytes.length);
      write(whole.putInt(bytes.length).put(bytes).flip());
    }
  }

  String get(int index) throws IOException {
    int slot = index % CACHE;
    String known = cached[slot];
    if (known != null && cachedIndex[slot] == index) {
      return known;
    }
    flush();
    long at = positions[index / STRIDE];
    for (int i = index % STRIDE; i > 0; i--) {
      at += Integer.BYTES + length(at);
    }
    byte[] bytes = new byte[length(at)];
    read(at + Integer.BYTES, bytes);
    String text = new String(bytes, UTF_8);
    cached[slot] = text;
    cachedIndex[slot] = index;
    return text;
  }

  private int length(long at) throws IOException {
    byte[] four = new byte[Integer.BYTES];
    read(at, four);
    return ByteBuffer.wrap(four).getInt();
  }

  private void read(long at, byte[] into) throws IOException {
    if (into.length > PAGE_BYTES) {
      fill(ByteBuffer.wrap(into), at);
      return;
    }
    if (at < pageStart || at + into.length > pageStart + page.limit()) {
      pageStart = at;
      page.clear();
      fill(page, at);
      page.flip();
    }
    page.get((int) (at - pageStart), into);
  }

  private void fill(ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }

  private void flush() throws IOException {
    if (pending.position() > 0) {
      write(pending.flip());
      pending.clear();
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      written += channel.write(bytes, written);
    }
    // A page read before may end where these bytes now stand.
    page.clear().limit(0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Only temporary texts are lost.
      return;
    }
  }
}
