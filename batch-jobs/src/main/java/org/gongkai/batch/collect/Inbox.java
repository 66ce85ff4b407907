package org.gongkai.batch.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The folder into which units put their workbooks (收件箱). */
public final class Inbox {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int DEEPEST_FOLDER = 16;
  private static final int BUFFER = 64 * 1024;

  /** What a file system would take; a zip may say 65,535. */
  private static final int LONGEST_ENTRY_NAME = 1000;

  private static final long RATIO_FREE_BYTES = 32L * 1024 * 1024;
  private static final Set<String> PARTIAL =
      Set.of(".part", ".partial", ".crdownload", ".download", ".filepart", ".tmp");
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");

  private final Path folder;
  private final ReadLimits limits;
  private final Instant quietSince;

  /**
   * @param folder the inbox
   * @param limits how much one file may ask of the machine
   * @param quietSince files written after this moment count as still being written; {@link
   *     Instant#MAX} if none should
   */
  public Inbox(Path folder, ReadLimits limits, Instant quietSince) {
    this.folder = folder;
    this.limits = limits;
    this.quietSince = quietSince;
  }

  /**
   * Every file of a folder.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<InboxFile> scan(Path folder, ReadLimits limits, Instant quietSince)
      throws IOException {
    List<InboxFile> files = new ArrayList<>();
    new Inbox(folder, limits, quietSince).forEachFile(files::add);
    return Collections.unmodifiableList(files);
  }

  /**
   * Hands over every file and every entry of a zip, folder by folder in the order of their names,
   * whatever order the file system lists them in. The zip itself is handed over only if none of its
   * entries is.
   *
   * @throws IOException if the inbox itself cannot be listed
   */
  public void forEachFile(Consumer<? super InboxFile> consumer) throws IOException {
    walk(folder, "", 0, consumer);
  }

