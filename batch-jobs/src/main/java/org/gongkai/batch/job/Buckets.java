package org.gongkai.batch.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.batch.store.ManifestFile;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A few buckets by the hash of the file, always the same ones: a file never changes its bucket when
 * others come and go, and the number of buckets does not grow with that of the units.
 */
final class Buckets implements Partitioner {

  static final String BUCKET = "bucket";

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> buckets = new LinkedHashMap<>();
    for (int bucket = 0; bucket < ManifestFile.BUCKETS; bucket++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(BUCKET, bucket);
      buckets.put("bucket" + bucket, context);
    }
    return buckets;
  }
}
