package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

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
    int number = 0;
    for (String bucket : new Buckets().partition(ManifestFile.BUCKETS).keySet()) {
      assertThat(Buckets.of(new StepExecution(1, "judgeBucket:" + bucket, JOB))).isEqualTo(number);
      assertThat(Buckets.of(new StepExecution(2, "handBackBucket:" + bucket, JOB)))
          .isEqualTo(number);
      number++;
    }
    assertThat(number).isEqualTo(16);
  }
}
