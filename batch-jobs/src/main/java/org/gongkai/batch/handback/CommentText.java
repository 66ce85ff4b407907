package org.gongkai.batch.handback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.batch.handback.MarkupReader.Kind;

/** One comment as it is written, with another ending; what stays keeps its letters' fonts. */
final class CommentText {

  private final String comment;
  private final String prefix;
  private final StringBuilder out = new StringBuilder();

  private CommentText(String comment, String prefix) {
    this.comment = comment;
    this.prefix = prefix;
  }

  /** The letters of a comment. */
  static String plain(String comment, String prefix) throws IOException {
    MarkupReader xml = reader(comment);
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean inPhonetic = false;
    while (xml.next() != Kind.FINISHED) {
      if (xml.is(prefix + "rPh")) {
        inPhonetic = xml.isStart();
      } else if (xml.is(prefix + "t")) {
        inText = xml.isStart() && !xml.isEmpty();
      } else if (inText && !inPhonetic && xml.isText()) {
        text.append(Tag.decoded(xml.raw()));
      }
    }
    return text.toString();
  }

  /** The comment with the first letters of its text only. */
  static String cut(String comment, String prefix, int letters) throws IOException {
    return new CommentText(comment, prefix).cut(letters);
  }

  /** The comment with a text behind its own. */
  static String extend(String comment, String prefix, String addition) throws IOException {
    return new CommentText(comment, prefix).extend(addition);
  }

  private static MarkupReader reader(String comment) {
    return new MarkupReader(comment.getBytes(StandardCharsets.UTF_8));
  }

  private String cut(int letters) throws IOException {
    MarkupReader xml = reader(comment);
    int left = letters;
    boolean inText = false;
    // Where the present child of the text starts, and whether anything of it stays.
    int child = 0;
    boolean stays = true;
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 3 && xml.isStart()) {
        child = out.length();
        stays = false;
      }
      if (xml.is(prefix + "t")) {
        inText = xml.isStart() && !xml.isEmpty();
      }
      if (inText && xml.isText() && xml.depth() >= 3) {
        String text = Tag.decoded(xml.raw());
        int kept = Math.min(left, text.length());
        out.append(Tag.escaped(text.substring(0, kept)));
        left -= kept;
        stays |= kept > 0;
      } else {
        out.append(xml.raw());
      }
      if (xml.depth() == 3 && (xml.isEnd() || xml.isEmpty()) && !stays) {
        out.setLength(child);
      }
    }
    return out.toString();
  }

  private String extend(String addition) throws IOException {
    MarkupReader xml = reader(comment);
    boolean runs = false;
    boolean done = false;
    String more = Tag.text(addition);
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 2 && xml.is(prefix + "text") && xml.isEmpty()) {
        Tag tag = xml.tagParts();
        out.append(tag.open()).append(prefixed(more)).append(tag.close());
        done = true;
        continue;
      } else if (xml.depth() == 2 && xml.is(prefix + "text") && xml.isEnd() && !done) {
        out.append(prefixed(runs ? "<r>" + more + "</r>" : more));
        done = true;
      } else if (xml.depth() == 3 && xml.is(prefix + "r")) {
        runs = true;
      } else if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "t") && !done) {
        plain(xml, addition);
        done = true;
        continue;
      } else if (xml.depth() == 3 && xml.isStart() && !done) {
        // Phonetic signs stand behind all runs.
        out.append(prefixed(runs ? "<r>" + more + "</r>" : more));
        done = true;
      }
      out.append(xml.raw());
    }
    return out.toString();
  }

  /** Writes text without runs with an addition. */
  private void plain(MarkupReader xml, String addition) throws IOException {
    Tag tag = xml.tagParts().set("xml:space", "preserve");
    out.append(tag.open());
    if (!xml.isEmpty()) {
      for (xml.next(); !(xml.isEnd() && xml.depth() == 3); xml.next()) {
        out.append(xml.raw());
      }
    }
    out.append(Tag.escapedForOffice(addition)).append(tag.close());
  }

  private String prefixed(String markup) {
    return Tag.prefixed(prefix, markup);
  }
}
