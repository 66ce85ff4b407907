package org.gongkai.batch.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Zip packages whose unchanged parts are packed once and then copied (快速打包). Their bytes depend on
 * their contents only; every entry bears the earliest time that a zip file can hold.
 */
final class PackedZip {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END_HEADER = 0x06054b50;
  private static final int VERSION = 20;
  private static final int DEFLATED = 8;
  private static final int FIRST_OF_JANUARY_1980 = 0x21;
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int CENTRAL_HEADER_BYTES = 46;
  private static final int END_HEADER_BYTES = 22;
  private static final int BUFFER = 16 * 1024;

  /** A part ready to be copied into a package. */
  static final class Part {
    private final byte[] name;
    private final byte[] packed;
    private final int size;
    private final int crc;

    private Part(String name, byte[] packed, int size, int crc) {
      this.name = name.getBytes(StandardCharsets.US_ASCII);
      this.packed = packed;
      this.size = size;
      this.crc = crc;
    }
  }

  private PackedZip() {}

  /** Packs a part; its name has ASCII signs only. */
  static Part pack(String name, byte[] contents) {
    CRC32 crc = new CRC32();
    crc.update(contents);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(contents);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(contents.length / 4 + 64);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return new Part(name, packed.toByteArray(), contents.length, (int) crc.getValue());
    } finally {
      deflater.end();
    }
  }

  /** Writes a package of the parts in the given order. */
  static void write(List<Part> parts, OutputStream out) throws IOException {
    List<Integer> offsets = new ArrayList<>();
    int offset = 0;
    for (Part part : parts) {
      offsets.add(offset);
      byte[] header = new byte[LOCAL_HEADER_BYTES];
      putCommon(over(header).putInt(LOCAL_HEADER), part);
      out.write(header);
      out.write(part.name);
      out.write(part.packed);
      offset += LOCAL_HEADER_BYTES + part.name.length + part.packed.length;
    }
    int directory = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      byte[] header = new byte[CENTRAL_HEADER_BYTES];
      ByteBuffer fields = over(header).putInt(CENTRAL_HEADER).putShort((short) VERSION);
      putCommon(fields, part);
      fields.putInt(CENTRAL_HEADER_BYTES - Integer.BYTES, offsets.get(i));
      out.write(header);
      out.write(part.name);
      directory += CENTRAL_HEADER_BYTES + part.name.length;
    }
    short count = (short) parts.size();
    byte[] end = new byte[END_HEADER_BYTES];
    over(end)
        .putInt(END_HEADER)
        .putInt(0)
        .putShort(count)
        .putShort(count)
        .putInt(directory)
        .putInt(offset);
    out.write(end);
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void putCommon(ByteBuffer header, Part part) {
    header
        .putShort((short) VERSION)
        .putShort((short) 0)
        .putShort((short) DEFLATED)
        .putShort((short) 0)
        .putShort((short) FIRST_OF_JANUARY_1980)
        .putInt(part.crc)
        .putInt(part.packed.length)
        .putInt(part.size)
        .putShort((short) part.name.length)
        .putShort((short) 0);
  }
}
