package org.gongkai.supervision.assessment;

import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.TaskLight;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a unit that are scored (评估取数).
 *
 * @param unit the unit
 * @param entry its state for the whole year
 * @param workbook its standing workbook; null if none stands
 * @param lights its tasks
 * @param findings how many findings of each rule its workbook has, by code
 * @param places where they are, by code, as 表!单元格
 */
public record AssessedUnit(
    Unit unit,
    LedgerEntry entry,
    @Nullable UnitYear workbook,
    List<TaskLight> lights,
    Map<String, Integer> findings,
    Map<String, List<String>> places) {

  /** Copies lists and maps. */
  public AssessedUnit {
    lights = List.copyOf(lights);
    findings = Map.copyOf(findings);
    places = Map.copyOf(places);
  }
}
