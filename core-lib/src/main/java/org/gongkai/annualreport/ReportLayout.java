package org.gongkai.annualreport;

import java.util.List;
import org.gongkai.reference.ReferenceProblem;

/** The printed parts of a report (报告体例), as an era prescribes or customs have them. */
interface ReportLayout {

  /** The first report year of the 2014 form, which the seven parts put into words. */
  int FIRST_YEAR_OF_SEVEN_PARTS = 2014;

  /** The first report year of the six parts, which the trial format introduced. */
  int FIRST_YEAR_OF_SIX_PARTS = 2019;

  /**
   * What a layout makes of the figures.
   *
   * @param keyFigures what most readers look for first
   * @param sections the parts, then the annexes
   * @param proseProblems what is wrong with the office's own prose
   */
  record Printed(
      List<KeyFigure> keyFigures, List<Section> sections, List<ReferenceProblem> proseProblems) {}

  /**
   * Prints a report.
   *
   * @param report the report, all but its parts
   * @param request what was asked for
   */
  Printed print(AnnualReport report, ReportRequest request);

  /** Whether the layout of a report year is known. */
  static boolean isKnownFor(int year) {
    return year >= FIRST_YEAR_OF_SEVEN_PARTS;
  }

  /**
   * The layout of a report year.
   *
   * @throws IllegalArgumentException if none is known for the year
   */
  static ReportLayout forYear(int year) {
    if (!isKnownFor(year)) {
      throw new IllegalArgumentException("No layout is known for the report of " + year);
    }
    return year < FIRST_YEAR_OF_SIX_PARTS ? new SevenPartLayout() : new SixPartLayout();
  }
}
