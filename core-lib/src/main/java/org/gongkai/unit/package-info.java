/**
 * Who reports (责任单位): the units of one city as a roster, with their names, places on the web, and
 * what became of them in reorganisations.
 *
 * <p>In: two commented tables, the units and the reorganisations, and the names that documents and
 * workbooks use. Out: immutable values; a roster is a tree with one root, its codes are unique, and
 * it always lists its units in the order of their codes. A name becomes one unit, or the answer
 * says why not; nothing is guessed.
 */
@NullMarked
package org.gongkai.unit;

import org.jspecify.annotations.NullMarked;
