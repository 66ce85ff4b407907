package org.gongkai.batch.handback;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Gives cells another fill and keeps the rest of their style. */
final class MarkStyles {

  private static final int FIRST_PALETTE_INDEX = 8;
  private static final int LAST_PALETTE_INDEX = 63;

  /** Charts without colours of their own take these. */
  private static final int FIRST_CHART_INDEX = 16;

  private static final int LAST_CHART_INDEX = 39;

  private record Key(int style, Object fill) {}

  private final Workbook workbook;
  private final int limit;
  private final Map<MarkColour, Color> colours = new EnumMap<>(MarkColour.class);
  private final Map<Key, CellStyle> made = new HashMap<>();

  MarkStyles(Workbook workbook) {
    this.workbook = workbook;
    // A little below what each format can hold.
    this.limit = workbook instanceof HSSFWorkbook ? 4_000 : 63_900;
  }

  /**
   * Fills a cell in the colour of a mark.
   *
   * @return the fill it had; empty if the workbook can hold no further style, so that the cell
   *     stays as it was
   */
  Optional<Fill> mark(Cell cell, MarkColour colour) {
    CellStyle old = cell.getCellStyle();
    Key key = new Key(old.getIndex(), colour);
    CellStyle style = made.get(key);
    if (style == null) {
      if (workbook.getNumCellStyles() >= limit) {
        return Optional.empty();
      }
      style = copy(old);
      style.setFillForegroundColor(colours.computeIfAbsent(colour, this::colour));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      made.put(key, style);
    }
    Fill before = Fill.of(workbook, old);
    cell.setCellStyle(style);
    return Optional.of(before);
  }

  /** Gives a cell a fill that was kept; left as it is if the workbook can hold no more styles. */
  void restore(Cell cell, Fill fill) {
    CellStyle old = cell.getCellStyle();
    Key key = new Key(old.getIndex(), fill);
    CellStyle style = made.get(key);
    if (style == null) {
      if (workbook.getNumCellStyles() >= limit) {
        return;
      }
      style = copy(old);
      fill.applyTo(workbook, style);
      made.put(key, style);
    }
    cell.setCellStyle(style);
  }

  private CellStyle copy(CellStyle old) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(old);
    return style;
  }

  private Color colour(MarkColour colour) {
    byte[] rgb = colour.rgb();
    if (!(workbook instanceof HSSFWorkbook xls)) {
      return new XSSFColor(rgb, null);
    }
    HSSFPalette palette = xls.getCustomPalette();
    HSSFColor known = palette.findColor(rgb[0], rgb[1], rgb[2]);
    if (known != null) {
      return known;
    }
    Optional<Short> free = findFreeIndex(xls);
    if (free.isEmpty()) {
      return palette.findSimilarColor(rgb[0], rgb[1], rgb[2]);
    }
    palette.setColorAtIndex(free.get(), rgb[0], rgb[1], rgb[2]);
    return palette.getColor(free.get());
  }

  /** A place of the palette that neither the unit's styles nor our other marks use. */
  private Optional<Short> findFreeIndex(HSSFWorkbook xls) {
    Set<Short> used = new HashSet<>();
    for (int i = 0; i < xls.getNumCellStyles(); i++) {
      CellStyle style = xls.getCellStyleAt(i);
      used.add(style.getFillForegroundColor());
      used.add(style.getFillBackgroundColor());
      used.add(style.getTopBorderColor());
      used.add(style.getBottomBorderColor());
      used.add(style.getLeftBorderColor());
      used.add(style.getRightBorderColor());
    }
    for (int i = 0; i < xls.getNumberOfFonts(); i++) {
      used.add(xls.getFontAt(i).getColor());
    }
    for (Color ours : colours.values()) {
      used.add(((HSSFColor) ours).getIndex());
    }
    for (short index = LAST_PALETTE_INDEX; index >= FIRST_PALETTE_INDEX; index--) {
      boolean chart = index >= FIRST_CHART_INDEX && index <= LAST_CHART_INDEX;
      if (!chart && !used.contains(index)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }
}
