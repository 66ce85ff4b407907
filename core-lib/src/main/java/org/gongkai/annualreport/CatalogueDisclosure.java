package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Choice;
import org.gongkai.plan.DisclosureItem;
import org.jspecify.annotations.Nullable;

/**
 * How far an item of the disclosure catalogue has been disclosed by those that it obliges
 * (目录事项公开情况).
 *
 * @param item the item
 * @param due the last day in time, inclusive; of an item that recurs the end of the last period
 * @param units the units that it obliges, by code
 */
public record CatalogueDisclosure(DisclosureItem item, LocalDate due, List<OfUnit> units) {

  /** Copies the list. */
  public CatalogueDisclosure {
    units = List.copyOf(units);
  }

  /**
   * How far one unit has disclosed it.
   *
   * @param unitCode the unit
   * @param state how far
   * @param disclosedOn the day on which it was first public, of an item that recurs in the last
   *     period; null if it is not
   */
  public record OfUnit(String unitCode, State state, @Nullable LocalDate disclosedOn) {}

  /** How far a unit has disclosed an item (公开情况), the best first. */
  public enum State implements Choice {
    /** Public by the deadline, of an item that recurs in every period by its end. */
    IN_TIME("按时公开"),
    /** Public, but after the deadline, or in some period after its end. */
    LATE("逾期公开"),
    /** Its ledger shows no disclosure of the item, or none in some period. */
    NOT_DISCLOSED("未公开"),
    /** It shows none, and says that it has nothing to do with the task. */
    NOT_APPLICABLE("不涉及"),
    /** No workbook of the unit stands. */
    NOT_REPORTED("未报送");

    private final String label;

    State(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** How many units are in a state. */
  public int of(State state) {
    return (int) units.stream().filter(unit -> unit.state() == state).count();
  }

  /** How many have disclosed it, in time or late. */
  public int disclosed() {
    return of(State.IN_TIME) + of(State.LATE);
  }

  /** How many ought to have: all but those that it does not concern. */
  public int ought() {
    return units.size() - of(State.NOT_APPLICABLE);
  }
}
