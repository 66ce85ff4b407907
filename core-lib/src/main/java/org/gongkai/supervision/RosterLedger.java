package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who has handed in (报送台账): every unit that existed in a year, at each checkpoint in exactly one
 * state, as of a day and from what had been received by then.
 *
 * <p>A checkpoint is reported once the data of an acceptable workbook reach it, and in time if the
 * first such workbook was received by the last day; that a later version came after it does not
 * matter.
 */
public final class RosterLedger {

  private final Roster roster;
  private final int year;
  private final HandInDeadlines deadlines;

  /** By unit code: how many times a year a duty of the unit recurs. */
  private final Map<String, Integer> recurring;

  private final Map<String, List<HandIn>> byUnit = new HashMap<>();

  /**
   * The ledger of a year.
   *
   * @param recurring by unit code: how many times a year a duty of the unit recurs; units without
   *     such a duty are missing
   * @param handIns whatever was handed in for the year, in any order
   */
  public RosterLedger(
      Roster roster,
      int year,
      HandInDeadlines deadlines,
      Map<String, Integer> recurring,
      Collection<HandIn> handIns) {
    this.roster = roster;
    this.year = year;
    this.deadlines = deadlines;
    this.recurring = new TreeMap<>(recurring);
    for (HandIn handIn : handIns) {
      byUnit.computeIfAbsent(handIn.unitCode(), code -> new ArrayList<>()).add(handIn);
    }
  }

  /** The units that hand in a workbook for a year: those that the roster has on its last day. */
  public static List<Unit> expected(Roster roster, int year) {
    return roster.expectedOn(lastDayOf(year));
  }

  private static LocalDate lastDayOf(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /**
   * The state of every unit for the whole year, in the order of the codes.
   *
   * @param asOf the day; what was received later does not count
   */
  public List<LedgerEntry> ofYear(LocalDate asOf) {
    return atCheckpoints(asOf).stream().filter(entry -> entry.checkpoint().isWholeYear()).toList();
  }

  /** The state of every unit at each of its checkpoints, by unit, the whole year last. */
  public List<LedgerEntry> atCheckpoints(LocalDate asOf) {
    Map<String, HandIn> including = including(asOf);
    List<LedgerEntry> entries = new ArrayList<>();
    for (Unit unit : roster.units()) {
      if (unit.validFrom().isAfter(lastDayOf(year)) || endedBefore(unit)) {
        continue;
      }
      HandIn consolidated = including.get(unit.code());
      List<HandIn> own = receivedBy(asOf, unit.code());
      String excused = excuse(unit, own, consolidated);
      for (Checkpoint checkpoint : checkpoints(unit)) {
        entries.add(
            excused == null
                ? entry(unit, checkpoint, own, asOf)
                : new LedgerEntry(
                    unit,
                    checkpoint,
                    deadlines.lastDay(unit, checkpoint),
                    HandInState.NOT_REQUIRED,
                    false,
                    last(own).orElse(consolidated),
                    excused));
      }
    }
    return List.copyOf(entries);
  }

  private boolean endedBefore(Unit unit) {
    LocalDate end = unit.validTo();
    return end != null && end.getYear() < year;
  }

  private List<Checkpoint> checkpoints(Unit unit) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    Integer perYear = recurring.get(unit.code());
    if (perYear != null) {
      checkpoints.addAll(Checkpoint.recurring(year, perYear));
    }
    checkpoints.add(Checkpoint.wholeYear(year));
    return checkpoints;
  }

  private List<HandIn> receivedBy(LocalDate asOf, String unitCode) {
    return byUnit.getOrDefault(unitCode, List.of()).stream()
        .filter(handIn -> !handIn.receivedOn().isAfter(asOf))
        .sorted(HandIn.BY_RECEIPT)
        .toList();
  }

  /** The workbook that stands for each unit, as of a day: the acceptable one with the last data. */
  public Map<String, HandIn> standing(LocalDate asOf) {
    Map<String, HandIn> standing = new TreeMap<>();
    for (String code : byUnit.keySet()) {
      receivedBy(asOf, code).stream()
          .filter(HandIn::acceptable)
          .max(HandIn.BY_DATA)
          .ifPresent(handIn -> standing.put(code, handIn));
    }
    return standing;
  }

