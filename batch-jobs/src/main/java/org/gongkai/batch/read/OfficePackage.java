package org.gongkai.batch.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office Open XML package. Names are found whatever their case and slashes, since
 * some programs write them in their own way; only the parts that are asked for are inflated.
 */
final class OfficePackage implements AutoCloseable {

  /**
   * A relationship of a part.
   *
   * @param type the last word of its type, such as {@code worksheet}
   * @param target the name of the part it leads to
   */
  record Relationship(String type, String target) {}

  private final ZipFile zip;
  private final ReadBudget budget;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  private OfficePackage(ZipFile zip, ReadBudget budget) {
    this.zip = zip;
    this.budget = budget;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      parts.putIfAbsent(key(entry.getName()), entry);
    }
  }

  static OfficePackage open(Path file, ReadBudget budget)
      throws IOException, UnreadableWorkbookException {
    try {
      return new OfficePackage(new ZipFile(file.toFile(), ISO_8859_1), budget);
    } catch (ZipException e) {
      throw UnreadableWorkbookException.damaged("").because(e);
    }
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** The keys of all parts: lower case, no slash in front. */
  Set<String> keys() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /** The bytes of a part; null if the package has no such part. */
  @Nullable PartStream stream(String part) throws UnreadableWorkbookException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      return null;
    }
    try {
      return new PartStream(zip.getInputStream(entry), entry, budget);
    } catch (IOException e) {
      throw UnreadableWorkbookException.damaged(entry.getName()).because(e);
    }
  }

  /** The part as XML; null if the package has no such part. */
  @Nullable XmlPart xml(String part) throws UnreadableWorkbookException {
    PartStream stream = stream(part);
    return stream == null ? null : new XmlPart(part, stream);
  }

  /** The internal relationships of a part by their id; {@code ""} stands for the package. */
  Map<String, Relationship> relationships(String part) throws UnreadableWorkbookException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Map<String, Relationship> found = new LinkedHashMap<>();
    try (XmlPart xml = xml(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
      if (xml == null) {
        return found;
      }
      for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
        if (id != null && type != null && target != null && !external) {
          found.put(
              id,
              new Relationship(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    StringBuilder base = new StringBuilder(path.startsWith("/") ? "" : folder);
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        int end = base.length() < 2 ? -1 : base.lastIndexOf("/", base.length() - 2);
        base.setLength(end + 1);
      } else if (!step.isEmpty() && !step.equals(".")) {
        base.append(step).append('/');
      }
    }
    return base.length() == 0 ? "" : base.substring(0, base.length() - 1);
  }

  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Nothing was written, and what was to be read has been read.
      return;
    }
  }
}
