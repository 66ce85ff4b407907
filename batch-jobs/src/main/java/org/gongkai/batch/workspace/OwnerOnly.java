package org.gongkai.batch.workspace;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What the program writes is its owner's alone until the owner shares it (仅所有者可读): workbooks and
 * findings hold names and telephone numbers.
 */
final class OwnerOnly {

  private OwnerOnly() {}

  /** The attributes of a new folder; none where the file system knows no such rights. */
  static FileAttribute<?>[] folder(Path folder) {
    return attributes(folder, "rwx------");
  }

  /** The attributes of a new file; none where the file system knows no such rights. */
  static FileAttribute<?>[] file(Path file) {
    return attributes(file, "rw-------");
  }

  private static FileAttribute<?>[] attributes(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
