package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.job.FileCheck;
import org.gongkai.batch.job.FileOutcome;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.job.OutcomeJson;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.published.PublishedReport;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.form.StatisticalForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai check}: judges files without a database (预检). */
@Command(name = "check", description = "预检：审核文件或文件夹，不入库。")
final class CheckCommand implements Callable<Integer> {

  private static final int FINDINGS_SHOWN = 50;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "报送表，或放报送表的文件夹、压缩包；加 --form 时也可以是已发布的年度报告（docx、html）")
  private final List<Path> paths = new ArrayList<>();

  @Option(names = "--workspace", paramLabel = "W", description = "工作区；不写则只按法规和统计表审核，不核对单位名册和任务")
  private @Nullable Path workspaceFolder;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "核对已发布的年度报告（docx、html）的表格和文字，或只查工作簿里的官方表格；表式为 2014、2019、2021 或 2021-one-line（其他处理只印一行）")
  private @Nullable String formName;

  @Option(names = "--today", paramLabel = "YYYY-MM-DD", description = "按哪一天收到审核；不写则同 import")
  private @Nullable LocalDate today;

  @Option(names = "--json", description = "以 JSON 输出，格式同 import-result.json")
  private boolean json;

  private int withFindings;
  private final Map<FileVerdict, Integer> totals = new EnumMap<>(FileVerdict.class);

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageFailure("没有 " + path + "，请核对路径。");
      }
    }
    if (formName != null && paths.stream().anyMatch(CheckCommand::isPublishedReport)) {
      return published(form(formName));
    }
    FileCheck check = check();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      OutcomeJson written = new OutcomeJson(out, null);
      paths.forEach(path -> check.check(path, outcome -> written.write(counted(outcome))));
      written.totals(totalsByName());
      written.close();
      out.println();
    } else {
      paths.forEach(path -> check.check(path, outcome -> print(counted(outcome), out)));
      out.println(
          totals.entrySet().stream()
              .map(total -> total.getKey().chinese() + " " + total.getValue())
              .collect(Collectors.joining("，", "共 " + files() + " 个文件：", "")));
    }
    return withFindings > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private static boolean isPublishedReport(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(docx|html?)");
  }

  private int published(StatisticalForm asked) {
    if (!paths.stream().allMatch(CheckCommand::isPublishedReport)) {
      throw new UsageFailure("年度报告（docx、html）和其他文件不能一次核对，请分开写两次命令。");
    }
    PublishedPrinter printer =
        new PublishedPrinter(Objects.requireNonNull(spec).commandLine().getOut(), json);
    paths.forEach(path -> printer.add(path, PublishedReport.check(path, asked)));
    printer.finish();
    return printer.hasFailures() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private FileCheck check() {
    Path folder = workspaceFolder;
    if (formName != null) {
      if (folder != null) {
        throw new UsageFailure("--form 只查官方表格，不能与 --workspace 同用，请去掉一个。");
      }
      return FileCheck.ofForms(form(formName), ReadLimits.DEFAULT);
    }
    if (folder == null) {
      return FileCheck.ofWorkbooks(
          JudgingBasis.withoutWorkspace(),
          ReadLimits.DEFAULT,
          Objects.requireNonNullElseGet(today, WorkspaceOptions::dayOfRun));
    }
    Workspace workspace =
        UsageFailure.orThrow(
            Workspace.open(
                folder, new Overrides(today, WorkspaceOptions.dayOfRun(), null, null, null)));
    CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
    return FileCheck.ofWorkbooks(
        UsageFailure.orThrow(JudgingBases.read(workspace, plan)),
        JudgingBases.limits(workspace),
        workspace.today());
  }

  private static StatisticalForm form(String name) {
    return StatisticalForm.find(name)
        .orElseThrow(
            () ->
                new UsageFailure(
                    "没有统计表“"
                        + name
                        + "”，可用："
                        + StatisticalForm.listWithVariants().stream()
                            .map(StatisticalForm::name)
                            .collect(Collectors.joining("、"))
                        + "。"));
  }

  private FileOutcome counted(FileOutcome outcome) {
    totals.merge(outcome.verdict(), 1, Integer::sum);
    if (outcome.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO)) {
      withFindings++;
    }
    return outcome;
  }

  private int files() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, Integer> totalsByName() {
    Map<String, Integer> byName = new LinkedHashMap<>();
    byName.put("files", files());
    for (FileVerdict verdict : FileVerdict.values()) {
      byName.put(verdict.name(), totals.getOrDefault(verdict, 0));
    }
    return byName;
  }

  private static void print(FileOutcome outcome, PrintWriter out) {
    out.println(
        outcome.verdict().chinese()
            + "  "
            + LogLayout.oneLine(outcome.file())
            + (outcome.unit() == null ? "" : "  " + outcome.unit()));
    outcome.findings().stream().limit(FINDINGS_SHOWN).forEach(finding -> print(finding, out));
    int more = outcome.findings().size() - FINDINGS_SHOWN;
    if (more > 0) {
      out.println("    另有 " + more + " 条，用 --json 查看全部");
    }
  }

  private static void print(Finding finding, PrintWriter out) {
    String place = finding.place().toString();
    out.println(
        "    "
            + finding.severity().chinese()
            + (place.isEmpty() ? "" : " " + place)
            + " "
            + LogLayout.oneLine(finding.message().chinese())
            + "（"
            + finding.code()
            + "）");
  }
}
