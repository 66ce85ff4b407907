package org.gongkai.batch.handback;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.batch.handback.MarkupReader.Kind;
import org.gongkai.finding.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Copies a sheet with the styles of some cells changed; cells and rows that are not there are put
 * in as a spreadsheet program would, with the style of their row or column. All else stays, byte by
 * byte.
 */
final class SheetPatch {

  /** Says how a cell is to look. */
  interface Styler {

    /**
     * The style of a cell.
     *
     * @param cell the cell
     * @param style the style that it has
     */
    int style(CellAddress cell, int style) throws IOException;

    /** Whether cells of a style are changed wherever they are. */
    boolean changes(int style) throws IOException;
  }

  private final MarkupReader xml;
  private final PartOutput out;
  private final SheetSurvey survey;
  private final String prefix;
  private final Styler styler;
  private final NavigableMap<Integer, NavigableMap<Integer, CellAddress>> cells = new TreeMap<>();
  private @Nullable String legacyDrawing;
  private boolean pastData;
  private final boolean everywhere;

  /**
   * @param xml the sheet, from the beginning
   * @param survey what is known of it
   * @param cells the cells to be changed
   * @param everywhere whether there may be others to be changed because of their style
   * @param legacyDrawing the id of the relationship to its shapes, if the sheet has none yet
   */
  SheetPatch(
      MarkupReader xml,
      PartOutput out,
      SheetSurvey survey,
      Iterable<CellAddress> cells,
      boolean everywhere,
      Styler styler,
      Optional<String> legacyDrawing) {
    this.xml = xml;
    this.out = out;
    this.survey = survey;
    this.prefix = survey.prefix();
    this.everywhere = everywhere;
    this.styler = styler;
    for (CellAddress cell : cells) {
      this.cells.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }
    this.legacyDrawing =
        legacyDrawing
            .map(
                id ->
                    Tag.prefixed(
                        prefix,
                        "<legacyDrawing r:id=\"%s\" xmlns:r=\"%s\"/>"
                            .formatted(id, PackageFile.OFFICE_RELATIONSHIP)))
            .orElse(null);
  }

  void copy() throws IOException {
    while (xml.next() != Kind.FINISHED) {
      int depth = xml.depth();
      if (depth == 2 && xml.isStart()) {
        child();
      } else if (depth == 1 && xml.isEnd()) {
        writeLegacyDrawing();
        xml.copyTo(out);
      } else if (depth == 3 && xml.isStart() && xml.is(prefix + "sheetView")) {
        copyDeselected(xml, out);
      } else {
        xml.copyTo(out);
      }
    }
  }

  private void child() throws IOException {
    if (pastData && SheetSurvey.isBehindLegacyDrawing(xml, prefix)) {
      writeLegacyDrawing();
    }
    if (xml.is(prefix + "dimension")) {
      write(widened(xml.tagParts(), xml.isEmpty()));
    } else if (xml.is(prefix + "sheetData")) {
      data();
      pastData = true;
    } else {
      xml.copyTo(out);
    }
  }

  private void writeLegacyDrawing() throws IOException {
    if (legacyDrawing != null) {
      write(legacyDrawing);
      legacyDrawing = null;
    }
  }

  /** Sheets that stay selected together would all be edited at once. */
  static void copyDeselected(MarkupReader xml, PartOutput out) throws IOException {
    Tag view = xml.tagParts().remove("tabSelected");
    out.text(xml.isEmpty() ? view.empty() : view.open());
  }

  private String widened(Tag dimension, boolean empty) throws UnmarkableException {
    String range = dimension.attribute("ref");
    if (range != null && !cells.isEmpty()) {
      int colon = range.indexOf(':');
      CellAddress first = SheetSurvey.address(colon < 0 ? range : range.substring(0, colon));
      CellAddress last = colon < 0 ? first : SheetSurvey.address(range.substring(colon + 1));
      int left = first.column();
      int right = last.column();
      for (NavigableMap<Integer, CellAddress> row : cells.values()) {
        left = Math.min(left, row.firstKey());
        right = Math.max(right, row.lastKey());
      }
      CellAddress from = new CellAddress(Math.min(first.row(), cells.firstKey()), left);
      CellAddress to = new CellAddress(Math.max(last.row(), cells.lastKey()), right);
      dimension.set("ref", from.equals(to) ? from.a1() : from.a1() + ":" + to.a1());
    }
    return empty ? dimension.empty() : dimension.open();
  }

