package org.gongkai.batch.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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

  /** A free name in the target's folder, which is made if missing. */
  static Path pathBeside(Path target) throws IOException {
    Path beside = target.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
    Path folder = beside.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return beside;
  }

  // Not Files.createTempFile: its files can be read by their owner only, also when moved.
  static OutputStream openNew(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
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
