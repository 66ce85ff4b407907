package org.gongkai.batch.generate;

import java.util.List;

/**
 * Random choices that follow from a seed alone (随机数), on every Java version; the algorithm is
 * SplitMix64.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice for one purpose; different purposes of a seed roll independently. */
  static Dice of(long seed, String purpose) {
    long state = seed;
    for (int i = 0; i < purpose.length(); i++) {
      state = mixed(state * 31 + purpose.charAt(i) + STEP);
    }
    return new Dice(state);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private long next() {
    state += STEP;
    return mixed(state);
  }

  /**
   * A number from the first up to the last, both included.
   *
   * @throws IllegalArgumentException if the last lies before the first
   */
  int between(int first, int last) {
    if (last < first) {
      throw new IllegalArgumentException("No number from " + first + " to " + last);
    }
    return first + (int) Long.remainderUnsigned(next(), (long) last - first + 1);
  }

  /** Whether something happens that does in so many of a hundred cases. */
  boolean chance(int percent) {
    return between(1, 100) <= percent;
  }

  /** One of several. */
  <T> T pick(List<T> list) {
    return list.get(between(0, list.size() - 1));
  }
}
