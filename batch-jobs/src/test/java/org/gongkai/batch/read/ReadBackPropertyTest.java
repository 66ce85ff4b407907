package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;

/** Whatever POI writes is read back, in both formats, whatever it is. */
class ReadBackPropertyTest {

  @Provide
  Arbitrary<List<Object>> values() {
    Arbitrary<Object> text =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withCharRange('\u4e00', '\u9fa5')
            .withChars('（', '）', '\n', '\t', '&', '<', '"', '\u3000', '\u00A0')
            .ofMinLength(1)
            .ofMaxLength(40)
            .map(value -> value);
    Arbitrary<Object> whole = Arbitraries.integers().map(value -> (double) value);
    Arbitrary<Object> date =
        Arbitraries.integers()
            .between(100, 60_000)
            .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
    Arbitrary<Object> bool = Arbitraries.of(true, false).map(value -> value);
    return Arbitraries.oneOf(text, whole, date, bool).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 60)
  void whatPoiWritesIsReadBack(@ForAll("values") List<Object> values) throws Exception {
    List<RawCell> expected = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      expected.add(expected(i / 7, i % 7, values.get(i)));
    }
    assertThat(readBack(new XSSFWorkbook(), FileKind.XLSX, values)).isEqualTo(expected);
    assertThat(readBack(new HSSFWorkbook(), FileKind.XLS_BIFF8, values)).isEqualTo(expected);
  }

  private static RawCell expected(int row, int column, Object value) {
    if (value instanceof String text) {
      return RawCell.text(row, column, text);
    } else if (value instanceof LocalDate date) {
      LocalDateTime moment = date.atStartOfDay();
      return new RawCell(row, column, CellKind.DATE, date.toString(), moment);
    } else if (value instanceof Boolean bool) {
      return new RawCell(row, column, CellKind.BOOLEAN, bool ? "TRUE" : "FALSE", null);
    }
    String digits = Long.toString(((Double) value).longValue());
    return new RawCell(row, column, CellKind.NUMBER, digits, null);
  }

  private static List<RawCell> readBack(Workbook workbook, FileKind kind, List<Object> values)
      throws IOException, UnreadableWorkbookException {
    Path file = Files.createTempFile("gongkai-test-", ".tmp");
    try {
      write(workbook, values, file);
      List<RawCell> cells = new ArrayList<>();
      try (CellBook book = CellBook.open(file, kind, ReadLimits.DEFAULT)) {
        book.read(book.tabs().get(0), row -> cells.addAll(row.cells()));
      }
      return cells;
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Workbook workbook, List<Object> values, Path file) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = workbook.createSheet("表");
      Row row = sheet.createRow(0);
      for (int i = 0; i < values.size(); i++) {
        row = i % 7 == 0 ? sheet.createRow(i / 7) : row;
        Cell cell = row.createCell(i % 7);
        Object value = values.get(i);
        if (value instanceof String text) {
          cell.setCellValue(text);
        } else if (value instanceof LocalDate day) {
          cell.setCellValue(day);
          cell.setCellStyle(date);
        } else if (value instanceof Boolean bool) {
          cell.setCellValue(bool);
        } else {
          cell.setCellValue((Double) value);
        }
      }
      workbook.write(out);
    }
  }
}
