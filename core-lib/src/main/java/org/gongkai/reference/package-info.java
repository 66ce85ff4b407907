/**
 * Reference data as commented text (基础数据): a UTF-8 CSV file that people keep in a spreadsheet and
 * that states its own sources.
 *
 * <p>In: the bytes of a file. Out: rows with their line numbers, or every problem of the file as
 * one plain sentence each; never half of the rows. Whatever else reads tables of this kind
 * (calendar, roster, catalogue, forms) stands on this package; it uses {@link
 * org.gongkai.finding.Message} and {@link org.gongkai.finding.Choice} and nothing more of the
 * project.
 */
@NullMarked
package org.gongkai.reference;

import org.jspecify.annotations.NullMarked;
