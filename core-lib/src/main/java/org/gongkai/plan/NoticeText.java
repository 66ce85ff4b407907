package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Place;

/**
 * A document's text in reading order (通知文本), whatever kind of file it came from.
 *
 * @param blocks paragraphs and tables in the order in which they stand
 */
public record NoticeText(List<Block> blocks) {

  /** Copies the list. */
  public NoticeText {
    blocks = List.copyOf(blocks);
  }

  /** A paragraph or a table. */
  public sealed interface Block permits Paragraph, Table {}

  /**
   * A paragraph.
   *
   * @param text its text as printed, blanks included
   * @param place where it stands
   */
  public record Paragraph(String text, Place place) implements Block {}

  /**
   * A table as a grid: each row has a cell for each column, so that merged cells fill several
   * places.
   *
   * @param rows its rows from top to bottom
   */
  public record Table(List<Row> rows) implements Block {

    /** Copies the list. */
    public Table {
      rows = List.copyOf(rows);
    }

    /** The number of columns of its widest row. */
    public int width() {
      return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells its cells from left to right
   */
  public record Row(List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a place in the grid is. */
  public enum Span {
    /** A cell of its own, or the first place of a merged one. */
    OWN,
    /** A place that the merged cell to the left covers. */
    FROM_LEFT,
    /** A place that the merged cell above covers. */
    FROM_ABOVE
  }

  /**
   * A place in the grid of a table.
   *
   * @param text the text as printed; that of a covered place is empty
   * @param span whether it is covered by a merged cell
   * @param place where it stands
   */
  public record Cell(String text, Span span, Place place) {

    /**
     * @throws IllegalArgumentException if a covered place has a text
     */
    public Cell {
      if (span != Span.OWN && !text.isEmpty()) {
        throw new IllegalArgumentException("The text of a merged cell stands in its first place");
      }
    }
  }

  /** Collects the blocks of a document that has no sheets, and says where each stands. */
  public static final class Writer {

    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;

    /** Adds a paragraph; one that is blank adds nothing. */
    public Writer paragraph(String text) {
      if (!Wording.isBlank(text)) {
        paragraphs++;
        blocks.add(new Paragraph(text, Place.sheet("正文第" + paragraphs + "段")));
      }
      return this;
    }

    /** Adds a table of plain cells. */
    public Writer table(List<List<String>> rows) {
      return grid(
          rows.stream()
              .map(row -> row.stream().map(text -> new GridCell(text, Span.OWN)).toList())
              .toList());
    }

    /** Adds a table whose merged cells are marked. */
    public Writer grid(List<List<GridCell>> rows) {
      tables++;
      String name = "表格" + tables;
      List<Row> made = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < rows.get(row).size(); column++) {
          GridCell cell = rows.get(row).get(column);
          cells.add(
              new Cell(cell.text(), cell.span(), new Place(name, new CellAddress(row, column))));
        }
        made.add(new Row(cells));
      }
      blocks.add(new Table(made));
      return this;
    }

    /** The document so far. */
    public NoticeText text() {
      return new NoticeText(blocks);
    }
  }

  /**
   * A cell without its place.
   *
   * @param text the text as printed; that of a covered place is empty
   * @param span whether it is covered by a merged cell
   */
  public record GridCell(String text, Span span) {

    /** A cell of its own. */
    public static GridCell of(String text) {
      return new GridCell(text, Span.OWN);
    }
  }
}
