package org.gongkai.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.gongkai.finding.Message;

/** What must hold between the entries of a roster. */
final class RosterChecks {

  private RosterChecks() {}

  /** What keeps the units from forming one tree, by the code of the unit concerned. */
  static Map<String, Message> tree(SortedMap<String, Unit> byCode) {
    Map<String, Message> problems = new LinkedHashMap<>();
    String root = null;
    for (Unit unit : byCode.values()) {
      String parent = unit.parentCode();
      if (parent == null && root == null) {
        root = unit.code();
      } else if (parent == null) {
        problems.put(
            unit.code(),
            new Message(
                unit.code() + " 没有上级单位，而 " + root + " 已是最上级，请填写上级单位代码。",
                unit.code() + " has no parent, but " + root + " is the root; give its parent."));
      } else if (!byCode.containsKey(parent)) {
        problems.put(
            unit.code(),
            new Message(
                unit.code() + " 的上级单位 " + parent + " 不在名册中，请补上该单位或改正代码。",
                unit.code()
                    + " has the parent "
                    + parent
                    + ", which is not in the roster; add it or"
                    + " correct the code."));
      } else if (isInCircle(unit, byCode)) {
        problems.put(
            unit.code(),
            new Message(
                unit.code() + " 沿上级单位又回到自身，请改正上级单位代码。",
                unit.code() + " is above itself; correct its parent."));
      }
    }
    return problems;
  }

  private static boolean isInCircle(Unit unit, Map<String, Unit> byCode) {
    Set<String> seen = new HashSet<>();
    Unit above = unit;
    while (above != null && above.parentCode() != null && seen.add(above.code())) {
      above = byCode.get(above.parentCode());
      if (unit.equals(above)) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with a reorganisation between these units. */
  static List<Message> reorganisation(SortedMap<String, Unit> byCode, Reorganisation edge) {
    List<Message> problems = new ArrayList<>();
    for (String code :
        edge.toCode() == null
            ? List.of(edge.fromCode())
            : List.of(edge.fromCode(), edge.toCode())) {
      if (!byCode.containsKey(code)) {
        problems.add(
            new Message(
                "单位 " + code + " 不在名册中，请补上该单位或改正代码。",
                "the unit " + code + " is not in the roster; add it or correct the code."));
      }
    }
    return problems;
  }
}
