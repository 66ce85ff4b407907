package org.gongkai.batch.handback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongkai.batch.handback.MarkupReader.Kind;
import org.gongkai.finding.CellAddress;
import org.gongkai.ledger.WorkbookLayout;

/**
 * The comments of a sheet with ours added: below the text of a comment that is there, else as
 * comments of their own. Those of an earlier hand-back are taken away first.
 */
final class CommentsPart {

  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\""
          + StylesPart.NAMESPACE
          + "\"><authors/><commentList/></comments>";

  /** About as many. */
  private static final int BYTES_PER_COMMENT = 512;

  private final MarkupReader xml;
  private final ByteArrayOutputStream out;
  private final NavigableMap<CellAddress, String> texts;
  private final List<String> authors = new ArrayList<>();
  private final List<CellAddress> created = new ArrayList<>();
  private final List<CellAddress> removed = new ArrayList<>();
  private final String prefix;

  private CommentsPart(byte[] part, NavigableMap<CellAddress, String> texts) throws IOException {
    this.prefix = new MarkupReader(part).openRoot(StylesPart.NAMESPACE);
    this.xml = new MarkupReader(part);
    this.texts = new TreeMap<>(texts);
    this.out = new ByteArrayOutputStream(part.length + texts.size() * BYTES_PER_COMMENT);
  }

  /** A part for a sheet that had no comments. */
  static CommentsPart create(NavigableMap<CellAddress, String> texts) throws IOException {
    return extend(EMPTY.getBytes(StandardCharsets.UTF_8), texts);
  }

  /** The part of a sheet with our texts added to those of its comments. */
  static CommentsPart extend(byte[] part, NavigableMap<CellAddress, String> texts)
      throws IOException {
    CommentsPart extended = new CommentsPart(part, texts);
    extended.write();
    return extended;
  }

  /** The part. */
  byte[] bytes() {
    return out.toByteArray();
  }

  /** The cells that had no comment, by address. */
  List<CellAddress> created() {
    return List.copyOf(created);
  }

  /** The cells whose comments were ours alone, of an earlier hand-back, and are gone. */
  List<CellAddress> removed() {
    return List.copyOf(removed);
  }

  private void write() throws IOException {
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 2 && xml.isStart() && xml.is(prefix + "authors")) {
        authors();
      } else if (xml.depth() == 2 && xml.isStart() && xml.is(prefix + "commentList")) {
        comments();
      } else {
        xml.copyTo(out);
      }
    }
    if (!texts.isEmpty()) {
      throw new UnmarkableException("Comments without a list of them");
    }
  }

  private void authors() throws IOException {
    Tag tag = xml.tagParts();
    write(tag.open());
    if (!xml.isEmpty()) {
      StringBuilder author = new StringBuilder();
      for (xml.next(); !(xml.isEnd() && xml.depth() == 2); xml.next()) {
        if (xml.depth() == 3) {
          if (xml.isStart()) {
            author.setLength(0);
          } else if (!xml.isEnd()) {
            author.append(xml.raw());
          }
          if (xml.isEnd() || xml.isEmpty()) {
            authors.add(Tag.decoded(author.toString()));
          }
        }
        xml.copyTo(out);
      }
    }
    if (!texts.isEmpty() && !authors.contains(WorkbookLayout.COMMENT_AUTHOR)) {
      authors.add(WorkbookLayout.COMMENT_AUTHOR);
      write(prefixed("<author>" + WorkbookLayout.COMMENT_AUTHOR + "</author>"));
    }
    write(tag.close());
  }

  private void comments() throws IOException {
    Tag tag = xml.tagParts();
    write(tag.open());
    if (!xml.isEmpty()) {
      for (xml.next(); !(xml.isEnd() && xml.depth() == 2); xml.next()) {
        if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "comment") && !xml.isEmpty()) {
          comment();
        } else {
          xml.copyTo(out);
        }
      }
    }
    int author = authors.indexOf(WorkbookLayout.COMMENT_AUTHOR);
    if (author < 0 && !texts.isEmpty()) {
      throw new UnmarkableException("Comments without authors");
    }
    texts.forEach(
        (cell, text) -> {
          created.add(cell);
          String start = "<comment ref=\"" + cell.a1() + "\" authorId=\"" + author + "\"><text>";
          write(prefixed(start + Tag.text(text) + "</text></comment>"));
        });
    texts.clear();
    write(tag.close());
  }

  private void comment() throws IOException {
    String ref = xml.attribute("ref");
    String authorId = xml.attribute("authorId");
    int number = authorId == null ? -1 : Integer.parseInt(authorId);
    String author = number >= 0 && number < authors.size() ? authors.get(number) : "";
    CellAddress cell = SheetSurvey.address(ref == null ? "" : ref);
    StringBuilder raw = new StringBuilder(xml.raw());
    do {
      xml.next();
      raw.append(xml.raw());
    } while (!(xml.isEnd() && xml.depth() == 3));
    String comment = raw.toString();
    String letters = CommentText.plain(comment, prefix);
    int own = CellComments.lengthOfOwn(letters, author);
    if (own == 0 && !letters.isEmpty()) {
      removed.add(cell);
      return;
    } else if (own < letters.length()) {
      comment = CommentText.cut(comment, prefix, own);
    }
    String text = texts.remove(cell);
    // The shadow of a conversation of newer Excel, which would not show what is written here.
    boolean thread = author.startsWith("tc=");
    write(
        text == null || thread
            ? comment
            : CommentText.extend(comment, prefix, CellComments.DIVIDER + text));
  }

  private String prefixed(String markup) {
    return Tag.prefixed(prefix, markup);
  }

  private void write(String markup) {
    out.writeBytes(markup.getBytes(StandardCharsets.UTF_8));
  }
}
