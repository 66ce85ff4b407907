package org.gongkai.batch.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.workspace.LimitSetting;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.reference.Fingerprint;
import org.gongkai.rule.RuleBook;
import org.gongkai.unit.Unit;

/** What the workbooks of a workspace are judged by (本工作区的审核依据). */
public final class JudgingBases {

  private static final long MEGABYTE = 1024 * 1024;

  private JudgingBases() {}

  /** The basis of a workspace with the plan of its year. */
  public static JudgingBasis of(Workspace workspace, CityPlan plan) {
    int year = workspace.settings().year();
    Map<String, List<Task>> tasksByUnit = new HashMap<>();
    for (Unit unit : plan.matrix().units()) {
      tasksByUnit.put(
          unit.code(),
          plan.matrix().tasksOf(unit.code()).stream()
              .map(TaskMatrix.Entry::task)
              .distinct()
              .toList());
    }
    return new JudgingBasis(
        RuleBook.standard(),
        workspace.calendar(),
        workspace.roster(),
        year,
        workspace.settings().earlierYears(),
        tasksByUnit,
        plan.catalogue().items(),
        Fingerprint.of(List.of(plan.plan().fingerprint(), plan.catalogue().fingerprint())),
        limits(workspace).toString());
  }

  /** The limits of reading, as the workspace sets them. */
  public static ReadLimits limits(Workspace workspace) {
    Map<LimitSetting, Long> set = workspace.settings().limits();
    ReadLimits standard = ReadLimits.DEFAULT;
    Long seconds = set.get(LimitSetting.SECONDS);
    return new ReadLimits(
        bytes(set, LimitSetting.FILE_MEGABYTES, standard.fileBytes()),
        bytes(set, LimitSetting.XLS_MEGABYTES, standard.xlsBytes()),
        bytes(set, LimitSetting.INFLATED_MEGABYTES, standard.inflatedBytes()),
        number(set, LimitSetting.INFLATION_RATIO, standard.inflationRatio()),
        number(set, LimitSetting.ZIP_ENTRIES, standard.zipEntries()),
        number(set, LimitSetting.ROWS, standard.rows()),
        number(set, LimitSetting.COLUMNS, standard.columns()),
        number(set, LimitSetting.CELL_LENGTH, standard.cellLength()),
        seconds == null ? standard.time() : Duration.ofSeconds(seconds));
  }

  private static long bytes(Map<LimitSetting, Long> set, LimitSetting limit, long standard) {
    Long megabytes = set.get(limit);
    return megabytes == null ? standard : megabytes * MEGABYTE;
  }

  private static int number(Map<LimitSetting, Long> set, LimitSetting limit, int standard) {
    Long value = set.get(limit);
    return value == null ? standard : Math.toIntExact(value);
  }
}
