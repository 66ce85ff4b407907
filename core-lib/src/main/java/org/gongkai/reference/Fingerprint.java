package org.gongkai.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of reference data (内容指纹): equal contents give the same one on every machine, so
 * that a judgement can name the data on which it rests.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 in lower-case hexadecimal over the lines in UTF-8, each closed by a line feed. */
  public static String of(List<String> lines) {
    MessageDigest digest = sha256();
    for (String line : lines) {
      digest.update(line.getBytes(UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
