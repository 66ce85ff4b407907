package org.gongkai.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.reference.CommentedTable;

/** The tables of a report that was really published, exactly as printed. */
final class PublishedFigures {

  private PublishedFigures() {}

  /** Reads the published figures of a form by the cell's code; what is not printed is missing. */
  static Map<String, Reported<BigDecimal>> read(String name, StatisticalForm form) {
    Map<String, String> printed = new LinkedHashMap<>();
    table(name).rows().forEach(row -> printed.put(row.text("line"), row.text("figures")));
    Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
    for (PrintedTable table : form.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        List<String> codes =
            table.listBeginningIn(row).stream()
                .filter(cell -> cell.kind() == PrintedCell.Kind.FIGURE)
                .map(PrintedCell::figure)
                .toList();
        if (!codes.isEmpty()) {
          String line = codes.get(0).startsWith("4/") ? "4" : parent(codes.get(0));
          String[] raw = printed.remove(line).split("\\|", -1);
          if (raw.length != codes.size()) {
            throw new IllegalStateException(name + " has too many or too few figures in " + line);
          }
          for (int i = 0; i < raw.length; i++) {
            figures.put(codes.get(i), reported(raw[i]));
          }
        }
      }
    }
    if (!printed.isEmpty()) {
      throw new IllegalStateException(name + " has lines that the form has not: " + printed);
    }
    return figures;
  }

  private static String parent(String code) {
    return code.substring(0, code.lastIndexOf('/'));
  }

  private static CommentedTable table(String name) {
    String file = "published/" + name + ".csv";
    try (InputStream in = PublishedFigures.class.getResourceAsStream(file)) {
      return CommentedTable.parse(file, in.readAllBytes(), List.of("line", "figures")).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reported<BigDecimal> reported(String raw) {
    if (raw.isEmpty()) {
      return Reported.blank(null);
    } else if (!raw.matches("[0-9]+(?:\\.[0-9]+)?")) {
      return Reported.of(ValueKind.MALFORMED, null, raw, null);
    }
    ValueKind kind = raw.equals("0") ? ValueKind.ZERO : ValueKind.NUMBER;
    return Reported.of(kind, new BigDecimal(raw), raw, null);
  }
}
