package org.gongkai.batch.read;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the filled rows below a ledger's headers (行数核对).
 *
 * @param read the rows that hold something
 * @param handedOut the rows that were handed out as rows of the ledger
 * @param skipped the others, by reason
 */
public record RowCount(int read, int handedOut, Map<SkipReason, Integer> skipped) {

  /** Why a row is no row of the ledger (跳过原因). */
  public enum SkipReason {
    /** 合计, 总计, 小计. */
    TOTALS,
    /** The headers once more, as on a new page. */
    HEADERS,
    /** 零报告. */
    ZERO_REPORT,
    /** Something stands only outside the ledger's columns. */
    OUTSIDE_COLUMNS,
    /** Beyond the number of rows that is read; the workbook is returned for it. */
    BEYOND_LIMIT
  }

  /** No row at all. */
  public static final RowCount NONE = new RowCount(0, 0, Map.of());

  /**
   * @throws IllegalArgumentException if the rows read are not those handed out and those skipped
   */
  public RowCount {
    Map<SkipReason, Integer> copy = new EnumMap<>(SkipReason.class);
    copy.putAll(skipped);
    skipped = Collections.unmodifiableMap(copy);
    int sum = handedOut + skipped.values().stream().mapToInt(Integer::intValue).sum();
    if (read != sum) {
      throw new IllegalArgumentException("Rows read " + read + " are not the " + sum + " counted");
    }
  }
}
