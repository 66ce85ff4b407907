package org.gongkai.annualreport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;

/** A piece of a section, from top to bottom (报告内容). */
public sealed interface Block {

  /**
   * A heading within a section.
   *
   * @param level 1 for 一、, 2 for （一）, 3 for 1.
   * @param text the heading with its number
   */
  record Heading(int level, String text) implements Block {}

  /**
   * A paragraph, made from figures.
   *
   * @param parts its words and figures
   */
  record Paragraph(List<Inline> parts) implements Block {

    /** Copies the list. */
    public Paragraph {
      parts = List.copyOf(parts);
    }

    /** The paragraph as plain text. */
    public String text() {
      return parts.stream().map(Inline::text).collect(Collectors.joining());
    }
  }

  /**
   * A place where the office's own words are missing (【请补充】), with a sentence made from the figures
   * that may stand there.
   *
   * @param asked what the office ought to write
   * @param proposed the proposed words
   */
  record ToComplete(String asked, List<Inline> proposed) implements Block {

    /** How such a place is marked. */
    public static final String MARK = "【请补充】";

    /** Copies the list. */
    public ToComplete {
      proposed = List.copyOf(proposed);
    }
  }

  /**
   * A table.
   *
   * @param id its name within the report
   * @param caption its title
   * @param columns its columns
   * @param rows its rows, each with one text for each column
   */
  record Table(String id, String caption, List<Column> columns, List<Row> rows) implements Block {

    /**
     * A column.
     *
     * @param header its header
     * @param weight its share of the width
     * @param align how its cells stand
     */
    public record Column(String header, int weight, Align align) {}

    /** How the texts of a column stand (对齐方式). */
    public enum Align {
      /** Texts. */
      LEFT,
      /** Short words. */
      CENTRE,
      /** Numbers. */
      RIGHT
    }

    /**
     * A row.
     *
     * @param cells one text for each column
     * @param total whether it sums up other rows
     */
    public record Row(List<String> cells, boolean total) {

      /** Copies the list. */
      public Row {
        cells = List.copyOf(cells);
      }
    }

    /**
     * @throws IllegalArgumentException if a row has more or fewer texts than there are columns
     */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              caption + " has " + columns.size() + " columns, but a row has " + row.cells());
        }
      }
    }
  }

  /**
   * The statutory form with its figures, printed exactly as in its instrument.
   *
   * @param title the printed title with the year
   * @param unit who fills it in
   * @param lines its lines from top to bottom
   */
  record Form(String title, String unit, List<Line> lines) implements Block {

    /**
     * A line of the form.
     *
     * @param code its code
     * @param label the printed text
     * @param unitOfMeasure the unit of measure as printed
     * @param value the figure as printed; —— for a heading
     * @param coverage how many units are in it, such as 48/62; empty for a heading
     */
    public record Line(
        String code, String label, String unitOfMeasure, String value, String coverage) {}

    /** Copies the list. */
    public Form {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table of the statutory format with its figures, printed exactly as in its instrument.
   *
   * @param id its name within the report
   * @param table the table as printed
   * @param figures by the code of each figure: the figure as printed
   */
  record OfficialTable(String id, PrintedTable table, Map<String, String> figures)
      implements Block {

    /** Copies the map. */
    public OfficialTable {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** What a cell of the table shows: its words, or its figure. */
    public String text(PrintedCell cell) {
      String code = cell.figure();
      return code == null ? cell.text() : figures.getOrDefault(code, ReportFigure.NO_NUMBER);
    }
  }

  /**
   * A picture of numbers.
   *
   * @param chart what it shows
   */
  record Picture(Chart chart) implements Block {}
}
