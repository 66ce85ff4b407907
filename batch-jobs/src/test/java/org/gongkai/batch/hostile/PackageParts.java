package org.gongkai.batch.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a zip package, to be taken apart, spoilt, and packed again. */
final class PackageParts {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static PackageParts of(byte[] zip) {
    PackageParts found = new PackageParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        found.parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  PackageParts with(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  PackageParts with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  PackageParts without(String name) {
    parts.remove(name);
    return this;
  }

  PackageParts edit(String name, UnaryOperator<String> edit) {
    return with(name, edit.apply(text(name)));
  }

  PackageParts bytes(String name, UnaryOperator<byte[]> edit) {
    return with(name, edit.apply(parts.get(name)));
  }

  PackageParts rename(UnaryOperator<String> rename) {
    Map<String, byte[]> copy = new LinkedHashMap<>(parts);
    parts.clear();
    copy.forEach((name, bytes) -> parts.put(rename.apply(name), bytes));
    return this;
  }

  String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  /** The names of the parts in their order. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** A part chosen by chance. */
  String any(Random chance) {
    return parts.keySet().stream().skip(chance.nextInt(parts.size())).findFirst().orElseThrow();
  }

  byte[] zip() {
    return zip(StandardCharsets.UTF_8, false);
  }

  byte[] zipWithNamesIn(Charset charset) {
    return zip(charset, false);
  }

  byte[] stored() {
    return zip(StandardCharsets.UTF_8, true);
  }

  private byte[] zip(Charset charset, boolean stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
