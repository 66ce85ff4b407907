package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.job.ImportLauncher.Ended;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.supervise.SupervisedYear;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.reference.ReferenceProblem;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai run}: plan, import, status and report in one go (全流程). */
@Command(name = "run", description = "全流程：读通知、收件、列报送情况、生成年度报告。")
final class RunCommand implements Callable<Integer> {

  private static final int MISSING_NAMED = 10;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Mixin private final ImportOptions importOptions = new ImportOptions();

  @Override
  public Integer call() {
    Workspace workspace = workspaceOptions.open(importOptions.inbox());
    int year = workspace.settings().year();
    ReportOptions.requirePrinted(year);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "run");
        RunLog log = RunLog.open(workspace.state());
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(log);
      Ended ended = importOptions.run(workspace, database, lock, err);
      if (ended.stopped()) {
        out.println("收件已停下，重新运行同一命令即可从停下处继续。");
        return ExitCode.FAILED;
      }
      err.println("生成年度报告 …");
      List<ReferenceProblem> problems = new ArrayList<>();
      List<Path> report =
          ReportOptions.run(
              workspace,
              database,
              lock,
              year,
              new Scope.City(),
              importOptions.out(),
              "",
              problems::add);
      out.println(
          "通知："
              + plan.plan().document().title()
              + "，任务 "
              + plan.plan().tasks().size()
              + " 项，涉及单位 "
              + plan.matrix().units().size()
              + " 个"
              + toCheck(plan));
      ReportOptions.print(report, out);
      ReportOptions.printProblems(problems, out);
      SupervisedYear supervised =
          SupervisedYear.load(
              workspace, year, plan.plan(), plan.catalogue(), new StandingSubmissions(database));
      List<LedgerEntry> entries = supervised.ofYear(workspace.today());
      out.println(StatusCommand.totals(year, entries, supervised.counts(workspace.today())));
      printMissing(entries, out);
      ImportOptions.print(ended, importOptions.out(), out);
    }
    return ExitCode.DONE;
  }

  /** How much in the notice a person has to look at; empty if nothing. */
  private static String toCheck(CityPlan plan) {
    int findings = plan.plan().findings().size() + plan.matrix().findings().size();
    return findings == 0
        ? ""
        : "；通知中有 " + findings + " 处需要核对，用 gongkai plan 通知文件 --workspace 工作区 查看";
  }

  private static void printMissing(List<LedgerEntry> entries, PrintWriter out) {
    List<String> missing =
        entries.stream()
            .filter(entry -> entry.state() == HandInState.MISSING)
            .map(entry -> entry.unit().fullName())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    out.println(
        "未报："
            + String.join("、", missing.subList(0, Math.min(MISSING_NAMED, missing.size())))
            + (missing.size() > MISSING_NAMED
                ? " 等 " + missing.size() + " 个单位，用 gongkai status 查看全部"
                : ""));
  }
}
