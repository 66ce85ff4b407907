package org.gongkai.batch.handback;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The ground of a cell as text, so that it can be kept in the file and put back later, also after
 * another program saved the file and numbered its styles anew.
 *
 * @param pattern the pattern's name
 * @param foreground the pattern's colour: {@code none}, {@code index:12}, {@code rgb:FFC8CE} or
 *     {@code theme:4:0.4}
 * @param background the colour behind the pattern, in the same spelling
 */
record Fill(FillPatternType pattern, String foreground, String background) {

  static final Fill EMPTY = new Fill(FillPatternType.NO_FILL, "none", "none");

  private static final String SEPARATOR = ";";

  static Fill of(Workbook workbook, CellStyle style) {
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return EMPTY;
    }
    if (style instanceof XSSFCellStyle xlsx) {
      return of(
          style.getFillPattern(),
          xlsx.getFillForegroundXSSFColor(),
          xlsx.getFillBackgroundXSSFColor());
    }
    HSSFPalette palette = ((HSSFWorkbook) workbook).getCustomPalette();
    return new Fill(
        style.getFillPattern(),
        text(palette, ((HSSFCellStyle) style).getFillForegroundColor()),
        text(palette, ((HSSFCellStyle) style).getFillBackgroundColor()));
  }

  /** The fill of one colour: its red, green and blue as six hexadecimal digits. */
  static Fill solid(String rgb) {
    return new Fill(
        FillPatternType.SOLID_FOREGROUND, "rgb:" + rgb.toUpperCase(Locale.ROOT), "none");
  }

  /** The fill of these colours, as {@code styles.xml} has them. */
  static Fill of(
      FillPatternType pattern, @Nullable XSSFColor foreground, @Nullable XSSFColor background) {
    return pattern == FillPatternType.NO_FILL
        ? EMPTY
        : new Fill(pattern, text(foreground), text(background));
  }

  /**
   * Reads what {@link #text()} wrote; anything else is read as no fill, since a clerk can have
   * touched it.
   */
  static Fill parse(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    if (parts.size() != 3 || !isColour(parts.get(1)) || !isColour(parts.get(2))) {
      return EMPTY;
    }
    return Arrays.stream(FillPatternType.values())
        .filter(pattern -> pattern.name().equals(parts.get(0)))
        .findFirst()
        .map(pattern -> new Fill(pattern, parts.get(1), parts.get(2)))
        .orElse(EMPTY);
  }

  private static boolean isColour(String text) {
    return text.matches(
        "none|rgb:[0-9A-F]{6}|index:[0-9]{1,3}|theme:[0-9]{1,2}:-?[01]\\.[0-9]{1,18}");
  }

  String text() {
    return pattern.name() + SEPARATOR + foreground + SEPARATOR + background;
  }

  /** Whether this is a mark of ours, whatever the severity. */
  boolean isMark() {
    return pattern == FillPatternType.SOLID_FOREGROUND
        && Arrays.stream(MarkColour.values()).anyMatch(c -> foreground.equals(rgb(c.rgb())));
  }

  /** As {@code styles.xml} has it. */
  String markup() {
    STPatternType.Enum type = STPatternType.Enum.forInt(pattern.getCode() + 1);
    return "<fill><patternFill patternType=\""
        + type
        + "\">"
        + markup("fgColor", foreground)
        + markup("bgColor", background)
        + "</patternFill></fill>";
  }

  private static String markup(String element, String colour) {
    String[] parts = colour.split(":", -1);
    return switch (parts[0]) {
      case "rgb" -> "<" + element + " rgb=\"FF" + parts[1] + "\"/>";
      case "index" -> "<" + element + " indexed=\"" + parts[1] + "\"/>";
      case "theme" -> "<" + element + " theme=\"" + parts[1] + "\" tint=\"" + parts[2] + "\"/>";
      default -> "";
    };
  }

  void applyTo(Workbook workbook, CellStyle style) {
    if (style instanceof XSSFCellStyle xlsx) {
      xlsx.setFillForegroundColor(colour((XSSFWorkbook) workbook, foreground));
      xlsx.setFillBackgroundColor(colour((XSSFWorkbook) workbook, background));
      xlsx.setFillPattern(pattern);
    } else {
      HSSFPalette palette = ((HSSFWorkbook) workbook).getCustomPalette();
      style.setFillPattern(pattern);
      style.setFillForegroundColor(
          index(palette, foreground, HSSFColor.HSSFColorPredefined.AUTOMATIC));
      style.setFillBackgroundColor(
          index(palette, background, HSSFColor.HSSFColorPredefined.AUTOMATIC));
    }
  }

  private static String rgb(byte[] rgb) {
    return "rgb:" + HexFormat.of().withUpperCase().formatHex(rgb);
  }

  private static String text(@Nullable XSSFColor colour) {
    if (colour == null || colour.isAuto()) {
      return "none";
    } else if (colour.isThemed()) {
      return "theme:" + colour.getTheme() + ":" + colour.getTint();
    }
    // Also for a colour given by its number: another program may save other colours under it.
    byte[] rgb = colour.isIndexed() ? colour.getRGB() : colour.getRGBWithTint();
    if (rgb != null) {
      return rgb(rgb);
    }
    return colour.isIndexed() ? "index:" + colour.getIndexed() : "none";
  }

  private static String text(HSSFPalette palette, short index) {
    HSSFColor colour = palette.getColor(index);
    if (colour == null || index == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      return "none";
    }
    short[] triplet = colour.getTriplet();
    return rgb(new byte[] {(byte) triplet[0], (byte) triplet[1], (byte) triplet[2]});
  }

  private static @Nullable XSSFColor colour(XSSFWorkbook workbook, String text) {
    String[] parts = text.split(":", -1);
    CTColor colour = CTColor.Factory.newInstance();
    switch (parts[0]) {
      case "rgb" -> colour.setRgb(HexFormat.of().parseHex("FF" + parts[1]));
      case "index" -> colour.setIndexed(Long.parseLong(parts[1]));
      case "theme" -> {
        colour.setTheme(Long.parseLong(parts[1]));
        colour.setTint(Double.parseDouble(parts[2]));
      }
      default -> {
        return null;
      }
    }
    return XSSFColor.from(colour, workbook.getStylesSource().getIndexedColors());
  }

  private static short index(
      HSSFPalette palette, String text, HSSFColor.HSSFColorPredefined otherwise) {
    String[] parts = text.split(":", -1);
    return switch (parts[0]) {
      case "rgb" -> {
        byte[] rgb = HexFormat.of().parseHex(parts[1]);
        HSSFColor exact = palette.findColor(rgb[0], rgb[1], rgb[2]);
        HSSFColor near = palette.findSimilarColor(rgb[0], rgb[1], rgb[2]);
        yield exact == null ? near.getIndex() : exact.getIndex();
      }
      case "index" -> Short.parseShort(parts[1]);
      default -> otherwise.getIndex();
    };
  }
}
