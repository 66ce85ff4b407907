/**
 * The hand-back (退回与提醒): a copy of the unit's own file in which every finding can be seen where it
 * lies.
 *
 * <p>In: the unit's file, never altered, and what judging it found. Out: a copy with the cells
 * marked and a first sheet that lists the findings with links, keeping all else as the unit made
 * it; marks of an earlier hand-back are taken away first. Files are written whole or not at all.
 */
@NullMarked
package org.gongkai.batch.handback;

import org.jspecify.annotations.NullMarked;
