package org.gongkai.batch.job;

import java.nio.file.Path;
import java.util.Objects;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.JudgedFile;
import org.gongkai.batch.store.ManifestFile;
import org.gongkai.batch.store.PendingFile;
import org.gongkai.batch.store.RowsToStore;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Judges one file of the manifest, from the archive; whatever is wrong with it is a finding. */
final class JudgeFile implements ItemProcessor<PendingFile, JudgedFile> {

  private final WorkbookJudge judge;
  private final StoredExplanations explanations;
  private final Archive archive;
  private final String runBasis;
  private final Path spool;

  JudgeFile(
      WorkbookJudge judge,
      StoredExplanations explanations,
      Archive archive,
      String runBasis,
      Path spool) {
    this.judge = judge;
    this.explanations = explanations;
    this.archive = archive;
    this.runBasis = runBasis;
    this.spool = spool;
  }

  @Override
  public JudgedFile process(PendingFile pending) {
    ManifestFile file = pending.file();
    RowsToStore rows = new RowsToStore(spool);
    Finding setAside = file.setAside();
    if (setAside != null) {
      return new JudgedFile(file, runBasis, WorkbookJudge.unreadable(setAside), rows);
    }
    FileKind kind = FileKind.valueOf(Objects.requireNonNull(file.kind()));
    JudgedWorkbook workbook =
        judge.judge(
            new WorkbookHandle(
                archive.path(Objects.requireNonNull(file.sha256()), FreezeManifest.extension(kind)),
                kind),
            Objects.requireNonNull(pending.receivedOn()),
            (unit, year) -> explanations.before(file.runId(), unit, year),
            rows);
    if (workbook.verdict() != FileVerdict.ACCEPTED) {
      rows.close(); // nothing of it is stored but the original and what was found
    }
    return new JudgedFile(file, runBasis, workbook, rows);
  }
}
