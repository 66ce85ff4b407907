/**
 * The office's own rules (本级规则): {@code rules.yaml} changes rules of the book and adds others as
 * expressions, {@code waivers.yaml} lets findings pass that the office answers for.
 *
 * <p>In: the files' bytes and the standard rule book. Out: a rule book and waivers that judge like
 * any other, or every mistake as one located sentence. Expressions are checked whole when they are
 * read: they can only compare, calculate and call the few functions there are, on values whose type
 * is known, so that none can fail, loop, or reach anything but the workbook at hand.
 */
@NullMarked
package org.gongkai.batch.officerule;

import org.jspecify.annotations.NullMarked;
