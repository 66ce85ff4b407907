package org.gongkai.annualreport;

import java.util.List;
import org.gongkai.form.StatisticalForm;

/**
 * A finished report (年度报告): everything that any format shows, and nothing that must stay inside.
 *
 * @param header its head
 * @param form the statutory form of the year
 * @param coverage who has handed in
 * @param regions the same for each region
 * @param kinds the same for each kind of unit
 * @param figures the form summed up, in its order
 * @param tasks how far each task has come, by number
 * @param groups the same for each group of tasks, in the order of the plan
 * @param themes the same for each theme
 * @param completion the same for all tasks
 * @param ledgers the ledgers' totals
 * @param units the units, by code
 * @param differences where units declare something else than their ledgers give
 * @param partsDifferences where consolidated workbooks declare something else than their parts
 * @param lastYear the figures of the year before
 * @param comparisons the figures that have a number in both years, in the order of the form
 * @param chainBreaks what does not follow from the year before, though it should
 * @param notes what the reader of the figures must know, in Chinese
 * @param preamble what stands between the title and the first part
 * @param sections the printed parts, then the annexes
 */
public record AnnualReport(
    ReportHeader header,
    StatisticalForm form,
    Coverage coverage,
    List<GroupCoverage> regions,
    List<GroupCoverage> kinds,
    List<ReportFigure> figures,
    List<TaskCompletion> tasks,
    List<TaskGroup> groups,
    List<TaskGroup> themes,
    CompletionCount completion,
    List<LedgerTotal> ledgers,
    List<ReportedUnit> units,
    List<FigureDifference> differences,
    List<PartsDifference> partsDifferences,
    LastYear lastYear,
    List<YearComparison> comparisons,
    List<ChainBreak> chainBreaks,
    List<String> notes,
    List<Block> preamble,
    List<Section> sections) {

  /** Copies the lists. */
  public AnnualReport {
    regions = List.copyOf(regions);
    kinds = List.copyOf(kinds);
    figures = List.copyOf(figures);
    tasks = List.copyOf(tasks);
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
    ledgers = List.copyOf(ledgers);
    units = List.copyOf(units);
    differences = List.copyOf(differences);
    partsDifferences = List.copyOf(partsDifferences);
    comparisons = List.copyOf(comparisons);
    chainBreaks = List.copyOf(chainBreaks);
    notes = List.copyOf(notes);
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
  }

  /**
   * The figure of a cell of the form.
   *
   * @throws IllegalArgumentException if the form has no such cell
   */
  public ReportFigure figure(String code) {
    return figures.stream()
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No figure " + code));
  }

  /** Whether the report of a year can be printed: its parts are known. */
  public static boolean isPrintedFor(int year) {
    return ReportLayout.isKnownFor(year);
  }

  AnnualReport printed(List<Block> printedPreamble, List<Section> printedSections) {
    return new AnnualReport(
        header,
        form,
        coverage,
        regions,
        kinds,
        figures,
        tasks,
        groups,
        themes,
        completion,
        ledgers,
        units,
        differences,
        partsDifferences,
        lastYear,
        comparisons,
        chainBreaks,
        notes,
        printedPreamble,
        printedSections);
  }
}
