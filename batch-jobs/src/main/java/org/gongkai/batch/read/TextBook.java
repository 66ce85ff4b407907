package org.gongkai.batch.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.FileSniffer;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page or a text with separators that calls itself a workbook: each table is a sheet, named
 * by what stands above it. Small by its limit, so it is held in memory.
 */
final class TextBook implements CellBook {

  /** A page is held in memory several times over while it is parsed. */
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private static final int HEAD_BYTES = 8192;
  private static final int MOST_SPAN = 1000;

  /** Filled cells; as many as a page of that size has if each holds a few words. */
  private static final int MOST_CELLS = 200_000;

  private record Table(SheetTab tab, List<SheetRow> rows, List<CellRange> merges) {}

  private final List<Table> tables;

  private TextBook(List<Table> tables) throws UnreadableWorkbookException {
    this.tables = tables;
    if (tables.isEmpty()) {
      throw UnreadableWorkbookException.noSheets();
    }
  }

  static TextBook open(Path file, FileKind kind, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw tooLarge(kind, MOST_BYTES / 1024 / 1024 + "MB", MOST_BYTES / 1024 / 1024 + " MB");
    }
    Charset charset;
    try (InputStream in = Files.newInputStream(file)) {
      charset = FileSniffer.charset(in.readNBytes(HEAD_BYTES));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new TextBook(
          kind == FileKind.HTML ? page(in, charset, limits) : lines(in, charset, limits));
    } catch (UncheckedIOException e) {
      throw UnreadableWorkbookException.damaged("").because(e);
    }
  }

  private static UnreadableWorkbookException tooLarge(FileKind kind, String most, String english) {
    return new UnreadableWorkbookException(
        new Finding(
            "workbook-text-too-large",
            Severity.ERROR,
            Place.FILE,
            kind == FileKind.HTML ? "HTML" : "CSV",
            ".xlsx",
            new Message(
                "文件实际是网页或文本，且超过" + most + "，请另存为 .xlsx 后重新报送。",
                "The file is really a web page or a text, and larger than "
                    + english
                    + "; save it as .xlsx and hand it in again.")));
  }

  private static UnreadableWorkbookException tooManyCells(FileKind kind) {
    return tooLarge(kind, MOST_CELLS + "个单元格", MOST_CELLS + " cells");
  }

  private static List<Table> lines(InputStream in, Charset charset, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    Reader text = new InputStreamReader(in, charset);
    StringBuilder whole = new StringBuilder();
    char[] buffer = new char[HEAD_BYTES];
    for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
      whole.append(buffer, 0, read);
    }
    if (whole.length() > 0 && whole.charAt(0) == '\uFEFF') {
      whole.deleteCharAt(0);
    }
    int firstLine = whole.indexOf("\n");
    String head = firstLine < 0 ? whole.toString() : whole.substring(0, firstLine);
    char separator = head.indexOf('\t') >= 0 ? '\t' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    List<SheetRow> rows = new ArrayList<>();
    int filled = 0;
    try (CSVParser parser = CSVParser.parse(whole.toString(), format)) {
      int index = 0;
      for (CSVRecord line : parser) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(line.size(), limits.columns()); column++) {
          add(cells, index, column, line.get(column), limits);
        }
        if (!cells.isEmpty()) {
          rows.add(new SheetRow(index, false, cells));
          filled += cells.size();
          if (filled > MOST_CELLS) {
            throw tooManyCells(FileKind.CSV);
          }
        }
        index++;
      }
    }
    return List.of(new Table(new SheetTab(0, "CSV", false, ""), rows, List.of()));
  }

  private static List<Table> page(InputStream in, Charset charset, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    Document document = Jsoup.parse(in, charset.name(), "");
    if (document.select("td, th").size() > MOST_CELLS) {
      throw tooManyCells(FileKind.HTML);
    }
    List<Table> tables = new ArrayList<>();
    for (Element table : document.select("table")) {
      if (table.select("table").size() == 1) {
        tables.add(table(table, tables.size(), limits));
      }
    }
    return tables;
  }

  private static Table table(Element element, int index, ReadLimits limits) {
    List<SheetRow> rows = new ArrayList<>();
    List<CellRange> merges = new ArrayList<>();
    List<BitSet> taken = new ArrayList<>();
    int row = 0;
    for (Element line : element.select("tr")) {
      List<RawCell> cells = new ArrayList<>();
      int column = 0;
      for (Element cell : line.select("> td, > th")) {
        column = taken(taken, row).nextClearBit(column);
        int rowSpan = span(cell.attr("rowspan"));
        int columnSpan = span(cell.attr("colspan"));
        for (int r = row; r < row + rowSpan; r++) {
          taken(taken, r).set(column, Math.min(column + columnSpan, limits.columns()));
        }
        if (rowSpan > 1 || columnSpan > 1) {
          merges.add(new CellRange(row, column, row + rowSpan - 1, column + columnSpan - 1));
        }
        if (column < limits.columns()) {
          add(cells, row, column, cell.text(), limits);
        }
        column += columnSpan;
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(row, false, cells));
      }
      row++;
    }
    return new Table(new SheetTab(index, name(element, index), false, ""), rows, merges);
  }

  private static BitSet taken(List<BitSet> taken, int row) {
    while (taken.size() <= row) {
      taken.add(new BitSet());
    }
    return taken.get(row);
  }

  private static int span(String attribute) {
    return attribute.matches("[1-9]\\d{0,5}")
        ? Math.min(Integer.parseInt(attribute), MOST_SPAN)
        : 1;
  }

  /** The caption, else the heading or paragraph before the table. */
  private static String name(Element table, int index) {
    Element caption = table.selectFirst("caption");
    Element before = table.previousElementSibling();
    String name = caption != null ? caption.text() : before != null ? before.ownText() : "";
    return Wording.isBlank(name) ? "Table " + (index + 1) : Wording.trim(name);
  }

  private static void add(
      List<RawCell> cells, int row, int column, String text, ReadLimits limits) {
    if (!Wording.isBlank(text)) {
      int most = limits.cellLength();
      cells.add(RawCell.text(row, column, text.length() > most ? text.substring(0, most) : text));
    }
  }

  @Override
  public List<SheetTab> tabs() {
    return tables.stream().map(Table::tab).toList();
  }

  @Override
  public boolean hasMacros() {
    return false;
  }

  @Override
  public boolean hasExternalLinks() {
    return false;
  }

  @Override
  public SheetFrame read(SheetTab tab, RowSink sink) {
    Table table = tables.get(tab.index());
    for (SheetRow row : table.rows()) {
      if (!sink.take(row)) {
        break;
      }
    }
    return new SheetFrame(table.merges(), new BitSet(), false);
  }

  @Override
  public List<CellRange> merges(SheetTab tab) {
    return tables.get(tab.index()).merges();
  }

  @Override
  public void requireWhole() {
    // Has no sums.
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
