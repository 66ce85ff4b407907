/**
 * The rule book (规则库): whatever compares fields, rows, sheets or a unit's whole year with the
 * calendar, the plan, the form and the law of the day.
 *
 * <p>In: a {@link org.gongkai.ledger.Submission} and a {@link org.gongkai.rule.Judging} context.
 * Out: located findings in a fixed order, exact counts by code. One rule is one class with one test
 * of the same name; it is found as a service and touches no other file. An ERROR says that the data
 * cannot be right; a WARNING says that a duty or limit was missed, or that something is suspicious.
 */
@NullMarked
package org.gongkai.rule;

import org.jspecify.annotations.NullMarked;
