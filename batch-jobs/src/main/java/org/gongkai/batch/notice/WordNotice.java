package org.gongkai.batch.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a notice from a Word document, part by part as it streams: content controls and insertions
 * count as text, deletions do not, numbers that Word counts itself are counted here, and tables
 * within cells follow the table around them.
 */
final class WordNotice {

  private static final String NUMBERING =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";

  /** Deeper tables are read as text. */
  private static final int MAX_DEPTH = 20;

  private final NoticeText.Writer writer = new NoticeText.Writer();
  private final WordNumbering numbering;
  private final XMLStreamReader xml;

  private WordNotice(XMLStreamReader xml, WordNumbering numbering) {
    this.xml = xml;
    this.numbering = numbering;
  }

  static NoticeText read(Path file) throws IOException {
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      List<PackagePart> documents =
          pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
      if (documents.isEmpty()) {
        throw new IOException("A Word document without its main part");
      }
      PackagePart document = documents.get(0);
      WordNumbering numbering = WordNumbering.NONE;
      if (document.getRelationshipsByType(NUMBERING).size() > 0) {
        PackagePart part =
            document.getRelatedPart(document.getRelationshipsByType(NUMBERING).getRelationship(0));
        try (InputStream in = part.getInputStream()) {
          numbering = WordNumbering.read(factory().createXMLStreamReader(in));
        }
      }
      try (InputStream in = document.getInputStream()) {
        WordNotice notice = new WordNotice(factory().createXMLStreamReader(in), numbering);
        notice.body();
        return notice.writer.text();
      }
    } catch (InvalidFormatException | XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Nothing outside the document is ever asked for. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void body() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> paragraph().lines().forEach(line -> writer.paragraph(line.strip()));
          case "tbl" -> table(0);
          case "Fallback", "del", "moveFrom" -> skip();
          default -> {} // sections, content controls and the like are gone through
        }
      }
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** From the start of a paragraph to its end; text boxes within it are read along. */
  private String paragraph() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    @Nullable String list = null;
    String level = "0";
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(xml.getElementText());
          case "tab" -> {
            if (depth >= 2 && !text.isEmpty()) {
              text.append('\t');
            }
            depth++;
          }
          case "br", "cr" -> {
            text.append('\n');
            depth++;
          }
          case "noBreakHyphen" -> {
            text.append('-');
            depth++;
          }
          case "numId" -> {
            list = attribute("val");
            depth++;
          }
          case "ilvl" -> {
            level = String.valueOf(attribute("val"));
            depth++;
          }
          case "p" -> {
            text.append('\n');
            depth++;
          }
          case "Fallback", "del", "moveFrom", "pPrChange", "instrText", "delText" -> skip();
          default -> depth++;
        }
      }
    }
    return (list == null ? "" : numbering.next(list, level)) + text;
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private int number(String name, int otherwise) {
    String value = attribute(name);
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
  }

  /** From the start of a table to its end. */
  private void table(int nesting) throws XMLStreamException {
    List<List<GridCell>> rows = new ArrayList<>();
    List<List<List<GridCell>>> inner = new ArrayList<>();
    rows(rows, inner, nesting);
    writer.grid(rows);
    inner.forEach(writer::grid);
  }

  private void rows(List<List<GridCell>> rows, List<List<List<GridCell>>> inner, int nesting)
      throws XMLStreamException {
    List<GridCell> row = List.of();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "tr" -> {
            row = new ArrayList<>();
            if (rows.size() < TableGrid.MAX_ROWS) {
              rows.add(row);
            }
            depth++;
          }
          case "gridBefore" -> {
            for (int i = 0; i < number("val", 0) && row.size() < TableGrid.MAX_COLUMNS; i++) {
              row.add(GridCell.of(""));
            }
            depth++;
          }
          case "tc" -> cell(row, inner, nesting);
          case "Fallback", "del" -> skip();
          default -> depth++;
        }
      }
    }
  }

  private void cell(List<GridCell> row, List<List<List<GridCell>>> inner, int nesting)
      throws XMLStreamException {
    List<String> lines = new ArrayList<>();
    int columns = 1;
    boolean below = false;
    boolean fromLeft = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "gridSpan" -> {
            columns = Math.max(1, number("val", 1));
            depth++;
          }
          case "vMerge" -> {
            below = !Objects.equals(attribute("val"), "restart");
            depth++;
          }
          case "hMerge" -> {
            fromLeft = !Objects.equals(attribute("val"), "restart");
            depth++;
          }
          case "p" -> lines.add(paragraph().strip());
          case "tbl" -> {
            if (nesting < MAX_DEPTH) {
              List<List<GridCell>> rows = new ArrayList<>();
              inner.add(rows);
              rows(rows, inner, nesting + 1);
            } else {
              depth++;
            }
          }
          case "Fallback", "del", "tcPrChange" -> skip();
          default -> depth++;
        }
      }
    }
    lines.removeIf(String::isBlank);
    Span span = fromLeft ? Span.FROM_LEFT : below ? Span.FROM_ABOVE : Span.OWN;
    for (int i = 0; i < columns && row.size() < TableGrid.MAX_COLUMNS; i++) {
      row.add(
          i > 0
              ? new GridCell("", Span.FROM_LEFT)
              : new GridCell(span == Span.OWN ? String.join("\n", lines) : "", span));
    }
  }
}
