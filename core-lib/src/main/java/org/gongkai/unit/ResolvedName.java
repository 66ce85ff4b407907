package org.gongkai.unit;

import java.util.List;

/** What became of a name that was looked up in a roster. */
public sealed interface ResolvedName {

  /**
   * One unit bears the name.
   *
   * @param unit that unit
   */
  record Found(Unit unit) implements ResolvedName {}

  /**
   * Several units bear the name.
   *
   * @param name the name as it was given
   * @param candidates these units, in the order of their codes
   */
  record Ambiguous(String name, List<Unit> candidates) implements ResolvedName {}

  /**
   * No unit bears the name on the day.
   *
   * @param name the name as it was given
   * @param atOtherTimes the units that bear it on other days, in the order of their codes
   */
  record Unknown(String name, List<Unit> atOtherTimes) implements ResolvedName {}
}
