package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.job.ReportJobRequest;
import org.gongkai.batch.job.ReportLauncher;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.reference.ReferenceProblem;

/** How a report is made (报告步骤), by itself or as part of another command. */
final class ReportOptions {

  private ReportOptions() {}

  /**
   * Makes a report.
   *
   * @param lock shows that the caller holds the workspace's lock
   * @param since the id of the earlier report to compare with; empty for the one before
   * @param proseProblems takes what is wrong with the office's own prose
   * @return its files
   */
  static List<Path> run(
      Workspace workspace,
      Database database,
      WorkspaceLock lock,
      int year,
      Scope scope,
      Path out,
      String since,
      Consumer<? super ReferenceProblem> proseProblems) {
    java.util.Objects.requireNonNull(lock);
    CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
    return new ReportLauncher(
            new ReportJobRequest(workspace, plan, year, scope, out, since, proseProblems), database)
        .run();
  }

  /** Refuses a year whose report cannot be printed. */
  static void requirePrinted(int year) {
    if (!AnnualReport.isPrintedFor(year)) {
      throw new UsageFailure(
          "不能生成 " + year + " 年的年度报告：只有 2014 年（国办发〔2014〕32号）以来的报告有统一的统计表；请检查 --year。");
    }
  }

  /** Says what is wrong with the office's own prose. */
  static void printProblems(List<ReferenceProblem> problems, PrintWriter out) {
    if (!problems.isEmpty()) {
      out.println("文字材料有 " + problems.size() + " 处要核对：");
      problems.forEach(problem -> out.println("  " + problem.sentence().chinese()));
    }
  }

  static void print(List<Path> files, PrintWriter out) {
    out.println("年度报告已生成：");
    files.forEach(file -> out.println("  " + file));
  }
}
