package org.gongkai.finding;

import java.util.List;

/** One label of a closed list (下拉选项); implemented by the enums that ledgers use. */
public interface Choice {

  /** The constant's name, from {@link Enum#name()}; stable, used in files and the database. */
  String name();

  /** The label as printed in the drop-down. */
  String label();

  /** Other wordings that are read as this choice; none by default. */
  default List<String> aliases() {
    return List.of();
  }
}
