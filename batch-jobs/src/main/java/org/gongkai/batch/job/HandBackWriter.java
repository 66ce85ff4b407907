package org.gongkai.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.handback.FileReview;
import org.gongkai.batch.handback.HandBack;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.Comparisons;
import org.gongkai.batch.store.ManifestFile;
import org.gongkai.batch.store.RunFile;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Severity;
import org.gongkai.rule.Judgement;
import org.gongkai.unit.Unit;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes the marked copies: {@code returned/} for what is returned, {@code noted/} for the rest.
 */
final class HandBackWriter implements ItemWriter<RunFile> {

  private final ImportRequest request;
  private final Archive archive;
  private final Comparisons comparisons;
  private final HandBack handBack = new HandBack();

  HandBackWriter(ImportRequest request, Archive archive, Comparisons comparisons) {
    this.request = request;
    this.archive = archive;
    this.comparisons = comparisons;
  }

  @Override
  public void write(Chunk<? extends RunFile> files) {
    for (RunFile file : files) {
      write(file);
      request.progress().advance(1);
    }
  }

  private void write(RunFile runFile) {
    ManifestFile file = runFile.file();
    boolean returned = file.standing() == FileVerdict.RETURNED;
    Path folder = request.out().resolve(returned ? "returned" : "noted");
    Path target = folder.resolve(CopyPath.of(file));
    Path otherwise = folder.resolve(CopyPath.withoutName(file));
    if (file.verdict() == FileVerdict.UNCHANGED
        && (Files.exists(target) || Files.exists(otherwise))
        && !comparisons.isChangedIn(file.runId(), Objects.requireNonNull(file.submissionId()))) {
      return; // as it was handed back before
    }
    try {
      write(runFile, target, otherwise);
      CopyPath.remove(request.out().resolve(returned ? "noted" : "returned"), file);
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "退回件 " + target + " 不能写入，请检查磁盘空间和权限。",
              "The copy " + target + " cannot be written; check disk space and permissions."),
          e);
    }
  }

  /** What a unit calls its file must not keep the others from getting theirs. */
  private void write(RunFile file, Path target, Path otherwise) throws IOException {
    try {
      write(file, target);
    } catch (IOException e) {
      try {
        write(file, otherwise);
      } catch (IOException again) {
        again.addSuppressed(e);
        throw again;
      }
    }
  }

  private void write(RunFile runFile, Path target) throws IOException {
    ManifestFile file = runFile.file();
    FileKind kind = FileKind.valueOf(Objects.requireNonNull(file.kind()));
    WorkbookFormat format = CopyPath.format(kind);
    FileReview review = review(runFile);
    if (CopyPath.isMarked(kind)) {
      Path original =
          archive.path(Objects.requireNonNull(file.sha256()), FreezeManifest.extension(kind));
      handBack.mark(original, format, review, target);
    } else {
      handBack.list(format, review, target);
    }
  }

  private FileReview review(RunFile file) {
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    Map<String, Severity> severities = new java.util.HashMap<>();
    for (Finding finding : file.findings()) {
      severities.merge(finding.code(), finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    file.findingCounts()
        .forEach(
            (code, count) ->
                bySeverity.merge(
                    severities.getOrDefault(code, Severity.INFO), count, Integer::sum));
    String code = file.unitCode();
    String name =
        code == null
            ? null
            : request.workspace().roster().find(code).map(Unit::fullName).orElse(null);
    return new FileReview(
        name, code, file.year(), new Judgement(file.findings(), file.findingCounts(), bySeverity));
  }
}
