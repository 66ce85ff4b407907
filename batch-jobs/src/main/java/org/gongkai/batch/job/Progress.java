package org.gongkai.batch.job;

/** Is told how far a job has come (进度); called from several threads. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String stage, int total) {}

        @Override
        public void advance(int done) {}
      };

  /**
   * A stage begins.
   *
   * @param stage its name in Chinese
   * @param total how many files it has to do; 0 if that is not known
   */
  void begin(String stage, int total);

  /** So many more files of the stage are done. */
  void advance(int done);
}
