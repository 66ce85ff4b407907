package org.gongkai.annualreport;

import java.util.Optional;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** How the roster's territories are called in a report (地区名称). */
public final class Regions {

  private static final String GOVERNMENT = "人民政府";

  /** Codes of counties and above. */
  private static final int COUNTY_CODE_LENGTH = 6;

  private Regions() {}

  /** The city's name without 人民政府. */
  public static String cityName(Roster roster) {
    return territoryName(roster.root());
  }

  /** The county-level territory that a unit belongs to. */
  public static String countyCode(Unit unit) {
    return unit.regionCode().substring(0, COUNTY_CODE_LENGTH);
  }

  /** The territory's short name; 市本级 for the city's own departments. */
  public static String name(Roster roster, String code) {
    if (code.equals(roster.root().regionCode())) {
      return "市本级";
    }
    return findTerritory(roster, code).map(Unit::shortName).orElse(code);
  }

  /** The territory's full name without 人民政府. */
  static String fullName(Roster roster, String code) {
    return findTerritory(roster, code).map(Regions::territoryName).orElse(code);
  }

  private static Optional<Unit> findTerritory(Roster roster, String code) {
    return roster.units().stream()
        .filter(unit -> unit.kind().isTerritorial() && unit.regionCode().equals(code))
        .findFirst();
  }

  private static String territoryName(Unit unit) {
    return unit.fullName().endsWith(GOVERNMENT)
        ? unit.fullName().substring(0, unit.fullName().length() - GOVERNMENT.length())
        : unit.shortName();
  }
}
