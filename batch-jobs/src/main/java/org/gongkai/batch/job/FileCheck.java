package org.gongkai.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.Inbox;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.collect.SetAside;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.validate.FormJudge;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.validate.WorkbookContents;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Message;
import org.gongkai.form.StatisticalForm;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** Judges files without a database (预检): the same judge as in an import, and nothing is kept. */
public final class FileCheck {

  /** What came of one file. */
  private record Judged(
      @Nullable String unit, @Nullable Integer year, FileVerdict verdict, Judgement judgement) {}

  private final ReadLimits limits;
  private final Function<WorkbookHandle, Judged> judge;

  private FileCheck(ReadLimits limits, Function<WorkbookHandle, Judged> judge) {
    this.limits = limits;
    this.judge = judge;
  }

  /** Checks units' workbooks by this basis, as if they were received today. */
  public static FileCheck ofWorkbooks(JudgingBasis basis, ReadLimits limits, LocalDate today) {
    WorkbookJudge judge = new WorkbookJudge(basis, new WorkbookReader(limits));
    return new FileCheck(
        limits,
        file -> {
          JudgedWorkbook judged = judge.judge(file, today, row -> {});
          WorkbookContents contents = judged.contents();
          return new Judged(
              contents == null ? null : contents.unitCode(),
              contents == null ? null : contents.year(),
              judged.verdict(),
              judged.judgement());
        });
  }

  /** Checks the official tables of a form, wherever they stand in a workbook, and nothing else. */
  public static FileCheck ofForms(StatisticalForm form, ReadLimits limits) {
    FormJudge judge = new FormJudge(form, new WorkbookReader(limits));
    return new FileCheck(
        limits,
        file -> {
          try {
            Judgement judgement = judge.judge(file);
            return new Judged(
                null,
                null,
                judgement.isReturned() ? FileVerdict.RETURNED : FileVerdict.ACCEPTED,
                judgement);
          } catch (UnreadableWorkbookException e) {
            JudgedWorkbook unreadable = WorkbookJudge.unreadable(e.finding());
            return new Judged(null, null, unreadable.verdict(), unreadable.judgement());
          }
        });
  }

  /**
   * Checks a file, or all files of a folder, in their order.
   *
   * @param path the file or folder, which exists
   * @param consumer takes the outcomes
   * @throws PlainFailure if the folder or a file cannot be read at all
   */
  public void check(Path path, Consumer<? super FileOutcome> consumer) {
    Consumer<InboxFile> each = file -> consumer.accept(outcome(file));
    try {
      if (Files.isDirectory(path)) {
        new Inbox(path, limits, Instant.MAX).forEachFile(each);
      } else {
        new Inbox(path, limits, Instant.MAX).look(path, name(path), each);
      }
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件夹 " + path + " 不能读取，请检查权限。",
              "The folder " + path + " cannot be read; check its permissions."),
          e);
    }
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private FileOutcome outcome(InboxFile file) {
    SetAside setAside = file.setAside();
    String sha256 = file.sha256().isEmpty() ? null : file.sha256();
    if (setAside != null) {
      return new FileOutcome(
          file.name(),
          sha256,
          null,
          null,
          setAside.verdict(),
          setAside.verdict(),
          List.of(setAside.reason()));
    }
    Judged judged = judged(file, Objects.requireNonNull(file.kind()));
    return new FileOutcome(
        file.name(),
        sha256,
        judged.unit(),
        judged.year(),
        judged.verdict(),
        judged.verdict(),
        judged.judgement().findings());
  }

  private Judged judged(InboxFile file, FileKind kind) {
    try {
      if (file.entry() == null) {
        return judge.apply(new WorkbookHandle(file.path(), kind));
      }
      Path spool = Files.createTempDirectory("gongkai-check-");
      try (InboxFile.LocalFile copy = file.local(spool)) {
        return judge.apply(new WorkbookHandle(copy.path(), kind));
      } finally {
        Files.deleteIfExists(spool);
      }
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + file.name() + " 不能读取，请检查磁盘空间和权限。",
              "The file " + file.name() + " cannot be read; check disk space and permissions."),
          e);
    }
  }
}
