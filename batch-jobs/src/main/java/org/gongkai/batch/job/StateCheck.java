package org.gongkai.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StoredContents;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Message;

/**
 * Checks a workspace's state against itself (核验): every original lies in the archive under its
 * hash, and what is stored of each accepted one is what it says, read anew. Changes nothing.
 */
public final class StateCheck {

  private static final int PAGE = 200;

  private final StoredContents contents;
  private final Archive archive;
  private final WorkbookReader reader;

  /** The state of a workspace, with its database. */
  public StateCheck(Workspace workspace, Database database) {
    this.contents = new StoredContents(database);
    this.archive = new Archive(workspace.state().archive());
    this.reader = new WorkbookReader(JudgingBases.limits(workspace));
  }

  /**
   * Something that is not as it should be.
   *
   * @param file the name under which the original was seen first
   * @param sha256 its hash
   * @param message what is wrong and what to do
   */
  public record Fault(String file, String sha256, Message message) {}

  /**
   * What was looked at.
   *
   * @param originals originals whose bytes were hashed anew
   * @param reread accepted ones that were read anew and compared
   * @param faults how many faults there are
   */
  public record Summary(int originals, int reread, int faults) {}

  /** Looks at everything, and hands over each fault. */
  public Summary run(Consumer<? super Fault> faults) {
    int originals = 0;
    int reread = 0;
    int faulty = 0;
    long last = 0;
    List<StoredContents.Original> page = contents.list(last, PAGE);
    while (!page.isEmpty()) {
      for (StoredContents.Original original : page) {
        last = original.submissionId();
        originals++;
        reread += original.stored() ? 1 : 0;
        Message fault = fault(original);
        if (fault != null) {
          faulty++;
          faults.accept(new Fault(original.file(), original.sha256(), fault));
        }
      }
      page = contents.list(last, PAGE);
    }
    return new Summary(originals, reread, faulty);
  }

  private @org.jspecify.annotations.Nullable Message fault(StoredContents.Original original) {
    FileKind kind = FileKind.valueOf(original.kind());
    Path file = archive.path(original.sha256(), FreezeManifest.extension(kind));
    try {
      if (!Files.isRegularFile(file)) {
        return new Message(
            "档案中没有原件 " + file + "，请从备份恢复。",
            "The archive has no original " + file + "; restore it from a backup.");
      } else if (!Archive.hash(file).equals(original.sha256())) {
        return new Message(
            "档案中的原件 " + file + " 已被改动或损坏，请从备份恢复。",
            "The original "
                + file
                + " in the archive was changed or damaged; restore it from a"
                + " backup.");
      }
      return original.stored() ? difference(original, file, kind) : null;
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "档案中的原件 " + file + " 不能读取，请检查磁盘和权限。",
              "The original "
                  + file
                  + " in the archive cannot be read; check disk and"
                  + " permissions."),
          e);
    }
  }

  private @org.jspecify.annotations.Nullable Message difference(
      StoredContents.Original original, Path file, FileKind kind) throws IOException {
    try (OpenWorkbook workbook = reader.open(new WorkbookHandle(file, kind))) {
      return contents
          .findDifference(original, workbook)
          .map(
              found ->
                  new Message(
                      "入库内容与原件不一致：" + found.where() + "；请保留状态文件夹并联系维护人员。",
                      "What is stored differs from the original: "
                          + found.where()
                          + "; keep the state folder and ask the maintainers."))
          .orElse(null);
    } catch (UnreadableWorkbookException e) {
      return new Message(
          "原件现在无法读取：" + e.finding().message().chinese(),
          "The original cannot be read now: " + e.finding().message().english());
    }
  }
}
