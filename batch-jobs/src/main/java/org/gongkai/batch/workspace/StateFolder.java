package org.gongkai.batch.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Message;

/**
 * The folder in which a workspace keeps what people do not touch (状态文件夹): the embedded database,
 * the archive of originals, the lock, logs. Only its owner can look into it.
 *
 * @param path the folder, absolute
 */
public record StateFolder(Path path) {

  /**
   * Makes the folder if it is not there.
   *
   * @throws PlainFailure if it cannot be made
   */
  public StateFolder make() {
    makeOwnerOnly(path);
    // Each by itself: a folder given with --data may have been there before, open to others.
    for (Path folder : List.of(archive(), path.resolve("db"), path.resolve("log"))) {
      makeOwnerOnly(folder);
    }
    return this;
  }

  /** Without its ending: where the embedded database lies. */
  public Path database() {
    return path.resolve("db").resolve("gongkai");
  }

  /** The archive of originals. */
  public Path archive() {
    return path.resolve("archive");
  }

  /** The lock. */
  public Path lock() {
    return path.resolve("lock");
  }

  /** The log of the last runs. */
  public Path log() {
    return path.resolve("log").resolve("gongkai.log");
  }

  /**
   * The folder for what is needed only while a run lasts; made if it is not there.
   *
   * @throws PlainFailure if it cannot be made
   */
  public Path spool() {
    Path spool = path.resolve("spool");
    makeOwnerOnly(spool);
    return spool;
  }

  /**
   * Removes what a run that was cut off has left in the folder for what is needed only while a run
   * lasts. The caller holds the lock.
   *
   * @throws PlainFailure if it cannot be removed
   */
  public void emptySpool() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(spool())) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw cannotMake(path.resolve("spool"), e);
    }
  }

  private static void makeOwnerOnly(Path folder) {
    try {
      Path parent = folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(folder, OwnerOnly.folder(folder));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw cannotMake(folder, e);
      }
    } catch (IOException e) {
      throw cannotMake(folder, e);
    }
  }

  private static PlainFailure cannotMake(Path folder, IOException cause) {
    return new PlainFailure(
        new Message(
            "文件夹 " + folder + " 不能建立，请检查权限和磁盘空间，或用 --data 指定别处。",
            "The folder "
                + folder
                + " cannot be made; check permissions and disk space, or name"
                + " another with --data."),
        cause);
  }
}
