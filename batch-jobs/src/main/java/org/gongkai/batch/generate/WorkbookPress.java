package org.gongkai.batch.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.batch.template.RowPen;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.batch.template.WorkbookFiller;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.plan.DisclosureItem;
import org.jspecify.annotations.Nullable;

/**
 * Writes many workbooks of units with the same tasks (批量印制报送表): the template is drawn once, and for
 * each unit only the parts that differ are written. The cells are those that {@link
 * ScenarioWorkbook} writes; empty ones are left out.
 */
final class WorkbookPress {

  private static final String UNIT_CODE = "000000-unit-code";
  private static final String UNIT_NAME = "（单位全称）";

  private static final String SHARED_STRINGS = "xl/sharedStrings.xml";
  private static final String CORE_PROPERTIES = "docProps/core.xml";

  private static final Pattern SHEET =
      Pattern.compile("<sheet [^>]*name=\"([^\"]+)\"[^>]*r:id=\"([^\"]+)\"");
  private static final Pattern RELATION =
      Pattern.compile("<Relationship Id=\"([^\"]+)\" Target=\"([^\"]+)\"");
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\" s=\"([0-9]+)\"(?: t=\"[a-z]+\")?(?:/>|>.*?</c>)");
  private static final Pattern STRING = Pattern.compile("<si>.*?</si>", Pattern.DOTALL);
  private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");

  private static final int POINTS_PER_LINE = 15;
  private static final int POINTS_BETWEEN_ROWS = 4;
  private static final int FIRST_WIDE_SIGN = 0x2E80;

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
  private static final int TIME_PLACES = 10;

  /** The texts of one workbook, each once. */
  private final class Texts {
    private final Map<String, Integer> added = new LinkedHashMap<>();

    int index(String text) {
      Integer known = indexByText.get(text);
      if (known != null) {
        return known;
      }
      return added.computeIfAbsent(text, t -> strings.size() + added.size());
    }

    byte[] part(TemplateRequest request) {
      StringBuilder xml = new StringBuilder(stringsStart);
      strings.forEach(xml::append);
      added
          .keySet()
          .forEach(
              t ->
                  xml.append("<si><t xml:space=\"preserve\">")
                      .append(escaped(t))
                      .append("</t></si>"));
      return bytes(personal(xml.append("</sst>").toString(), request));
    }
  }

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, PackedZip.Part> packed = new HashMap<>();
  private final Map<String, String> partBySheet = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> indexByText = new HashMap<>();
  private final String stringsStart;
  private final Map<Ledger, String> ledgerStart = new EnumMap<>(Ledger.class);
  private final Map<Ledger, String> ledgerEnd = new EnumMap<>(Ledger.class);
  private final Map<Ledger, Map<String, String>> ledgerStyles = new EnumMap<>(Ledger.class);

  /**
   * Draws the template.
   *
   * @param request the workbook of any of the units; only its tasks and items matter
   */
  WorkbookPress(TemplateRequest request) {
    read(template(request));
    String shared = part(SHARED_STRINGS);
    int start = shared.indexOf("<si>");
    this.stringsStart =
        shared.substring(0, start).replaceAll(" (?:count|uniqueCount)=\"[0-9]+\"", "");
    Matcher string = STRING.matcher(shared);
    while (string.find()) {
      indexByText.putIfAbsent(unescaped(string.group().replaceAll("<[^>]*>", "")), strings.size());
      strings.add(string.group());
    }
    findSheets();
    for (Ledger ledger : Ledger.values()) {
      if (ledger != Ledger.TASK_PROGRESS) {
        findRows(ledger);
      }
    }
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!isPersonal(part.getKey())) {
        packed.put(part.getKey(), PackedZip.pack(part.getKey(), bytes(part.getValue())));
      }
    }
  }

  private static byte[] template(TemplateRequest request) {
    List<UnitTask> tasks = request.tasks();
    List<DisclosureItem> items = request.catalogue();
    TemplateRequest blank =
        new TemplateRequest(
            request.office(), UNIT_CODE, UNIT_NAME, request.year(), tasks, items, request.form());
    Path file = null;
    try (WorkbookFiller workbook = new WorkbookFiller(blank, WorkbookFormat.XLSX)) {
      for (Ledger ledger : Ledger.values()) {
        if (ledger != Ledger.TASK_PROGRESS) {
          RowPen pen = workbook.rows(ledger).nextRow();
          SheetSchema.of(ledger).columns().forEach(column -> pen.set(column.name(), 0));
        }
      }
      file = Files.createTempFile("gongkai-template-", ".xlsx");
      workbook.save(file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(byte[] workbook) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), text(zip));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private String part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("The template has no part " + name);
    }
    return part;
  }

  private void findSheets() {
    Map<String, String> targets = new HashMap<>();
    Matcher relation = RELATION.matcher(part("xl/_rels/workbook.xml.rels"));
    while (relation.find()) {
      targets.put(relation.group(1), relation.group(2));
    }
    Matcher sheet = SHEET.matcher(part("xl/workbook.xml"));
    while (sheet.find()) {
      partBySheet.put(sheet.group(1), "xl/" + targets.get(sheet.group(2)));
    }
  }

  private String sheetPart(String sheet) {
    String name = partBySheet.get(sheet);
    if (name == null) {
      throw new IllegalStateException("The template has no sheet " + sheet);
    }
    return name;
  }

  /** Cuts a ledger's sheet in two where its rows go, and notes the look of each column. */
  private void findRows(Ledger ledger) {
    String xml = DIMENSION.matcher(part(sheetPart(ledger.sheet()))).replaceAll("");
    String opening = "<row r=\"" + (SubmissionScenario.FIRST_ROW + 1) + "\"";
    int start = xml.indexOf(opening);
    int end = xml.indexOf("</row>", start) + "</row>".length();
    if (start < 0) {
      throw new IllegalStateException("The template has no row for " + ledger);
    }
    Map<String, String> styles = new HashMap<>();
    Matcher cell = CELL.matcher(xml.substring(start, end));
    while (cell.find()) {
      styles.put(cell.group(1).replaceAll("[0-9]+", ""), cell.group(2));
    }
    ledgerStart.put(ledger, xml.substring(0, start));
    ledgerEnd.put(ledger, xml.substring(end));
    ledgerStyles.put(ledger, styles);
  }

  private boolean isPersonal(String name) {
    return name.equals(SHARED_STRINGS)
        || name.equals(CORE_PROPERTIES)
        || name.equals(sheetPart(WorkbookLayout.COVER_SHEET))
        || name.equals(sheetPart(WorkbookLayout.SAFEGUARDS_SHEET))
        || name.equals(partBySheet.get(WorkbookLayout.FORM_SHEET))
        || List.of(Ledger.values()).stream()
            .anyMatch(ledger -> name.equals(sheetPart(ledger.sheet())));
  }

  /**
   * Writes the workbook of a scenario, whose unit has the tasks for which the press was made.
   *
   * @throws IOException if it cannot be written
   */
  void print(SubmissionScenario scenario, OutputStream out) throws IOException {
    Texts texts = new Texts();
    Map<String, byte[]> personal = new HashMap<>();
    personal.put(
        sheetPart(WorkbookLayout.COVER_SHEET),
        items(WorkbookLayout.COVER_SHEET, cover(scenario), texts));
    personal.put(
        sheetPart(WorkbookLayout.SAFEGUARDS_SHEET),
        items(
            WorkbookLayout.SAFEGUARDS_SHEET,
            byAddress(scenario.safeguards(), scenario::placeOfSafeguard),
            texts));
    if (partBySheet.containsKey(WorkbookLayout.FORM_SHEET)) {
      personal.put(
          sheetPart(WorkbookLayout.FORM_SHEET),
          items(
              WorkbookLayout.FORM_SHEET, byAddress(scenario.form(), scenario::placeInForm), texts));
    }
    for (Ledger ledger : Ledger.values()) {
      personal.put(
          sheetPart(ledger.sheet()),
          ledger == Ledger.TASK_PROGRESS
              ? items(ledger.sheet(), tasks(scenario), texts)
              : rows(ledger, scenario.rows(ledger), texts));
    }
    personal.put(CORE_PROPERTIES, bytes(personal(part(CORE_PROPERTIES), scenario.request())));
    personal.put(SHARED_STRINGS, texts.part(scenario.request()));
    List<PackedZip.Part> all = new ArrayList<>();
    for (String name : parts.keySet()) {
      byte[] own = personal.get(name);
      PackedZip.Part unchanged = packed.get(name);
      if (own != null) {
        all.add(PackedZip.pack(name, own));
      } else if (unchanged != null) {
        all.add(unchanged);
      }
    }
    PackedZip.write(all, out);
  }

  private Map<String, Entry> cover(SubmissionScenario scenario) {
    Map<String, Entry> cells = byAddress(scenario.cover(), scenario::placeOnCover);
    scenario
        .zeroReports()
        .forEach(
            ledger ->
                cells.put(
                    scenario.placeOfZeroReport(ledger).cell().toString(),
                    new Entry.Plain(YesNo.YES)));
    return cells;
  }

  private static Map<String, Entry> tasks(SubmissionScenario scenario) {
    Map<String, Entry> cells = new HashMap<>();
    List<ScenarioRow> rows = scenario.rows(Ledger.TASK_PROGRESS);
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      cells.putAll(
          byAddress(
              rows.get(i).entries(), name -> scenario.place(Ledger.TASK_PROGRESS, row, name)));
    }
    return cells;
  }

  private static Map<String, Entry> byAddress(
      Map<String, Entry> entries, Function<String, CellPlace> place) {
    Map<String, Entry> cells = new HashMap<>();
    entries.forEach((name, entry) -> cells.put(place.apply(name).cell().toString(), entry));
    return cells;
  }

  /** A sheet with some of its cells filled in. */
  private byte[] items(String sheet, Map<String, Entry> entries, Texts texts) {
    String xml = part(sheetPart(sheet));
    StringBuilder filled = new StringBuilder(xml.length() + entries.size() * 32);
    Matcher cell = CELL.matcher(xml);
    int written = 0;
    while (cell.find()) {
      Entry entry = entries.get(cell.group(1));
      if (entry != null) {
        filled.append(xml.substring(written, cell.start()));
        write(cell.group(1), cell.group(2), entry, texts, filled);
        written = cell.end();
      }
    }
    return bytes(filled.append(xml.substring(written)).toString());
  }

  private byte[] rows(Ledger ledger, List<ScenarioRow> rows, Texts texts) {
    StringBuilder xml = new StringBuilder(4096 + rows.size() * 1024);
    xml.append(ledgerStart.get(ledger));
    List<ColumnSpec> columns = SheetSchema.of(ledger).columns();
    for (int i = 0; i < rows.size(); i++) {
      int number = SubmissionScenario.FIRST_ROW + i + 1;
      Map<String, Entry> entries = rows.get(i).entries();
      xml.append("<row r=\"").append(number).append("\" ht=\"");
      xml.append(POINTS_PER_LINE * lines(columns, entries) + POINTS_BETWEEN_ROWS).append("\">");
      for (ColumnSpec column : columns) {
        Entry entry = entries.get(column.name());
        if (entry != null) {
          String letters = letters(column.index());
          String style = ledgerStyles.getOrDefault(ledger, Map.of()).getOrDefault(letters, "0");
          write(letters + number, style, entry, texts, xml);
        }
      }
      xml.append("</row>");
    }
    return bytes(xml.append(ledgerEnd.get(ledger)).toString());
  }

  /** How many lines the longest text of a row takes; a Chinese sign is two characters wide. */
  private static int lines(List<ColumnSpec> columns, Map<String, Entry> entries) {
    int lines = 1;
    for (ColumnSpec column : columns) {
      if (entries.get(column.name()) instanceof Entry.Plain plain
          && plain.value() instanceof String text) {
        int width = text.chars().map(sign -> sign < FIRST_WIDE_SIGN ? 1 : 2).sum();
        int characters = column.width() - 2;
        lines = Math.max(lines, (width + characters - 1) / characters);
      }
    }
    return lines;
  }

  private static String letters(int column) {
    return new CellAddress(0, column).toString().replace("1", "");
  }

  private static void write(
      String address, String style, Entry entry, Texts texts, StringBuilder xml) {
    xml.append("<c r=\"").append(address).append("\" s=\"").append(style).append('"');
    if (entry instanceof Entry.Formula formula) {
      xml.append("><f>").append(escaped(formula.formula())).append("</f></c>");
      return;
    }
    Object value = entry instanceof Entry.Typed typed ? typed.raw() : ((Entry.Plain) entry).value();
    if (value instanceof Choice choice) {
      value = choice.label();
    }
    if (value instanceof String text) {
      xml.append(" t=\"s\"><v>").append(texts.index(text));
    } else {
      xml.append("><v>").append(number(value));
    }
    xml.append("</v></c>");
  }

  private static String number(Object value) {
    if (value instanceof LocalDate day) {
      return Long.toString(serial(day));
    } else if (value instanceof LocalDateTime time) {
      BigDecimal part =
          BigDecimal.valueOf(time.toLocalTime().toSecondOfDay())
              .divide(SECONDS_PER_DAY, TIME_PLACES, RoundingMode.HALF_UP);
      return BigDecimal.valueOf(serial(time.toLocalDate())).add(part).toPlainString();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static long serial(LocalDate day) {
    return day.toEpochDay() - FIRST_DAY.toEpochDay();
  }

  private static String personal(String xml, TemplateRequest request) {
    return xml.replace(UNIT_CODE, escaped(request.unitCode()))
        .replace(UNIT_NAME, escaped(request.unitName()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
