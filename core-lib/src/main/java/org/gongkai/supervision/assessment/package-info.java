/**
 * The assessment of openness work (政务公开考核评估): indicators, scores with their evidence, ranking.
 *
 * <p>In: an indicator table, the facts of a year, and what assessors have entered. Out: for every
 * unit and indicator exactly one score that says where it comes from, and for every kind of unit a
 * ranking in which equal totals share a rank.
 */
@NullMarked
package org.gongkai.supervision.assessment;

import org.jspecify.annotations.NullMarked;
