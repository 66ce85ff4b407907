package org.gongkai.batch.validate;

import java.math.BigDecimal;
import java.util.Map;
import org.gongkai.finding.Reported;

/** The forms of earlier years (往年统计表), from workbooks that were accepted before this run. */
@FunctionalInterface
public interface PreviousForms {

  /** No earlier year is known. */
  PreviousForms NONE = (unitCode, year) -> Map.of();

  /** The declared form of a unit's year by the cell's code; empty if there is none. */
  Map<String, Reported<BigDecimal>> form(String unitCode, int year);
}
