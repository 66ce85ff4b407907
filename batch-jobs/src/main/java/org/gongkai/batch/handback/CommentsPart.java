package org.gongkai.batch.handback;

import java.io.ByteArrayInputStream;
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
 * comments of their own.
 */
final class CommentsPart {

  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\""
          + StylesPart.NAMESPACE
          + "\"><authors/><commentList/></comments>";

  private final MarkupReader xml;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final NavigableMap<CellAddress, String> texts;
  private final List<String> authors = new ArrayList<>();
  private final List<CellAddress> created = new ArrayList<>();
  private final String prefix;

  private CommentsPart(byte[] part, NavigableMap<CellAddress, String> texts) throws IOException {
    this.prefix = new MarkupReader(new ByteArrayInputStream(part)).openRoot(StylesPart.NAMESPACE);
    this.xml = new MarkupReader(new ByteArrayInputStream(part));
    this.texts = new TreeMap<>(texts);
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
    if (!authors.contains(WorkbookLayout.COMMENT_AUTHOR)) {
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
    if (author < 0) {
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
    String text = ref == null ? null : texts.remove(SheetSurvey.address(ref));
    int author = authorId == null ? -1 : Integer.parseInt(authorId);
    // The shadow of a conversation of newer Excel, which would not show what is written here.
    boolean thread =
        author >= 0 && author < authors.size() && authors.get(author).startsWith("tc=");
    xml.copyTo(out);
    for (xml.next(); ; xml.next()) {
      if (text != null && !thread && xml.depth() == 4 && xml.isStart() && xml.is(prefix + "text")) {
        extend(CellComments.DIVIDER + text);
        text = null;
      } else {
        xml.copyTo(out);
        if (xml.isEnd() && xml.depth() == 3) {
          return;
        }
      }
    }
  }

  /** Writes the text of a comment with an addition behind it. */
  private void extend(String addition) throws IOException {
    Tag tag = xml.tagParts();
    write(tag.open());
    boolean runs = false;
    boolean done = false;
    if (!xml.isEmpty()) {
      for (xml.next(); !(xml.isEnd() && xml.depth() == 4); xml.next()) {
        boolean child = xml.depth() == 5;
        if (child && xml.is(prefix + "r")) {
          runs = true;
        } else if (child && xml.isStart() && xml.is(prefix + "t") && !done) {
          plain(addition);
          done = true;
          continue;
        } else if (child && xml.isStart() && !done) {
          // Phonetic signs stand behind all runs.
          write(prefixed(runs ? "<r>" + Tag.text(addition) + "</r>" : Tag.text(addition)));
          done = true;
        }
        xml.copyTo(out);
      }
    }
    if (!done) {
      write(prefixed(runs ? "<r>" + Tag.text(addition) + "</r>" : Tag.text(addition)));
    }
    write(tag.close());
  }

  /** Writes text without runs with an addition; what follows it, if anything, is not of ours. */
  private void plain(String addition) throws IOException {
    Tag tag = xml.tagParts().set("xml:space", "preserve");
    write(tag.open());
    if (!xml.isEmpty()) {
      for (xml.next(); !(xml.isEnd() && xml.depth() == 5); xml.next()) {
        xml.copyTo(out);
      }
    }
    write(Tag.escapedForOffice(addition));
    write(tag.close());
  }

  private String prefixed(String markup) {
    return Tag.prefixed(prefix, markup);
  }

  private void write(String markup) {
    out.writeBytes(markup.getBytes(StandardCharsets.UTF_8));
  }
}
