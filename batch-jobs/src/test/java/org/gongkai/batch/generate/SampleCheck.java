package org.gongkai.batch.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.Waivers;
import org.gongkai.unit.Unit;

/** The files of a workspace's inbox as the import judges them, on the day that its settings pin. */
final class SampleCheck {

  private final Workspace workspace;
  private final WorkbookJudge judge;

  SampleCheck(Workspace workspace) {
    this.workspace = workspace;
    CityPlan plan = CityPlan.read(workspace).orThrow();
    Map<String, List<Task>> tasks = new HashMap<>();
    for (Unit unit : plan.matrix().units()) {
      tasks.put(
          unit.code(),
          plan.matrix().tasksOf(unit.code()).stream().map(TaskMatrix.Entry::task).toList());
    }
    this.judge =
        new WorkbookJudge(
            new JudgingBasis(
                RuleBook.standard(),
                Waivers.NONE,
                workspace.calendar(),
                workspace.roster(),
                workspace.settings().year(),
                Set.of(),
                tasks,
                plan.catalogue().items(),
                plan.plan().fingerprint(),
                ""),
            new WorkbookReader(ReadLimits.DEFAULT));
  }

  /** Opens a workspace; the day of the run plays no part, as its settings pin one. */
  static Workspace open(Path folder) {
    return Workspace.open(folder, new Overrides(null, LocalDate.of(2017, 1, 1), null, null, null))
        .orThrow();
  }

  JudgedWorkbook judge(InboxFile file) {
    if (file.findSetAside().isPresent()) {
      return WorkbookJudge.unreadable(file.findSetAside().get().reason());
    }
    return judge.judge(
        new WorkbookHandle(file.path(), file.findKind().orElseThrow()),
        workspace.today(),
        row -> {});
  }
}
