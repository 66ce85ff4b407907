/**
 * Where something stands in a unit's file, what stands there, and what is wrong with it.
 *
 * <p>In: nothing of the project. Out: immutable values. A {@link org.gongkai.finding.Reported}
 * never changes what a clerk typed: the raw text stays beside the value, and blank, 0, 无, — and /
 * stay five different things.
 */
@NullMarked
package org.gongkai.finding;

import org.jspecify.annotations.NullMarked;
