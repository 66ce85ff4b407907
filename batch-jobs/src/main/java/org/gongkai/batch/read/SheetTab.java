package org.gongkai.batch.read;

/**
 * A sheet as its tab shows it (工作表).
 *
 * @param index zero-based position among the tabs
 * @param name the name
 * @param hidden whether it is hidden
 * @param part where its cells are: a part of the package, or a position in the stream
 */
record SheetTab(int index, String name, boolean hidden, String part) {

  /** Office programs allow 31 characters; a file may say anything. */
  private static final int LONGEST_NAME = 200;

  SheetTab {
    name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