  /**
   * One file, looked at in the same way; a zip gives its entries.
   *
   * @param name the name under which people know it
   */
  public void look(Path file, String name, Consumer<? super InboxFile> consumer) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      consumer.accept(unread(file, name, 0, Instant.EPOCH, SetAside.inaccessible()));
      return;
    }
    look(file, name, attributes, consumer);
  }

  private void walk(Path directory, String prefix, int depth, Consumer<? super InboxFile> consumer)
      throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(children::add);
    } catch (IOException e) {
      if (depth == 0) {
        throw e;
      }
      consumer.accept(unread(directory, prefix, 0, Instant.EPOCH, SetAside.inaccessible()));
      return;
    }
    children.sort(Comparator.comparing(Inbox::fileName));
    for (Path child : children) {
      String name = prefix + fileName(child);
      if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        look(child, name, consumer);
      } else if (depth == DEEPEST_FOLDER) {
        consumer.accept(unread(child, name, 0, Instant.EPOCH, SetAside.tooDeep()));
      } else {
        walk(child, name + "/", depth + 1, consumer);
      }
    }
  }

  private void look(
      Path file,
      String name,
      BasicFileAttributes attributes,
      Consumer<? super InboxFile> consumer) {
    long size = attributes.size();
    Instant modifiedAt = attributes.lastModifiedTime().toInstant();
    SetAside setAside = beforeReading(name, attributes);
    if (setAside != null) {
      consumer.accept(unread(file, name, size, modifiedAt, setAside));
      return;
    }
    try {
      String sha256 = hash(file);
      FileKind kind = FileSniffer.sniff(file);
      BasicFileAttributes after =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (after.size() != size || !after.lastModifiedTime().equals(attributes.lastModifiedTime())) {
        consumer.accept(unread(file, name, size, modifiedAt, SetAside.changing()));
      } else if (kind == FileKind.ZIP_OF_WORKBOOKS) {
        lookIntoZip(file, name, size, modifiedAt, sha256, consumer);
      } else {
        consumer.accept(
            new InboxFile(name, file, null, size, modifiedAt, sha256, kind, unreadable(kind)));
      }
    } catch (IOException e) {
      consumer.accept(unread(file, name, size, modifiedAt, SetAside.inaccessible()));
    }
  }

  private @Nullable SetAside beforeReading(String name, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return SetAside.link();
    } else if (!attributes.isRegularFile()) {
      return SetAside.special();
    }
    SetAside byName = byName(name);
    if (byName != null) {
      return byName;
    } else if (attributes.lastModifiedTime().toInstant().isAfter(quietSince)) {
      return SetAside.changing();
    } else if (attributes.size() > limits.fileBytes()) {
      return SetAside.tooLarge(attributes.size(), limits.fileBytes());
    }
    return null;
  }

  private static @Nullable SetAside byName(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (last.startsWith("~$") || last.startsWith(".~lock.")) {
      return SetAside.lockFile();
    } else if (PARTIAL.stream().anyMatch(last::endsWith)) {
      return SetAside.partial();
    } else if (last.startsWith(".") || OF_THE_SYSTEM.contains(last)) {
      return SetAside.ofTheSystem();
    }
    return null;
  }

  private static @Nullable SetAside unreadable(FileKind kind) {
    return kind.verdict()
        .flatMap(verdict -> kind.reason().map(reason -> new SetAside(verdict, reason)))
        .orElse(null);
  }

  private void lookIntoZip(
      Path file,
      String name,
      long size,
      Instant modifiedAt,
      String sha256,
      Consumer<? super InboxFile> consumer)
      throws IOException {
    try (ZipFile zip = openZip(file)) {
      List<ZipEntry> entries = new ArrayList<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          entries.add(entry);
        }
      }
      if (entries.size() > limits.zipEntries()) {
        SetAside tooMany = SetAside.zipEntries(entries.size(), limits.zipEntries());
        consumer.accept(
            new InboxFile(
                name, file, null, size, modifiedAt, sha256, FileKind.ZIP_OF_WORKBOOKS, tooMany));
        return;
      }
      entries.sort(Comparator.comparing(ZipEntry::getName));
      long inflated = 0;
      Set<String> names = new HashSet<>();
      for (ZipEntry entry : entries) {
        long left = limits.inflatedBytes() - inflated;
        InboxFile found =
            names.add(entry.getName())
                ? entry(zip, entry, file, name, modifiedAt, left)
                : new InboxFile(
                    name + "!" + entry.getName(),
                    file,
                    entry.getName(),
                    0,
                    modifiedAt,
                    "",
                    null,
                    SetAside.zipNameTwice());
        inflated += found.size();
        consumer.accept(found);
      }
    }
  }

  private InboxFile entry(
      ZipFile zip, ZipEntry entry, Path file, String zipName, Instant modifiedAt, long left)
      throws IOException {
    String path = entry.getName().replace('\\', '/');
    boolean tooLong = path.length() > LONGEST_ENTRY_NAME;
    String name = zipName + "!" + (tooLong ? path.substring(0, LONGEST_ENTRY_NAME) + "…" : path);
    SetAside setAside =
        leadsOut(path) ? SetAside.zipPath() : tooLong ? SetAside.zipNameTooLong() : byName(path);
    if (setAside == null && path.startsWith("__MACOSX/")) {
      setAside = SetAside.ofTheSystem();
    }
    if (setAside != null) {
      return new InboxFile(name, file, entry.getName(), 0, modifiedAt, "", null, setAside);
    }
    Path copy = Files.createTempFile("gongkai-entry-", ".tmp");
    try {
      MessageDigest digest = sha256();
      CRC32 crc = new CRC32();
      long size = 0;
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(copy)) {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          setAside = whileInflating(entry, size, left);
          if (setAside != null) {
            return new InboxFile(name, file, entry.getName(), size, modifiedAt, "", null, setAside);
          }
          digest.update(buffer, 0, read);
          crc.update(buffer, 0, read);
          out.write(buffer, 0, read);
        }
      } catch (ZipException | EOFException e) {
        return new InboxFile(
            name, file, entry.getName(), size, modifiedAt, "", null, SetAside.zipDamaged());
      }
      if (crc.getValue() != entry.getCrc()) {
        return new InboxFile(
            name, file, entry.getName(), size, modifiedAt, "", null, SetAside.zipDamaged());
      }
      FileKind kind = FileSniffer.sniff(copy);
      return new InboxFile(
          name,
          file,
          entry.getName(),
          size,
          modifiedAt,
          HexFormat.of().formatHex(digest.digest()),
          kind,
          kind == FileKind.ZIP_OF_WORKBOOKS ? SetAside.zipNested() : unreadable(kind));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private @Nullable SetAside whileInflating(ZipEntry entry, long size, long left) {
    if (size > limits.fileBytes()) {
      return SetAside.tooLarge(size, limits.fileBytes());
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > left || (size > RATIO_FREE_BYTES && size / packed > limits.inflationRatio())) {
      return SetAside.zipInflates(limits.inflatedBytes());
    }
    return null;
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/")
        || path.matches("(?s)[A-Za-z]:.*")
        || path.indexOf('\0') >= 0
        || List.of(path.split("/", -1)).contains("..");
  }

  private static InboxFile unread(
      Path file, String name, long size, Instant modifiedAt, SetAside setAside) {
    return new InboxFile(name, file, null, size, modifiedAt, "", null, setAside);
  }

  /**
   * Opens a zip whose names are in UTF-8, or, as Chinese Windows packs them, in GB18030; what is
   * neither is taken byte by byte, so that no name keeps the others from being read.
   */
  static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), UTF_8);
    } catch (ZipException e) {
      return openZipFromWindows(file);
    }
  }

  private static ZipFile openZipFromWindows(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), GB18030);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), ISO_8859_1);
    }
  }

  private static String fileName(Path path) {
    return path.getFileName().toString();
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
