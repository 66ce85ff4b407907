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
    Lines all = lines();
    lines.forEach(all::add);
    return all.finish();
  }

  /** Begins a fingerprint over lines that come one by one. */
  public static Lines lines() {
    return new Lines(sha256());
  }

  /** Lines of which the fingerprint is taken, none of which is held. */
  public static final class Lines {

    private final MessageDigest digest;

    private Lines(MessageDigest digest) {
      this.digest = digest;
    }

    /** Takes the next line. */
    public void add(String line) {
      digest.update(line.getBytes(UTF_8));
      digest.update((byte) '\n');
    }

    /** The fingerprint of all lines, as {@link Fingerprint#of}. */
    public String finish() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
