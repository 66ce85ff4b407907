/**
 * Supervision (督查) over what is stored: who has handed in, how far each unit is, what to write.
 *
 * <p>In: the roster, the plan and what is stored. Out: the models of {@code
 * org.gongkai.supervision} as of a given day; printing them is for {@code report} and the commands.
 */
@NullMarked
package org.gongkai.batch.supervise;

import org.jspecify.annotations.NullMarked;
