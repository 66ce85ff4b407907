package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Roster;

/**
 * What a report is asked for (报告要求).
 *
 * @param year the report year
 * @param scope whose year
 * @param madeOn the day of the run
 * @param choice which figure of a unit counts
 * @param editor who makes the report
 * @param workplan the year's tasks
 * @param roster the units
 * @param form the statutory form
 * @param returned the units whose workbook was returned and not corrected, with the reason; units
 *     that are not among them and have no workbook have handed in nothing
 * @param lastYear the figures of the year before
 * @param swings from which change on last year a figure has to be explained
 * @param narrative the office's own prose
 * @param explanations what units answered to warnings about their workbooks
 */
public record ReportRequest(
    int year,
    Scope scope,
    LocalDate madeOn,
    FigureChoice choice,
    ReportHeader.Editor editor,
    Workplan workplan,
    Roster roster,
    StatisticalForm form,
    Map<String, MissingReason> returned,
    LastYear lastYear,
    SwingLimit swings,
    Narrative narrative,
    List<UnitExplanation> explanations) {

  /** Copies map and list. */
  public ReportRequest {
    returned = Collections.unmodifiableMap(new TreeMap<>(returned));
    explanations = List.copyOf(explanations);
  }

  /** A request when nothing is known of the year before, and the office has written nothing. */
  public ReportRequest(
      int year,
      Scope scope,
      LocalDate madeOn,
      FigureChoice choice,
      ReportHeader.Editor editor,
      Workplan workplan,
      Roster roster,
      StatisticalForm form,
      Map<String, MissingReason> returned) {
    this(
        year,
        scope,
        madeOn,
        choice,
        editor,
        workplan,
        roster,
        form,
        returned,
        LastYear.unknownBefore(year),
        SwingLimit.STANDARD,
        Narrative.none(),
        List.of());
  }

  /** The same request beside the year before. */
  public ReportRequest comparedWith(LastYear before, SwingLimit limit) {
    return with(before, limit, narrative, explanations);
  }

  /** The same request with the office's own prose. */
  public ReportRequest telling(Narrative ownWords) {
    return with(lastYear, swings, ownWords, explanations);
  }

  /** The same request with what units answered to warnings. */
  public ReportRequest explainedBy(List<UnitExplanation> answers) {
    return with(lastYear, swings, narrative, answers);
  }

  private ReportRequest with(
      LastYear before, SwingLimit limit, Narrative ownWords, List<UnitExplanation> answers) {
    return new ReportRequest(
        year, scope, madeOn, choice, editor, workplan, roster, form, returned, before, limit,
        ownWords, answers);
  }

  /** The last day of the report year, on which the roster is looked at. */
  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
