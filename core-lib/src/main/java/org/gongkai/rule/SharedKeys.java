package org.gongkai.rule;

import java.util.BitSet;

/**
 * Says which keys the rows of several units have (多单位共有的键), in some bytes for each key: by numbers
 * made of them, so that a few keys may seem to be shared that are not, and never the other way
 * round.
 */
final class SharedKeys {

  private static final int FIRST_SIZE = 1 << 10;

  /** A key's number; 0 where none is. */
  private long[] numbers = new long[FIRST_SIZE];

  /** The unit that has it, counted from 1; -1 if several have. */
  private int[] owners = new int[FIRST_SIZE];

  private int size;

  /** Units that share any. */
  private final BitSet sharing = new BitSet();

  /**
   * Notes that a unit has a key.
   *
   * @param unit the unit's own number, from 1 on
   */
  void add(int unit, String key) {
    if (size * 2 > numbers.length) {
      grow();
    }
    long number = number(key);
    int at = find(number);
    if (numbers[at] == 0) {
      numbers[at] = number;
      owners[at] = unit;
      size++;
    } else if (owners[at] != unit) {
      sharing.set(unit);
      if (owners[at] > 0) {
        sharing.set(owners[at]);
      }
      owners[at] = -1;
    }
  }

  /** Whether a unit has a key that another has too. */
  boolean sharesAny(int unit) {
    return sharing.get(unit);
  }

  /** Whether several units have the key; it must have been added. */
  boolean isShared(String key) {
    return owners[find(number(key))] < 0;
  }

  private int find(long number) {
    int at = (int) (number >>> 32) & (numbers.length - 1);
    while (numbers[at] != 0 && numbers[at] != number) {
      at = (at + 1) & (numbers.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    int[] oldOwners = owners;
    numbers = new long[Math.multiplyExact(oldNumbers.length, 2)];
    owners = new int[numbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int at = find(oldNumbers[i]);
        numbers[at] = oldNumbers[i];
        owners[at] = oldOwners[i];
      }
    }
  }

  /** The characters mixed into 64 bits (FNV-1a, then spread), never 0. */
  private static long number(String key) {
    long number = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      number = (number ^ key.charAt(i)) * 0x100000001b3L;
    }
    number = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    number ^= number >>> 33;
    return number == 0 ? 1 : number;
  }
}
