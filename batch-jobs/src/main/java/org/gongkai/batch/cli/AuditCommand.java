package org.gongkai.batch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.batch.handback.SafeText;
import org.gongkai.batch.store.AuditTrail;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai audit}: writes the audit trail as tables (审计记录). */
@Command(name = "audit", description = "审计记录：谁何时报了什么、以哪份为准、每个数据由什么改成什么、谁豁免了什么，写成 CSV 表。")
final class AuditCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Workspace workspace = options.open(null);
    PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database database = Database.open(workspace, System.getenv())) {
      AuditTrail trail = new AuditTrail(database);
      for (AuditTrail.Table table : AuditTrail.Table.values()) {
        Path target = Objects.requireNonNull(out).resolve("audit").resolve(table.file() + ".csv");
        write(trail, table, target);
        console.println(target.toAbsolutePath().normalize());
      }
    }
    return ExitCode.DONE;
  }

  private static void write(AuditTrail trail, AuditTrail.Table table, Path target) {
    try {
      WholeFile.write(
          target,
          stream -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
            text.write('\uFEFF'); // else Excel takes UTF-8 for GBK
            CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(table.headers());
            trail.forEach(table, row -> print(row, csv));
            csv.flush();
          });
    } catch (IOException | UncheckedIOException e) {
      throw new PlainFailure(
          new Message(
              "审计表 " + target + " 不能写入，请检查磁盘空间和权限。",
              "The table " + target + " cannot be written; check disk space and permissions."),
          e);
    }
  }

  /** What units typed must not become a formula in the auditor's program. */
  private static void print(List<String> row, CSVPrinter csv) {
    try {
      csv.printRecord(
          row.stream().map(text -> SafeText.looksLikeFormula(text) ? "'" + text : text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
