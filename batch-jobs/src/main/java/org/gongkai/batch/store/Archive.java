package org.gongkai.batch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.finding.Message;

/**
 * The originals as they were handed in (原件档案), each under the hash of its bytes and never changed:
 * {@code archive/ab/cdef….xlsx}.
 */
public final class Archive {

  private static final int FOLDER_LETTERS = 2;

  /** Opens the bytes of an original. */
  @FunctionalInterface
  public interface Original {

    /** A new stream of the bytes from the start. */
    InputStream open() throws IOException;
  }

  private final Path folder;

  /** The archive in this folder, which is made when the first original comes. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Where the original with the hash lies, whether or not it is there. */
  public Path path(String sha256, String extension) {
    return folder
        .resolve(sha256.substring(0, FOLDER_LETTERS))
        .resolve(sha256.substring(FOLDER_LETTERS) + extension);
  }

  /**
   * Puts an original into the archive, unless it is there already.
   *
   * @return whether it is there now; false if the bytes no longer have the hash, or cannot be read
   * @throws PlainFailure if the archive cannot be written
   */
  public boolean put(String sha256, String extension, Original original) {
    Path target = path(sha256, extension);
    if (Files.exists(target)) {
      return true;
    }
    MessageDigest digest = sha256();
    try {
      WholeFile.write(target, out -> copy(original, digest, sha256, out));
      return true;
    } catch (OriginalChanged e) {
      return false;
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "原件不能存入档案 " + target + "，请检查磁盘空间和权限。",
              "The original cannot be archived as "
                  + target
                  + "; check disk space and permissions."),
          e);
    }
  }

  /**
   * The hash of a file's bytes, in lower-case hexadecimal.
   *
   * @throws IOException if it cannot be read
   */
  public static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void copy(Original original, MessageDigest digest, String sha256, OutputStream out)
      throws IOException {
    try (InputStream in = new DigestInputStream(openOriginal(original), digest)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        out.write(buffer, 0, n);
      }
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new OriginalChanged(null);
    }
  }

  private static InputStream openOriginal(Original original) throws OriginalChanged {
    try {
      return original.open();
    } catch (IOException e) {
      throw new OriginalChanged(e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws OriginalChanged {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new OriginalChanged(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The file in the inbox is gone, cannot be read, or is not what it was when it was listed. */
  private static final class OriginalChanged extends IOException {
    private static final long serialVersionUID = 1L;

    OriginalChanged(@org.jspecify.annotations.Nullable IOException cause) {
      super(cause);
    }
  }
}
