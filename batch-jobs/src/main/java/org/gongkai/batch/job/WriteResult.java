package org.gongkai.batch.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.store.Manifest.Books;
import org.gongkai.batch.store.RunFile;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Message;
import org.gongkai.finding.Severity;
import org.gongkai.supervision.RosterLedger;
import org.gongkai.unit.Unit;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last step: closes the books and writes {@code import-result.json}. */
final class WriteResult implements Tasklet {

  /** The file's name under the folder of the results. */
  static final String FILE = "import-result.json";

  private final ImportRequest request;
  private final Manifest manifest;
  private final StandingSubmissions submissions;

  WriteResult(ImportRequest request, Manifest manifest, StandingSubmissions submissions) {
    this.request = request;
    this.manifest = manifest;
    this.submissions = submissions;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long runId = RunId.of(contribution.getStepExecution());
    Books books = manifest.books(runId);
    requireClosed(books, manifest.listUnbalanced(runId));
    Path target = request.out().resolve(FILE);
    try {
      WholeFile.write(
          target,
          out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try (OutcomeJson json = new OutcomeJson(text, runId)) {
              manifest.forEachFile(
                  runId,
                  file -> {
                    removeOutdated(file);
                    json.write(outcome(file));
                  });
              json.totals(totals(books));
            }
            text.flush();
          });
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "结果文件 " + target + " 不能写入，请检查磁盘空间和权限。",
              "The result " + target + " cannot be written; check disk space and permissions."),
          e);
    }
    manifest.finish(runId);
    return RepeatStatus.FINISHED;
  }

  /** Files in the manifest are the sum over the verdicts, rows read those stored and skipped. */
  private static void requireClosed(Books books, List<String> unbalanced) {
    if (!books.areClosed() || !unbalanced.isEmpty()) {
      int judged = books.byVerdict().values().stream().mapToInt(Integer::intValue).sum();
      throw new PlainFailure(
          new Message(
              "账目不平：清单中 "
                  + books.files()
                  + " 个文件，有结果的 "
                  + judged
                  + " 个；读取 "
                  + books.rowsRead()
                  + " 行，入库 "
                  + books.rowsStored()
                  + " 行，跳过 "
                  + books.rowsSkipped()
                  + " 行；行数对不上的文件："
                  + (unbalanced.isEmpty() ? "无" : String.join("、", unbalanced))
                  + "。请保留状态文件夹并联系维护人员。",
              "The books do not close: "
                  + books.files()
                  + " files in the manifest, "
                  + judged
                  + " with a verdict; "
                  + books.rowsRead()
                  + " rows read, "
                  + books.rowsStored()
                  + " stored, "
                  + books.rowsSkipped()
                  + " skipped; files whose rows do not add up: "
                  + (unbalanced.isEmpty() ? "none" : String.join(", ", unbalanced))
                  + ". Keep the state folder and ask the maintainers."),
          null);
    }
  }

  private static FileOutcome outcome(RunFile runFile) {
    FileVerdict verdict = Objects.requireNonNull(runFile.file().verdict());
    return new FileOutcome(
        runFile.file().name(),
        runFile.file().sha256(),
        runFile.unitCode(),
        runFile.year(),
        verdict,
        Objects.requireNonNullElse(runFile.file().standing(), verdict),
        runFile.findings());
  }

  /** A copy that was handed back earlier under the name of a file that is in order now. */
  private void removeOutdated(RunFile file) {
    FileVerdict standing = file.file().standing();
    if (file.file().kind() == null || file.file().sha256() == null) {
      return;
    }
    boolean isNoted =
        standing == FileVerdict.ACCEPTED
            && file.findings().stream().anyMatch(found -> found.severity() == Severity.WARNING);
    try {
      if (standing != FileVerdict.RETURNED) {
        CopyPath.remove(request.out().resolve("returned"), file.file());
      }
      if (!isNoted) {
        CopyPath.remove(request.out().resolve("noted"), file.file());
      }
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "旧的退回件 " + file.file().name() + " 不能删除，请检查权限。",
              "The outdated copy " + file.file().name() + " cannot be removed; check permissions."),
          e);
    }
  }

  private Map<String, Integer> totals(Books books) {
    Map<String, Integer> totals = new LinkedHashMap<>();
    totals.put("files", books.files());
    for (FileVerdict verdict : FileVerdict.values()) {
      totals.put(verdict.name(), books.count(verdict));
    }
    totals.put("rowsRead", Math.toIntExact(books.rowsRead()));
    totals.put("rowsStored", Math.toIntExact(books.rowsStored()));
    totals.put("rowsSkipped", Math.toIntExact(books.rowsSkipped()));
    Workspace workspace = request.workspace();
    List<Unit> expected = RosterLedger.expected(workspace.roster(), workspace.settings().year());
    Set<String> reported = reported();
    totals.put("expectedUnits", expected.size());
    totals.put(
        "missingUnits",
        (int) expected.stream().filter(unit -> !reported.contains(unit.code())).count());
    return totals;
  }

  private Set<String> reported() {
    return submissions.list(request.workspace().settings().year()).stream()
        .map(UnitSubmission::unitCode)
        .collect(Collectors.toSet());
  }
}
