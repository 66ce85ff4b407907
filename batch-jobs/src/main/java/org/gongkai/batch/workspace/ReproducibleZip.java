package org.gongkai.batch.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Zip packages (.xlsx, .docx) whose bytes depend on their contents only: entries in a stable order,
 * all with the same time.
 *
 * <p>Whoever writes the package sees to it that the parts themselves hold no time of writing, such
 * as {@code dcterms:created} in {@code docProps/core.xml}.
 */
public final class ReproducibleZip {

  /**
   * The time of every entry. Not the first moment of 1980, the earliest that a zip file can hold:
   * Java takes it for a time before 1980 and adds it as seconds since 1970 in the machine's own
   * zone.
   */
  public static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  // Programs that sniff an office package expect its list of content types first.
  private static final Comparator<ZipEntry> ORDER =
      Comparator.<ZipEntry>comparingInt(e -> e.getName().equals("[Content_Types].xml") ? 0 : 1)
          .thenComparing(ZipEntry::getName);

  private ReproducibleZip() {}

  /**
   * Writes a zip package, as a {@linkplain WholeFile whole file}.
   *
   * @param target where it goes
   * @param zip writes any valid zip package with the same parts
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Path target, WholeFile.Contents zip) throws IOException {
    Path raw = WholeFile.pathBeside(target);
    try {
      try (OutputStream out = WholeFile.openNew(raw)) {
        zip.writeTo(out);
      }
      WholeFile.write(target, out -> copyInOrder(raw, out));
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /**
   * For those who write to {@link #write} by way of POI: a package without compression, because it
   * is compressed here when it is put in order.
   */
  public static ZipArchiveOutputStream uncompressed(OutputStream out) {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    return zip;
  }

  private static void copyInOrder(Path raw, OutputStream target) throws IOException {
    try (ZipFile parts = new ZipFile(raw.toFile())) {
      List<? extends ZipEntry> entries =
          parts.stream().filter(entry -> !entry.isDirectory()).sorted(ORDER).toList();
      ZipOutputStream out = new ZipOutputStream(target);
      out.setLevel(Deflater.DEFAULT_COMPRESSION);
      for (ZipEntry part : entries) {
        try (InputStream in = parts.getInputStream(part)) {
          add(part.getName(), in, out);
        }
      }
      out.finish();
    }
  }

  /** Adds a part; a package within the package, such as a chart's workbook, is put in order too. */
  private static void add(String name, InputStream in, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    out.putNextEntry(entry);
    if (name.endsWith(".xlsx")) {
      ZipOutputStream inner = new ZipOutputStream(out);
      SortedMap<ZipEntry, byte[]> parts = partsOf(in);
      for (Map.Entry<ZipEntry, byte[]> part : parts.entrySet()) {
        add(part.getKey().getName(), new ByteArrayInputStream(part.getValue()), inner);
      }
      inner.finish();
    } else {
      in.transferTo(out);
    }
    out.closeEntry();
  }

  private static SortedMap<ZipEntry, byte[]> partsOf(InputStream in) throws IOException {
    SortedMap<ZipEntry, byte[]> parts = new TreeMap<>(ORDER);
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      if (!part.isDirectory()) {
        parts.put(part, zip.readAllBytes());
      }
    }
    return parts;
  }
}
