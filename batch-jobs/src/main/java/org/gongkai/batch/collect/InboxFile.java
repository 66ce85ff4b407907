package org.gongkai.batch.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox, or an entry of a zip in it (收到的文件): the unit of work of an import. It holds
 * no bytes and no open file.
 *
 * @param name the path within the inbox as people see it, with / between folders; an entry of a zip
 *     is {@code a.zip!b.xlsx}
 * @param path the file on disk; for an entry, the zip
 * @param entry the entry's name as the zip has it; null for a file of its own
 * @param size the number of bytes
 * @param modifiedAt when the file, or the zip, was last written
 * @param sha256 the hash of the bytes in lower-case hexadecimal; empty if the file was set aside
 *     before its bytes were read
 * @param kind what it is by its contents; null if it was set aside before its bytes were read
 * @param setAside why it is not read as a workbook; null if it is to be read
 */
public record InboxFile(
    String name,
    Path path,
    @Nullable String entry,
    long size,
    Instant modifiedAt,
    String sha256,
    @Nullable FileKind kind,
    @Nullable SetAside setAside) {

  /**
   * @throws IllegalArgumentException if a file that is to be read has no kind or no hash
   */
  public InboxFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(modifiedAt, "modifiedAt");
    if (setAside == null && (kind == null || sha256.isEmpty())) {
      throw new IllegalArgumentException("A file to be read needs its kind and hash: " + name);
    }
  }

  /** What the file is, if its bytes were looked at. */
  public Optional<FileKind> findKind() {
    return Optional.ofNullable(kind);
  }

  /** Why it is not read, if it is not. */
  public Optional<SetAside> findSetAside() {
    return Optional.ofNullable(setAside);
  }

  /** Whether the file is to be read as a workbook. */
  public boolean isToBeRead() {
    return setAside == null;
  }

  /**
   * The bytes.
   *
   * @throws IOException if the file cannot be read, or is gone
   */
  public InputStream newInputStream() throws IOException {
    if (entry == null) {
      return Files.newInputStream(path);
    }
    ZipFile zip = Inbox.openZip(path);
    ZipEntry zipped = zip.getEntry(entry);
    if (zipped == null) {
      zip.close();
      throw new NoSuchFileException(name);
    }
    return new FilterInputStream(zip.getInputStream(zipped)) {
      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  /**
   * The bytes as a file that can be read at any place: the file itself, or a copy of the entry.
   *
   * @param spool the folder for the copy
   * @throws IOException if the file cannot be read or the copy not written
   */
  public LocalFile local(Path spool) throws IOException {
    if (entry == null) {
      return new LocalFile(path, false);
    }
    Path copy = Files.createTempFile(spool, "entry-", ".tmp");
    try (InputStream in = newInputStream();
        var out = Files.newOutputStream(copy)) {
      in.transferTo(out);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    return new LocalFile(copy, true);
  }

  /**
   * A file to be read at any place.
   *
   * @param path where it is
   * @param temporary whether closing deletes it
   */
  public record LocalFile(Path path, boolean temporary) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (temporary) {
        Files.deleteIfExists(path);
      }
    }
  }
}
