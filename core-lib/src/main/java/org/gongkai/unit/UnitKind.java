package org.gongkai.unit;

import org.gongkai.finding.Choice;

/** What sort of body a unit is (单位性质). */
public enum UnitKind implements Choice {
  /** The government of the roster's city; its own figures are reported by its general office. */
  CITY_GOVERNMENT("市政府"),
  /** Its general office. */
  GOVERNMENT_OFFICE("市政府办公厅"),
  /** A constituent department (委办局). */
  DEPARTMENT("市政府部门"),
  /** An agency directly under the government. */
  DIRECT_AGENCY("直属机构"),
  /** A body managed by a department. */
  MANAGED_BODY("部门管理机构"),
  /** A public institution with administrative duties. */
  PUBLIC_INSTITUTION("事业单位"),
  /** A local body of a central or provincial organ, such as the tax bureaus. */
  CENTRAL_OR_PROVINCIAL_BODY("中省直驻市单位"),
  /** A body of the Party committee that also acts for the government. */
  PARTY_BODY("党委机构"),
  /** The government of an urban district. */
  DISTRICT("市辖区"),
  /** The government of a county-level city. */
  COUNTY_LEVEL_CITY("县级市"),
  /** The government of a county. */
  COUNTY("县"),
  /** The administration of a development zone. */
  DEVELOPMENT_ZONE("开发区"),
  /** A department of a district, county-level city, county or zone. */
  COUNTY_DEPARTMENT("区县部门"),
  /** A township government or sub-district office. */
  TOWNSHIP("乡镇街道");

  private final String label;

  UnitKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Whether the unit stands for a territory, so that names below it are short for names of its own.
   */
  public boolean isTerritorial() {
    return switch (this) {
      case CITY_GOVERNMENT, DISTRICT, COUNTY_LEVEL_CITY, COUNTY, DEVELOPMENT_ZONE, TOWNSHIP -> true;
      default -> false;
    };
  }

  /**
   * Whether the unit is meant by 各部门. The notice is addressed to 市政府各委办局、直属机构; bodies of the Party,
   * and of central and provincial organs, have the tasks that name them and no others.
   */
  public boolean isDepartment() {
    return switch (this) {
      case GOVERNMENT_OFFICE,
          DEPARTMENT,
          DIRECT_AGENCY,
          MANAGED_BODY,
          PUBLIC_INSTITUTION,
          COUNTY_DEPARTMENT ->
          true;
      default -> false;
    };
  }
}
