package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * A recurring task has evidence for each checkpoint that the workbook's day has reached: something
 * disclosed for the task since the checkpoint before.
 *
 * <p>Held to it are units that lead the task, all who have a task that nobody leads, and units that
 * have begun to disclose for it. What is due all the time is looked at when the year ends, and
 * evidence in the task's own row will do.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-checkpoint-missed",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "定期开展的任务，每到一个节点应有公开记录",
    titleInEnglish = "A recurring task has evidence for each checkpoint",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：完成时限；主动公开台账：对应任务序号")},
    inputs = {
      "task-progress.taskNumber",
      "task-progress.state",
      "task-progress.evidence",
      "task-progress.evidenceEntry",
      "disclosures.taskNumber",
      "disclosures.publishedOn",
      "cover.dataAsOf"
    })
public final class TaskCheckpointMissed implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private static final class Check implements RuleCheck {

    private final Judging judging;

    /** By task number: the days on which something was disclosed for it. */
    private final Map<Integer, Set<LocalDate>> disclosed = new LinkedHashMap<>();

    private final Set<Integer> notApplicable = new HashSet<>();
    private final Set<Integer> withEvidence = new HashSet<>();

    Check(Judging judging) {
      this.judging = judging;
    }

    @Override
    public void row(LedgerRow ledgerRow, FindingSink findings) {
      if (ledgerRow instanceof TaskProgress row) {
        Optional<Integer> task = TaskNumber.find(row.taskNumber());
        task.filter(number -> row.state().is(ProgressState.NOT_APPLICABLE))
            .ifPresent(notApplicable::add);
        task.filter(number -> row.evidence().isGiven() || row.evidenceEntry().isGiven())
            .ifPresent(withEvidence::add);
      } else if (ledgerRow instanceof Disclosure row && row.publishedOn().isGiven()) {
        TaskNumber.find(row.taskNumber())
            .ifPresent(
                number ->
                    disclosed
                        .computeIfAbsent(number, key -> new TreeSet<>())
                        .add(row.publishedOn().get()));
      }
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      for (Task task : judging.tasks()) {
        if (task.when() instanceof Deadline.Recurring recurring
            && isHeld(task)
            && !notApplicable.contains(task.number())) {
          missed(task, recurring, findings);
        }
      }
    }

    private boolean isHeld(Task task) {
      return judging.hasLead(task.number())
          || disclosed.containsKey(task.number())
          || task.assignments().stream().noneMatch(a -> a.role() == TaskRole.LEAD);
    }

    private void missed(Task task, Deadline.Recurring recurring, FindingSink findings) {
      boolean allTheTime = recurring.period() == Deadline.Period.CONTINUOUS;
      if (allTheTime && withEvidence.contains(task.number())) {
        return;
      }
      List<String> missed = new ArrayList<>();
      LocalDate before = judging.firstDay().minusDays(1);
      for (LocalDate checkpoint : recurring.checkpoints()) {
        if (judging.asOf().isBefore(checkpoint)) {
          break; // this one and those after it are still to come
        }
        LocalDate since = before;
        boolean met =
            disclosed.getOrDefault(task.number(), Set.of()).stream()
                .anyMatch(day -> day.isAfter(since) && !day.isAfter(checkpoint));
        if (!met) {
          missed.add(checkpoint.toString());
        }
        before = checkpoint;
      }
      if (!missed.isEmpty()) {
        String checkpoints = String.join("、", missed);
        findings.report(
            Place.sheet(Ledger.DISCLOSURES.sheet()),
            "",
            "对应任务序号" + task.number() + "，" + recurring.text(),
            "任务"
                + task.number()
                + "要求“"
                + recurring.text()
                + "”，截至"
                + checkpoints
                + "的一期没有公开记录，请补填或说明原因",
            "Task "
                + task.number()
                + " recurs ("
                + recurring.period().name()
                + ") and has no disclosure for the turn that ended on "
                + String.join(", ", missed)
                + ": fill it in or explain");
      }
    }
  }
}
