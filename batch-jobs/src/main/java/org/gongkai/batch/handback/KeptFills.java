package org.gongkai.batch.handback;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;

/** The fills that marked cells had before an earlier hand-back, as its hidden sheet keeps them. */
final class KeptFills {

  private final Map<CellPlace, Fill> byPlace = new HashMap<>();
  private final Map<String, Fill> byColumn = new HashMap<>();

  /** Takes over a row of the hidden sheet; one that a clerk has touched is passed over. */
  void add(IntFunction<String> row) {
    String address = row.apply(1);
    if (address.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
      CellPlace place = new CellPlace(row.apply(0), CellAddress.parse(address));
      Fill fill = Fill.parse(row.apply(2));
      byPlace.put(place, fill);
      byColumn.putIfAbsent(column(place), fill);
    }
  }

  /** The fill that a cell which is marked had. */
  Fill of(CellPlace place) {
    Fill kept = byPlace.get(place);
    // The row moved: cells of one column mostly share their fill.
    return kept == null ? byColumn.getOrDefault(column(place), Fill.EMPTY) : kept;
  }

  private static String column(CellPlace place) {
    return place.sheet() + "!" + place.cell().columnLetters();
  }
}
