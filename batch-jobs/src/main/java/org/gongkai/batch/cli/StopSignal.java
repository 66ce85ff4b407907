package org.gongkai.batch.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * SIGTERM and Ctrl-C (停止信号): a command that can stop in good order is asked to, and the process
 * waits until it has ended; any other is simply ended, which harms nothing.
 */
final class StopSignal {

  private static final AtomicReference<@Nullable Runnable> STOP = new AtomicReference<>();
  private static final CountDownLatch ENDED = new CountDownLatch(1);
  private static volatile int exitCode = ExitCode.FAILED;

  private StopSignal() {}

  /** From now on signals are answered; called once by the process. */
  static void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(StopSignal::stop, "gongkai-stop"));
  }

  /** The command has ended, and nothing is open any more. */
  static void ended(int code) {
    exitCode = code;
    ENDED.countDown();
  }

  /** Until it is closed, a signal asks in this way for a stop. */
  static Listening whenAsked(Runnable stop) {
    STOP.set(stop);
    return () -> STOP.set(null);
  }

  /** Ends when it is closed. */
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  private static void stop() {
    Runnable stop = STOP.get();
    if (stop == null) {
      return;
    }
    stop.run();
    try {
      ENDED.await();
      // The exit code of the command, not that of the signal.
      Runtime.getRuntime().halt(exitCode);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
