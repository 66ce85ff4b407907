package org.gongkai.batch.handback;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gongkai.batch.handback.FindingsPage.Entry;
import org.gongkai.batch.handback.FindingsPage.Line;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;

/** Writes our sheets as parts of a package; their texts stand in the cells themselves. */
final class FindingsPart {

  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
          + StylesPart.NAMESPACE
          + "\">";

  private static final List<String> COLUMNS =
      IntStream.rangeClosed(0, FindingsPage.LAST_COLUMN + FindingsPage.KEY_COLUMNS)
          .mapToObj(column -> new CellAddress(0, column).columnLetters())
          .toList();

  private final PartOutput out;

  private FindingsPart(PartOutput out) {
    this.out = out;
  }

  /** Writes the sheet 审核意见. */
  static void write(FindingsPage page, StylesPart styles, PartOutput out) throws IOException {
    new FindingsPart(out).write(page, styles);
  }

  /** Writes the hidden sheet that keeps the fills that marked cells had. */
  static void writeOriginals(SortedMap<CellPlace, Fill> originals, PartOutput out)
      throws IOException {
    new FindingsPart(out).write(originals);
  }

  private void write(FindingsPage page, StylesPart styles) throws IOException {
    String colour = HexFormat.of().withUpperCase().formatHex(MarkColour.of(page.gravest()).rgb());
    int below = page.headerRow() + 1;
    write(START + "<sheetPr><tabColor rgb=\"FF" + colour + "\"/>");
    write("<pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
    write("<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"");
    write(below + "\" topLeftCell=\"" + new CellAddress(below, 0).a1());
    write("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
    write("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int column = 0; column <= FindingsPage.LAST_COLUMN; column++) {
      write(column(column, "width=\"" + FindingsPage.WIDTHS.get(column) + "\""));
    }
    for (int key = 1; key <= FindingsPage.KEY_COLUMNS; key++) {
      write(column(FindingsPage.LAST_COLUMN + key, "width=\"9\" hidden=\"1\""));
    }
    write("</cols><sheetData>");
    List<Line> lines = page.lines();
    StringBuilder merges = new StringBuilder();
    StringBuilder links = new StringBuilder();
    int merged = 0;
    for (int row = 0; row < lines.size(); row++) {
      Line line = lines.get(row);
      if (line.entries().isEmpty()) {
        continue;
      }
      write("<row r=\"" + (row + 1) + "\"" + height(line) + ">");
      for (Entry entry : line.entries()) {
        writeText(row, entry.column(), styles.of(entry), entry.text());
        if (entry.link() != null) {
          String location = Tag.escaped(entry.link()).replace("\"", "&quot;");
          links.append("<hyperlink ref=\"").append(COLUMNS.get(entry.column())).append(row + 1);
          links.append("\" location=\"").append(location).append("\"/>");
        }
      }
      write("</row>");
      if (line.isWide()) {
        merged++;
        merges.append("<mergeCell ref=\"").append(new CellAddress(row, 0).a1()).append(':');
        merges.append(new CellAddress(row, FindingsPage.LAST_COLUMN).a1()).append("\"/>");
      }
    }
    write("</sheetData><mergeCells count=\"" + merged + "\">" + merges + "</mergeCells>");
    if (links.length() > 0) {
      write("<hyperlinks>" + links + "</hyperlinks>");
    }
    write("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"");
    write(" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\"");
    write(" orientation=\"landscape\"/><headerFooter><oddFooter>&amp;C");
    write(Tag.escaped(FindingsSheet.FOOTER) + "</oddFooter></headerFooter></worksheet>");
  }

  private void write(SortedMap<CellPlace, Fill> originals) throws IOException {
    write(START + "<sheetData>");
    int row = 0;
    for (Map.Entry<CellPlace, Fill> original : originals.entrySet()) {
      write("<row r=\"" + (row + 1) + "\">");
      writeText(row, 0, original.getKey().sheet());
      writeText(row, 1, original.getKey().cell().a1());
      writeText(row, 2, original.getValue().text());
      write("</row>");
      row++;
    }
    write("</sheetData></worksheet>");
  }

  private static String column(int column, String width) {
    String number = Integer.toString(column + 1);
    return "<col min=\"" + number + "\" max=\"" + number + "\" " + width + " customWidth=\"1\"/>";
  }

  private static String height(Line line) {
    return line.points() > 0 ? " ht=\"" + line.points() + "\" customHeight=\"1\"" : "";
  }

  private void writeText(int row, int column, String text) throws IOException {
    writeText(row, column, -1, text);
  }

  private void writeText(int row, int column, int style, String text) throws IOException {
    out.text("<c r=\"").text(COLUMNS.get(column)).number(row + 1);
    if (style >= 0) {
      out.text("\" s=\"").number(style);
    }
    if (text.isEmpty()) {
      out.text("\"/>");
    } else {
      out.text("\" t=\"inlineStr\"><is>").text(Tag.text(text)).text("</is></c>");
    }
  }

  private void write(String markup) throws IOException {
    out.text(markup);
  }
}
