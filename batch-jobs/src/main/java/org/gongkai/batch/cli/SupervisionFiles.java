package org.gongkai.batch.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.report.DashboardHtml;
import org.gongkai.batch.report.PaperDocx;
import org.gongkai.batch.report.PaperHtml;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
import org.gongkai.supervision.Backlog;
import org.gongkai.supervision.Paper;
import org.gongkai.supervision.Papers;

/** Where the files of supervision go (督查文件). */
final class SupervisionFiles {

  private static final String LETTERS = "letters";

  private SupervisionFiles() {}

  /** Writes a file, or says in a sentence why not. */
  interface Writing {
    void write(Path target) throws IOException;
  }

  static Path write(Path target, Writing writing) {
    try {
      writing.write(target);
      return target;
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + target + " 不能写入，请检查磁盘空间和权限。",
              "The file " + target + " cannot be written; check disk space and permissions."),
          e);
    }
  }

  /** The dashboard of a day. */
  static Path dashboard(SupervisionOptions.Day day, Path out) {
    return write(
        out.resolve("dashboard-" + day.year() + ".html"),
        target -> DashboardHtml.write(day.dashboard(), target));
  }

  /** The ledger of a day as a page. */
  static Path status(SupervisionOptions.Day day, Path out) {
    return write(
        out.resolve("status-" + day.year() + ".html"),
        target -> PaperHtml.write(day.papers().ledger(day.entries(), day.asOf()), target));
  }

  /**
   * The reminders and the circular of a day. Drafts of an earlier run to units that owe nothing any
   * more are removed.
   *
   * @return the files, the circular first
   */
  static List<Path> letters(
      SupervisionOptions.Day day, int replyWorkingDays, int circularFrom, Path out) {
    Path folder = out.resolve(LETTERS);
    Papers papers = day.papers();
    Backlog backlog = day.backlog();
    List<Path> files = new ArrayList<>();
    Paper circular =
        papers.circular(
            backlog, StatusCommand.wholeYear(day.entries()), day.lights(), circularFrom);
    files.add(
        write(
            folder.resolve("督查通报-" + day.year() + ".docx"),
            target -> PaperDocx.write(circular, day.asOf(), target)));
    for (Map.Entry<String, Paper> letter : papers.reminders(backlog, replyWorkingDays).entrySet()) {
      files.add(
          write(
              folder.resolve(
                  "催办函-"
                      + day.year()
                      + "-"
                      + letter.getKey()
                      + "-"
                      + letter.getValue().addressee()
                      + ".docx"),
              target -> PaperDocx.write(letter.getValue(), day.asOf(), target)));
    }
    removeOthers(folder, "催办函-" + day.year() + "-*.docx", files);
    return files;
  }

  private static void removeOthers(Path folder, String pattern, List<Path> kept) {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, pattern)) {
      for (Path draft : drafts) {
        if (!kept.contains(draft)) {
          Files.delete(draft);
        }
      }
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件夹 " + folder + " 里的旧草稿不能删除，请检查权限。",
              "Outdated drafts in " + folder + " cannot be removed; check permissions."),
          e);
    }
  }
}
