package org.gongkai.plan;

import java.util.List;

/**
 * A theme under which the body of the notice gathers groups of tasks (专题), such as 围绕民生改善推进政务公开.
 *
 * @param title the theme as printed, without its number
 * @param text what the body says under it; empty if the table itself names the theme
 * @param groups the groups of tasks that belong to it, in the order of the table
 */
public record Theme(String title, String text, List<String> groups) {

  /** Copies the list. */
  public Theme {
    groups = List.copyOf(groups);
  }
}
