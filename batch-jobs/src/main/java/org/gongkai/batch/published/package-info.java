/**
 * Published annual reports as input (已发布年报核对).
 *
 * <p>In: a report as Word document or web page, whoever made it. Out: what its tables and its prose
 * say of each other, each check with its sentence and its cells, or one sentence why the file
 * cannot be read. Nothing is stored.
 */
@NullMarked
package org.gongkai.batch.published;

import org.jspecify.annotations.NullMarked;
