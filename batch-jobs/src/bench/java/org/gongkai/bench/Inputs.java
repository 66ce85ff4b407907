package org.gongkai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.batch.generate.CityGenerator;
import org.gongkai.batch.generate.CitySpec;

/**
 * What is measured on: made-up cities as {@code gongkai generate} writes them, and what is made
 * from their workbooks. Whatever is there already is used again.
 */
final class Inputs {

  private static final int YEAR = 2016;
  private static final long SEED = 20161231;

  /** The ledger that is made large: 主动公开台账. */
  private static final String LARGE_SHEET = "xl/worksheets/sheet4.xml";

  /** 任务进展 and the six ledgers after it. */
  private static final Pattern LEDGER_SHEET = Pattern.compile("xl/worksheets/sheet[3-9]\\.xml");

  private static final String FORM_SHEET = "xl/worksheets/sheet11.xml";

  private static final Pattern HEADER_ROWS = Pattern.compile("ySplit=\"([0-9]+)");
  private static final Pattern ROW =
      Pattern.compile("<row r=\"([0-9]+)\"([^>]*)>(.*?)</row>", Pattern.DOTALL);
  private static final Pattern FILLED =
      Pattern.compile("<c r=\"([A-Z]+)[0-9]+\"([^>]*?)>(<v>.*?</v>)</c>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile(" s=\"[0-9]+\"");

  private final Path work;

  /** Inputs in this folder. */
  Inputs(Path work) {
    this.work = work;
  }

