package org.gongkai.batch.read;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LittleEndianByteArrayInputStream;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An .xls workbook (BIFF8), as a stream of the records that POI reads.
 *
 * <p>The records are held in memory: POI can only get to a sheet in the file by reading whatever
 * lies before it, block by block. {@link ReadLimits#xlsBytes()} says how much that can be.
 */
final class XlsBook implements CellBook {

  private static final String STREAM = "Workbook";
  private static final int RECORDS_BETWEEN_CHECKS = 4096;
  private static final short WORKSHEET = BOFRecord.TYPE_WORKSHEET;

  /** Formula flag: the result is to be computed when the file is opened. */
  private static final int CALCULATE_ON_LOAD = 2;

  private final byte[] records;
  private final boolean macros;
  private final ReadBudget budget;
  private final List<SheetTab> tabs = new ArrayList<>();
  private final List<NumberStyle> styles = new ArrayList<>();
  private @Nullable SSTRecord strings;
  private boolean from1904;
  private boolean scrambled;
  private boolean externalLinks;

  private XlsBook(DirectoryNode root, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    this.records = records(root);
    this.macros = root.getEntryNames().contains("_VBA_PROJECT_CUR");
    this.budget = new ReadBudget(limits);
    readGlobals();
    if (tabs.isEmpty()) {
      throw UnreadableWorkbookException.noSheets();
    }
  }

  static XlsBook open(Path path, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    long size = Files.size(path);
    if (size > limits.xlsBytes()) {
      throw tooLarge(size, limits.xlsBytes());
    }
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
      return new XlsBook(file.getRoot(), limits);
    } catch (EncryptedDocumentException e) {
      throw UnreadableWorkbookException.encrypted().because(e);
    } catch (RuntimeException | IOException e) {
      // POI tells of broken records by many kinds of exception; each means the same to the unit.
      throw UnreadableWorkbookException.damaged(STREAM).because(e);
    }
  }

  private static UnreadableWorkbookException tooLarge(long size, long most) {
    long megabyte = 1024 * 1024;
    String limit = String.valueOf(most / megabyte);
    String bytes = String.valueOf((size + megabyte - 1) / megabyte);
    return new UnreadableWorkbookException(
        new Finding(
            "workbook-xls-too-large",
            Severity.ERROR,
            Place.FILE,
            bytes + "MB",
            "",
            new Message(
                ".xls 文件有" + bytes + "MB，超过" + limit + "MB的上限，请另存为 .xlsx 后重新报送。",
                "The .xls file has "
                    + bytes
                    + " MB, more than the limit of "
                    + limit
                    + " MB; save it as .xlsx and hand it in again.")));
  }

  private static byte[] records(DirectoryNode root) throws IOException {
    for (String name : root.getEntryNames()) {
      if (name.equalsIgnoreCase(STREAM)) {
        try (DocumentInputStream in = root.createDocumentInputStream(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new FileNotFoundException(STREAM);
  }

  private void readGlobals() throws UnreadableWorkbookException {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> formats = new ArrayList<>();
    List<BoundSheetRecord> sheets = new ArrayList<>();
    RecordFactoryInputStream globals = from(0);
    for (Record found = globals.nextRecord();
        found != null && !(found instanceof EOFRecord);
        found = globals.nextRecord()) {
      budget.checkTime();
      if (found instanceof BoundSheetRecord sheet) {
        sheets.add(sheet);
      } else if (found instanceof SSTRecord sst) {
        strings = sst;
      } else if (found instanceof FormatRecord format) {
        codes.put(format.getIndexCode(), format.getFormatString());
      } else if (found instanceof ExtendedFormatRecord extended) {
        formats.add((int) extended.getFormatIndex());
      } else if (found instanceof DateWindow1904Record window) {
        from1904 = window.getWindowing() == 1;
      } else if (found instanceof FilePassRecord) {
        scrambled = true;
      } else if (found instanceof SupBookRecord book && book.isExternalReferences()) {
        externalLinks = true;
      }
    }
    Map<Integer, NumberStyle> known = new HashMap<>();
    for (Integer format : formats) {
      styles.add(known.computeIfAbsent(format, id -> NumberStyle.of(id, codes.get(id))));
    }
    for (BoundSheetRecord sheet : sheets) {
      tabs.add(
          new SheetTab(
              tabs.size(),
              sheet.getSheetname(),
              sheet.isHidden() || sheet.isVeryHidden(),
              String.valueOf(sheet.getPositionOfBof())));
    }
  }

  @Override
  public List<SheetTab> tabs() {
    return List.copyOf(tabs);
  }

  @Override
  public boolean hasMacros() {
    return macros;
  }

  @Override
  public boolean hasExternalLinks() {
    return externalLinks;
  }

  @Override
  public SheetFrame read(SheetTab tab, RowSink sink) throws UnreadableWorkbookException {
    try {
      return new SheetScan(records(tab)).run(sink);
    } catch (SinkFailure e) {
      throw e.cause;
    } catch (RuntimeException | IOException e) {
      // As above: broken records come as many kinds of exception.
      throw UnreadableWorkbookException.damaged(STREAM).because(e);
    }
  }

  /** A failure of the sink, which must not be taken for a broken record. */
  private static final class SinkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException cause;

    SinkFailure(RuntimeException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  @Override
  public List<CellRange> merges(SheetTab tab) throws UnreadableWorkbookException {
    return read(tab, row -> true).merges();
  }

  private RecordFactoryInputStream from(int start) {
    return new RecordFactoryInputStream(
        new LittleEndianByteArrayInputStream(records, start, records.length - start), false);
  }

  /** The records of a sheet, from its first or the one after that on. */
  private RecordFactoryInputStream records(SheetTab tab) throws IOException {
    if (!scrambled) {
      int start = Integer.parseInt(tab.part());
      if (start < 0 || start > records.length) {
        throw new EOFException();
      }
      return from(start);
    }
    // The key stream runs on through the file, so all sheets before this one are read too.
    RecordFactoryInputStream all = from(0);
    for (int before = tabs.indexOf(tab) + 1; before > 0; ) {
      Record found = all.nextRecord();
      if (found == null) {
        throw new EOFException();
      } else if (found instanceof EOFRecord) {
        before--;
      }
    }
    return all;
  }

  private NumberStyle style(short index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : NumberStyle.GENERAL;
  }

  @Override
  public void requireWhole() {
    // Has no sums.
  }

  @Override
  public void close() {
    // The file is closed since the book was opened.
  }

  /** One pass over a sheet. */
  private final class SheetScan {
    private final RecordFactoryInputStream records;
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private List<RawCell> cells = new ArrayList<>();
    private int row = -1;
    private @Nullable FormulaRecord textFormula;
    private boolean beyondColumns;
    private int depth;

    SheetScan(RecordFactoryInputStream records) {
      this.records = records;
    }

    SheetFrame run(RowSink sink) throws UnreadableWorkbookException {
      int read = 0;
      boolean goesOn = true;
      for (Record found = records.nextRecord();
          found != null && goesOn;
          found = records.nextRecord()) {
        if (++read % RECORDS_BETWEEN_CHECKS == 0) {
          budget.checkTime();
        }
        if (found instanceof BOFRecord bof) {
          // A chart inside the sheet is a stream of its own between BOF and EOF.
          if (depth++ == 0 && bof.getType() != WORKSHEET) {
            break;
          }
        } else if (found instanceof EOFRecord) {
          if (--depth <= 0) {
            break;
          }
        } else if (depth <= 1) {
          goesOn = take(found, sink);
        }
      }
      if (goesOn && !cells.isEmpty()) {
        emit(sink);
      }
      return new SheetFrame(List.copyOf(merges), hiddenColumns, beyondColumns);
    }

    private boolean take(Record found, RowSink sink) {
      if (found instanceof CellValueRecordInterface cell) {
        if (cell.getRow() < 0 || cell.getColumn() < 0) {
          throw new IllegalStateException("No such cell: " + cell);
        }
        boolean goesOn = true;
        if (cell.getRow() != row) {
          goesOn = cells.isEmpty() || emit(sink);
          row = cell.getRow();
        }
        textFormula = null;
        if (cell.getColumn() < budget.limits().columns()) {
          add(found, cell);
        } else {
          beyondColumns = true;
        }
        return goesOn;
      } else if (found instanceof StringRecord text && textFormula != null) {
        addText(textFormula.getColumn(), text.getString());
        textFormula = null;
      } else if (found instanceof RowRecord attributes) {
        if (attributes.getZeroHeight()) {
          hiddenRows.set(attributes.getRowNumber());
        }
      } else if (found instanceof ColumnInfoRecord columns && columns.getHidden()) {
        hiddenColumns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
      } else if (found instanceof MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
          CellRangeAddress area = merged.getAreaAt(i);
          merges.add(
              new CellRange(
                  area.getFirstRow(),
                  area.getFirstColumn(),
                  area.getLastRow(),
                  area.getLastColumn()));
        }
      }
      return true;
    }

    private boolean emit(RowSink sink) {
      SheetRow found = new SheetRow(row, hiddenRows.get(row), cells);
      cells = new ArrayList<>(cells.size());
      try {
        return sink.take(found);
      } catch (RuntimeException e) {
        throw new SinkFailure(e);
      }
    }

    private void add(Record found, CellValueRecordInterface cell) {
      int column = cell.getColumn();
      if (found instanceof LabelSSTRecord label) {
        SSTRecord table = strings;
        if (table != null) {
          addText(column, table.getString(label.getSSTIndex()).getString());
        }
      } else if (found instanceof NumberRecord number) {
        addNumber(number, number.getValue());
      } else if (found instanceof FormulaRecord formula) {
        addResult(formula);
      } else if (found instanceof BoolErrRecord outcome) {
        if (outcome.isBoolean()) {
          addBoolean(column, outcome.getBooleanValue());
        } else {
          addError(column, outcome.getErrorValue());
        }
      } else if (found instanceof LabelRecord label) {
        addText(column, label.getValue());
      }
    }

    private void addResult(FormulaRecord formula) {
      CellType type = formula.getCachedResultTypeEnum();
      int column = formula.getColumn();
      if (formula.hasCachedResultString()) {
        textFormula = formula;
      } else if (type == CellType.BOOLEAN) {
        addBoolean(column, formula.getCachedBooleanValue());
      } else if (type == CellType.ERROR) {
        addError(column, (byte) formula.getCachedErrorValue());
      } else if ((formula.getOptions() & CALCULATE_ON_LOAD) != 0 && formula.getValue() == 0) {
        cells.add(new RawCell(row, column, CellKind.FORMULA_WITHOUT_RESULT, "", null));
      } else {
        addNumber(formula, formula.getValue());
      }
    }

    private void addNumber(CellRecord cell, double number) {
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        addError(cell.getColumn(), FormulaError.NUM.getCode());
        return;
      }
      String stored =
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? Long.toString((long) number)
              : BigDecimal.valueOf(number).toString();
      cells.add(style(cell.getXFIndex()).cell(row, cell.getColumn(), stored, from1904));
    }

    private void addBoolean(int column, boolean outcome) {
      cells.add(new RawCell(row, column, CellKind.BOOLEAN, outcome ? "TRUE" : "FALSE", null));
    }

    private void addError(int column, byte code) {
      String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
      cells.add(new RawCell(row, column, CellKind.ERROR, text, null));
    }

    private void addText(int column, @Nullable String text) {
      if (text != null && !text.isEmpty()) {
        int most = budget.limits().cellLength();
        cells.add(RawCell.text(row, column, text.length() > most ? text.substring(0, most) : text));
      }
    }
  }
}
