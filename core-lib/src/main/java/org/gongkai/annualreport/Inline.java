package org.gongkai.annualreport;

/** A piece of a sentence (文中的文字或数字). */
public sealed interface Inline {

  /** The piece as printed. */
  String text();

  /**
   * Words.
   *
   * @param text the words
   */
  record Words(String text) implements Inline {}

  /**
   * A figure, with its unit of measure.
   *
   * @param figureId which figure
   * @param text the figure as printed
   */
  record Figure(String figureId, String text) implements Inline {}
}
