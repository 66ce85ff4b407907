/**
 * What units handed in, kept in a database (入库): runs with their manifests, workbooks with their
 * rows, figures and findings, what stands for each unit and year, and the originals by their hash.
 *
 * <p>In: judged workbooks, whole. Out: the same records and reported values as were read, cell by
 * cell; a workbook is stored completely or not at all. The same statements serve H2, MySQL and
 * MariaDB.
 */
@NullMarked
package org.gongkai.batch.store;

import org.jspecify.annotations.NullMarked;
