package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.batch.store.ManifestFile;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class BucketsTest {

  private static final JobExecution JOB =
      new JobExecution(1, new JobInstance(1, ImportSubmissionsJob.NAME), new JobParameters());

  @Test
  void aStepWithoutContextStillKnowsItsBucket() {
    List<Integer> known = new ArrayList<>();
    for (String bucket : new Buckets(List.of(0, 3, 15)).partition(1).keySet()) {
      known.add(Buckets.of(new StepExecution(1, "judgeBucket:" + bucket, JOB)));
      known.add(Buckets.of(new StepExecution(2, "handBackBucket:" + bucket, JOB)));
    }
    assertThat(known).containsExactly(0, 0, 3, 3, 15, 15);
  }

  @Test
  void whereNothingIsToBeDoneThereIsNoPart() {
    assertThat(new Buckets(List.of()).partition(ManifestFile.BUCKETS)).isEmpty();
  }
}
