package org.gongkai.batch.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.gongkai.batch.collect.ReadLimits;
import org.jspecify.annotations.Nullable;

/** An .xlsx or .xlsm workbook, streamed part by part. */
final class XlsxBook implements CellBook {

  private static final int MOST_STYLES = 100_000;
  private static final int MOST_SHEETS = 1000;
  private static final int MOST_MERGES = 200_000;
  private static final int LAST_ROW = 1_048_575;

  private final OfficePackage parts;
  private final ReadLimits limits;
  private final List<SheetTab> tabs = new ArrayList<>();
  private final List<NumberStyle> styles = new ArrayList<>();
  private final String stringsPart;
  private @Nullable SharedStrings strings;
  private boolean from1904;

  private XlsxBook(OfficePackage parts, ReadLimits limits) throws UnreadableWorkbookException {
    this.parts = parts;
    this.limits = limits;
    String workbook = workbookPart();
    Map<String, OfficePackage.Relationship> targets = parts.relationships(workbook);
    readWorkbook(workbook, targets);
    readStyles(target(targets, "styles", "xl/styles.xml"));
    this.stringsPart = target(targets, "sharedStrings", "xl/sharedStrings.xml");
  }

  static XlsxBook open(Path file, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    OfficePackage parts = OfficePackage.open(file, new ReadBudget(limits));
    try {
      return new XlsxBook(parts, limits);
    } catch (UnreadableWorkbookException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private String workbookPart() throws UnreadableWorkbookException {
    for (OfficePackage.Relationship relationship : parts.relationships("").values()) {
      if (relationship.type().equals("officeDocument")) {
        return relationship.target();
      }
    }
    return "xl/workbook.xml";
  }

  private static String target(
      Map<String, OfficePackage.Relationship> targets, String type, String fallback) {
    for (OfficePackage.Relationship relationship : targets.values()) {
      if (relationship.type().equals(type)) {
        return relationship.target();
      }
    }
    return fallback;
  }

  private void readWorkbook(String part, Map<String, OfficePackage.Relationship> targets)
      throws UnreadableWorkbookException {
    try (XmlPart xml = parts.xml(part)) {
      if (xml == null) {
        throw UnreadableWorkbookException.damaged(part);
      }
      for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
        if (name.equals("workbookPr")) {
          from1904 = isTrue(xml.attribute("date1904"));
        } else if (name.equals("sheet")) {
          addTab(xml, targets);
        }
      }
    }
    if (tabs.isEmpty()) {
      throw UnreadableWorkbookException.noSheets();
    }
  }

  private void addTab(XmlPart xml, Map<String, OfficePackage.Relationship> targets)
      throws UnreadableWorkbookException {
    String name = xml.attribute("name");
    String id = null;
    for (int i = 0; i < xml.attributeCount(); i++) {
      // The relationship's id; sheetId has a name of its own.
      if (xml.attributeName(i).equals("id")) {
        id = xml.attributeValue(i);
      }
    }
    OfficePackage.Relationship target = id == null ? null : targets.get(id);
    if (name == null || target == null || !target.type().equals("worksheet")) {
      return;
    }
    if (tabs.size() == MOST_SHEETS) {
      throw UnreadableWorkbookException.abnormal(xml.name());
    }
    String state = xml.attribute("state");
    boolean hidden = state != null && !state.equals("visible");
    tabs.add(new SheetTab(tabs.size(), Wording.unescape(name), hidden, target.target()));
  }

  private void readStyles(String part) throws UnreadableWorkbookException {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberStyle> known = new HashMap<>();
    boolean inCells = false;
    try (XmlPart xml = parts.xml(part)) {
      if (xml == null) {
        return;
      }
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.END_ELEMENT && xml.localName().equals("cellXfs")) {
          return;
        } else if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = xml.localName();
        if (name.equals("numFmt") && codes.size() < MOST_STYLES) {
          String code = xml.attribute("formatCode");
          if (code != null) {
            codes.put(integer(xml.attribute("numFmtId")), Wording.unescape(code));
          }
        } else if (name.equals("cellXfs")) {
          inCells = true;
        } else if (inCells && name.equals("xf") && styles.size() < MOST_STYLES) {
          int format = integer(xml.attribute("numFmtId"));
          styles.add(known.computeIfAbsent(format, id -> NumberStyle.of(id, codes.get(id))));
        }
      }
    }
  }

  @Override
  public List<SheetTab> tabs() {
    return List.copyOf(tabs);
  }

  @Override
  public boolean hasMacros() {
    return parts.keys().stream().anyMatch(key -> key.endsWith("vbaproject.bin"));
  }

  @Override
  public boolean hasExternalLinks() {
    return parts.keys().stream().anyMatch(key -> key.contains("externallinks/"));
  }

  @Override
  public SheetFrame read(SheetTab tab, RowSink sink) throws UnreadableWorkbookException {
    try (XmlPart xml = parts.xml(tab.part())) {
      if (xml == null) {
        throw UnreadableWorkbookException.damaged(tab.part());
      }
      return new SheetScan(xml).run(sink);
    }
  }

  @Override
  public List<CellRange> merges(SheetTab tab) throws UnreadableWorkbookException {
    try (PartStream stream = parts.stream(tab.part())) {
      return stream == null ? List.of() : MergeScan.scan(stream, MOST_MERGES);
    } catch (IOException e) {
      throw PartStream.reason(e, tab.part());
    }
  }

  private String sharedString(CharSequence index) throws UnreadableWorkbookException {
    SharedStrings shared = strings;
    if (shared == null) {
      shared = new SharedStrings(parts.xml(stringsPart), limits.cellLength());
      strings = shared;
    }
    return shared.get(integer(index));
  }

  private NumberStyle style(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : NumberStyle.GENERAL;
  }

  private static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  /** A number of an attribute or a cell; -1 if there is none, or it is no such number. */
  private static int integer(@Nullable CharSequence text) {
    if (text == null || text.length() == 0 || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  @Override
  public void requireWhole() throws UnreadableWorkbookException {
    if (strings != null) {
      strings.readOn();
    }
  }

  @Override
  public void close() {
    if (strings != null) {
      strings.close();
    }
    parts.close();
  }

  /** One pass over a sheet. */
  private final class SheetScan {
    private final XmlPart xml;
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private final CellTag tag = new CellTag();
    private List<RawCell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private boolean hidden;
    private boolean beyondColumns;

    SheetScan(XmlPart xml) {
      this.xml = xml;
    }

    SheetFrame run(RowSink sink) throws UnreadableWorkbookException {
      int event = xml.next();
      for (; event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml.localName());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.localName().equals("row")) {
          if (!cells.isEmpty() && !emit(sink)) {
            break;
          }
        }
      }
      return new SheetFrame(List.copyOf(merges), hiddenColumns, beyondColumns);
    }

    private boolean emit(RowSink sink) {
      SheetRow found = new SheetRow(row, hidden, cells);
      cells = new ArrayList<>(cells.size());
      return sink.take(found);
    }

    private void start(String name) throws UnreadableWorkbookException {
      switch (name) {
        case "c" -> cell();
        case "row" -> row();
        case "col" -> columns();
        case "mergeCell" -> {
          String ref = xml.attribute("ref");
          CellRange range = ref == null ? null : MergeScan.range(ref);
          if (range != null && merges.size() < MOST_MERGES) {
            merges.add(range);
          }
        }
        default -> {}
      }
    }

    private void row() throws UnreadableWorkbookException {
      column = -1;
      hidden = false;
      int next = row + 1;
      for (int i = 0; i < xml.attributeCount(); i++) {
        String name = xml.attributeName(i);
        if (name.equals("r")) {
          next = integer(xml.attributeValue(i)) - 1;
        } else if (name.equals("hidden")) {
          hidden = isTrue(xml.attributeValue(i));
        }
      }
      if (next < 0 || next > LAST_ROW) {
        throw UnreadableWorkbookException.damaged(xml.name());
      }
      row = next;
    }

    private void columns() {
      int first = integer(xml.attribute("min"));
      int last = Math.min(integer(xml.attribute("max")), limits.columns());
      if (first >= 1 && last >= first && isTrue(xml.attribute("hidden"))) {
        hiddenColumns.set(first - 1, last);
      }
    }

    private void cell() throws UnreadableWorkbookException {
      tag.read(xml, column + 1);
      column = tag.column();
      boolean formula = false;
      boolean hasValue = false;
      value.setLength(0);
      int start = xml.depth();
      while (xml.depth() >= start) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_DOCUMENT) {
          throw UnreadableWorkbookException.damaged(xml.name());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.localName()) {
            case "v" -> {
              hasValue = true;
              xml.appendText(value, limits.cellLength());
            }
            case "is" -> {
              hasValue = true;
              SharedStrings.appendItem(xml, value, limits.cellLength());
            }
            case "f" -> formula = true;
            default -> {}
          }
        }
      }
      if (column >= limits.columns()) {
        beyondColumns |= value.length() > 0 || formula;
      } else {
        add(tag.type(), tag.style(), formula, hasValue);
      }
    }

    private void add(String type, int style, boolean formula, boolean hasValue)
        throws UnreadableWorkbookException {
      if (value.length() == 0) {
        if (formula && !(hasValue && type.equals("str"))) {
          cells.add(new RawCell(row, column, CellKind.FORMULA_WITHOUT_RESULT, "", null));
        }
        return;
      }
      switch (type) {
        case "s" -> addText(sharedString(value));
        case "inlineStr", "str" -> addText(Wording.unescape(value));
        case "e" -> cells.add(new RawCell(row, column, CellKind.ERROR, value.toString(), null));
        case "b" ->
            cells.add(
                new RawCell(
                    row,
                    column,
                    CellKind.BOOLEAN,
                    isTrue(value.toString()) ? "TRUE" : "FALSE",
                    null));
        case "d" -> addText(value.toString().replace('T', ' '));
        default -> cells.add(style(style).cell(row, column, value.toString(), from1904));
      }
    }

    private void addText(String text) {
      if (!text.isEmpty()) {
        cells.add(RawCell.text(row, column, text));
      }
    }
  }
}
