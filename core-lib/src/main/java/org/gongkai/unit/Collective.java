package org.gongkai.unit;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.finding.Choice;

/** A group of units that a notice names as a whole (集体责任主体). */
public enum Collective implements Choice {
  /** Districts, county-level cities and counties. */
  COUNTIES_AND_DISTRICTS("各县（市）区", true),
  /** County-level cities and counties, without the districts. */
  COUNTIES("各县（市）", true),
  /** The urban districts. */
  DISTRICTS("城区", true),
  /** The development zones. */
  DEVELOPMENT_ZONES("开发区", true),
  /** The departments of the government, its general office included. */
  ALL_DEPARTMENTS("各部门", true),
  /** Whoever decides on administrative approvals. */
  APPROVAL_UNITS("各行政审批单位", true),
  /** The departments that answer proposals. */
  PROPOSAL_UNITS("各建议提案承办单位", true),
  /** Whoever is concerned: only a person can say. */
  RELATED_DEPARTMENTS("相关部门", false),
  /** Likewise. */
  ALL_RELATED_DEPARTMENTS("各相关部门", false),
  /** Likewise. */
  RELATED_GOVERNMENT_DEPARTMENTS("市政府有关部门", false);

  private final String label;
  private final boolean resolvable;

  Collective(String label, boolean resolvable) {
    this.label = label;
    this.resolvable = resolvable;
  }

  /** The wording in its normal form. */
  @Override
  public String label() {
    return label;
  }

  /** Whether a roster can say who belongs to it. */
  public boolean isResolvable() {
    return resolvable;
  }

  /** Whether a unit of the territory in question belongs to it. */
  boolean includes(Unit unit) {
    return switch (this) {
      case COUNTIES_AND_DISTRICTS -> unit.kind() == UnitKind.DISTRICT || COUNTIES.includes(unit);
      case COUNTIES -> unit.kind() == UnitKind.COUNTY_LEVEL_CITY || unit.kind() == UnitKind.COUNTY;
      case DISTRICTS -> unit.kind() == UnitKind.DISTRICT;
      case DEVELOPMENT_ZONES -> unit.kind() == UnitKind.DEVELOPMENT_ZONE;
      case ALL_DEPARTMENTS -> unit.kind().isDepartment();
      case APPROVAL_UNITS -> unit.has(UnitFlag.APPROVAL_UNIT);
      case PROPOSAL_UNITS -> unit.has(UnitFlag.PROPOSAL_UNIT);
      case RELATED_DEPARTMENTS, ALL_RELATED_DEPARTMENTS, RELATED_GOVERNMENT_DEPARTMENTS -> false;
    };
  }

  /** The collective of a wording in normal form. */
  public static Optional<Collective> find(String label) {
    return Arrays.stream(values()).filter(collective -> collective.label.equals(label)).findFirst();
  }
}
