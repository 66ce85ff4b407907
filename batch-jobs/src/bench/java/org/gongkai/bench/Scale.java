package org.gongkai.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param name its name
 * @param forks processes per reader
 * @param seconds measured per reader and process, after as many of warming up
 * @param workbooks in the city of whole imports; with 250, the JVM is still compiling in the second
 *     half
 * @param rounds runs of each whole import
 * @param curve workbooks of the long run
 * @param reports cities that are reported on
 * @param ledgerRows of the ledger that is imported whole
 * @param sheetRows of the sheet that is streamed by the reader alone
 * @param starts of each program whose start is timed
 */
record Scale(
    String name,
    int forks,
    int seconds,
    int workbooks,
    int rounds,
    int curve,
    List<Integer> reports,
    int ledgerRows,
    int sheetRows,
    int starts) {

  /** The scale of that name. */
  static Scale of(String name) {
    return switch (name) {
      case "smoke" -> new Scale(name, 1, 1, 40, 1, 80, List.of(40), 2_000, 5_000, 1);
      case "quick" ->
          new Scale(name, 1, 2, 1_000, 3, 1_500, List.of(100, 1_000), 50_000, 60_000, 3);
      case "full" ->
          new Scale(
              name, 3, 5, 3_000, 3, 100_000, List.of(100, 1_000, 10_000), 50_000, 460_000, 10);
      default ->
          throw new IllegalArgumentException("No scale " + name + "; there is smoke, quick, full");
    };
  }
}