  private void data() throws IOException {
    if (xml.isEmpty()) {
      write(xml.tagParts().open());
      writeRowsBefore(Integer.MAX_VALUE);
      write(xml.tagParts().close());
      return;
    }
    xml.copyTo(out);
    int row = -1;
    for (xml.next(); !isEndAt(2); xml.next()) {
      if (xml.depth() == 3 && xml.isStart()) {
        row = SheetSurvey.row(xml, prefix, row);
        writeRowsBefore(row);
        NavigableMap<Integer, CellAddress> marked = cells.remove(row);
        if (marked != null || everywhere) {
          row(row, marked == null ? new TreeMap<>() : marked);
          continue;
        }
      }
      xml.copyTo(out);
    }
    writeRowsBefore(Integer.MAX_VALUE);
    xml.copyTo(out);
  }

  private boolean isEndAt(int depth) {
    return xml.isEnd() && xml.depth() == depth;
  }

  private void writeRowsBefore(int row) throws IOException {
    while (!cells.isEmpty() && cells.firstKey() < row) {
      Map.Entry<Integer, NavigableMap<Integer, CellAddress>> missing = cells.pollFirstEntry();
      Tag tag = Tag.parse("<" + prefix + "row").set("r", Integer.toString(missing.getKey() + 1));
      write(tag.open());
      writeCellsBefore(Integer.MAX_VALUE, missing.getValue(), null);
      write(tag.close());
    }
  }

  private void row(int row, NavigableMap<Integer, CellAddress> marked) throws IOException {
    // Which columns a row spans is but a hint, and perhaps no longer true.
    Tag tag = xml.tagParts();
    String rowStyle = tag.attribute("s");
    if (marked.isEmpty()) {
      xml.copyTo(out);
      if (xml.isEmpty()) {
        return;
      }
    } else {
      write(tag.remove("spans").open());
    }
    if (xml.isEmpty()) {
      writeCellsBefore(Integer.MAX_VALUE, marked, rowStyle);
      write(tag.close());
      return;
    }
    int column = -1;
    for (xml.next(); !isEndAt(3); xml.next()) {
      if (xml.depth() == 4 && xml.isStart()) {
        if (xml.is(prefix + "c")) {
          int next = column(row, column);
          if (next <= column) {
            throw new UnmarkableException("A row whose cells are not in order");
          }
          column = next;
          writeCellsBefore(column, marked, rowStyle);
          CellAddress cell = marked.remove(column);
          if (cell == null && everywhere && isChanged()) {
            cell = new CellAddress(row, column);
          }
          if (cell != null) {
            write(restyled(cell));
            continue;
          }
        } else {
          writeCellsBefore(Integer.MAX_VALUE, marked, rowStyle);
        }
      }
      xml.copyTo(out);
    }
    writeCellsBefore(Integer.MAX_VALUE, marked, rowStyle);
    xml.copyTo(out);
  }

  private boolean isChanged() throws IOException {
    String style = xml.attribute("s");
    return style != null && styler.changes(Integer.parseInt(style));
  }

  private int column(int row, int before) throws UnmarkableException {
    String address = xml.attribute("r");
    if (address == null) {
      return before + 1;
    }
    CellAddress cell = SheetSurvey.address(address);
    if (cell.row() != row) {
      throw new UnmarkableException("A cell in a row that is not its own");
    }
    return cell.column();
  }

  private String restyled(CellAddress cell) throws IOException {
    Tag tag = xml.tagParts();
    String style = tag.attribute("s");
    tag.set("s", style(cell, style));
    return xml.isEmpty() ? tag.empty() : tag.open();
  }

  private String style(CellAddress cell, @Nullable String style) throws IOException {
    return Integer.toString(styler.style(cell, style == null ? 0 : Integer.parseInt(style)));
  }

  private void writeCellsBefore(
      int column, NavigableMap<Integer, CellAddress> missing, @Nullable String rowStyle)
      throws IOException {
    while (!missing.isEmpty() && missing.firstKey() < column) {
      CellAddress cell = missing.pollFirstEntry().getValue();
      String style =
          rowStyle == null ? Integer.toString(survey.columnStyle(cell.column())) : rowStyle;
      write(Tag.parse("<" + prefix + "c").set("r", cell.a1()).set("s", style(cell, style)).empty());
    }
  }

  private void write(String markup) throws IOException {
    out.text(markup);
  }
}
