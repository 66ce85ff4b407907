package org.gongkai.annualreport;

import java.util.Optional;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;

/** Whose year a report sums up (报告范围). */
public sealed interface Scope {

  /** Whether the roster's entry for a unit lies in the scope. */
  boolean covers(Unit unit);

  /** The code that the report's file name carries; empty for the whole city. */
  Optional<String> findCode();

  /** Who the report speaks of, as printed in its title. */
  String nameIn(Roster roster);

  /** The whole city: its own departments, its districts and counties, all that the roster lists. */
  record City() implements Scope {

    @Override
    public boolean covers(Unit unit) {
      return true;
    }

    @Override
    public Optional<String> findCode() {
      return Optional.empty();
    }

    @Override
    public String nameIn(Roster roster) {
      return Regions.cityName(roster);
    }
  }

  /**
   * The units of a territory. The city's own code stands for the city's own departments (本级),
   * without the territories below it.
   *
   * @param code the region's code
   */
  record Region(String code) implements Scope {

    @Override
    public boolean covers(Unit unit) {
      return unit.regionCode().startsWith(code);
    }

    @Override
    public Optional<String> findCode() {
      return Optional.of(code);
    }

    @Override
    public String nameIn(Roster roster) {
      return code.equals(roster.root().regionCode())
          ? Regions.cityName(roster) + "本级"
          : Regions.fullName(roster, code);
    }
  }

  /**
   * The units of one kind.
   *
   * @param kind the kind
   */
  record OfKind(UnitKind kind) implements Scope {

    @Override
    public boolean covers(Unit unit) {
      return unit.kind() == kind;
    }

    @Override
    public Optional<String> findCode() {
      return Optional.of(kind.name());
    }

    @Override
    public String nameIn(Roster roster) {
      return Regions.cityName(roster) + "（" + kind.label() + "）";
    }
  }

  /**
   * One unit, with the units that its workbook includes if it is a consolidated one.
   *
   * @param code the unit's code
   */
  record OfUnit(String code) implements Scope {

    @Override
    public boolean covers(Unit unit) {
      return unit.code().equals(code);
    }

    @Override
    public Optional<String> findCode() {
      return Optional.of(code);
    }

    @Override
    public String nameIn(Roster roster) {
      return roster.get(code).fullName();
    }
  }
}
