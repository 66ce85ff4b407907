package org.gongkai.batch.handback;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read but cannot be taken apart and put together again, in one of the ways or in
 * any of them. Part of {@link IOException} so that it can end the writing of a copy.
 */
final class UnmarkableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnmarkableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  UnmarkableException(String message) {
    this(message, null);
  }
}
