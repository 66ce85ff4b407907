package org.gongkai.batch.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A few buckets by the hash of the file, always the same ones: a file never changes its bucket when
 * others come and go, and the number of buckets does not grow with that of the units.
 */
final class Buckets implements Partitioner {

  private static final String NAME = "bucket";

  private final Collection<Integer> buckets;

  /**
   * Only buckets in which there is something to do: the framework writes down a good deal about
   * each, whatever is in it.
   */
  Buckets(Collection<Integer> buckets) {
    this.buckets = List.copyOf(buckets);
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> parts = new LinkedHashMap<>();
    buckets.forEach(bucket -> parts.put(NAME + bucket, new ExecutionContext()));
    return parts;
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
