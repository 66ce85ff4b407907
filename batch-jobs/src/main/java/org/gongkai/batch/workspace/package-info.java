/**
 * The city's folder (工作区) and how files get into it: settings, roster, paths, and files that are
 * there completely or not at all.
 *
 * <p>In: paths and what is to be written there. Out: values that every stage may use; no stage of
 * the pipeline and no office-file library is known here.
 */
@NullMarked
package org.gongkai.batch.workspace;

import org.jspecify.annotations.NullMarked;
