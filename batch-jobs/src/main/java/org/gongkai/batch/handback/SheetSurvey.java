package org.gongkai.batch.handback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.batch.handback.MarkupReader.Kind;
import org.gongkai.finding.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a sheet before it is changed: columns, heights, merged cells, and whether
 * it is built as the standard says. One pass; the cells themselves are not looked at.
 */
final class SheetSurvey {

  /** The children of a worksheet in the order of the standard (CT_Worksheet, ECMA-376 part 1). */
  static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private static final String ALTERNATIVES = "AlternateContent";
  private static final float DEFAULT_CHARACTERS = 8.43f;
  private static final float PIXELS_PER_CHARACTER = 7f;
  private static final float DEFAULT_POINTS = 15f;
  private static final int MOST_MERGES = 200_000;

  private record Columns(int first, int last, float width, boolean isHidden, int style) {}

  private final String prefix;
  private final NavigableMap<Integer, NavigableSet<Integer>> wanted = new TreeMap<>();
  private final Map<CellAddress, CellAddress> visible = new HashMap<>();
  private final List<Columns> columns = new ArrayList<>();
  private float defaultWidth = DEFAULT_CHARACTERS;
  private float defaultHeight = DEFAULT_POINTS;
  // In points by row; rows beyond, and those of 0, have the usual height.
  private float[] heights = new float[0];
  private @Nullable String legacyDrawing;

  /**
   * Looks at a sheet.
   *
   * @param xml its part, from the beginning
   * @param cells the cells that are to be marked
   */
  SheetSurvey(MarkupReader xml, Iterable<CellAddress> cells) throws IOException {
    for (CellAddress cell : cells) {
      wanted.computeIfAbsent(cell.row(), row -> new TreeSet<>()).add(cell.column());
    }
    this.prefix = xml.openRoot(StylesPart.NAMESPACE);
    if (!xml.is(prefix + "worksheet") || xml.isEmpty()) {
      throw new UnmarkableException("Not a worksheet");
    }
    survey(xml);
  }

  private void survey(MarkupReader xml) throws IOException {
    int last = -1;
    int row = -1;
    int merges = 0;
    boolean hasData = false;
    boolean inRows = false;
    while (xml.next() != Kind.FINISHED) {
      int depth = xml.depth();
      if (depth == 2 && !xml.isEnd() && xml.isStart()) {
        int place = place(xml, prefix, last);
        if (place < last) {
          throw new UnmarkableException("A sheet in another order than the standard's");
        }
        last = place;
        inRows = xml.is(prefix + "sheetData") && !xml.isEmpty();
        hasData |= xml.is(prefix + "sheetData");
        readChild(xml);
      } else if (depth == 2 && xml.isEnd()) {
        inRows = false;
      } else if (depth == 3 && xml.isStart()) {
        if (inRows) {
          row = row(xml, row);
        } else if (xml.is(prefix + "col")) {
          readColumns(xml);
        } else if (xml.is(prefix + "mergeCell")) {
          if (++merges > MOST_MERGES) {
            throw new UnmarkableException("More merged cells than can be looked at");
          }
          readMerge(xml);
        }
      }
    }
    if (!hasData) {
      throw new UnmarkableException("A sheet without data");
    }
  }

  /** Where the child of a worksheet stands in the order. */
  private static int place(MarkupReader xml, String prefix, int last) throws UnmarkableException {
    String name = xml.name();
    if (name.endsWith(":" + ALTERNATIVES)) {
      // Holds objects and controls where it stands behind the data, else what it stands among.
      return Math.max(last, last < ORDER.indexOf("sheetData") ? 0 : ORDER.indexOf("oleObjects"));
    }
    int place = name.startsWith(prefix) ? ORDER.indexOf(name.substring(prefix.length())) : -1;
    if (place < 0) {
      throw new UnmarkableException("A sheet with an unknown element " + name);
    }
    return place;
  }

  /**
   * Whether the child of a worksheet, one behind the data, stands behind the place of {@code
   * legacyDrawing}.
   */
  static boolean isBehindLegacyDrawing(MarkupReader xml, String prefix) throws UnmarkableException {
    return place(xml, prefix, ORDER.indexOf("sheetData")) > ORDER.indexOf("legacyDrawing");
  }

