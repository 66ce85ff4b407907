package org.gongkai.batch.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Judges what stands again by other rules (规则试算), from the archive, and tells what would change;
 * nothing is written anywhere.
 */
public final class RuleReplay {

  private final WorkbookJudge present;
  private final WorkbookJudge proposed;
  private final Archive archive;
  private final StandingSubmissions standing;
  private final StoredExplanations explanations;

  /**
   * A replay.
   *
   * @param present what workbooks are judged by now
   * @param proposed what they would be judged by
   */
  public RuleReplay(
      Workspace workspace,
      Database database,
      JudgingBasis present,
      JudgingBasis proposed,
      ReadLimits limits) {
    WorkbookReader reader = new WorkbookReader(limits);
    this.present = new WorkbookJudge(present, reader);
    this.proposed = new WorkbookJudge(proposed, reader);
    this.archive = new Archive(workspace.state().archive());
    this.standing = new StandingSubmissions(database);
    this.explanations = new StoredExplanations(database);
  }

  /**
   * What would change for a unit.
   *
   * @param unitCode the unit
   * @param file its workbook
   * @param before the verdict by the present rules
   * @param after the verdict by the proposed ones
   * @param added by how many findings each rule would find more, in the order of codes
   * @param removed by how many fewer
   * @param reason the first error that would return it; null if it would not be returned newly
   */
  public record Change(
      String unitCode,
      String file,
      FileVerdict before,
      FileVerdict after,
      Map<String, Integer> added,
      Map<String, Integer> removed,
      @Nullable Finding reason) {

    /** Copies the maps. */
    public Change {
      added = Collections.unmodifiableMap(new TreeMap<>(added));
      removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    }

    /** Whether it is accepted now and would be returned. */
    public boolean isNewlyReturned() {
      return before == FileVerdict.ACCEPTED && after != FileVerdict.ACCEPTED;
    }

    /** Whether it is returned now and would be accepted. */
    public boolean isNewlyReleased() {
      return before != FileVerdict.ACCEPTED && after == FileVerdict.ACCEPTED;
    }
  }

  /**
   * What a replay found.
   *
   * @param judged how many workbooks were judged again
   * @param changes the units for which anything would change, in the order of their codes
   */
  public record Outcome(int judged, List<Change> changes) {

    /** Copies the list. */
    public Outcome {
      changes = List.copyOf(changes);
    }
  }

  /** Judges the standing workbooks of a year, and where none stands, the one returned last. */
  public Outcome run(int year) {
    List<Change> changes = new ArrayList<>();
    int judged = 0;
    for (UnitSubmission submission : latest(year)) {
      judged++;
      JudgedWorkbook before = judge(present, submission);
      JudgedWorkbook after = judge(proposed, submission);
      Change change = change(submission, before, after);
      if (change.before() != change.after()
          || !change.added().isEmpty()
          || !change.removed().isEmpty()) {
        changes.add(change);
      }
    }
    return new Outcome(judged, changes);
  }

  private List<UnitSubmission> latest(int year) {
    Map<String, UnitSubmission> latest = new LinkedHashMap<>();
    Comparator<UnitSubmission> better =
        Comparator.comparing(
                (UnitSubmission submission) -> submission.standing() == FileVerdict.ACCEPTED)
            .thenComparing(UnitSubmission::receivedOn)
            .thenComparing(UnitSubmission::submissionId);
    for (UnitSubmission submission : standing.list(year)) {
      if (submission.standing() == FileVerdict.ACCEPTED
          || submission.standing() == FileVerdict.RETURNED) {
        latest.merge(
            submission.unitCode(), submission, (a, b) -> better.compare(a, b) >= 0 ? a : b);
      }
    }
    return List.copyOf(latest.values());
  }

  private JudgedWorkbook judge(WorkbookJudge judge, UnitSubmission submission) {
    FileKind kind = FileKind.valueOf(submission.kind());
    return judge.judge(
        new WorkbookHandle(archive.path(submission.sha256(), FreezeManifest.extension(kind)), kind),
        submission.receivedOn(),
        (unit, year) -> explanations.before(Long.MAX_VALUE, unit, year),
        row -> {});
  }

  private static Change change(
      UnitSubmission submission, JudgedWorkbook before, JudgedWorkbook after) {
    Map<String, Integer> added = new TreeMap<>();
    Map<String, Integer> removed = new TreeMap<>();
    TreeSet<String> codes = new TreeSet<>(before.judgement().countsByCode().keySet());
    codes.addAll(after.judgement().countsByCode().keySet());
    for (String code : codes) {
      int difference = count(after.judgement(), code) - count(before.judgement(), code);
      if (difference > 0) {
        added.put(code, difference);
      } else if (difference < 0) {
        removed.put(code, -difference);
      }
    }
    Finding reason =
        before.verdict() == FileVerdict.ACCEPTED && after.verdict() != FileVerdict.ACCEPTED
            ? after.judgement().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElse(null)
            : null;
    return new Change(
        submission.unitCode(),
        submission.file(),
        before.verdict(),
        after.verdict(),
        added,
        removed,
        reason);
  }

  private static int count(Judgement judgement, String code) {
    return judgement.countsByCode().getOrDefault(code, 0);
  }
}
