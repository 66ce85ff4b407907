package org.gongkai.batch.handback;

/** A file that was read but cannot be taken apart and put together again. */
final class UnmarkableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnmarkableException(String message, Throwable cause) {
    super(message, cause);
  }
}
