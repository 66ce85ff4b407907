package org.gongkai.bench;

import cn.idev.excel.FastExcelFactory;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.read.listener.ReadListener;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.read.CellStream;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reading small workbooks on one thread: one operation is one workbook, the next of a city's inbox.
 * Every reader goes through all cells of all sheets.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Reading {

  /** The system property that names the workspace with the workbooks. */
  static final String WORKSPACE = "gongkai.bench.workspace";

  private static final InputFactoryImpl STAX = new InputFactoryImpl();

  /** Files in turn. */
  private static final class Turn {
    private final List<Path> files;
    private int next = 0;

    Turn(List<Path> files) {
      this.files = files;
    }

    Path next() {
      Path file = files.get(next);
      next = (next + 1) % files.size();
      return file;
    }
  }

  /** The .xlsx workbooks of the inbox. */
  @State(Scope.Thread)
  public static class Xlsx {
    private Turn turn = new Turn(List.of());
    private final WorkbookReader reader = new WorkbookReader(ReadLimits.DEFAULT);

    /** Lists the files. */
    @Setup
    public void list() throws IOException {
      turn = new Turn(Inputs.workbooks(Path.of(System.getProperty(WORKSPACE)).resolve("inbox")));
    }
  }

  /** The same workbooks as .xls. */
  @State(Scope.Thread)
  public static class Xls {
    private Turn turn = new Turn(List.of());

    /** Lists the files. */
    @Setup
    public void list() throws IOException {
      turn = new Turn(Inputs.workbooks(Path.of(System.getProperty(WORKSPACE)).resolve("xls")));
    }
  }

  /** The judge of the workspace. */
  @State(Scope.Thread)
  public static class Judge {
    private WorkbookJudge judge = judge();
    private LocalDate receivedOn = LocalDate.EPOCH;

    private static WorkbookJudge judge() {
      Workspace workspace = workspace();
      return new WorkbookJudge(
          JudgingBases.of(workspace, CityPlan.read(workspace).orThrow()),
          new WorkbookReader(ReadLimits.DEFAULT));
    }

    private static Workspace workspace() {
      return Workspace.open(
              Path.of(System.getProperty(WORKSPACE)), Overrides.none(LocalDate.of(2017, 3, 20)))
          .orThrow();
    }

    /** Takes the day of the workspace. */
    @Setup
    public void day() {
      receivedOn = workspace().today();
    }
  }

  /** Limit: the bytes of all parts inflated. */
  @Benchmark
  public long inflate(Xlsx xlsx) throws IOException {
    return inflate(xlsx.turn.next());
  }

  /** Limit: sheets, strings, styles inflated and taken apart as XML, and nothing made of it. */
  @Benchmark
  public long inflateAndParse(Xlsx xlsx) throws IOException, XMLStreamException {
    return inflateAndParse(xlsx.turn.next());
  }

  /** Ours: all cells. */
  @Benchmark
  public long gongkaiCells(Xlsx xlsx) throws IOException, UnreadableWorkbookException {
    return CellStream.countCells(xlsx.turn.next(), FileKind.XLSX, ReadLimits.DEFAULT);
  }

  /** Ours: all ledger rows, with values, tolerances and findings of reading. */
  @Benchmark
  public long gongkaiRows(Xlsx xlsx) throws IOException, UnreadableWorkbookException {
    long[] rows = {0};
    try (OpenWorkbook workbook = xlsx.reader.open(xlsx.turn.next(), FileKind.XLSX)) {
      workbook.forEachRow(row -> rows[0]++);
      return rows[0] + workbook.findings().size();
    }
  }

  /** Ours: read and judged by constraints and rules, and the form derived. */
  @Benchmark
  public JudgedWorkbook gongkaiJudged(Xlsx xlsx, Judge judge) {
    return judge.judge.judge(
        new WorkbookHandle(xlsx.turn.next(), FileKind.XLSX), judge.receivedOn, row -> {});
  }

  /** Peer: dhatim's fastexcel-reader. */
  @Benchmark
  public long dhatim(Xlsx xlsx) throws IOException {
    return dhatim(xlsx.turn.next());
  }

  /** Peer: EasyExcel's successor, rows as maps of texts. */
  @Benchmark
  public long easyExcel(Xlsx xlsx) {
    long[] cells = {0};
    FastExcelFactory.read(
            xlsx.turn.next().toFile(),
            new ReadListener<Map<Integer, String>>() {
              @Override
              public void invoke(Map<Integer, String> row, AnalysisContext context) {
                cells[0] += row.size();
              }

              @Override
              public void doAfterAllAnalysed(AnalysisContext context) {}
            })
        .headRowNumber(0)
        .doReadAll();
    return cells[0];
  }

  /** Peer: excel-streaming-reader. */
  @Benchmark
  public long excelStreamingReader(Xlsx xlsx) throws IOException {
    try (Workbook workbook =
        StreamingReader.builder()
            .rowCacheSize(100)
            .bufferSize(8192)
            .open(xlsx.turn.next().toFile())) {
      return texts(workbook);
    }
  }

  /** Peer: POI's event model with its formatter. */
  @Benchmark
  public long poiEventModel(Xlsx xlsx)
      throws IOException,
          OpenXML4JException,
          SAXException,
          javax.xml.parsers.ParserConfigurationException {
    CountingCells cells = new CountingCells();
    try (OPCPackage parts = OPCPackage.open(xlsx.turn.next().toFile(), PackageAccess.READ)) {
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
      XSSFReader reader = new XSSFReader(parts);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), null, strings, cells, new DataFormatter(), false));
      for (XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
          sheets.hasNext(); ) {
        try (InputStream sheet = sheets.next()) {
          xml.parse(new InputSource(sheet));
        }
      }
    }
    return cells.count;
  }

  /** Peer: POI's user model with its formatter. */
  @Benchmark
  public long poiUserModel(Xlsx xlsx) throws IOException, OpenXML4JException {
    try (OPCPackage parts = OPCPackage.open(xlsx.turn.next().toFile(), PackageAccess.READ);
        Workbook workbook = new XSSFWorkbook(parts)) {
      return texts(workbook);
    }
  }

  /** Ours: all cells of an .xls. */
  @Benchmark
  public long gongkaiXlsCells(Xls xls) throws IOException, UnreadableWorkbookException {
    return CellStream.countCells(xls.turn.next(), FileKind.XLS_BIFF8, ReadLimits.DEFAULT);
  }

  /** Peer: POI's event model for .xls, with its formatter. */
  @Benchmark
  public long poiXlsEventModel(Xls xls) throws IOException {
    FormattedCells cells = new FormattedCells();
    FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(cells);
    cells.formats = formats;
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(formats);
    try (POIFSFileSystem file = new POIFSFileSystem(xls.turn.next().toFile(), true)) {
      new HSSFEventFactory().processWorkbookEvents(request, file);
    }
    return cells.characters;
  }

  static long inflate(Path file) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[8192];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
          }
        }
      }
    }
    return bytes;
  }

  static long inflateAndParse(Path file) throws IOException, XMLStreamException {
    long characters = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (!name.startsWith("xl/") || !name.endsWith(".xml")) {
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          XMLStreamReader xml = STAX.createXMLStreamReader(in);
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.CHARACTERS) {
              characters += xml.getTextLength();
            }
          }
          xml.close();
        }
      }
    }
    return characters;
  }

  static long dhatim(Path file) throws IOException {
    long[] cells = {0};
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          rows.forEach(
              row -> {
                for (org.dhatim.fastexcel.reader.Cell cell : row) {
                  if (cell != null && cell.getValue() != null) {
                    cells[0]++;
                  }
                }
              });
        }
      }
    }
    return cells[0];
  }

  private static long texts(Workbook workbook) {
    DataFormatter formatter = new DataFormatter();
    long characters = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          characters += formatter.formatCellValue(cell).length();
        }
      }
    }
    return characters;
  }

  private static final class CountingCells implements XSSFSheetXMLHandler.SheetContentsHandler {
    private long count;

    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      count++;
    }
  }

  private static final class FormattedCells
      implements org.apache.poi.hssf.eventusermodel.HSSFListener {
    private FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(r -> {});
    private SSTRecord strings = new SSTRecord();
    private long characters;

    @Override
    public void processRecord(Record record) {
      if (record instanceof SSTRecord table) {
        strings = table;
      } else if (record instanceof LabelSSTRecord label) {
        characters += strings.getString(label.getSSTIndex()).toString().length();
      } else if (record instanceof NumberRecord number) {
        characters += formats.formatNumberDateCell((CellValueRecordInterface) number).length();
      }
    }
  }
}