  /** By unit: the consolidated workbook of another unit that includes it. */
  private Map<String, HandIn> including(LocalDate asOf) {
    Map<String, HandIn> including = new HashMap<>();
    for (HandIn handIn : standing(asOf).values()) {
      for (String member : handIn.includedUnits()) {
        if (!member.equals(handIn.unitCode())) {
          including.putIfAbsent(member, handIn);
        }
      }
    }
    return including;
  }

  /** Why nothing is required of a unit; null if something is. */
  private @Nullable String excuse(Unit unit, List<HandIn> own, @Nullable HandIn consolidated) {
    LocalDate end = unit.validTo();
    if (end != null && !end.isAfter(lastDayOf(year)) && !unit.isValidOn(lastDayOf(year))) {
      return ended(unit, end);
    }
    if (consolidated != null && own.stream().noneMatch(HandIn::acceptable)) {
      return "已含在" + name(consolidated.unitCode()) + "的汇总表中";
    }
    if (unit.workbookExpected()) {
      return null;
    }
    return roster
        .findParent(unit.code())
        .filter(parent -> parent.isExpectedOn(lastDayOf(year)))
        .map(parent -> "由" + parent.fullName() + "汇总报送")
        .orElse("名册载明不单独报送");
  }

  private String ended(Unit unit, LocalDate end) {
    return "已于"
        + end
        + "撤销"
        + Successors.find(roster, unit).map(successor -> "，职责划入" + successor.fullName()).orElse("");
  }

  private String name(String code) {
    return roster.find(code).map(Unit::fullName).orElse(code);
  }

  private LedgerEntry entry(Unit unit, Checkpoint checkpoint, List<HandIn> own, LocalDate asOf) {
    LocalDate deadline = deadlines.lastDay(unit, checkpoint);
    List<HandIn> acceptable = own.stream().filter(HandIn::acceptable).toList();
    List<HandIn> reaching =
        acceptable.stream().filter(handIn -> handIn.reaches(checkpoint.end())).toList();
    if (!reaching.isEmpty()) {
      HandIn standing = reaching.stream().max(HandIn.BY_DATA).orElseThrow();
      HandInState state = HandInState.ACCEPTED;
      if (reaching.get(0).receivedOn().isAfter(deadline)) {
        state = HandInState.LATE;
      } else if (standing.nothingToReport()) {
        state = HandInState.NOTHING_TO_REPORT;
      }
      return new LedgerEntry(unit, checkpoint, deadline, state, false, standing, "");
    }
    boolean overdue = asOf.isAfter(deadline);
    Optional<HandIn> lastAcceptable = last(acceptable);
    Optional<HandIn> returned =
        own.stream()
            .filter(handIn -> !handIn.acceptable())
            .filter(handIn -> handIn.dataAsOf() == null || handIn.reaches(checkpoint.end()))
            .filter(
                handIn ->
                    lastAcceptable.isEmpty()
                        || HandIn.BY_RECEIPT.compare(handIn, lastAcceptable.get()) > 0)
            .max(HandIn.BY_RECEIPT);
    if (returned.isPresent()) {
      return new LedgerEntry(
          unit,
          checkpoint,
          deadline,
          HandInState.RETURNED,
          overdue,
          returned.get(),
          gone(unit, asOf));
    }
    Optional<HandIn> standing = acceptable.stream().max(HandIn.BY_DATA);
    return new LedgerEntry(
        unit,
        checkpoint,
        deadline,
        HandInState.MISSING,
        overdue,
        standing.orElse(null),
        standing.map(handIn -> "数据只到" + handIn.dataAsOf()).orElse(gone(unit, asOf)));
  }

  /** A unit that reported for the year's end and has gone since is written to where it went. */
  private String gone(Unit unit, LocalDate asOf) {
    LocalDate end = unit.validTo();
    return end != null && asOf.isAfter(end) ? ended(unit, end) : "";
  }

  private static Optional<HandIn> last(List<HandIn> inOrder) {
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
  }
}
