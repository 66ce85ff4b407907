package org.gongkai.batch.report;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.CompletionState;
import org.jspecify.annotations.Nullable;

/** How the cells of the report's workbook look; equal looks are one style of the workbook. */
final class XlsxLook {

  private static final String FONT = "宋体";
  private static final short TEXT_POINTS = 11;
  private static final short TITLE_POINTS = 18;

  /** The rotation that stands for text from top to bottom. */
  private static final short LETTER_BELOW_LETTER = 255;

  private static final String HEAD_FILL = "E4E9F0";
  private static final String TOTAL_FILL = "F5F5F2";

  /** What a cell is for. */
  enum Kind {
    TITLE,
    NOTE,
    LABEL,
    HEAD,
    TEXT,
    CENTRED,
    VERTICAL,
    NUMBER,
    TOTAL_TEXT,
    TOTAL_CENTRED,
    TOTAL_NUMBER
  }

  private record Look(
      Kind kind, @Nullable CompletionState state, String format, boolean quoted, int indent) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final XSSFFont plain;
  private final XSSFFont bold;
  private final XSSFFont title;

  XlsxLook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = font(TEXT_POINTS, false);
    this.bold = font(TEXT_POINTS, true);
    this.title = font(TITLE_POINTS, true);
  }

  private XSSFFont font(short points, boolean heavy) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(heavy);
    return font;
  }

  /** The style of a cell; a quoted one holds text that a program might take for a formula. */
  XSSFCellStyle style(Kind kind, boolean quoted) {
    return style(new Look(kind, null, "", quoted, 0));
  }

  /** The style of a text that stands in by some characters. */
  XSSFCellStyle indented(int indent, boolean quoted) {
    return style(new Look(Kind.TEXT, null, "", quoted, indent));
  }

  /** The style of a number with as many decimal places as it has. */
  XSSFCellStyle number(Kind kind, int decimalPlaces) {
    String format = decimalPlaces == 0 ? "0" : "0." + "0".repeat(decimalPlaces);
    return style(new Look(kind, null, format, false, 0));
  }

  /** The style of a cell of the matrix. */
  XSSFCellStyle state(CompletionState state) {
    return style(new Look(Kind.CENTRED, state, "", false, 0));
  }

  private XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    Kind kind = look.kind();
    boolean total =
        kind == Kind.TOTAL_TEXT || kind == Kind.TOTAL_CENTRED || kind == Kind.TOTAL_NUMBER;
    boolean heavy = total || kind == Kind.HEAD || kind == Kind.LABEL;
    style.setFont(kind == Kind.TITLE ? title : heavy ? bold : plain);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (kind) {
          case TITLE, HEAD, CENTRED, VERTICAL, TOTAL_CENTRED -> HorizontalAlignment.CENTER;
          case NOTE, LABEL, TEXT, TOTAL_TEXT -> HorizontalAlignment.LEFT;
          case NUMBER, TOTAL_NUMBER -> HorizontalAlignment.RIGHT;
        });
    style.setWrapText(kind != Kind.TITLE);
    if (kind != Kind.TITLE && kind != Kind.NOTE) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (kind == Kind.HEAD || kind == Kind.LABEL) {
      fill(style, HEAD_FILL);
    } else if (total) {
      fill(style, TOTAL_FILL);
    } else if (look.state() != null) {
      fill(style, Tones.background(look.state()));
    }
    if (!look.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    if (kind == Kind.VERTICAL) {
      style.setRotation(LETTER_BELOW_LETTER);
    }
    style.setIndention((short) look.indent());
    style.setQuotePrefixed(look.quoted());
    return style;
  }

  private static void fill(XSSFCellStyle style, String hex) {
    style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(hex), null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
