package org.gongkai.batch.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that is there completely or not at all: written aside in the same folder, forced to disk,
 * then moved into its place, so that whoever looks meanwhile sees the old contents or the new ones.
 */
public final class WholeFile {

  /** Writes the contents of a file. */
  @FunctionalInterface
  public interface Contents {

    /** Writes to the stream without closing it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private static final Pattern ASIDE =
      Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

  private WholeFile() {}

  /**
   * Writes the contents and puts them in place of whatever stood there; missing folders are made.
   *
   * @throws IOException if the contents cannot be written; the target is then as it was before
   */
  public static void write(Path target, Contents contents) throws IOException {
    Path aside = pathBeside(target);
    try {
      try (OutputStream out = openNew(aside)) {
        contents.writeTo(out);
      }
      force(aside);
      moveInto(aside, target);
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        forceFolder(folder);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Removes what a process that was cut off has left written aside, in the folder and below; does
   * nothing if there is no such folder. No other process may be writing there.
   *
   * @throws IOException if it cannot be looked through
   */
  public static void removeAbandoned(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (ASIDE.matcher(String.valueOf(file.getFileName())).matches()) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A free name in the target's folder, which is made if missing. */
  static Path pathBeside(Path target) throws IOException {
    Path beside = target.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
    Path folder = beside.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    }
    return beside;
  }

  static OutputStream openNew(Path file) throws IOException {
    return new BufferedOutputStream(
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.file(file))));
  }

  /**
   * Waits until the disk holds the file, so that a power cut cannot leave a name without contents.
   */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file itself is on disk, only its name may still be old.
      return;
    }
  }

  private static void moveInto(Path aside, Path target) throws IOException {
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network shares; the window is then as short as the share allows.
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
