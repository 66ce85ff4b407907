package org.gongkai.annualreport;

import java.time.LocalDate;

/**
 * The head of a report (报告要素).
 *
 * @param reportId the report's id: the same for the same set of workbooks and the same settings
 * @param title the printed title
 * @param subject who the report speaks of
 * @param year the report year
 * @param editor who made it and how to reach them
 * @param madeOn the day of the run
 * @param choice which figure of a unit counts
 */
public record ReportHeader(
    String reportId,
    String title,
    String subject,
    int year,
    Editor editor,
    LocalDate madeOn,
    FigureChoice choice) {

  /**
   * Who made a report (编制单位); what is not known is an empty text.
   *
   * @param name the unit's full name
   * @param address its postal address
   * @param postcode the post code
   * @param phone the telephone number
   * @param email the e-mail address
   * @param publishedAt the site on which its reports are published, such as
   *     吉林市人民政府门户网站（www.jlcity.gov.cn）
   */
  public record Editor(
      String name,
      String address,
      String postcode,
      String phone,
      String email,
      String publishedAt) {}

  /** The first day of the period. */
  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  /** The last day of the period, inclusive. */
  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
