package org.gongkai.batch.handback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.gongkai.batch.handback.MarkupReader.Kind;
import org.gongkai.batch.handback.PackageFile.Relationship;
import org.gongkai.batch.handback.PackageFile.SheetMarkup;
import org.gongkai.batch.handback.StylesPart.Restyled;
import org.gongkai.batch.handback.WorkbookPart.NewSheet;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.ledger.WorkbookLayout;

/**
 * Marks a workbook by changing the parts of its package that must change: sheets with marks are
 * copied as they flow, styles and comments are added to, all else is copied as it is packed. Memory
 * does not grow with the workbook.
 *
 * <p>What is built otherwise than the standard says is left to {@link UserModelMarker}.
 */
final class PackageMarker implements WorkbookMarker {

  @Override
  public void mark(Path original, FileReview review, OutputStream marked) throws IOException {
    try (PackageFile file = PackageFile.open(original)) {
      new Patch(file, review).write(marked);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Numbers that are none, in one of the many places where a part has numbers.
      throw new UnmarkableException("Cannot mark " + original.getFileName(), e);
    }
  }

  /** Writes a part. */
  @FunctionalInterface
  private interface Contents {
    void write(PartOutput out) throws IOException;
  }

  /** A sheet of the workbook and its part. */
  private record SheetPart(WorkbookPart.Sheet sheet, String type, String part) {}

  /** One package being marked. */
  private static final class Patch implements FindingsPage.Places {

    private static final CellAddress LAST_CELL = new CellAddress(1_048_575, 16_383);

    /** What belongs to one sheet alone and goes with it. */
    private static final Set<String> OWN_PARTS =
        Set.of("comments", "vmlDrawing", "printerSettings");

    private static final String CONTENT_TYPES_NAMESPACE =
        "http://schemas.openxmlformats.org/package/2006/content-types";

    private final PackageFile file;
    private final FileReview review;
    private final String workbookName;
    private final List<Relationship> workbookRelationships;
    private final WorkbookPart workbook;
    private final Map<String, SheetPart> sheets = new LinkedHashMap<>();
    private final StylesPart styles;
    private final String stylesName;
    // What takes the place of parts, and parts that are added, in the order of writing.
    private final Map<String, Contents> changed = new HashMap<>();
    private final Map<String, Contents> added = new LinkedHashMap<>();
    private final StringBuilder contentTypes = new StringBuilder();
    // The parts of an earlier hand-back's sheets.
    private final Set<String> dropped = new HashSet<>();
    private final KeptFills kept = new KeptFills();
    private Answers answers = Answers.NONE;
    private final SortedMap<CellPlace, Fill> originals =
        new TreeMap<>(Comparator.comparing(CellPlace::sheet).thenComparing(CellPlace::cell));

    Patch(PackageFile file, FileReview review) throws IOException {
      this.file = file;
      this.review = review;
      this.workbookName =
          PackageFile.find(file.relationships(""), "officeDocument")
              .orElseThrow(() -> new UnmarkableException("A package without a workbook"))
              .target();
      this.workbook = new WorkbookPart(file.read(workbookName));
      this.workbookRelationships = file.relationships(workbookName);
      this.stylesName =
          PackageFile.find(workbookRelationships, "styles")
              .orElseThrow(() -> new UnmarkableException("A workbook without styles"))
              .target();
      this.styles = new StylesPart(file.read(stylesName));
      readSheets();
      readEarlierSheets();
    }

    private void readSheets() throws UnmarkableException {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      for (WorkbookPart.Sheet sheet : workbook.sheets()) {
        Relationship target =
            workbookRelationships.stream()
                .filter(r -> r.id().equals(sheet.relationship()))
                .findFirst()
                .orElseThrow(() -> new UnmarkableException("A sheet without a part"));
        if (!names.add(sheet.name()) || !file.has(target.target())) {
          throw new UnmarkableException("Two sheets of one name, or one without a part");
        }
        sheets.put(sheet.name(), new SheetPart(sheet, target.type(), target.target()));
      }
    }

