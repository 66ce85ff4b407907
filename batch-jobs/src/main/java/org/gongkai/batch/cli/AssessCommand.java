package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.report.PaperDocx;
import org.gongkai.batch.report.PaperHtml;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.supervise.assessment.AssessmentBooks;
import org.gongkai.batch.workspace.SupervisionSettings;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.supervision.Paper;
import org.gongkai.supervision.assessment.AssessedUnit;
import org.gongkai.supervision.assessment.Assessment;
import org.gongkai.supervision.assessment.AssessmentPaper;
import org.gongkai.supervision.assessment.EnteredScore;
import org.gongkai.supervision.assessment.IndicatorTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai assess}: the year's assessment (考核评估). */
@Command(name = "assess", description = "考核评估：按指标从已入库数据取分，合并人工评分，分类排名，生成指标表、人工评分表和评估结果。")
final class AssessCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SupervisionOptions options = new SupervisionOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    SupervisionSettings settings = workspace.settings().supervision();
    IndicatorTable table = table(workspace, settings.indicators());
    List<EnteredScore> entered = entered(workspace, settings.scores(), table);
    PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database database = Database.open(workspace, System.getenv())) {
      SupervisionOptions.Day day =
          SupervisionOptions.Day.load(
              workspace, database, options.year(workspace), options.asOf(workspace));
      List<AssessedUnit> units = day.supervised().assessed(day.asOf());
      Assessment assessment = Assessment.of(table, units, entered);
      List<Path> files = write(workspace, day, table, units, entered, assessment);
      console.println(
          "已评估 "
              + units.size()
              + " 个单位，人工评分 "
              + entered.size()
              + " 项，待评 "
              + assessment.open()
              + " 项"
              + (assessment.open() == 0 ? "。" : "，结果为暂定。"));
      files.forEach(file -> console.println("  " + file));
    }
    return ExitCode.DONE;
  }

  private static IndicatorTable table(Workspace workspace, @Nullable String file) {
    return file == null
        ? IndicatorTable.bundled()
        : UsageFailure.orThrow(
            AssessmentBooks.readIndicators(workspace.folder().resolve(file), file));
  }

  private static List<EnteredScore> entered(
      Workspace workspace, @Nullable String file, IndicatorTable table) {
    return file == null
        ? List.of()
        : UsageFailure.orThrow(
            AssessmentBooks.readScores(
                workspace.folder().resolve(file), file, table, workspace.roster()));
  }

  private List<Path> write(
      Workspace workspace,
      SupervisionOptions.Day day,
      IndicatorTable table,
      List<AssessedUnit> units,
      List<EnteredScore> entered,
      Assessment assessment) {
    Path folder = Objects.requireNonNull(out).resolve("assessment");
    String year = Integer.toString(day.year());
    Paper paper =
        AssessmentPaper.of(
            assessment, workspace.settings().city(), day.office(), day.year(), day.asOf());
    return List.of(
        SupervisionFiles.write(
            folder.resolve("indicators-" + year + ".xlsx"),
            target -> AssessmentBooks.writeIndicators(table, day.asOf(), target)),
        SupervisionFiles.write(
            folder.resolve("scores-" + year + ".xlsx"),
            target ->
                AssessmentBooks.writeScores(
                    table,
                    units.stream().map(AssessedUnit::unit).toList(),
                    entered,
                    day.asOf(),
                    target)),
        SupervisionFiles.write(
            folder.resolve("assessment-" + year + ".xlsx"),
            target -> AssessmentBooks.writeResult(assessment, day.asOf(), target)),
        SupervisionFiles.write(
            folder.resolve("assessment-" + year + ".docx"),
            target -> PaperDocx.write(paper, day.asOf(), target)),
        SupervisionFiles.write(
            folder.resolve("assessment-" + year + ".html"),
            target -> PaperHtml.write(paper, target)));
  }
}
