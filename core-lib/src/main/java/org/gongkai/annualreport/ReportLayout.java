package org.gongkai.annualreport;

import java.util.List;

/** The printed parts of a report (报告体例), as an era prescribes or customs have them. */
interface ReportLayout {

  /** The first report year of the 2014 form, which the seven parts put into words. */
  int FIRST_YEAR_OF_SEVEN_PARTS = 2014;

  /** The last report year in which the city's reports had seven parts. */
  int LAST_YEAR_OF_SEVEN_PARTS = 2018;

  /**
   * What stands between the title and the first part.
   *
   * @param report the report, all but its parts
   */
  List<Block> preamble(AnnualReport report);

  /**
   * The parts and annexes.
   *
   * @param report the report, all but its parts
   * @param request what was asked for
   */
  List<Section> sections(AnnualReport report, ReportRequest request);

  /** Whether the layout of a report year is known. */
  static boolean isKnownFor(int year) {
    return FIRST_YEAR_OF_SEVEN_PARTS <= year && year <= LAST_YEAR_OF_SEVEN_PARTS;
  }

  /**
   * The layout of a report year.
   *
   * @throws IllegalArgumentException if none is known for the year
   */
  static ReportLayout forYear(int year) {
    if (isKnownFor(year)) {
      return new SevenPartLayout();
    }
    throw new IllegalArgumentException("No layout is known for the report of " + year);
  }
}
