package org.gongkai.batch.supervise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.finding.FileVerdict;
import org.gongkai.ledger.Ledger;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** Who has handed in (报送台账): every expected unit of a year with its state. */
public final class RosterLedger {

  private RosterLedger() {}

  /** The units that hand in a workbook for a year: those that the roster has on its last day. */
  public static List<Unit> expected(Roster roster, int year) {
    return roster.expectedOn(LocalDate.of(year, 12, 31));
  }

  /** The state of every expected unit, in the order of the codes. */
  public static List<UnitStatus> of(Roster roster, int year, StandingSubmissions submissions) {
    Map<String, List<UnitSubmission>> byUnit = new HashMap<>();
    for (UnitSubmission submission : submissions.list(year)) {
      byUnit.computeIfAbsent(submission.unitCode(), code -> new ArrayList<>()).add(submission);
    }
    return expected(roster, year).stream()
        .map(unit -> status(unit, year, byUnit.getOrDefault(unit.code(), List.of())))
        .toList();
  }

  private static UnitStatus status(Unit unit, int year, List<UnitSubmission> handedIn) {
    LocalDate deadline = HandInDeadlines.of(unit, year);
    Optional<UnitSubmission> standing = last(handedIn, FileVerdict.ACCEPTED);
    if (standing.isEmpty()) {
      Optional<UnitSubmission> returned = last(handedIn, FileVerdict.RETURNED);
      return new UnitStatus(
          unit,
          deadline,
          returned.isPresent() ? HandInState.RETURNED : HandInState.MISSING,
          returned.orElse(null));
    }
    boolean inTime =
        handedIn.stream()
            .filter(
                s -> s.standing() == FileVerdict.ACCEPTED || s.standing() == FileVerdict.SUPERSEDED)
            .anyMatch(s -> !s.receivedOn().isAfter(deadline));
    HandInState state = HandInState.LATE;
    if (inTime) {
      boolean nothing = standing.get().zeroReports().size() == Ledger.values().length - 1;
      state = nothing ? HandInState.NOTHING_TO_REPORT : HandInState.ACCEPTED;
    }
    return new UnitStatus(unit, deadline, state, standing.get());
  }

  private static Optional<UnitSubmission> last(
      List<UnitSubmission> handedIn, FileVerdict standing) {
    return handedIn.stream()
        .filter(submission -> submission.standing() == standing)
        .max(
            Comparator.comparing(UnitSubmission::receivedOn)
                .thenComparing(UnitSubmission::submissionId));
  }
}
