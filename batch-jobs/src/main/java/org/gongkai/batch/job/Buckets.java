package org.gongkai.batch.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.batch.store.ManifestFile;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A few buckets by the hash of the file, always the same ones: a file never changes its bucket when
 * others come and go, and the number of buckets does not grow with that of the units.
 */
final class Buckets implements Partitioner {

  private static final String NAME = "bucket";

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> buckets = new LinkedHashMap<>();
    for (int bucket = 0; bucket < ManifestFile.BUCKETS; bucket++) {
      buckets.put(NAME + bucket, new ExecutionContext());
    }
    return buckets;
  }

  /**
   * The bucket of a step. It is in the step's name and not in its context, because the framework
   * writes the context down after the step: a run cut off in between could never be gone on with.
   */
  static int of(StepExecution step) {
    String name = step.getStepName();
    return Integer.parseInt(name.substring(name.lastIndexOf(NAME) + NAME.length()));
  }
}
