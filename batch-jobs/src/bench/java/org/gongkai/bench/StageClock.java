package org.gongkai.bench;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.batch.job.Progress;

/**
 * Times the stages of a run workbook by workbook. For several threads.
 *
 * <p>A JVM needs a while to compile what it runs; so of each stage the second half of its workbooks
 * tells what a workbook costs in a long run, and the whole tells what it costs in this one.
 */
final class StageClock implements Progress {

  /** The stage before the first workbook, which a long run has once: it is not in the warm time. */
  static final String OPENING = "opening";

  private static final class Stage {
    private final String name;
    private final long start;
    private final List<Long> times = new ArrayList<>();
    private long end;

    Stage(String name, long start) {
      this.name = name;
      this.start = start;
    }
  }

  private final int samples;
  private final int workbooks;
  private final long begin = System.nanoTime();
  private final List<Stage> stages = new ArrayList<>();
  private final List<String> curve = new ArrayList<>();
  private long paused;
  private long lastSample;
  private int lastDone;

  /**
   * Starts.
   *
   * @param workbooks how many there are
   * @param samples how often the live heap is looked at within each stage; 0 for never
   */
  StageClock(int workbooks, int samples) {
    this.workbooks = workbooks;
    this.samples = samples;
  }

  private long now() {
    return System.nanoTime() - begin - paused;
  }

  @Override
  public synchronized void begin(String stage, int total) {
    end();
    stages.add(new Stage(stage, now()));
    lastSample = now();
    lastDone = 0;
  }

  @Override
  public synchronized void advance(int done) {
    Stage stage = stages.get(stages.size() - 1);
    for (int i = 0; i < done; i++) {
      stage.times.add(now());
    }
    int every = samples == 0 ? Integer.MAX_VALUE : Math.max(1, workbooks / samples);
    if (stage.times.size() - lastDone >= every) {
      sample(stage);
    }
  }

  /** The time of the workbooks since the last sample, and the heap that is alive now. */
  private void sample(Stage stage) {
    int done = stage.times.size();
    double millis = (now() - lastSample) / 1e6 / (done - lastDone);
    long start = System.nanoTime();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    paused += System.nanoTime() - start;
    curve.add(
        stages.size()
            + " "
            + done
            + " "
            + String.format(java.util.Locale.ROOT, "%.3f %.1f", millis, heap));
    lastSample = now();
    lastDone = done;
  }

  private void end() {
    if (!stages.isEmpty()) {
      stages.get(stages.size() - 1).end = now();
    }
  }

  /** Ends the last stage and prints what was measured. */
  synchronized void finish() {
    end();
    double warm = 0;
    for (Stage stage : stages) {
      int done = stage.times.size();
      double perWorkbook;
      if (done < 4) {
        perWorkbook = (stage.end - stage.start) / 1e6 / workbooks;
      } else {
        // Stages that see only some of the workbooks count for as much as they see.
        int half = done / 2;
        perWorkbook =
            (stage.end - stage.times.get(half - 1)) / 1e6 / (done - half) * done / workbooks;
      }
      if (!stage.name.equals(OPENING)) {
        warm += perWorkbook;
      }
      Child.report("stage." + stage.name, perWorkbook);
    }
    Child.report("warm", warm);
    Child.report("whole", now() / 1e6 / workbooks);
    curve.forEach(line -> System.out.println("@curve " + line));
  }
}
