package org.gongkai.annualreport;

import java.time.LocalDate;
import org.gongkai.finding.Choice;
import org.gongkai.ledger.ReportScope;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the report and whether its workbook is in it (报送单位).
 *
 * @param code its code
 * @param name its full name
 * @param kind its kind after the roster
 * @param regionCode its county-level territory after the roster
 * @param region the territory's name
 * @param status whether its workbook is in the report
 * @param file the workbook that counts; null if there is none
 * @param completion how far it has come with its tasks
 */
public record ReportedUnit(
    String code,
    String name,
    UnitKind kind,
    String regionCode,
    String region,
    Status status,
    @Nullable Workbook file,
    CompletionCount completion) {

  /** The unit without what its workbook is called. */
  ReportedUnit published() {
    return new ReportedUnit(
        code,
        name,
        kind,
        regionCode,
        region,
        status,
        file == null
            ? null
            : new Workbook("", file.sha256(), file.receivedOn(), file.dataAsOf(), file.scope()),
        completion);
  }

  /**
   * The workbook that counts.
   *
   * @param name its name as it was handed in
   * @param sha256 the fingerprint of its bytes
   * @param receivedOn the day it was received
   * @param dataAsOf the day up to which its data goes, inclusive
   * @param scope whether it covers the unit alone or others too
   */
  public record Workbook(
      String name, String sha256, LocalDate receivedOn, LocalDate dataAsOf, ReportScope scope) {}

  /** Whether a unit's workbook is in the report (报送情况). */
  public enum Status implements Choice {
    /** Its own workbook counts. */
    REPORTED("已报送"),
    /** It has none of its own that counts, but a consolidated one includes it. */
    INCLUDED("已含在汇总表中"),
    /** Its workbook was returned, and no corrected one has come. */
    RETURNED("退回未改"),
    /** It belongs below a unit with a consolidated workbook that does not list it. */
    NOT_INCLUDED("未列入汇总表"),
    /** It has handed in no workbook. */
    NOT_HANDED_IN("未报送");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
