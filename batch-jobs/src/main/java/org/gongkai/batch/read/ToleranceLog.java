package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * What was read tolerantly, counted per sheet, column and kind of tolerance, so that a column of
 * 50,000 dates typed as text is one finding.
 */
final class ToleranceLog {

  private static final int LONGEST_RAW = 60;

  private record Key(String sheet, String header, Tolerance tolerance) {}

  private static final class Count {
    private final Place first;
    private final String raw;
    private final String value;
    private int times;

    Count(Place first, String raw, String value) {
      this.first = first;
      this.raw = raw;
      this.value = value;
    }
  }

  private final Map<Key, Count> counts = new LinkedHashMap<>();

  /** Takes note of a value, if it was read tolerantly. */
  void note(String sheet, String header, Reported<?> value) {
    for (Tolerance tolerance : value.tolerances()) {
      Key key = new Key(sheet, header, tolerance);
      Count count = counts.get(key);
      if (count == null) {
        count = new Count(Place.of(value.place()), shortened(value.raw()), shown(value.value()));
        counts.put(key, count);
      }
      count.times++;
    }
  }

  void addTo(List<Finding> findings) {
    counts.forEach(
        (key, count) ->
            findings.add(
                ReadingFindings.readTolerantly(
                    count.first,
                    key.header(),
                    key.tolerance(),
                    count.times,
                    count.raw,
                    count.value)));
  }

  private static String shortened(String raw) {
    String line = raw.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return line.length() <= LONGEST_RAW ? line : line.substring(0, LONGEST_RAW) + "…";
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Choice choice) {
      return choice.label();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return shortened(value.toString().replace('T', ' '));
  }
}
