/**
 * Benchmarks (性能测量): the pipeline against the limit of the machine and against its peers, on the
 * same generated inputs in the same run.
 *
 * <p>In: a scale. Out: {@code BENCHMARKS.md} and its plot, written from what was measured. None of
 * this is in the jar, and nothing here is a test.
 */
@NullMarked
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
