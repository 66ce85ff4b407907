/**
 * The jobs (批处理作业): each class named after a job lists its steps in their order, and puts the
 * stages of the pipeline together.
 *
 * <p>In: a workspace and where the results go. Out: the results, whole, and a run that can be
 * started again where it was cut off. Bad data never fails a job; broken machinery does, with one
 * plain sentence.
 */
@NullMarked
package org.gongkai.batch.job;

import org.jspecify.annotations.NullMarked;
