package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.finding.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What a report says otherwise than an earlier one of the same year and scope, and because of whose
 * workbook (数据更正).
 *
 * @param earlier the head of the earlier report
 * @param later the head of the later report
 * @param figures the figures that changed, in the order of the form
 */
public record Restatement(ReportHeader earlier, ReportHeader later, List<ChangedFigure> figures) {

  /** Copies the list. */
  public Restatement {
    figures = List.copyOf(figures);
  }

  /**
   * A figure that changed.
   *
   * @param figureId the figure
   * @param label its printed text
   * @param unitOfMeasure its unit of measure
   * @param from the earlier number; null if there was none
   * @param to the later number; null if there is none
   * @param causes the units to which it is due, by code; their changes add up to that of the figure
   */
  public record ChangedFigure(
      String figureId,
      String label,
      String unitOfMeasure,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      List<Cause> causes) {

    /** Copies the list. */
    public ChangedFigure {
      causes = List.copyOf(causes);
    }
  }

  /**
   * A unit to which a change is due.
   *
   * @param unitCode the unit
   * @param name its full name
   * @param reason what happened
   * @param earlierFile the workbook that gave the earlier number; null if none did
   * @param laterFile the workbook that gives the later number; null if none does
   * @param from what it gave earlier; null if nothing
   * @param to what it gives now; null if nothing
   */
  public record Cause(
      String unitCode,
      String name,
      Reason reason,
      @Nullable Source earlierFile,
      @Nullable Source laterFile,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to) {}

  /**
   * A workbook.
   *
   * @param file its name as it was handed in
   * @param sha256 the fingerprint of its bytes
   */
  public record Source(String file, String sha256) {

    private static @Nullable Source of(ReportedUnit.@Nullable Workbook workbook) {
      return workbook == null ? null : new Source(workbook.name(), workbook.sha256());
    }
  }

  /** Why a unit gives something else than before (变动原因). */
  public enum Reason implements Choice {
    /** It handed in another workbook, which took the place of the first. */
    CORRECTED("重新报送"),
    /** Its workbook came in, or was accepted, only after the earlier report. */
    ADDED("补报"),
    /** Its workbook stands no more. */
    WITHDRAWN("原报送表不再有效"),
    /**
     * Its workbook is the same, but a consolidated one, or another choice of figures, changed its
     * part.
     */
    COUNTED_OTHERWISE("统计口径变动");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether no figure changed. */
  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /**
   * What changed from one report to the next.
   *
   * @throws IllegalArgumentException if they are of different years or forms
   */
  public static Restatement between(AnnualReport earlier, AnnualReport later) {
    if (earlier.header().year() != later.header().year()
        || !earlier.form().name().equals(later.form().name())) {
      throw new IllegalArgumentException("Reports of different years or forms");
    }
    Map<String, ReportedUnit> before = byCode(earlier);
    Map<String, ReportedUnit> after = byCode(later);
    List<ChangedFigure> changed = new ArrayList<>();
    for (ReportFigure figure : later.figures()) {
      ReportFigure was = earlier.figure(figure.code());
      if (!isSame(was.value(), figure.value())) {
        changed.add(
            new ChangedFigure(
                figure.id(),
                figure.label(),
                figure.unitOfMeasure(),
                was.value(),
                figure.value(),
                causes(was, figure, before, after)));
      }
    }
    return new Restatement(earlier.header(), later.header(), changed);
  }

  private static Map<String, ReportedUnit> byCode(AnnualReport report) {
    Map<String, ReportedUnit> units = new TreeMap<>();
    report.units().forEach(unit -> units.put(unit.code(), unit));
    return units;
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static List<Cause> causes(
      ReportFigure was,
      ReportFigure is,
      Map<String, ReportedUnit> before,
      Map<String, ReportedUnit> after) {
    Map<String, BigDecimal> from = contributions(was);
    Map<String, BigDecimal> to = contributions(is);
    TreeSet<String> codes = new TreeSet<>(from.keySet());
    codes.addAll(to.keySet());
    List<Cause> causes = new ArrayList<>();
    for (String code : codes) {
      if (!isSame(from.get(code), to.get(code))) {
        ReportedUnit earlier = before.get(code);
        ReportedUnit later = after.get(code);
        Source earlierFile = earlier == null ? null : Source.of(earlier.file());
        Source laterFile = later == null ? null : Source.of(later.file());
        ReportedUnit named = later == null ? Objects.requireNonNull(earlier) : later;
        causes.add(
            new Cause(
                code,
                named.name(),
                reason(earlierFile, laterFile),
                earlierFile,
                laterFile,
                from.get(code),
                to.get(code)));
      }
    }
    return causes;
  }

  private static Map<String, BigDecimal> contributions(ReportFigure figure) {
    Map<String, BigDecimal> contributions = new TreeMap<>();
    figure
        .sources()
        .forEach(
            source ->
                contributions.merge(source.unitCode(), source.contribution(), BigDecimal::add));
    return contributions;
  }

  private static Reason reason(@Nullable Source earlier, @Nullable Source later) {
    if (earlier == null) {
      return Reason.ADDED;
    } else if (later == null) {
      return Reason.WITHDRAWN;
    }
    return earlier.sha256().equals(later.sha256()) ? Reason.COUNTED_OTHERWISE : Reason.CORRECTED;
  }
}
