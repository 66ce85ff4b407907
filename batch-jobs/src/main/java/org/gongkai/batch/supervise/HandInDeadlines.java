package org.gongkai.batch.supervise;

import java.time.LocalDate;
import java.time.Month;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;

/**
 * By when the law wants the report of a year (年度报告法定期限).
 *
 * <p>《政府信息公开条例》（国务院令第492号）第三十一条: by 31 March of the next year, every organ. Since the revision in
 * force from 15 May 2019 (国务院令第711号, 第四十九条): departments by 31 January, governments publish theirs
 * by 31 March.
 */
final class HandInDeadlines {

  /** The first report year that falls under the revised Regulation. */
  private static final int FIRST_YEAR_REVISED = 2019;

  private HandInDeadlines() {}

  static LocalDate of(Unit unit, int year) {
    boolean department = year >= FIRST_YEAR_REVISED && !isGovernment(unit.kind());
    return department
        ? LocalDate.of(year + 1, Month.JANUARY, 31)
        : LocalDate.of(year + 1, Month.MARCH, 31);
  }

  private static boolean isGovernment(UnitKind kind) {
    return kind.isTerritorial() || kind == UnitKind.GOVERNMENT_OFFICE;
  }
}
