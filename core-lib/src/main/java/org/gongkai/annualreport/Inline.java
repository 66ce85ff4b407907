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

  /**
   * A blank that the office has to fill in, such as its telephone number.
   *
   * @param text the mark as printed: 【请补充：联系电话】
   */
  record Blank(String text) implements Inline {

    /** A blank for what is asked. */
    static Blank of(String asked) {
      return new Blank("【请补充：" + asked + "】");
    }
  }
}
