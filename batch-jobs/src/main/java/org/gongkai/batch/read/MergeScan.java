package org.gongkai.batch.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds the merged cells of a large sheet ahead of its rows: they stand behind all of them, so the
 * bytes are searched without being parsed.
 */
final class MergeScan {

  private static final byte[] TAG = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l', ' '};
  private static final int BUFFER = 64 * 1024;
  private static final int LONGEST_TAG = 256;

  private MergeScan() {}

  /** The merged cells of the sheet whose bytes these are, at most as many as asked for. */
  static List<CellRange> scan(InputStream in, int most) throws IOException {
    List<CellRange> ranges = new ArrayList<>();
    StringBuilder tag = new StringBuilder();
    boolean inTag = false;
    int matched = 0;
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (in instanceof PartStream part) {
        part.nextToken();
      }
      for (int i = 0; i < read; i++) {
        byte b = buffer[i];
        if (inTag) {
          if (b == '>' || tag.length() == LONGEST_TAG) {
            inTag = false;
            add(tag.toString(), ranges, most);
          } else {
            tag.append((char) (b & 0xFF));
          }
        } else if (b == TAG[matched]) {
          if (++matched == TAG.length) {
            matched = 0;
            inTag = true;
            tag.setLength(0);
          }
        } else {
          matched = b == TAG[0] ? 1 : 0;
        }
      }
    }
    return ranges;
  }

  private static void add(String tag, List<CellRange> ranges, int most) {
    int start = tag.indexOf("ref=");
    if (start < 0 || start + 5 >= tag.length() || ranges.size() == most) {
      return;
    }
    char quote = tag.charAt(start + 4);
    int end = tag.indexOf(quote, start + 5);
    CellRange range = end < 0 ? null : range(tag.substring(start + 5, end));
    if (range != null) {
      ranges.add(range);
    }
  }

  /** The range of a text such as B2:D4; null if it is none. */
  static @Nullable CellRange range(String text) {
    int colon = text.indexOf(':');
    try {
      CellAddress first = CellAddress.parse(colon < 0 ? text : text.substring(0, colon));
      CellAddress last = colon < 0 ? first : CellAddress.parse(text.substring(colon + 1));
      return new CellRange(first.row(), first.column(), last.row(), last.column());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
