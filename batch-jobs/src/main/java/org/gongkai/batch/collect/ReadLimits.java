package org.gongkai.batch.collect;

import java.time.Duration;

/**
 * How much one file may ask of the machine (读取上限). Whatever goes beyond is refused with its reason.
 *
 * @param fileBytes the size of a file, or of an entry of a zip
 * @param xlsBytes the size of an .xls file, whose texts have to be held in memory
 * @param inflatedBytes all that is inflated from one .xlsx file, or from one zip of workbooks
 * @param inflationRatio inflated bytes per packed byte of a part; asked only of parts that inflate
 *     beyond 32 MB, because styles.xml and empty formatted rows shrink a hundredfold in good files
 * @param zipEntries workbooks in one zip
 * @param rows filled rows of one sheet
 * @param columns columns that are looked at, from A on
 * @param cellLength characters of one cell; more are cut off
 * @param time how long one file may take to open, and again to hand out its rows
 */
public record ReadLimits(
    long fileBytes,
    long xlsBytes,
    long inflatedBytes,
    int inflationRatio,
    int zipEntries,
    int rows,
    int columns,
    int cellLength,
    Duration time) {

  private static final long MEGABYTE = 1024 * 1024;

  /** Generous for honest workbooks, safe within a heap of 256 MB. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(
          100 * MEGABYTE,
          32 * MEGABYTE,
          1024 * MEGABYTE,
          400,
          2000,
          500_000,
          1000,
          32_767,
          Duration.ofMinutes(5));

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ReadLimits {
    if (fileBytes < 1
        || xlsBytes < 1
        || inflatedBytes < 1
        || inflationRatio < 1
        || zipEntries < 1
        || rows < 1
        || columns < 1
        || cellLength < 1
        || time.isNegative()
        || time.isZero()) {
      throw new IllegalArgumentException("Limits are positive");
    }
  }

  /** These limits with another number of filled rows per sheet. */
  public ReadLimits withRows(int most) {
    return new ReadLimits(
        fileBytes,
        xlsBytes,
        inflatedBytes,
        inflationRatio,
        zipEntries,
        most,
        columns,
        cellLength,
        time);
  }

  /** These limits with another size of a file. */
  public ReadLimits withFileBytes(long most) {
    return new ReadLimits(
        most, xlsBytes, inflatedBytes, inflationRatio, zipEntries, rows, columns, cellLength, time);
  }

  /** These limits with another amount of inflated bytes. */
  public ReadLimits withInflatedBytes(long most) {
    return new ReadLimits(
        fileBytes, xlsBytes, most, inflationRatio, zipEntries, rows, columns, cellLength, time);
  }

  /** These limits with another time that one file may take. */
  public ReadLimits withTime(Duration most) {
    return new ReadLimits(
        fileBytes,
        xlsBytes,
        inflatedBytes,
        inflationRatio,
        zipEntries,
        rows,
        columns,
        cellLength,
        most);
  }
}
