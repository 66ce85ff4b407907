package org.gongkai.batch.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.store.SeenFile;

/**
 * Puts originals into the archive several at once (并行归档) and hands them on in the order in which
 * they came: nearly all the time goes into waiting until the disk holds each of them, and a disk
 * takes several as fast as one. For use by one thread.
 */
final class Archiving implements AutoCloseable {

  private static final int AT_ONCE = 4;

  /** A folder of a hundred thousand files is not to wait here. */
  private static final int MOST_UNDER_WAY = 64;

  private final Function<InboxFile, SeenFile> archived;
  private final Consumer<SeenFile> next;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Deque<Future<SeenFile>> underWay = new ArrayDeque<>();

  /**
   * Nothing under way yet.
   *
   * @param archived puts one into the archive; called by several threads
   * @param next takes each, in order, by the thread that uses this
   */
  Archiving(Function<InboxFile, SeenFile> archived, Consumer<SeenFile> next) {
    this.archived = archived;
    this.next = next;
  }

  /** Takes the next file; what its archiving or that of one before throws comes from here. */
  void add(InboxFile file) {
    underWay.add(threads.submit(() -> archived.apply(file)));
    if (underWay.size() == MOST_UNDER_WAY) {
      handOn();
    }
  }

  /** Waits for all that is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      next.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while originals were being archived", e);
    }
  }

  /** Gives up what has not been begun and waits for the rest. */
  @Override
  public void close() {
    underWay.forEach(file -> file.cancel(false));
    threads.shutdown();
    try {
      if (!threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("Archiving did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
