package org.gongkai.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.Inbox;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.SetAside;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.ImportRun;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.store.SeenFile;
import org.gongkai.batch.store.WaiverChanges;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The first step: looks at the inbox once, puts every original into the archive and writes down
 * what there is. What follows reads the archive and the manifest only, so that nothing depends on
 * what happens in the inbox meanwhile.
 */
final class FreezeManifest implements Tasklet {

  private final ImportRequest request;
  private final Manifest manifest;
  private final WaiverChanges waivers;
  private final Archive archive;
  private final StopRequest stop;

  FreezeManifest(
      ImportRequest request,
      Manifest manifest,
      WaiverChanges waivers,
      Archive archive,
      StopRequest stop) {
    this.stop = stop;
    this.request = request;
    this.manifest = manifest;
    this.waivers = waivers;
    this.archive = archive;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws JobInterruptedException {
    long runId = RunId.of(contribution.getStepExecution());
    if (manifest.findRun(runId).isPresent()) {
      return RepeatStatus.FINISHED; // frozen, then cut off before the step was marked as done
    }
    Path inbox = request.workspace().inbox();
    if (!Files.isDirectory(inbox)) {
      throw new PlainFailure(
          new Message(
              "收件箱 " + inbox + " 不存在，请建立该文件夹，或用 --inbox 指定。",
              "The inbox " + inbox + " does not exist; make that folder or name one with --inbox."),
          null);
    }
    request.progress().begin("清点收件箱", 0);
    ImportRun run =
        new ImportRun(
            runId,
            request.workspace().today(),
            request.basis().fingerprint(),
            inbox.toString(),
            false);
    try (Manifest.Freezing freezing = manifest.freeze(run);
        Archiving archiving =
            new Archiving(
                this::archived,
                seen -> {
                  freezing.add(seen);
                  contribution.incrementReadCount();
                  request.progress().advance(1);
                })) {
      waivers.write(runId, request.basis().waivers().list());
      new Inbox(inbox, request.limits(), request.startedAt())
          .forEachFile(
              file -> {
                if (stop.isMade()) {
                  throw new Stopped();
                }
                archiving.add(file);
              });
      archiving.finish();
    } catch (Stopped e) {
      // The manifest is written whole or not at all: the transaction is taken back.
      JobInterruptedException interrupted = new JobInterruptedException("Stopped on request");
      interrupted.initCause(e);
      throw interrupted;
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "收件箱 " + inbox + " 不能读取，请检查权限。",
              "The inbox " + inbox + " cannot be read; check its permissions."),
          e);
    }
    return RepeatStatus.FINISHED;
  }

  private SeenFile archived(InboxFile file) {
    SetAside setAside = file.setAside();
    String sha256 = file.sha256().isEmpty() ? null : file.sha256();
    boolean keep =
        sha256 != null && (setAside == null || setAside.verdict() == FileVerdict.UNREADABLE);
    if (keep && !archive.put(file.sha256(), extension(file.kind()), file::newInputStream)) {
      setAside = SetAside.changing();
      sha256 = null;
    }
    return new SeenFile(
        file.name(),
        file.size(),
        file.modifiedAt(),
        file.kind() == null ? null : file.kind().name(),
        sha256,
        setAside == null ? null : setAside.verdict(),
        setAside == null ? null : setAside.reason());
  }

  /** The usual ending for what the file is, whatever it is called. */
  static String extension(@Nullable FileKind kind) {
    if (kind == null) {
      return ".bin";
    }
    return switch (kind) {
      case XLSX -> ".xlsx";
      case XLSM -> ".xlsm";
      case XLS_BIFF8 -> ".xls";
      case HTML -> ".html";
      case CSV -> ".csv";
      default -> ".bin";
    };
  }

  /** Leads out of the inbox when a stop is wished for. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