  /** The workbooks of a folder and those below it, in the order of their paths. */
  static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx") || file.toString().endsWith(".xls"))
          .sorted()
          .toList();
    }
  }

  /** A city without mistakes. */
  Path city(int units) throws IOException {
    return city(units, 0);
  }

  /** A city in which a mistake is planted in so many of a hundred workbooks. */
  Path city(int units, int defectPercent) throws IOException {
    Path folder = work.resolve("city-" + units + (defectPercent == 0 ? "" : "-" + defectPercent));
    return once(
        folder,
        partial ->
            new CityGenerator(new CitySpec(units, SEED, YEAR, defectPercent))
                .write(
                    partial,
                    Runtime.getRuntime().availableProcessors(),
                    written -> Say.progress("generated " + written + " / " + units)));
  }

  /** The city's workbooks with {@code #REF!} in every filled cell of every ledger row. */
  Path wrongCity(int units) throws IOException {
    Path city = city(units);
    return once(
        work.resolve("wrong-" + units),
        partial -> {
          for (String file : List.of("gongkai.yaml", "units.csv", "notice/notice.md")) {
            Path target = partial.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(city.resolve(file), target);
          }
          for (Path workbook : workbooks(city.resolve("inbox"))) {
            Path target = partial.resolve(city.relativize(workbook).toString());
            Files.createDirectories(target.getParent());
            rewrite(workbook, target, Inputs::spoil);
          }
        });
  }

  /** The sample city with the odd files of the tests in its inbox, written by their own class. */
  Path oddCity(Path root) throws IOException {
    Path sample = root.resolve("sample-input");
    return once(
        work.resolve("odd"),
        partial -> {
          for (String file :
              List.of(
                  "gongkai.yaml",
                  "units.csv",
                  "reorganisations.csv",
                  "notice/notice-2016-45.docx")) {
            Path target = partial.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(sample.resolve(file), target);
          }
          Child.run(
              List.of(
                  Child.java(),
                  "-cp",
                  root.resolve("batch-jobs/target/test-classes")
                      + java.io.File.pathSeparator
                      + System.getProperty("java.class.path"),
                  "org.gongkai.batch.hostile.OddFiles",
                  partial.resolve("inbox").toString(),
                  sample.resolve("inbox").toString()),
              Map.of(),
              0);
        });
  }

  private static String spoil(String part, String xml) {
    return LEDGER_SHEET.matcher(part).matches()
        ? eachRow(
            xml,
            (row, cells) -> FILLED.matcher(cells).replaceAll(Inputs::spoiltCell),
            headerRows(xml))
        : xml;
  }

  private static String spoiltCell(java.util.regex.MatchResult cell) {
    String[] whole = cell.group().split("\"", 3);
    Matcher style = STYLE.matcher(cell.group(2));
    return "<c r=\""
        + whole[1]
        + "\""
        + (style.find() ? style.group() : "")
        + " t=\"e\"><v>#REF!</v></c>";
  }

  /** As many of the city's workbooks as .xls, beside its inbox. */
  Path xls(Path city, int workbooks) throws IOException {
    return once(
        city.resolve("xls"),
        partial -> {
          List<Path> files = workbooks(city.resolve("inbox"));
          for (Path file : files.subList(0, Math.min(workbooks, files.size()))) {
            String name = file.getFileName().toString().replace(".xlsx", ".xls");
            saveAsXls(file, partial.resolve(name));
          }
        });
  }

  private static void saveAsXls(Path file, Path target) throws IOException {
    try (Workbook from = WorkbookFactory.create(file.toFile(), null, true);
        HSSFWorkbook to = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(target)) {
      CellStyle date = to.createCellStyle();
      date.setDataFormat(to.createDataFormat().getFormat("yyyy-mm-dd"));
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row line = copy.createRow(row.getRowNum());
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              line.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
            } else if (cell.getCellType() == CellType.NUMERIC) {
              Cell number = line.createCell(cell.getColumnIndex());
              number.setCellValue(cell.getNumericCellValue());
              if (org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
                number.setCellStyle(date);
              }
            }
          }
        }
        to.setSheetVisibility(
            to.getSheetIndex(copy), from.getSheetVisibility(from.getSheetIndex(sheet)));
      }
      to.write(out);
    }
  }

  /**
   * A city of one unit whose workbook has a large ledger: the rows of an ordinary one again and
   * again, each with an entry number and a title of its own; the declared form is blank.
   *
   * @param filled whether each row gets values of other rows until it has 25, whatever they mean
   *     beside the others; if not, it keeps its own, so that the workbook can be accepted
   */
  Path largeLedger(int rows, boolean filled) throws IOException {
    Path city = city(1);
    return once(
        work.resolve("ledger-" + rows + (filled ? "-filled" : "")),
        partial -> {
          for (String file : List.of("gongkai.yaml", "units.csv", "notice/notice.md")) {
            Path target = partial.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(city.resolve(file), target);
          }
          Path workbook = workbooks(city.resolve("inbox")).get(0);
          Path target = partial.resolve(city.relativize(workbook).toString());
          Files.createDirectories(target.getParent());
          enlarge(workbook, target, rows, filled);
        });
  }

  private static void enlarge(Path workbook, Path target, int rows, boolean filled)
      throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String part = entry.getName();
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (part.equals(LARGE_SHEET)) {
          Writer out =
              new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
          writeLarge(new String(bytes, StandardCharsets.UTF_8), rows, filled, out);
          out.flush();
        } else if (part.equals(FORM_SHEET)) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          to.write(withoutFigures(xml).getBytes(StandardCharsets.UTF_8));
        } else {
          to.write(bytes);
        }
        to.closeEntry();
      }
    }
  }

  private static String withoutFigures(String xml) {
    return eachRow(
        xml,
        (row, cells) ->
            cells.replaceAll(
                "<c r=\"([A-Z]+[0-9]+)\"( s=\"[0-9]+\")?( t=\"n\")?><v>[^<]*</v></c>",
                "<c r=\"$1\"$2/>"),
        headerRows(xml));
  }

  private static void writeLarge(String xml, int rows, boolean filled, Writer out)
      throws IOException {
    int header = headerRows(xml);
    List<Map<String, String>> patterns = new ArrayList<>();
    Map<String, String> anyOf = new LinkedHashMap<>();
    int firstRow = -1;
    int end = -1;
    for (Matcher row = ROW.matcher(xml); row.find(); ) {
      if (Integer.parseInt(row.group(1)) <= header) {
        continue;
      }
      firstRow = firstRow < 0 ? row.start() : firstRow;
      end = row.end();
      Map<String, String> cells = new TreeMap<>(BY_COLUMN);
      for (Matcher cell = FILLED.matcher(row.group(3)); cell.find(); ) {
        cells.put(cell.group(1), cell.group(2) + ">" + cell.group(3));
        anyOf.putIfAbsent(cell.group(1), cell.group(2) + ">" + cell.group(3));
      }
      if (cells.size() > 2) {
        patterns.add(cells);
      }
    }
    for (Map<String, String> cells : patterns) {
      for (Map.Entry<String, String> other : anyOf.entrySet()) {
        if (filled && cells.size() < 25) {
          cells.putIfAbsent(other.getKey(), other.getValue());
        }
      }
    }
    out.write(xml, 0, firstRow);
    for (int i = 0; i < rows; i++) {
      int number = header + 1 + i;
      out.write("<row r=\"" + number + "\">");
      for (Map.Entry<String, String> cell : patterns.get(i % patterns.size()).entrySet()) {
        String column = cell.getKey();
        out.write("<c r=\"" + column + number + "\"");
        // The first round keeps its own names, because other sheets speak of these entries.
        if (column.equals("A") && i >= patterns.size()) {
          out.write(" t=\"inlineStr\"><is><t>大-" + i + "</t></is></c>");
        } else if (column.equals("B") && i >= patterns.size()) {
          out.write(" t=\"inlineStr\"><is><t>关于第" + i + "项工作的通知</t></is></c>");
        } else {
          out.write(cell.getValue());
          out.write("</c>");
        }
      }
      out.write("</row>");
    }
    out.write(xml, end, xml.length() - end);
  }

  private static final java.util.Comparator<String> BY_COLUMN =
      java.util.Comparator.comparingInt(String::length).thenComparing(c -> c);

  private static int headerRows(String xml) {
    Matcher header = HEADER_ROWS.matcher(xml);
    return header.find() ? Integer.parseInt(header.group(1)) : 1;
  }

  private interface Cells {
    String of(int row, String cells);
  }

  private static String eachRow(String xml, Cells change, int after) {
    StringBuilder changed = new StringBuilder(xml.length());
    int from = 0;
    for (Matcher row = ROW.matcher(xml); row.find(); ) {
      int number = Integer.parseInt(row.group(1));
      changed.append(xml, from, row.start(3));
      changed.append(number <= after ? row.group(3) : change.of(number, row.group(3)));
      from = row.end(3);
    }
    return changed.append(xml, from, xml.length()).toString();
  }

  private interface PartChange {
    String of(String part, String xml);
  }

  private static void rewrite(Path workbook, Path target, PartChange change) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        String xml = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(change.of(entry.getName(), xml).getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
  }

  private interface Making {
    void make(Path partial) throws IOException;
  }

  /** Made beside its place and moved there, so that a run that was cut off leaves nothing half. */
  private static Path once(Path folder, Making making) throws IOException {
    if (!Files.exists(folder)) {
      Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
      delete(partial);
      Files.createDirectories(partial);
      making.make(partial);
      Files.move(partial, folder);
    }
    return folder;
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
