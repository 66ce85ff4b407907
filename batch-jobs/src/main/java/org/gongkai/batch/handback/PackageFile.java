package org.gongkai.batch.handback;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an Office Open XML package, as far as it is written as the standard says; of another
 * one it is said that it cannot be marked this way.
 */
final class PackageFile implements Closeable {

  static final String CONTENT_TYPES = "[Content_Types].xml";
  static final String RELATIONSHIPS_NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Begins the types of relationships; of the transitional kind of the standard. */
  static final String OFFICE_RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Of a part that is held in memory: lists, styles, comments. Large sheets are streamed. */
  private static final int MOST_BYTES_HELD = 16 * 1024 * 1024;

  /** Of a sheet that is inflated once and not each time that it is read. */
  private static final int SMALL_SHEET = 512 * 1024;

  /** Of all of them. */
  private static final int SMALL_SHEETS = 4 * 1024 * 1024;

  /**
   * A relationship to another part of the package.
   *
   * @param id its id
   * @param type its type without the common beginning, such as {@code worksheet}; whole if it is
   *     none of the standard's
   * @param target the name of the part
   */
  record Relationship(String id, String type, String target) {}

  /**
   * The markup of a sheet.
   *
   * @param xml from its beginning
   * @param in where it comes from
   */
  record SheetMarkup(MarkupReader xml, InputStream in) implements Closeable {

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<Relationship>> relationships = new HashMap<>();
  // Small sheets, which are read twice.
  private final Map<String, byte[]> held = new HashMap<>();
  private int bytesHeld;

  private PackageFile(ZipFile zip) throws UnmarkableException {
    this.zip = zip;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      String name = entry.getName();
      if (entry.isDirectory()) {
        continue;
      }
      boolean plain =
          name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\')
              && !name.startsWith("/")
              && (entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED)
              && !entry.getGeneralPurposeBit().usesEncryption();
      if (!plain || !names.add(name)) {
        throw new UnmarkableException("A package with parts of unusual names");
      }
      parts.put(name, entry);
    }
  }

  static PackageFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException e) {
      throw new UnmarkableException("No package: " + file.getFileName(), e);
    }
    try {
      return new PackageFile(zip);
    } catch (UnmarkableException e) {
      zip.close();
      throw e;
    }
  }

  /** The names of all parts, in the order of the file. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  /** A name of the given form that no part has yet; it is taken then. */
  String freeName(String before, String after) {
    int number = 1;
    while (!names.add(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  /**
   * The bytes of a part as they flow.
   *
   * @throws UnmarkableException if the package has no such part
   */
  InputStream open(String part) throws UnmarkableException {
    try {
      return new PartInput(zip.getInputStream(entry(part)));
    } catch (UnmarkableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnmarkableException("Part " + part + " cannot be read", e);
    }
  }

  /** The markup of a sheet that is read more than once. */
  SheetMarkup sheet(String part) throws IOException {
    byte[] known = held.get(part);
    if (known == null && mayHold(entry(part))) {
      known = read(part);
      held.put(part, known);
      bytesHeld += known.length;
    }
    if (known != null) {
      return new SheetMarkup(new MarkupReader(known), InputStream.nullInputStream());
    }
    InputStream in = open(part);
    return new SheetMarkup(new MarkupReader(in), in);
  }

  private boolean mayHold(ZipArchiveEntry entry) {
    long size = entry.getSize();
    return size >= 0 && size <= SMALL_SHEET && bytesHeld + size <= SMALL_SHEETS;
  }

  /** The bytes of a part that is not large. */
  byte[] read(String part) throws IOException {
    try (InputStream in = open(part)) {
      byte[] bytes = in.readNBytes(MOST_BYTES_HELD + 1);
      if (bytes.length > MOST_BYTES_HELD) {
        throw new UnmarkableException("Part " + part + " is too large to be changed");
      }
      return bytes;
    }
  }

  /** Copies a part as it is packed. */
  void copyPacked(String part, ZipArchiveOutputStream out, ZipArchiveEntry as) throws IOException {
    ZipArchiveEntry entry = entry(part);
    as.setMethod(entry.getMethod());
    as.setSize(entry.getSize());
    as.setCompressedSize(entry.getCompressedSize());
    as.setCrc(entry.getCrc());
    try (InputStream packed = new PartInput(zip.getRawInputStream(entry))) {
      out.addRawArchiveEntry(as, packed);
    }
  }

  private ZipArchiveEntry entry(String part) throws UnmarkableException {
    ZipArchiveEntry entry = parts.get(part);
    if (entry == null) {
      throw new UnmarkableException("The package has no part " + part);
    }
    return entry;
  }

  /** The name of the part that holds the relationships of a part; {@code ""} is the package. */
  static String relationshipsOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  /** The relationships of a part to others of the package, in their order. */
  List<Relationship> relationships(String part) throws IOException {
    List<Relationship> known = relationships.get(part);
    if (known == null) {
      known = List.copyOf(readRelationships(part));
      relationships.put(part, known);
    }
    return known;
  }

  private List<Relationship> readRelationships(String part) throws IOException {
    String name = relationshipsOf(part);
    List<Relationship> found = new ArrayList<>();
    if (!has(name)) {
      return found;
    }
    MarkupReader xml = new MarkupReader(read(name));
    String prefix = xml.openRoot(RELATIONSHIPS_NAMESPACE);
    while (xml.next() != MarkupReader.Kind.FINISHED) {
      if (!xml.isStart() || !xml.is(prefix + "Relationship")) {
        continue;
      }
      String id = xml.attribute("Id");
      String type = xml.attribute("Type");
      String target = xml.attribute("Target");
      if (id == null || type == null || target == null) {
        throw new UnmarkableException("A relationship without id, type or target");
      }
      if (!Objects.equals(xml.attribute("TargetMode"), "External")) {
        found.add(new Relationship(id, shortType(type), resolve(part, target)));
      } else {
        found.add(new Relationship(id, "external", target));
      }
    }
    return found;
  }

  private static String shortType(String type) {
    return type.startsWith(OFFICE_RELATIONSHIP + "/")
        ? type.substring(OFFICE_RELATIONSHIP.length() + 1)
        : type;
  }

  private static String resolve(String part, String target) throws UnmarkableException {
    try {
      return URI.create("/" + part).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnmarkableException("A relationship to " + target, e);
    }
  }

  static Optional<Relationship> find(List<Relationship> relationships, String type) {
    return relationships.stream().filter(r -> r.type().equals(type)).findFirst();
  }

  /** An id that none of the relationships has. */
  static String freeId(List<Relationship> relationships) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    relationships.forEach(r -> taken.add(r.id()));
    int number = 1;
    while (taken.contains("rId" + number)) {
      number++;
    }
    return "rId" + number;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Tells what cannot be read from what cannot be written. */
  private static final class PartInput extends FilterInputStream {

    PartInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw new UnmarkableException("A part cannot be unpacked", e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UnmarkableException("A part cannot be unpacked", e);
      }
    }
  }
}
