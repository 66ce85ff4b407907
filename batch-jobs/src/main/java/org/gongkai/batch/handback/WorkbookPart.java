package org.gongkai.batch.handback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.batch.handback.MarkupReader.Kind;
import org.jspecify.annotations.Nullable;

/** The list of sheets of a package ({@code workbook.xml}). */
final class WorkbookPart {

  /** The children of the root that stand before the names; ours go behind the last of them. */
  private static final List<String> BEFORE_NAMES =
      List.of(
          "fileVersion",
          "fileSharing",
          "workbookPr",
          "workbookProtection",
          "bookViews",
          "sheets",
          "functionGroups",
          "externalReferences");

  /**
   * A sheet.
   *
   * @param name its name
   * @param id its number, which no other has
   * @param relationship the id of the relationship to its part
   * @param isVisible whether its tab can be seen
   */
  record Sheet(String name, long id, String relationship, boolean isVisible) {}

  /**
   * A sheet to be added.
   *
   * @param name its name
   * @param relationship the id of the relationship to its part
   */
  record NewSheet(String name, String relationship) {}

  private final byte[] part;
  private final String prefix;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Sheet> dropped = new ArrayList<>();

  WorkbookPart(byte[] part) throws IOException {
    this.part = part;
    MarkupReader xml = new MarkupReader(part);
    this.prefix = xml.openRoot(StylesPart.NAMESPACE);
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "sheet")) {
        sheets.add(sheet(xml.tagParts()));
      }
    }
  }

  private static Sheet sheet(Tag tag) throws UnmarkableException {
    String name = tag.attribute("name");
    String id = tag.attribute("sheetId");
    String relationship = tag.attributeWithPrefix("id");
    String state = tag.attribute("state");
    if (name == null || id == null || relationship == null) {
      throw new UnmarkableException("A sheet without name, number or part");
    }
    return new Sheet(
        name, Long.parseLong(id), relationship, state == null || state.equals("visible"));
  }

  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Takes a sheet out, and the names that belong to it. */
  void drop(Sheet sheet) {
    dropped.add(sheet);
  }

  /** Where a sheet stands in the end, behind the new one; -1 if it has been taken out. */
  private int moved(int index) {
    if (index < 0 || index >= sheets.size() || dropped.contains(sheets.get(index))) {
      return -1;
    }
    return 1 + index - (int) sheets.subList(0, index).stream().filter(dropped::contains).count();
  }

  /**
   * The part with a sheet before all others, which is the one that is shown, and perhaps another
   * one, which nobody sees, behind them. Names that belong to a sheet stay with it.
   *
   * @param first the first sheet
   * @param titles the row of the first sheet that is repeated when printed, from 0
   * @param hidden the hidden sheet
   */
  byte[] with(NewSheet first, int titles, Optional<NewSheet> hidden) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + 1024);
    MarkupReader xml = new MarkupReader(part);
    long id = sheets.stream().mapToLong(Sheet::id).max().orElse(0) + 1;
    String row = "$" + (titles + 1);
    String name =
        Tag.prefixed(
            prefix,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
                + Tag.escaped(FindingsPage.quoted(first.name) + "!" + row + ":" + row)
                + "</definedName>");
    @Nullable String names = Tag.prefixed(prefix, "<definedNames>" + name + "</definedNames>");
    boolean pastSheets = false;
    while (xml.next() != Kind.FINISHED) {
      if (names != null && isBehindNames(xml, pastSheets)) {
        write(out, names);
        names = null;
      }
      if (xml.depth() == 2 && xml.is(prefix + "sheets")) {
        pastSheets = xml.isEnd();
        if (pastSheets && hidden.isPresent()) {
          write(out, sheet(hidden.get(), id + 1, " state=\"veryHidden\""));
        }
        xml.copyTo(out);
        if (xml.isStart()) {
          write(out, sheet(first, id, ""));
        }
      } else if (xml.depth() == 2 && xml.isStart() && xml.is(prefix + "definedNames")) {
        if (xml.isEmpty()) {
          write(out, xml.tagParts().open() + name + xml.tagParts().close());
        } else {
          xml.copyTo(out);
          write(out, name);
        }
        names = null;
      } else if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "definedName")) {
        name(xml, out);
      } else if (xml.depth() == 3 && xml.is(prefix + "sheet") && isDropped(xml)) {
        skip(xml, 3);
      } else if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "workbookView")) {
        Tag view = xml.tagParts().remove("firstSheet").set("activeTab", "0");
        write(out, xml.isEmpty() ? view.empty() : view.open());
      } else {
        xml.copyTo(out);
      }
    }
    return out.toByteArray();
  }

  private boolean isBehindNames(MarkupReader xml, boolean pastSheets) {
    if (xml.depth() == 1) {
      return xml.isEnd();
    }
    return pastSheets
        && xml.depth() == 2
        && xml.isStart()
        && !xml.is(prefix + "definedNames")
        && BEFORE_NAMES.stream().noneMatch(before -> xml.is(prefix + before));
  }

  private String sheet(NewSheet sheet, long id, String state) {
    return Tag.prefixed(
        prefix,
        "<sheet name=\"%s\" sheetId=\"%s\"%s r:id=\"%s\" xmlns:r=\"%s\"/>"
            .formatted(
                Tag.escaped(sheet.name).replace("\"", "&quot;"),
                Long.toString(id),
                state,
                sheet.relationship,
                PackageFile.OFFICE_RELATIONSHIP));
  }

  private boolean isDropped(MarkupReader xml) throws UnmarkableException {
    if (!xml.isStart()) {
      return false;
    }
    String name = xml.attribute("name");
    return dropped.stream().anyMatch(sheet -> sheet.name.equals(name));
  }

  private static void skip(MarkupReader xml, int depth) throws IOException {
    if (!xml.isEmpty()) {
      do {
        xml.next();
      } while (!(xml.isEnd() && xml.depth() == depth));
    }
  }

  private void name(MarkupReader xml, ByteArrayOutputStream out) throws IOException {
    Tag name = xml.tagParts();
    String sheet = name.attribute("localSheetId");
    if (sheet != null) {
      int moved = moved(Integer.parseInt(sheet));
      if (moved < 0) {
        skip(xml, 3);
        return;
      }
      name.set("localSheetId", Integer.toString(moved));
    }
    write(out, xml.isEmpty() ? name.empty() : name.open());
  }

  private static void write(ByteArrayOutputStream out, String markup) {
    out.writeBytes(markup.getBytes(StandardCharsets.UTF_8));
  }
}
