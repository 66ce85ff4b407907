package org.gongkai.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What was measured of one thing.
 *
 * @param id its name, such as {@code read.gongkai.cells}
 * @param scale on what it was measured, such as {@code 400 workbooks}
 * @param unit of the samples
 * @param samples at least one
 */
record Figure(String id, String scale, String unit, List<Double> samples) {

  /** Copies the list. */
  Figure {
    samples = List.copyOf(samples);
  }

  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least() {
    return sorted()[0];
  }

  double greatest() {
    double[] sorted = sorted();
    return sorted[sorted.length - 1];
  }

  private double[] sorted() {
    double[] sorted = samples.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
