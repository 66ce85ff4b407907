package org.gongkai.batch.cli;

import java.io.PrintWriter;
import org.gongkai.batch.job.Progress;

/**
 * Shows progress on standard error: on a terminal as one line that counts on, else as a line now
 * and then.
 */
final class ConsoleProgress implements Progress {

  private static final int LINES_PER_STAGE = 10;
  private static final int LINE_EVERY = 1000;
  private static final long REDRAW_NANOS = 100_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private String stage = "";
  private int total;
  private int done;
  private int shown;
  private long drawnAt;

  /**
   * @param terminal whether the line can be drawn again and again
   */
  ConsoleProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Draws on a terminal if the launcher says that standard error is one; Java cannot tell. */
  static ConsoleProgress on(PrintWriter err) {
    return new ConsoleProgress(err, Boolean.getBoolean("gongkai.terminal"));
  }

  @Override
  public synchronized void begin(String newStage, int newTotal) {
    endLine();
    stage = newStage;
    total = newTotal;
    done = 0;
    shown = 0;
    if (terminal) {
      draw();
    } else {
      err.println(newTotal == 0 ? newStage + " …" : newStage + "（" + newTotal + " 份）…");
    }
  }

  @Override
  public synchronized void advance(int more) {
    done += more;
    if (terminal) {
      if (done == total || System.nanoTime() - drawnAt > REDRAW_NANOS) {
        draw();
      }
      return;
    }
    int step = total == 0 ? LINE_EVERY : Math.max(1, total / LINES_PER_STAGE);
    if (total >= 2 * LINES_PER_STAGE && (done - shown >= step || done == total)) {
      shown = done;
      err.println("  " + stage + " " + done + "/" + total);
    }
  }

  /** Ends the line on which progress is drawn. */
  synchronized void endLine() {
    if (terminal && !stage.isEmpty()) {
      draw();
      err.println();
    }
    stage = "";
  }

  private void draw() {
    drawnAt = System.nanoTime();
    err.print("\r" + stage + " " + done + (total == 0 ? "" : "/" + total) + "   ");
    err.flush();
  }
}
