package org.gongkai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.job.ImportLauncher;
import org.gongkai.batch.job.ImportRequest;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.read.CellStream;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;

/** Whole runs, each in a process of its own: reports what it took. */
final class Whole {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 20);

  private Whole() {}

  /** Runs the task that the first argument names. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "import" -> importWorkbooks(args);
      case "parse" -> eachWorkbook(args, Reading::inflateAndParse);
      case "hash" -> eachWorkbook(args, Whole::hash);
      case "contractor" -> Contractor.run(Path.of(args[1]), args[2], Integer.parseInt(args[3]));
      case "load" -> load(args[1]);
      case "cells" -> cells(Path.of(args[1]));
      case "dhatim" -> alone(Path.of(args[1]), Reading::dhatim);
      case "parse-one" -> alone(Path.of(args[1]), Reading::inflateAndParse);
      default -> throw new IllegalArgumentException("No task " + args[0]);
    }
    java.lang.management.OperatingSystemMXBean machine =
        ManagementFactory.getOperatingSystemMXBean();
    if (machine instanceof com.sun.management.OperatingSystemMXBean process) {
      Child.report("cpu", process.getProcessCpuTime() / 1e6);
    }
    Child.report("peak", Child.peakMegabytes());
  }

  // --- ours ----------------------------------------------------------------------------------

  /** import WORKSPACE STATE OUT THREADS SAMPLES URL, "-" for the embedded database. */
  private static void importWorkbooks(String[] args) throws IOException {
    Workspace workspace = workspace(args);
    StageClock clock =
        new StageClock(Inputs.workbooks(workspace.inbox()).size(), Integer.parseInt(args[5]));
    clock.begin(StageClock.OPENING, 0);
    CityPlan plan = CityPlan.read(workspace).orThrow();
    ImportRequest request =
        new ImportRequest(
            workspace,
            JudgingBases.of(workspace, plan),
            JudgingBases.limits(workspace),
            Path.of(args[3]),
            Instant.MAX,
            Integer.parseInt(args[4]),
            clock);
    try (Database database = database(workspace)) {
      ImportLauncher.Ended ended = new ImportLauncher(request, database).run();
      clock.finish();
      for (FileVerdict verdict : FileVerdict.values()) {
        Child.report("verdict." + verdict, ended.books().count(verdict));
      }
      Child.report("rows", ended.books().rowsStored());
    }
  }

  private static Workspace workspace(String[] args) {
    String url = args[6].equals("-") ? null : args[6];
    return Workspace.open(Path.of(args[1]), new Overrides(null, DAY, Path.of(args[2]), null, url))
        .orThrow();
  }

  private static Database database(Workspace workspace) {
    return Database.open(workspace, System.getenv());
  }

  // --- limits --------------------------------------------------------------------------------

  interface EachFile {
    long take(Path file) throws Exception;
  }

  /** TASK FOLDER THREADS. */
  private static void eachWorkbook(String[] args, EachFile each) throws Exception {
    eachWorkbook(Inputs.workbooks(Path.of(args[1])), Integer.parseInt(args[2]), each);
  }

  /** Takes the workbooks in turn on so many threads. */
  static void eachWorkbook(List<Path> files, int threads, EachFile each) throws Exception {
    StageClock clock = new StageClock(files.size(), 0);
    clock.begin("all", files.size());
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> running =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            long sum = 0;
                            for (int i = next.getAndIncrement();
                                i < files.size();
                                i = next.getAndIncrement()) {
                              sum += each.take(files.get(i));
                              clock.advance(1);
                            }
                            return sum;
                          }))
              .toList();
      for (Future<Long> sum : running) {
        sum.get();
      }
    } finally {
      pool.shutdown();
    }
    clock.finish();
  }

  private static long hash(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest()[0];
  }

  /** LOAD DATA of the very rows that an import has stored, into a table like theirs. */
  private static void load(String url) throws SQLException, IOException {
    Path rows = Files.createTempFile("gongkai-bench-", ".tsv");
    try (Connection connection =
            DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "allowLoadLocalInfile=true",
                System.getenv(Database.USER_VARIABLE),
                System.getenv(Database.PASSWORD_VARIABLE));
        Statement statement = connection.createStatement()) {
      dump(connection, rows);
      statement.execute("DROP TABLE IF EXISTS loaded_row");
      statement.execute("CREATE TABLE loaded_row LIKE ledger_row");
      long start = System.nanoTime();
      int loaded =
          statement.executeUpdate(
              "LOAD DATA LOCAL INFILE '"
                  + rows
                  + "' INTO TABLE loaded_row CHARACTER SET utf8mb4"
                  + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'");
      Child.report("millis", (System.nanoTime() - start) / 1e6);
      Child.report("rows", loaded);
      statement.execute("DROP TABLE loaded_row");
    } finally {
      Files.delete(rows);
    }
  }

  private static void dump(Connection connection, Path target) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      statement.setFetchSize(Integer.MIN_VALUE); // row by row, as Connector/J wants to be asked
      try (ResultSet row = statement.executeQuery("SELECT * FROM ledger_row")) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            out.write(column == 1 ? "" : "\t");
            out.write(
                row.getString(column)
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n"));
          }
          out.write("\n");
        }
      }
    }
  }

  // --- one large file ------------------------------------------------------------------------

  private static void cells(Path file) throws Exception {
    alone(
        file,
        path ->
            CellStream.countCells(
                path,
                FileKind.XLSX,
                ReadLimits.DEFAULT
                    .withRows(1_000_000)
                    .withFileBytes(Long.MAX_VALUE)
                    .withInflatedBytes(Long.MAX_VALUE)));
  }

  private static void alone(Path file, EachFile each) throws Exception {
    long start = System.nanoTime();
    Child.report("count", each.take(file));
    Child.report("millis", (System.nanoTime() - start) / 1e6);
  }
}