  private void readChild(MarkupReader xml) throws UnmarkableException {
    if (xml.is(prefix + "sheetFormatPr")) {
      String width = xml.attribute("defaultColWidth");
      String height = xml.attribute("defaultRowHeight");
      defaultWidth = width == null ? DEFAULT_CHARACTERS : Float.parseFloat(width);
      defaultHeight = height == null ? DEFAULT_POINTS : Float.parseFloat(height);
    } else if (xml.is(prefix + "legacyDrawing")) {
      legacyDrawing = xml.tagParts().attributeWithPrefix("id");
    }
  }

  private int row(MarkupReader xml, int before) throws UnmarkableException {
    int row = row(xml, prefix, before);
    if (row <= before) {
      throw new UnmarkableException("A sheet whose rows are not in order");
    }
    String height = xml.attribute("ht");
    if (height != null) {
      if (row >= heights.length) {
        heights = Arrays.copyOf(heights, Math.max(row + 1, heights.length * 2));
      }
      heights[row] = Float.parseFloat(height);
    }
    return row;
  }

  /** The number of a row; one without is the next. */
  static int row(MarkupReader xml, String prefix, int before) throws UnmarkableException {
    if (!xml.is(prefix + "row")) {
      throw new UnmarkableException("A sheet with something else than rows in its data");
    }
    String row = xml.attribute("r");
    return row == null ? before + 1 : Integer.parseInt(row.strip()) - 1;
  }

  private void readColumns(MarkupReader xml) throws UnmarkableException {
    Tag col = xml.tagParts();
    String first = col.attribute("min");
    String last = col.attribute("max");
    String width = col.attribute("width");
    String style = col.attribute("style");
    if (first == null || last == null) {
      throw new UnmarkableException("Columns without their numbers");
    }
    String hidden = col.attribute("hidden");
    columns.add(
        new Columns(
            Integer.parseInt(first) - 1,
            Integer.parseInt(last) - 1,
            width == null ? -1 : Float.parseFloat(width),
            hidden != null && (hidden.equals("1") || hidden.equals("true")),
            style == null ? 0 : Integer.parseInt(style)));
  }

  private void readMerge(MarkupReader xml) throws UnmarkableException {
    String range = xml.attribute("ref");
    int colon = range == null ? -1 : range.indexOf(':');
    if (range == null || colon < 0) {
      return;
    }
    CellAddress first = address(range.substring(0, colon));
    CellAddress last = address(range.substring(colon + 1));
    wanted
        .subMap(first.row(), true, Math.max(first.row(), last.row()), true)
        .forEach(
            (row, cells) ->
                cells
                    .subSet(first.column(), true, Math.max(first.column(), last.column()), true)
                    .forEach(column -> visible.putIfAbsent(new CellAddress(row, column), first)));
  }

  static CellAddress address(String text) throws UnmarkableException {
    try {
      return CellAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UnmarkableException("No address of a cell: " + text, e);
    }
  }

  /** The prefix of the sheet's elements, with a colon. */
  String prefix() {
    return prefix;
  }

  /** The id of the relationship to the shapes of comments and controls, if there are any. */
  @Nullable String legacyDrawing() {
    return legacyDrawing;
  }

  /** The cell that is seen in the place of one of those to be marked: of merged ones the first. */
  CellAddress visible(CellAddress cell) {
    return visible.getOrDefault(cell, cell);
  }

  /** The style of a new cell in a column. */
  int columnStyle(int column) {
    return columns.stream()
        .filter(c -> c.first <= column && column <= c.last)
        .findFirst()
        .map(Columns::style)
        .orElse(0);
  }

  /** The width of a column in pixels. */
  float pixels(int column) {
    for (Columns c : columns) {
      if (c.first <= column && column <= c.last) {
        return c.isHidden ? 0 : PIXELS_PER_CHARACTER * (c.width < 0 ? defaultWidth : c.width);
      }
    }
    return PIXELS_PER_CHARACTER * defaultWidth;
  }

  /** The height of a row in points. */
  float points(int row) {
    return row < heights.length && heights[row] > 0 ? heights[row] : defaultHeight;
  }
}