    /** Takes the sheets of an earlier hand-back out, and keeps what they say. */
    private void readEarlierSheets() throws IOException {
      Optional<String> strings =
          PackageFile.find(workbookRelationships, "sharedStrings").map(Relationship::target);
      Map<FindingKey, String> found = new HashMap<>();
      for (SheetPart sheet : List.copyOf(sheets.values())) {
        String name = sheet.sheet().name();
        boolean isMarks = name.equals(WorkbookLayout.MARKS_SHEET);
        if ((!isMarks && !name.startsWith(WorkbookLayout.FINDINGS_SHEET))
            || !sheet.type().equals("worksheet")) {
          continue;
        }
        NavigableMap<Integer, IntFunction<String>> rows =
            SheetTexts.read(file, sheet.part(), strings).rows();
        if (isMarks) {
          rows.values().forEach(kept::add);
          drop(sheet);
          continue;
        }
        Optional<Integer> header =
            rows.headMap(Answers.HEADER_ROWS).entrySet().stream()
                .filter(row -> Answers.isHeader(row.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (header.isPresent()) {
          rows.tailMap(header.get(), false).values().forEach(row -> Answers.read(row, found));
          drop(sheet);
        }
      }
      if (sheets.isEmpty()) {
        throw new UnmarkableException("A workbook with no sheet of the unit's own");
      }
      answers = new Answers(found);
    }

    private void drop(SheetPart sheet) throws IOException {
      sheets.remove(sheet.sheet().name());
      workbook.drop(sheet.sheet());
      dropped.add(sheet.part());
      dropped.add(PackageFile.relationshipsOf(sheet.part()));
      for (Relationship relationship : file.relationships(sheet.part())) {
        if (OWN_PARTS.contains(relationship.type())) {
          dropped.add(relationship.target());
        }
      }
    }

    @Override
    public boolean isHidden(Finding finding) {
      SheetPart sheet = sheets.get(SafeText.orEmpty(finding.place().sheet()));
      return sheet != null && !sheet.sheet().isVisible();
    }

    @Override
    public boolean hasCell(Finding finding) {
      SheetPart sheet = sheets.get(SafeText.orEmpty(finding.place().sheet()));
      return sheet != null && sheet.type().equals("worksheet") && finding.place().cell() != null;
    }

    void write(OutputStream marked) throws IOException {
      Map<String, Map<CellAddress, List<Finding>>> bySheet = new HashMap<>();
      for (Finding finding : review.judgement().findings()) {
        CellAddress cell = finding.place().cell();
        if (cell != null && hasCell(finding)) {
          bySheet
              .computeIfAbsent(
                  SafeText.orEmpty(finding.place().sheet()), name -> new LinkedHashMap<>())
              .computeIfAbsent(cell, c -> new ArrayList<>())
              .add(finding);
        }
      }
      for (SheetPart sheet : sheets.values()) {
        Map<CellAddress, List<Finding>> found =
            bySheet.getOrDefault(sheet.sheet().name(), Map.of());
        if (!found.isEmpty() || bearsMarks(sheet)) {
          mark(sheet, found);
        } else if (isSelected(sheet)) {
          changed.put(sheet.part(), out -> copyDeselected(sheet, out));
        }
      }
      addOwnSheets(!bySheet.isEmpty());
      // Last of all, since the styles are only known when the sheets have been copied.
      changed.remove(stylesName);
      added.put(stylesName, out -> out.write(styles.bytes()));
      writePackage(marked);
    }

    /** Whether there may be marks of an earlier hand-back on a sheet. */
    private boolean bearsMarks(SheetPart sheet) throws IOException {
      if (!sheet.type().equals("worksheet")) {
        return false;
      }
      Optional<Relationship> comments =
          PackageFile.find(file.relationships(sheet.part()), "comments");
      return styles.hasMarks()
          || (comments.isPresent()
              && new String(file.read(comments.get().target()), StandardCharsets.UTF_8)
                  .contains(CellComments.START));
    }

    private void mark(SheetPart sheet, Map<CellAddress, List<Finding>> found) throws IOException {
      SheetSurvey survey;
      try (SheetMarkup markup = file.sheet(sheet.part())) {
        survey = new SheetSurvey(markup.xml(), found.keySet());
      }
      NavigableMap<CellAddress, List<Finding>> seen = new TreeMap<>();
      // Findings of several cells that are merged into one come gravest first again.
      found.forEach(
          (cell, findings) ->
              seen.computeIfAbsent(survey.visible(cell), c -> new ArrayList<>()).addAll(findings));
      seen.values().forEach(findings -> findings.sort(Finding.ORDER));
      Optional<String> shapes = comment(sheet, survey, seen);
      changed.put(
          sheet.part(),
          out -> {
            try (SheetMarkup markup = file.sheet(sheet.part())) {
              new SheetPatch(
                      markup.xml(),
                      out,
                      survey,
                      seen.keySet(),
                      styles.hasMarks(),
                      new Marks(sheet.sheet().name(), seen),
                      shapes)
                  .copy();
            }
          });
    }

    /** The styles of a sheet's cells: marks of an earlier hand-back go, ours come. */
    private final class Marks implements SheetPatch.Styler {

      private final String sheet;
      private final Map<CellAddress, List<Finding>> findings;

      Marks(String sheet, Map<CellAddress, List<Finding>> findings) {
        this.sheet = sheet;
        this.findings = findings;
      }

      @Override
      public boolean changes(int style) throws IOException {
        return styles.isMark(style);
      }

      @Override
      public int style(CellAddress cell, int style) throws IOException {
        CellPlace place = new CellPlace(sheet, cell);
        List<Finding> here = findings.get(cell);
        boolean wasMarked = styles.isMark(style);
        if (here == null) {
          return wasMarked ? styles.restore(style, kept.of(place)) : style;
        }
        Optional<Restyled> restyled = styles.mark(style, MarkColour.of(here.get(0).severity()));
        restyled.ifPresent(to -> originals.put(place, wasMarked ? kept.of(place) : to.before()));
        return restyled.map(Restyled::style).orElse(style);
      }
    }

    /**
     * Adds the comments of a sheet.
     *
     * @return the id of the relationship to its shapes if the sheet must be told
     */
    private Optional<String> comment(
        SheetPart sheet, SheetSurvey survey, NavigableMap<CellAddress, List<Finding>> seen)
        throws IOException {
      NavigableMap<CellAddress, String> texts = new TreeMap<>();
      seen.forEach((cell, findings) -> texts.put(cell, CellComments.text(findings)));
      List<Relationship> relationships = new ArrayList<>(file.relationships(sheet.part()));
      Optional<Relationship> comments = PackageFile.find(relationships, "comments");
      String shapesId = survey.legacyDrawing();
      Optional<Relationship> shapes =
          relationships.stream()
              .filter(r -> r.id().equals(shapesId) && r.type().equals("vmlDrawing"))
              .findFirst();
      if (shapes.isPresent() != (shapesId != null) || (comments.isPresent() && shapes.isEmpty())) {
        throw new UnmarkableException("Comments without shapes, or shapes without a part");
      }
      if (comments.isEmpty() && texts.isEmpty()) {
        return Optional.empty();
      }
      CommentsPart written =
          comments.isPresent()
              ? CommentsPart.extend(file.read(comments.get().target()), texts)
              : CommentsPart.create(texts);
      StringBuilder newRelationships = new StringBuilder();
      String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
      if (comments.isPresent()) {
        changed.put(comments.get().target(), out -> out.write(written.bytes()));
      } else {
        String name = file.freeName(folder + "comments", ".xml");
        add(name, CommentsPart.CONTENT_TYPE, out -> out.write(written.bytes()));
        newRelationships.append(relate(relationships, "comments", name));
      }
      List<CommentBox> boxes =
          written.created().stream()
              .map(
                  cell ->
                      CommentBox.of(
                          cell,
                          Objects.requireNonNull(texts.get(cell)),
                          LAST_CELL,
                          survey::pixels,
                          survey::points))
              .toList();
      Optional<String> newShapesId = Optional.empty();
      if (shapes.isPresent()) {
        byte[] left = ShapesPart.without(file.read(shapes.get().target()), written.removed());
        byte[] extended = ShapesPart.extend(left, boxes);
        changed.put(shapes.get().target(), out -> out.write(extended));
      } else {
        String name = file.freeName(folder + "drawings/vmlDrawing", "." + ShapesPart.EXTENSION);
        byte[] shapesPart = ShapesPart.create(boxes, boxes.size());
        add(name, ShapesPart.CONTENT_TYPE, out -> out.write(shapesPart));
        newShapesId = Optional.of(PackageFile.freeId(relationships));
        newRelationships.append(relate(relationships, "vmlDrawing", name));
      }
      relate(sheet.part(), newRelationships.toString(), Set.of());
      return newShapesId;
    }

    /** A further relationship, which is added to the list. */
    private static String relate(List<Relationship> relationships, String type, String target) {
      String id = PackageFile.freeId(relationships);
      relationships.add(new Relationship(id, type, target));
      return "<Relationship Id=\""
          + id
          + "\" Type=\""
          + PackageFile.OFFICE_RELATIONSHIP
          + "/"
          + type
          + "\" Target=\"/"
          + target
          + "\"/>";
    }

    /** Adds relationships to those of a part, and takes some away. */
    private void relate(String part, String relationships, Set<String> droppedIds)
        throws IOException {
      if (relationships.isEmpty()) {
        return;
      }
      String name = PackageFile.relationshipsOf(part);
      if (file.has(name)) {
        byte[] extended =
            extended(
                file.read(name),
                PackageFile.RELATIONSHIPS_NAMESPACE,
                relationships,
                xml -> droppedIds.contains(SafeText.orEmpty(xml.attribute("Id"))));
        changed.put(name, out -> out.write(extended));
      } else {
        String whole =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"%s\">%s</Relationships>"
                    .formatted(PackageFile.RELATIONSHIPS_NAMESPACE, relationships);
        added.put(name, out -> out.text(whole));
      }
    }

    private void add(String name, String contentType, Contents contents) {
      added.put(name, contents);
      contentTypes.append("<Override PartName=\"/").append(name);
      contentTypes.append("\" ContentType=\"").append(contentType).append("\"/>");
    }

    private void addOwnSheets(boolean hasMarks) throws IOException {
      FindingsPage page = FindingsPage.of(review, answers, this);
      List<Relationship> relationships = new ArrayList<>(workbookRelationships);
      String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
      String findings = file.freeName(folder + "worksheets/sheet", ".xml");
      NewSheet first = new NewSheet(freeName(), PackageFile.freeId(relationships));
      StringBuilder related = new StringBuilder(relate(relationships, "worksheet", findings));
      add(findings, FindingsPart.CONTENT_TYPE, out -> FindingsPart.write(page, styles, out));
      Optional<NewSheet> hidden = Optional.empty();
      if (hasMarks) {
        String marks = file.freeName(folder + "worksheets/sheet", ".xml");
        hidden =
            Optional.of(
                new NewSheet(WorkbookLayout.MARKS_SHEET, PackageFile.freeId(relationships)));
        related.append(relate(relationships, "worksheet", marks));
        add(marks, FindingsPart.CONTENT_TYPE, out -> FindingsPart.writeOriginals(originals, out));
      }
      Set<String> droppedIds = new HashSet<>();
      workbookRelationships.stream()
          .filter(r -> dropped.contains(r.target()))
          .forEach(r -> droppedIds.add(r.id()));
      relate(workbookName, related.toString(), droppedIds);
      byte[] list = workbook.with(first, page.headerRow(), hidden);
      changed.put(workbookName, out -> out.write(list));
    }

    /** A name that none of the unit's sheets has. */
    private String freeName() {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      names.addAll(sheets.keySet());
      String name = WorkbookLayout.FINDINGS_SHEET;
      for (int i = 2; names.contains(name); i++) {
        name = WorkbookLayout.FINDINGS_SHEET + i;
      }
      return name;
    }

    private boolean isSelected(SheetPart sheet) throws IOException {
      if (!sheet.type().equals("worksheet") && !sheet.type().equals("chartsheet")) {
        return false;
      }
      try (InputStream in = file.open(sheet.part())) {
        MarkupReader xml = new MarkupReader(in);
        String prefix = xml.openRoot(StylesPart.NAMESPACE);
        boolean selected = false;
        while (xml.next() != Kind.FINISHED && !(xml.isEnd() && xml.is(prefix + "sheetViews"))) {
          if (xml.depth() == 2 && xml.is(prefix + "sheetData")) {
            break;
          }
          selected |=
              xml.isStart() && xml.is(prefix + "sheetView") && xml.attribute("tabSelected") != null;
        }
        return selected;
      }
    }

    private void copyDeselected(SheetPart sheet, PartOutput out) throws IOException {
      try (InputStream in = file.open(sheet.part())) {
        MarkupReader xml = new MarkupReader(in);
        while (xml.next() != Kind.FINISHED) {
          if (xml.depth() == 3
              && xml.isStart()
              && (xml.is("sheetView") || xml.name().endsWith(":sheetView"))) {
            SheetPatch.copyDeselected(xml, out);
          } else if (xml.depth() == 2
              && xml.isEnd()
              && (xml.is("sheetViews") || xml.name().endsWith(":sheetViews"))) {
            xml.copyTo(out);
            xml.copyRestTo(out);
            return;
          } else {
            xml.copyTo(out);
          }
        }
      }
    }

    private void writePackage(OutputStream marked) throws IOException {
      byte[] types = contentTypes();
      changed.put(PackageFile.CONTENT_TYPES, out -> out.write(types));
      ZipArchiveOutputStream zip = new ZipArchiveOutputStream(marked);
      // Half as fast again for a quarter more bytes would be the usual level.
      zip.setLevel(Deflater.BEST_SPEED);
      write(zip, PackageFile.CONTENT_TYPES);
      for (String name : file.names()) {
        if (!name.equals(PackageFile.CONTENT_TYPES)
            && !added.containsKey(name)
            && !dropped.contains(name)) {
          write(zip, name);
        }
      }
      for (Map.Entry<String, Contents> part : added.entrySet()) {
        write(zip, part.getKey(), part.getValue());
      }
      zip.finish();
    }

    private void write(ZipArchiveOutputStream zip, String name) throws IOException {
      Contents contents = changed.get(name);
      if (contents == null) {
        file.copyPacked(name, zip, entry(name));
      } else {
        write(zip, name, contents);
      }
    }

    private static void write(ZipArchiveOutputStream zip, String name, Contents contents)
        throws IOException {
      zip.putArchiveEntry(entry(name));
      PartOutput out = new PartOutput(zip);
      contents.write(out);
      out.flush();
      zip.closeArchiveEntry();
    }

    private static ZipArchiveEntry entry(String name) {
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setTimeLocal(ReproducibleZip.ENTRY_TIME);
      return entry;
    }

    private byte[] contentTypes() throws IOException {
      byte[] part = file.read(PackageFile.CONTENT_TYPES);
      return extended(
          part,
          CONTENT_TYPES_NAMESPACE,
          contentTypes.toString(),
          xml -> {
            String name = SafeText.orEmpty(xml.attribute("PartName"));
            return name.startsWith("/") && dropped.contains(name.substring(1));
          });
    }

    /** Says of a child of the root element whether it is left out. */
    @FunctionalInterface
    private interface LeftOut {
      boolean test(MarkupReader xml) throws IOException;
    }

    /** A part with something more at the end of its root element, and some children left out. */
    private static byte[] extended(byte[] part, String namespace, String markup, LeftOut leftOut)
        throws IOException {
      MarkupReader xml = new MarkupReader(part);
      String prefix = xml.openRoot(namespace);
      if (xml.isEmpty()) {
        throw new UnmarkableException("A list without entries");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + markup.length());
      out.write(part, 0, (int) xml.endOffset());
      while (xml.next() != Kind.FINISHED) {
        if (xml.depth() == 2 && xml.isEmpty() && leftOut.test(xml)) {
          continue;
        } else if (xml.isEnd() && xml.depth() == 1) {
          out.writeBytes(Tag.prefixed(prefix, markup).getBytes(StandardCharsets.UTF_8));
        }
        xml.copyTo(out);
      }
      return out.toByteArray();
    }
  }
}
