package org.gongkai.batch.generate;

/** An identity card number that nobody has (身份证号), with its check digit. */
final class SampleIdentity {

  /** Region 220202, a birthday in 1900, serial 000, which is never given out. */
  static final String NUMBER = withCheckDigit("22020219000101000");

  private SampleIdentity() {}

  /** GB 11643-1999: ISO 7064 MOD 11-2. */
  private static String withCheckDigit(String digits) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return digits + "10X98765432".charAt(sum % 11);
  }
}
