package org.gongkai.rule;

/** A rule that only a unit's whole year decides; its check gathers what it needs row by row. */
public interface YearRule extends Rule {}
