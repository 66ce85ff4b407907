package org.gongkai.batch.handback;

import org.jspecify.annotations.Nullable;

/** A file that was read but cannot be taken apart and put together again. */
final class UnmarkableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnmarkableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
