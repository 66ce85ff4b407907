package org.gongkai.batch.template;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** Fonts, colours and cell styles of one workbook; each style is made once. */
final class Look {

  /** What a cell is for. */
  enum Role {
    TITLE,
    CENTRED_TITLE,
    SUBTITLE,
    CENTRED_SUBTITLE,
    HEADING,
    PARAGRAPH,
    HEADER_REQUIRED,
    HEADER,
    HEADER_INTERNAL,
    LABEL_REQUIRED,
    LABEL,
    LABEL_INTERNAL,
    LABEL_STRONG,
    LABEL_PLAIN,
    /** Printed from top to bottom. */
    VERTICAL_LABEL,
    REFERENCE,
    NOTE,
    CENTRED,
    PREFILLED,
    INPUT,
    /** Values of different kinds below each other, all to the left. */
    ITEM_PREFILLED,
    ITEM_INPUT
  }

  /** How a cell shows its value. */
  enum Format {
    GENERAL("General"),
    /** Text stays as typed: no date made of 1-2, no formula made of = or +. */
    TEXT("@"),
    AMOUNT("0.00##"),
    DATE("yyyy-mm-dd"),
    DATE_TIME("yyyy-mm-dd hh:mm"),
    CHOICE("@");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }
  }

  private enum Paint {
    NAVY(0x1F4E79),
    PALE_BLUE(0xDDEBF7),
    GREY(0xD9D9D9),
    PALE_GREY(0xF2F2F2),
    LINE(0xA6A6A6),
    WHITE(0xFFFFFF),
    INK(0x262626),
    SOFT_INK(0x595959);

    private final int rgb;

    Paint(int rgb) {
      this.rgb = rgb;
    }

    byte[] bytes() {
      return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
  }

  private static final String BODY_FONT = "宋体";
  private static final String HEADING_FONT = "黑体";

  /** The rotation that both formats write for letters below each other. */
  private static final short TOP_TO_BOTTOM = 255;

  // The palette of an .xls has 56 colours, 8 to 63; these are the ones that charts would use first.
  private static final int FIRST_OWN_PALETTE_INDEX = 24;

  private record StyleKey(Role role, Format format, int indent) {}

  private record FontKey(String name, int points, Paint paint) {}

  private final Workbook workbook;
  private final Map<StyleKey, CellStyle> styles = new HashMap<>();
  private final Map<FontKey, Font> fonts = new HashMap<>();
  private final Map<Paint, Color> colours = new EnumMap<>(Paint.class);

  Look(Workbook workbook) {
    this.workbook = workbook;
    int index = FIRST_OWN_PALETTE_INDEX;
    for (Paint paint : Paint.values()) {
      byte[] rgb = paint.bytes();
      if (workbook instanceof HSSFWorkbook xls) {
        HSSFPalette palette = xls.getCustomPalette();
        palette.setColorAtIndex((short) index, rgb[0], rgb[1], rgb[2]);
        colours.put(paint, palette.getColor(index));
        index++;
      } else {
        colours.put(paint, new XSSFColor(rgb, null));
      }
    }
    // The font of the Normal style, by which column widths are measured.
    Font normal = workbook.getFontAt(0);
    normal.setFontName(BODY_FONT);
    normal.setFontHeightInPoints((short) 11);
  }

  CellStyle style(Role role) {
    return style(role, Format.GENERAL, 0);
  }

  CellStyle style(Role role, Format format) {
    return style(role, format, 0);
  }

  CellStyle style(Role role, Format format, int indent) {
    return styles.computeIfAbsent(new StyleKey(role, format, indent), this::make);
  }

  private CellStyle make(StyleKey key) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setDataFormat(workbook.createDataFormat().getFormat(key.format.pattern));
    switch (key.role) {
      case TITLE -> {
        font(style, HEADING_FONT, 16, Paint.NAVY);
        style.setWrapText(false);
      }
      case CENTRED_TITLE -> {
        font(style, HEADING_FONT, 16, Paint.NAVY);
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case SUBTITLE -> font(style, BODY_FONT, 10, Paint.SOFT_INK);
      case CENTRED_SUBTITLE -> {
        font(style, BODY_FONT, 10, Paint.SOFT_INK);
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case HEADING -> {
        font(style, HEADING_FONT, 13, Paint.NAVY);
        style.setWrapText(false);
      }
      case PARAGRAPH -> {
        font(style, BODY_FONT, 11, Paint.INK);
        style.setVerticalAlignment(VerticalAlignment.TOP);
      }
      case HEADER_REQUIRED -> header(style, Paint.NAVY, Paint.WHITE);
      case HEADER -> header(style, Paint.PALE_BLUE, Paint.NAVY);
      case HEADER_INTERNAL -> header(style, Paint.GREY, Paint.INK);
      case LABEL_REQUIRED -> label(style, Paint.NAVY, Paint.WHITE);
      case LABEL -> label(style, Paint.PALE_BLUE, Paint.NAVY);
      case LABEL_INTERNAL -> label(style, Paint.GREY, Paint.INK);
      case LABEL_STRONG -> {
        label(style, Paint.PALE_BLUE, Paint.NAVY);
        font(style, HEADING_FONT, 11, Paint.NAVY);
      }
      case LABEL_PLAIN, REFERENCE -> {
        font(style, BODY_FONT, 11, Paint.INK);
        style.setAlignment(HorizontalAlignment.LEFT);
        border(style);
      }
      case VERTICAL_LABEL -> {
        font(style, BODY_FONT, 11, Paint.INK);
        style.setRotation(TOP_TO_BOTTOM);
        style.setAlignment(HorizontalAlignment.CENTER);
        border(style);
      }
      case NOTE -> {
        font(style, BODY_FONT, 10, Paint.SOFT_INK);
        border(style);
      }
      case CENTRED -> {
        font(style, BODY_FONT, 11, Paint.INK);
        style.setAlignment(HorizontalAlignment.CENTER);
        border(style);
      }
      case PREFILLED -> {
        input(style, key.format);
        fill(style, Paint.PALE_GREY);
        border(style);
      }
      case INPUT -> {
        input(style, key.format);
        border(style);
      }
      case ITEM_PREFILLED -> {
        input(style, key.format);
        fill(style, Paint.PALE_GREY);
        border(style);
        style.setAlignment(HorizontalAlignment.LEFT);
      }
      case ITEM_INPUT -> {
        input(style, key.format);
        border(style);
        style.setAlignment(HorizontalAlignment.LEFT);
      }
    }
    if (key.indent > 0) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) key.indent);
    }
    return style;
  }

  private void header(CellStyle style, Paint ground, Paint ink) {
    font(style, HEADING_FONT, 11, ink);
    fill(style, ground);
    border(style);
    style.setAlignment(HorizontalAlignment.CENTER);
  }

  private void label(CellStyle style, Paint ground, Paint ink) {
    font(style, BODY_FONT, 11, ink);
    fill(style, ground);
    border(style);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
  }

  private void input(CellStyle style, Format format) {
    font(style, BODY_FONT, 11, Paint.INK);
    switch (format) {
      case DATE, DATE_TIME, CHOICE -> style.setAlignment(HorizontalAlignment.CENTER);
      case TEXT -> style.setAlignment(HorizontalAlignment.LEFT);
      case GENERAL, AMOUNT -> style.setAlignment(HorizontalAlignment.GENERAL);
    }
  }

  private void fill(CellStyle style, Paint paint) {
    style.setFillForegroundColor(colour(paint));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    paintBorders(style, colour(Paint.LINE));
  }

  private static void paintBorders(CellStyle style, Color colour) {
    if (style instanceof XSSFCellStyle xlsx) {
      XSSFColor rgb = (XSSFColor) colour;
      xlsx.setTopBorderColor(rgb);
      xlsx.setBottomBorderColor(rgb);
      xlsx.setLeftBorderColor(rgb);
      xlsx.setRightBorderColor(rgb);
    } else {
      short index = ((HSSFColor) colour).getIndex();
      style.setTopBorderColor(index);
      style.setBottomBorderColor(index);
      style.setLeftBorderColor(index);
      style.setRightBorderColor(index);
    }
  }

  private void font(CellStyle style, String name, int points, Paint paint) {
    style.setFont(fonts.computeIfAbsent(new FontKey(name, points, paint), this::makeFont));
  }

  private Font makeFont(FontKey key) {
    Font font = workbook.createFont();
    font.setFontName(key.name);
    font.setFontHeightInPoints((short) key.points);
    if (font instanceof XSSFFont xlsx) {
      xlsx.setColor((XSSFColor) colour(key.paint));
    } else {
      font.setColor(((HSSFColor) colour(key.paint)).getIndex());
    }
    return font;
  }

  private Color colour(Paint paint) {
    Color colour = colours.get(paint);
    if (colour == null) {
      throw new IllegalStateException("No colour for " + paint);
    }
    return colour;
  }
}
