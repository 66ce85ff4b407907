package org.gongkai.batch.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.CommentedTable;

/** The tables of reports that five organs really published. */
public final class PublishedTables {

  private static final Path PUBLISHED =
      Path.of("..", "core-lib", "src", "test", "resources", "org", "gongkai", "form", "published");

  private PublishedTables() {}

  /** The figures of a published report by their code, as printed. */
  public static Map<String, String> figures(String name, StatisticalForm form) throws Exception {
    String file = name + ".csv";
    Map<String, List<String>> lines = new LinkedHashMap<>();
    CommentedTable.parse(
            file, Files.readAllBytes(PUBLISHED.resolve(file)), List.of("line", "figures"))
        .orThrow()
        .rows()
        .forEach(row -> lines.put(row.text("line"), List.of(row.text("figures").split("\\|", -1))));
    Map<String, String> figures = new LinkedHashMap<>();
    for (PrintedTable table : form.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        List<String> codes =
            table.listBeginningIn(row).stream()
                .filter(cell -> cell.kind() == PrintedCell.Kind.FIGURE)
                .map(PrintedCell::figure)
                .toList();
        for (int i = 0; i < codes.size(); i++) {
          String first = codes.get(0);
          String line = table.code().equals("4") ? "4" : first.substring(0, first.lastIndexOf('/'));
          figures.put(codes.get(i), lines.get(line).get(i));
        }
      }
    }
    return figures;
  }
}
