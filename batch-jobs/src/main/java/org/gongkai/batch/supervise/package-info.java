/**
 * Supervision (督查): who has handed in, who is late, who is missing.
 *
 * <p>In: the roster and what is stored. Out: every expected unit in exactly one state, in the order
 * of the codes, as of a given day.
 */
@NullMarked
package org.gongkai.batch.supervise;

import org.jspecify.annotations.NullMarked;
