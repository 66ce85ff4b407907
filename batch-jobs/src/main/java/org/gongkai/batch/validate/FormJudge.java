package org.gongkai.batch.validate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.read.DeclaredForm;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judgement;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.Subject;

/**
 * Judges workbooks that hold nothing but a statutory form (只有官方表格的文件): by the form's relations and
 * by what its figures must be, not by ledgers, roster or plan.
 */
public final class FormJudge {

  private final StatisticalForm form;
  private final WorkbookReader reader;
  private final RuleBook rules =
      RuleBook.of(
          RuleBook.standard().rules().stream()
              .filter(rule -> rule.card().subject() == Subject.FORM)
              .toList());

  /** A judge of this form, or of whichever of its variants a file turns out to hold. */
  public FormJudge(StatisticalForm form, WorkbookReader reader) {
    this.form = form;
    this.reader = reader;
  }

  /**
   * Judges a file.
   *
   * @throws UnreadableWorkbookException if it is no workbook that can be read
   * @throws PlainFailure if the file cannot be read at all, which is no fault of its contents
   */
  public Judgement judge(WorkbookHandle handle) throws UnreadableWorkbookException {
    DeclaredForm declared = read(handle);
    FindingCollector collector = new FindingCollector();
    declared.findings().forEach(collector::add);
    if (!declared.figures().isEmpty()) {
      rules.judge(submission(declared.figures()), judging(declared.form()), collector);
    }
    return collector.finish();
  }

  private DeclaredForm read(WorkbookHandle handle) throws UnreadableWorkbookException {
    Path file = handle.file();
    try {
      return reader.readForm(file, handle.kind(), form);
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + file + " 不能读取，请检查磁盘和权限后再试。",
              "The file " + file + " cannot be read; check disk and permissions, then try again."),
          e);
    }
  }

  private static Submission submission(Map<String, Reported<BigDecimal>> figures) {
    return Submission.of(
        RowBuilder.ofCover().build(),
        List.of(),
        Set.of(),
        RowBuilder.ofSafeguards().build(),
        figures,
        List.of());
  }

  private static Judging judging(StatisticalForm found) {
    return new Judging(
        StatedUnits.nobody(),
        found.firstYear(),
        LocalDate.of(found.firstYear(), 12, 31),
        WorkingDayCalendar.statutory(),
        StatedUnits.ofNobody(),
        List.of(),
        List.of(),
        found);
  }
}
