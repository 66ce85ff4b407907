package org.gongkai.batch.handback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;

/**
 * Puts the last sheet of an .xls first by rearranging its records ([MS-XLS]).
 *
 * <p>POI's own {@code setSheetOrder} leaves the table through which formulas, names and charts find
 * their sheets as it was, so that they would all point one sheet too far. Here every record keeps
 * its length: the list of sheets and the sheets themselves are rotated, and whatever holds a
 * sheet's number or a place in the stream is counted up.
 */
final class XlsSheetOrder {

  private static final int BOUND_SHEET = 0x0085;
  private static final int SUP_BOOK = 0x01AE;
  private static final int EXTERN_SHEET = 0x0017;
  private static final int CONTINUE = 0x003C;
  private static final int DEFINED_NAME = 0x0018;
  private static final int WINDOW_1 = 0x003D;
  private static final int START_OF_SUBSTREAM = 0x0809;
  private static final int END_OF_SUBSTREAM = 0x000A;

  /** Of a sheet: where in the stream its blocks of rows stand. */
  private static final int INDEX = 0x020B;

  private static final int HEADER_SIZE = 4;

  /** In a SupBook: this workbook itself, not another file. */
  private static final int OWN_BOOK = 0x0401;

  /**
   * A record.
   *
   * @param type its number
   * @param start where its data starts, behind the header
   * @param length the length of its data
   */
  private record Entry(int type, int start, int length) {}

  private final ByteBuffer stream;
  private final List<Entry> sheets = new ArrayList<>();

  private XlsSheetOrder(byte[] stream) {
    this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes an .xls file so that its last sheet comes first and is the one shown. */
  static void writeLastSheetFirst(byte[] file, OutputStream target) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = container.getRoot();
      String name = HSSFWorkbook.getWorkbookDirEntryName(root);
      byte[] stream;
      try (InputStream in = root.createDocumentInputStream(name)) {
        stream = IOUtils.toByteArray(in);
      }
      new XlsSheetOrder(stream).putLastSheetFirst();
      root.createOrUpdateDocument(name, new ByteArrayInputStream(stream));
      container.writeFilesystem(target);
    }
  }

  private void putLastSheetFirst() {
    List<Entry> globals = readSubstream(0);
    globals.stream().filter(entry -> entry.type == BOUND_SHEET).forEach(sheets::add);
    rotateSheets();
    int book = -1;
    int ownBook = -1;
    for (int i = 0; i < globals.size(); i++) {
      Entry entry = globals.get(i);
      switch (entry.type) {
        case SUP_BOOK -> {
          book++;
          if (entry.length == 4 && stream.getShort(entry.start + 2) == OWN_BOOK) {
            ownBook = book;
          }
        }
        case EXTERN_SHEET -> renumberReferences(positions(globals, i), ownBook);
        case DEFINED_NAME -> {
          // One-based; 0 is a name of the whole workbook.
          int sheet = Short.toUnsignedInt(stream.getShort(entry.start + 8));
          if (sheet > 0) {
            stream.putShort(entry.start + 8, (short) (moved(sheet - 1) + 1));
          }
        }
        case WINDOW_1 -> {
          stream.putShort(entry.start + 10, (short) 0);
          stream.putShort(entry.start + 12, (short) 0);
          stream.putShort(entry.start + 14, (short) 1);
        }
        default -> {
          // holds no sheet number
        }
      }
    }
  }

  /** The records from a start to the end that belongs to it, both included. */
  private List<Entry> readSubstream(int start) {
    List<Entry> entries = new ArrayList<>();
    int depth = 0;
    int at = start;
    do {
      int type = Short.toUnsignedInt(stream.getShort(at));
      int length = Short.toUnsignedInt(stream.getShort(at + 2));
      entries.add(new Entry(type, at + HEADER_SIZE, length));
      at += HEADER_SIZE + length;
      // Charts inside a sheet are substreams of their own.
      depth += type == START_OF_SUBSTREAM ? 1 : type == END_OF_SUBSTREAM ? -1 : 0;
    } while (depth > 0);
    return entries;
  }

  private static int end(List<Entry> substream) {
    Entry last = substream.get(substream.size() - 1);
    return last.start + last.length;
  }

  private void rotateSheets() {
    List<List<Entry>> substreams =
        sheets.stream().map(sheet -> readSubstream(stream.getInt(sheet.start))).toList();
    List<Entry> lastSheet = substreams.get(substreams.size() - 1);
    int first = substreams.get(0).get(0).start - HEADER_SIZE;
    int last = lastSheet.get(0).start - HEADER_SIZE;
    int length = end(lastSheet) - last;
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      int offset = sheet == sheets.size() - 1 ? first - last : length;
      shift(sheets.get(sheet).start, offset);
      for (Entry entry : substreams.get(sheet)) {
        if (entry.type == INDEX) {
          for (int at = 12; at + 4 <= entry.length; at += 4) {
            shift(entry.start + at, offset);
          }
        }
      }
    }
    rotate(first, last, end(lastSheet));
    Entry lastBound = sheets.get(sheets.size() - 1);
    rotate(
        sheets.get(0).start - HEADER_SIZE,
        lastBound.start - HEADER_SIZE,
        lastBound.start + lastBound.length);
  }

  private void shift(int at, int offset) {
    int place = stream.getInt(at);
    if (place != 0) {
      stream.putInt(at, place + offset);
    }
  }

  /** Puts the bytes from middle to end before those from start to middle. */
  private void rotate(int start, int middle, int end) {
    byte[] bytes = stream.array();
    byte[] moved = Arrays.copyOfRange(bytes, middle, end);
    System.arraycopy(bytes, start, bytes, start + moved.length, middle - start);
    System.arraycopy(moved, 0, bytes, start, moved.length);
  }

  /** Where the bytes of a record stand that may go on in others. */
  private static List<Integer> positions(List<Entry> entries, int first) {
    List<Integer> positions = new ArrayList<>();
    for (int i = first;
        i == first || (i < entries.size() && entries.get(i).type == CONTINUE);
        i++) {
      for (int offset = 0; offset < entries.get(i).length; offset++) {
        positions.add(entries.get(i).start + offset);
      }
    }
    return positions;
  }

  private void renumberReferences(List<Integer> positions, int ownBook) {
    int count = unsigned(positions, 0);
    for (int reference = 0; reference < count; reference++) {
      int at = 2 + 6 * reference;
      if (unsigned(positions, at) == ownBook) {
        renumber(positions, at + 2);
        renumber(positions, at + 4);
      }
    }
  }

  private void renumber(List<Integer> positions, int at) {
    int sheet = moved(unsigned(positions, at));
    stream.put(positions.get(at), (byte) sheet);
    stream.put(positions.get(at + 1), (byte) (sheet >> 8));
  }

  private int unsigned(List<Integer> positions, int at) {
    int low = Byte.toUnsignedInt(stream.get(positions.get(at)));
    int high = Byte.toUnsignedInt(stream.get(positions.get(at + 1)));
    return low + (high << 8);
  }

  /** The new number of a sheet; 0xFFFE and 0xFFFF stand for no sheet and for a deleted one. */
  private int moved(int sheet) {
    int last = sheets.size() - 1;
    if (sheet > last) {
      return sheet;
    }
    return sheet == last ? 0 : sheet + 1;
  }
}
