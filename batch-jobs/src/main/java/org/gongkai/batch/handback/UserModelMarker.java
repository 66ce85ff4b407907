package org.gongkai.batch.handback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.handback.Spots.Spot;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.WorkbookLayout;

/** Marks a workbook by loading it whole: right in every detail, not fast. */
final class UserModelMarker implements WorkbookMarker {

  private static final Comparator<CellPlace> BY_PLACE =
      Comparator.comparing(CellPlace::sheet).thenComparing(CellPlace::cell);

  /**
   * Unpacked bytes of a workbook that is marked; a larger one gets its list of findings alone. The
   * user model takes some twenty times as much, so that a third of the memory is granted: 6 MB in a
   * job that has 256 MB, 64 MB in one that has 4 GB.
   */
  private static final long MOST_BYTES =
      Math.max(6 * 1024 * 1024, Runtime.getRuntime().maxMemory() / 64);

  /** Unpacked bytes of a workbook of which several may be loaded at once: some thousand rows. */
  private static final long FEW_BYTES = 1024 * 1024;

  private static final Object ONE_AT_A_TIME = new Object();

  private final WorkbookFormat format;

  UserModelMarker(WorkbookFormat format) {
    this.format = format;
  }

  @Override
  public void mark(Path original, FileReview review, OutputStream marked)
      throws IOException, UnmarkableException {
    long bytes = unpackedBytes(original);
    if (bytes > MOST_BYTES) {
      throw new UnmarkableException("Too large to mark: " + original.getFileName(), null);
    } else if (bytes > FEW_BYTES) {
      synchronized (ONE_AT_A_TIME) {
        markWhole(original, review, marked);
      }
    } else {
      markWhole(original, review, marked);
    }
  }

  private long unpackedBytes(Path original) throws IOException, UnmarkableException {
    if (format == WorkbookFormat.XLS) {
      return Files.size(original);
    }
    try (ZipFile zip = new ZipFile(original.toFile(), StandardCharsets.ISO_8859_1)) {
      return zip.stream().mapToLong(ZipEntry::getSize).sum();
    } catch (ZipException e) {
      throw new UnmarkableException("Cannot mark " + original.getFileName(), e);
    }
  }

  private void markWhole(Path original, FileReview review, OutputStream marked)
      throws IOException, UnmarkableException {
    byte[] file = Files.readAllBytes(original);
    try (Workbook workbook = open(new ByteArrayInputStream(file))) {
      mark(workbook, review);
      write(workbook, marked);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // POI says in many ways that it cannot follow a file: each of them means the same here, and
      // the file itself could be read.
      throw new UnmarkableException("Cannot mark " + original.getFileName(), e);
    }
  }

  private Workbook open(InputStream in) throws IOException {
    return switch (format) {
      case XLSX -> new XSSFWorkbook(in);
      case XLS -> new HSSFWorkbook(new POIFSFileSystem(in), true);
    };
  }

  private void write(Workbook workbook, OutputStream marked) throws IOException {
    switch (format) {
      case XLSX -> workbook.write(marked);
      case XLS -> {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbook.write(file);
        XlsSheetOrder.writeLastSheetFirst(file.toByteArray(), marked);
      }
    }
  }

  private static void mark(Workbook workbook, FileReview review) {
    MarkStyles styles = new MarkStyles(workbook);
    Answers answers = new EarlierMarks(workbook, styles).remove();
    Map<CellPlace, Fill> originals = markCells(workbook, styles, review.judgement().findings());
    writeOriginals(workbook, originals);
    Sheet findings = new FindingsSheet(workbook, review, answers).write();
    for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
      // Sheets that stay selected together would all be edited at once.
      workbook.getSheetAt(sheet).setSelected(false);
    }
    int index = workbook.getSheetIndex(findings);
    if (workbook instanceof XSSFWorkbook) {
      workbook.setSheetOrder(findings.getSheetName(), 0);
      index = 0;
    }
    workbook.setActiveSheet(index);
    workbook.setSelectedTab(index);
    workbook.setFirstVisibleTab(index);
  }

  private static Map<CellPlace, Fill> markCells(
      Workbook workbook, MarkStyles styles, List<Finding> findings) {
    Spots spots = new Spots(workbook);
    Map<CellPlace, List<Finding>> byPlace = new TreeMap<>(BY_PLACE);
    for (Finding finding : findings) {
      Optional<Spot> spot = spots.findCell(finding);
      if (spot.isPresent()) {
        CellPlace place = new CellPlace(spot.get().sheet().getSheetName(), spot.get().cell());
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(finding);
      }
    }
    CellComments comments = new CellComments(workbook);
    Map<CellPlace, Fill> originals = new TreeMap<>(BY_PLACE);
    byPlace.forEach(
        (place, here) -> {
          Cell cell = cell(workbook.getSheet(place.sheet()), place);
          // Findings come gravest first.
          MarkColour colour = MarkColour.of(here.get(0).severity());
          styles.mark(cell, colour).ifPresent(fill -> originals.put(place, fill));
          comments.write(cell, here);
        });
    return originals;
  }

  /** The cell, made as a spreadsheet program would make it: with the style of its row or column. */
  private static Cell cell(Sheet sheet, CellPlace place) {
    Row row = sheet.getRow(place.cell().row());
    if (row == null) {
      row = sheet.createRow(place.cell().row());
    }
    Cell cell = row.getCell(place.cell().column());
    if (cell == null) {
      cell = row.createCell(place.cell().column());
      CellStyle style =
          row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(place.cell().column());
      if (style != null) {
        cell.setCellStyle(style);
      }
    }
    return cell;
  }

  private static void writeOriginals(Workbook workbook, Map<CellPlace, Fill> originals) {
    if (originals.isEmpty()) {
      return;
    }
    Sheet marks = workbook.createSheet(WorkbookLayout.MARKS_SHEET);
    int row = 0;
    for (Map.Entry<CellPlace, Fill> original : originals.entrySet()) {
      Row line = marks.createRow(row++);
      line.createCell(0).setCellValue(original.getKey().sheet());
      line.createCell(1).setCellValue(original.getKey().cell().a1());
      line.createCell(2).setCellValue(original.getValue().text());
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(marks), SheetVisibility.VERY_HIDDEN);
  }
}
