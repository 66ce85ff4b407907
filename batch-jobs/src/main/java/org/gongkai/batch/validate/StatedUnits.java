package org.gongkai.batch.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.finding.Reported;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** The units that a workbook itself states, for where there is no roster (报送表自述单位). */
final class StatedUnits {

  private static final String CODE = "[0-9A-Za-z][0-9A-Za-z._-]{0,39}";
  private static final String ROOT = "stated";
  private static final LocalDate EVER = LocalDate.of(1949, 10, 1);

  private StatedUnits() {}

  static Roster of(OpenWorkbook workbook) {
    Map<String, Unit> units = new LinkedHashMap<>();
    units.put(ROOT, unit(ROOT, ROOT, null));
    String name = workbook.cover().unitName().find().orElse("").strip();
    workbook
        .cover()
        .unitCode()
        .find()
        .or(() -> workbook.template().unitCode())
        .map(String::strip)
        .filter(code -> code.matches(CODE) && !code.equals(ROOT))
        .ifPresent(code -> units.put(code, unit(code, name.isEmpty() ? code : name, ROOT)));
    int number = 0;
    for (Reported<String> included : workbook.includedUnits()) {
      String text = included.find().orElse("").strip();
      String code = text.matches(CODE) ? text : "included-" + ++number;
      if (!text.isEmpty()) {
        units.putIfAbsent(code, unit(code, text, ROOT));
      }
    }
    List<Unit> all = new ArrayList<>(units.values());
    return Roster.of(all, List.of());
  }

  /** The unit of a file that does not say whose it is. */
  static Unit nobody() {
    return unit(ROOT, ROOT, null);
  }

  /** A roster that holds {@link #nobody()} alone. */
  static Roster ofNobody() {
    return Roster.of(List.of(nobody()), List.of());
  }

  private static Unit unit(String code, String name, @Nullable String parent) {
    return new Unit(
        code,
        name,
        name,
        List.of(),
        parent == null ? UnitKind.CITY_GOVERNMENT : UnitKind.DEPARTMENT,
        parent,
        "000000",
        EVER,
        null,
        List.of(),
        Set.of(),
        true,
        "workbook");
  }
}
