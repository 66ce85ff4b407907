package org.gongkai.annualreport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.ReferenceProblem;

/**
 * A finished report (年度报告): everything that any format shows. What is built is the internal
 * edition; {@link #published()} is the same report without anything that must stay inside.
 *
 * @param edition for whom it is
 * @param header its head
 * @param form the statutory form of the year
 * @param coverage who is in the figures
 * @param counts how many workbooks came, and for how many units they speak
 * @param regions the same for each region
 * @param kinds the same for each kind of unit
 * @param figures the form summed up, in its order
 * @param supplements the figures beside the form, summed up, in their order
 * @param tasks how far each task has come, by number
 * @param groups the same for each group of tasks, in the order of the plan
 * @param themes the same for each theme
 * @param completion the same for all tasks
 * @param catalogue how far each item of the catalogue has been disclosed, by code
 * @param ledgers the ledgers' totals
 * @param units the units, by code
 * @param differences where units declare something else than their ledgers give
 * @param partsDifferences where consolidated workbooks declare something else than their parts
 * @param explanations what units answered to warnings, by unit and place
 * @param lastYear the figures of the year before
 * @param comparisons the figures that have a number in both years, in the order of the form
 * @param chainBreaks what does not follow from the year before, though it should
 * @param notes what the reader of the figures must know, in Chinese
 * @param keyFigures what most readers look for first
 * @param preamble what stands between the title and the first part
 * @param sections the printed parts, then the annexes
 * @param proseProblems what is wrong with the office's own prose
 */
public record AnnualReport(
    Edition edition,
    ReportHeader header,
    StatisticalForm form,
    Coverage coverage,
    CoverageCount counts,
    List<GroupCoverage> regions,
    List<GroupCoverage> kinds,
    List<ReportFigure> figures,
    List<ReportFigure> supplements,
    List<TaskCompletion> tasks,
    List<TaskGroup> groups,
    List<TaskGroup> themes,
    CompletionCount completion,
    List<CatalogueDisclosure> catalogue,
    List<LedgerTotal> ledgers,
    List<ReportedUnit> units,
    List<FigureDifference> differences,
    List<PartsDifference> partsDifferences,
    List<UnitExplanation> explanations,
    LastYear lastYear,
    List<YearComparison> comparisons,
    List<ChainBreak> chainBreaks,
    List<String> notes,
    List<KeyFigure> keyFigures,
    List<Block> preamble,
    List<Section> sections,
    List<ReferenceProblem> proseProblems) {

  /** Copies the lists. */
  public AnnualReport {
    regions = List.copyOf(regions);
    kinds = List.copyOf(kinds);
    figures = List.copyOf(figures);
    supplements = List.copyOf(supplements);
    tasks = List.copyOf(tasks);
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
    catalogue = List.copyOf(catalogue);
    ledgers = List.copyOf(ledgers);
    units = List.copyOf(units);
    differences = List.copyOf(differences);
    partsDifferences = List.copyOf(partsDifferences);
    explanations = List.copyOf(explanations);
    comparisons = List.copyOf(comparisons);
    chainBreaks = List.copyOf(chainBreaks);
    notes = List.copyOf(notes);
    preamble = List.copyOf(preamble);
    keyFigures = List.copyOf(keyFigures);
    sections = List.copyOf(sections);
    proseProblems = List.copyOf(proseProblems);
  }

  /**
   * The public edition (公开版): without the annexes for the office, without what units' data disagree
   * on and what the prose lacks, and without the names of workbooks, their cells and what was typed
   * there.
   */
  public AnnualReport published() {
    return new AnnualReport(
        Edition.PUBLIC,
        header,
        form,
        coverage,
        counts,
        regions,
        kinds,
        figures.stream().map(ReportFigure::published).toList(),
        supplements.stream().map(ReportFigure::published).toList(),
        tasks,
        groups,
        themes,
        completion,
        catalogue,
        ledgers,
        units.stream().map(ReportedUnit::published).toList(),
        List.of(),
        List.of(),
        List.of(),
        lastYear,
        comparisons,
        chainBreaks,
        notes,
        keyFigures.stream()
            .map(key -> new KeyFigure(key.label(), key.figure().published()))
            .toList(),
        preamble,
        sections.stream().filter(section -> section.edition() == Edition.PUBLIC).toList(),
        List.of());
  }

  /**
   * A figure of the form or beside it, by its code.
   *
   * @throws IllegalArgumentException if there is no such figure
   */
  public ReportFigure figure(String code) {
    return findFigure(code).orElseThrow(() -> new IllegalArgumentException("No figure " + code));
  }

  /** A figure of the form or beside it, by its id or code. */
  public Optional<ReportFigure> findFigure(String name) {
    return Stream.concat(figures.stream(), supplements.stream())
        .filter(figure -> figure.code().equals(name) || figure.id().equals(name))
        .findFirst();
  }

  /** Whether the report of a year can be printed: its parts are known. */
  public static boolean isPrintedFor(int year) {
    return ReportLayout.isKnownFor(year);
  }

  AnnualReport printed(ReportLayout.Printed printed) {
    return printed(
        header,
        printed.keyFigures(),
        Preamble.of(header, printed.sections()),
        printed.sections(),
        printed.proseProblems());
  }

  /**
   * The draft of the note on what changed since an earlier report (更正说明), for the renderers of
   * reports.
   *
   * @throws IllegalArgumentException if the restatement is not one of this report
   */
  public AnnualReport correction(Restatement restatement) {
    if (!restatement.later().equals(header)) {
      throw new IllegalArgumentException("A restatement of another report");
    }
    RestatementLayout layout = new RestatementLayout(restatement);
    return printed(layout.header(), List.of(), layout.preamble(), layout.sections(), List.of());
  }

  private AnnualReport printed(
      ReportHeader head,
      List<KeyFigure> printedKeyFigures,
      List<Block> printedPreamble,
      List<Section> printedSections,
      List<ReferenceProblem> problems) {
    return new AnnualReport(
        edition,
        head,
        form,
        coverage,
        counts,
        regions,
        kinds,
        figures,
        supplements,
        tasks,
        groups,
        themes,
        completion,
        catalogue,
        ledgers,
        units,
        differences,
        partsDifferences,
        explanations,
        lastYear,
        comparisons,
        chainBreaks,
        notes,
        printedKeyFigures,
        printedPreamble,
        printedSections,
        problems);
  }
}
