package org.gongkai.batch.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of an .xlsx share. The table is read only as far as cells ask for it; the
 * first texts are held in memory, the rest of a huge table in a file.
 */
final class SharedStrings implements AutoCloseable {

  /** Characters held in memory, each text counting for 40 more. */
  private static final long MOST_IN_MEMORY = 6_000_000;

  private static final int COST_PER_TEXT = 40;

  /** As many as three full sheets of texts that all differ. */
  private static final int MOST_TEXTS = 50_000_000;

  private final @Nullable XmlPart part;
  private final int cellLength;
  private final List<String> memory = new ArrayList<>();
  private long inMemory;
  private int size;
  private boolean finished;
  private @Nullable SpooledTexts spool;
  private String latest = "";
  private final StringBuilder buffer = new StringBuilder();

  SharedStrings(@Nullable XmlPart part, int cellLength) {
    this.part = part;
    this.cellLength = cellLength;
    this.finished = part == null;
  }

  /**
   * The text of an index.
   *
   * @throws UnreadableWorkbookException if the table has no such text, or is damaged
   */
  String get(int index) throws UnreadableWorkbookException {
    while (index >= size && !finished) {
      readNext();
    }
    if (index < 0 || index >= size) {
      throw UnreadableWorkbookException.damaged(part == null ? "sharedStrings.xml" : part.name());
    }
    if (index < memory.size()) {
      return memory.get(index);
    } else if (index == size - 1 || spool == null) {
      return latest;
    }
    try {
      return spool.get(index - memory.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readNext() throws UnreadableWorkbookException {
    XmlPart xml = part;
    if (xml == null) {
      return;
    }
    String name = xml.nextStart();
    while (name != null && !name.equals("si")) {
      name = xml.nextStart();
    }
    if (name == null) {
      finished = true;
      return;
    }
    buffer.setLength(0);
    appendItem(xml, buffer, cellLength);
    latest = Wording.unescape(buffer);
    if (++size > MOST_TEXTS) {
      throw UnreadableWorkbookException.abnormal(xml.name());
    }
    keep();
  }

  private void keep() {
    if (spool == null) {
      inMemory += latest.length() + COST_PER_TEXT;
      if (inMemory <= MOST_IN_MEMORY) {
        memory.add(latest);
        return;
      }
    }
    try {
      SpooledTexts texts = spool;
      if (texts == null) {
        texts = new SpooledTexts();
        spool = texts;
      }
      texts.add(latest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends the runs of an item (si or is) and leaves out its phonetic guide. */
  static void appendItem(XmlPart xml, StringBuilder text, int limit)
      throws UnreadableWorkbookException {
    int start = xml.depth();
    while (xml.depth() >= start) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.localName();
        if (name.equals("t")) {
          xml.appendText(text, limit);
        } else if (name.equals("rPh")) {
          skip(xml);
        }
      }
    }
  }

  private static void skip(XmlPart xml) throws UnreadableWorkbookException {
    int start = xml.depth();
    while (xml.depth() >= start) {
      if (xml.next() == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  /** Reads the rest of the table, which no cell asked for, without taking anything from it. */
  void readOn() throws UnreadableWorkbookException {
    if (part != null) {
      part.readOn();
    }
  }

  @Override
  public void close() {
    if (part != null) {
      part.close();
    }
    if (spool != null) {
      spool.close();
    }
  }
}
