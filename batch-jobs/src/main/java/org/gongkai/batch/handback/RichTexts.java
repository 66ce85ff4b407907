package org.gongkai.batch.handback;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Formatted text with another ending, each letter in the font it had. */
final class RichTexts {

  private RichTexts() {}

  /** The text followed by plain text. */
  static RichTextString append(Workbook workbook, RichTextString text, String addition) {
    return withFontsOf(workbook, text, text.getString() + addition);
  }

  /** The first characters of the text. */
  static RichTextString cut(Workbook workbook, RichTextString text, int length) {
    return withFontsOf(workbook, text, text.getString().substring(0, length));
  }

  private static RichTextString withFontsOf(Workbook workbook, RichTextString old, String text) {
    RichTextString result = workbook.getCreationHelper().createRichTextString(text);
    int common = Math.min(old.length(), text.length());
    for (int run = 0; run < old.numFormattingRuns(); run++) {
      int start = old.getIndexOfFormattingRun(run);
      int end = run + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(run + 1) : common;
      end = Math.min(end, common);
      if (start >= end) {
        continue;
      }
      if (old instanceof XSSFRichTextString xlsx) {
        XSSFFont font = xlsx.getFontOfFormattingRun(run);
        if (font != null) {
          result.applyFont(start, end, font);
        }
      } else if (old instanceof HSSFRichTextString xls) {
        result.applyFont(start, end, xls.getFontOfFormattingRun(run));
      }
    }
    return result;
  }
}
