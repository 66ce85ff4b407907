package org.gongkai.bench;

/** Tells on standard error how far the measuring has come. */
final class Say {

  private Say() {}

  static void progress(String line) {
    System.err.println("bench: " + line);
  }
}
