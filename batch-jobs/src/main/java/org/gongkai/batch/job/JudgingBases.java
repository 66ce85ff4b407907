package org.gongkai.batch.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.officerule.OfficeRules;
import org.gongkai.batch.officerule.WaiversFile;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.workspace.LimitSetting;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Message;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.reference.Fingerprint;
import org.gongkai.reference.Reading;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.Waivers;
import org.gongkai.unit.Unit;

/** What the workbooks of a workspace are judged by (本工作区的审核依据). */
public final class JudgingBases {

  private static final long MEGABYTE = 1024 * 1024;

  private JudgingBases() {}

  /**
   * The basis of a workspace that is in order, as {@link #read} gives it.
   *
   * @throws PlainFailure with every problem, if it is not
   */
  public static JudgingBasis of(Workspace workspace, CityPlan plan) {
    Reading<JudgingBasis> reading = read(workspace, plan);
    if (reading instanceof Reading.Refused<JudgingBasis> refused) {
      throw new PlainFailure(
          new Message(
              refused.problems().stream()
                  .map(problem -> problem.sentence().chinese())
                  .collect(Collectors.joining(System.lineSeparator())),
              refused.problems().stream()
                  .map(problem -> problem.sentence().english())
                  .collect(Collectors.joining(System.lineSeparator()))),
          null);
    }
    return reading.orThrow();
  }

  /** The basis of a workspace with the plan of its year, its {@code rules.yaml} and its waivers. */
  public static Reading<JudgingBasis> read(Workspace workspace, CityPlan plan) {
    return rules(workspace).then(rules -> read(workspace, plan, rules));
  }

  /** The rule book of a workspace: the standard one, changed by its {@code rules.yaml}. */
  public static Reading<RuleBook> rules(Workspace workspace) {
    return workspace
        .read(OfficeRules.FILE)
        .then(
            bytes ->
                bytes.isEmpty()
                    ? new Reading.Read<>(RuleBook.standard())
                    : OfficeRules.parse(OfficeRules.FILE, bytes.get(), RuleBook.standard()));
  }

  /** The basis of a workspace by another rule book, such as one that is to be tried out. */
  public static Reading<JudgingBasis> read(Workspace workspace, CityPlan plan, RuleBook rules) {
    return waivers(workspace)
        .then(waivers -> new Reading.Read<>(of(workspace, plan, rules, waivers)));
  }

  /** What the office of a workspace lets pass. */
  public static Reading<Waivers> waivers(Workspace workspace) {
    return workspace
        .read(WaiversFile.NAME)
        .then(
            bytes ->
                bytes.isEmpty()
                    ? new Reading.Read<>(Waivers.NONE)
                    : WaiversFile.parse(WaiversFile.NAME, bytes.get(), workspace.roster()));
  }

  private static JudgingBasis of(
      Workspace workspace, CityPlan plan, RuleBook rules, Waivers waivers) {
    int year = workspace.settings().year();
    Map<String, List<Task>> tasksByUnit = new HashMap<>();
    Map<List<Task>, List<Task>> same = new HashMap<>(); // most units of a region have the same
    for (Unit unit : plan.matrix().units()) {
      tasksByUnit.put(
          unit.code(),
          same.computeIfAbsent(
              plan.matrix().tasksOf(unit.code()).stream().map(TaskMatrix.Entry::task).toList(),
              Function.identity()));
    }
    return new JudgingBasis(
        rules,
        waivers,
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
