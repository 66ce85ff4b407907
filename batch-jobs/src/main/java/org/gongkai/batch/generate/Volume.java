package org.gongkai.batch.generate;

/**
 * How much stands in a made-up workbook (数据量).
 *
 * @param itemsPerSharedTask how many catalogue items a unit discloses of a task that all units
 *     have; of the tasks that it leads or joins in, it discloses all
 * @param information how many disclosures there are beside those of tasks and documents
 * @param requests how many requests
 */
record Volume(int itemsPerSharedTask, int information, int requests) {

  /** Small enough to be looked through: 20 to 60 rows. */
  static final Volume SAMPLE = new Volume(1, 5, 5);

  /** As large as a busy unit's year: about 300 rows. */
  static final Volume FULL = new Volume(1, 190, 50);
}
