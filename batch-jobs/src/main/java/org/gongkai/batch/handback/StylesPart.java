package org.gongkai.batch.handback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.CustomIndexedColorMap;
import org.apache.poi.xssf.usermodel.IndexedColorMap;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.apache.xmlbeans.XmlException;
import org.gongkai.batch.handback.FindingsPage.Role;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;

/**
 * The styles of a package ({@code styles.xml}) with further ones behind them: those of marked
 * cells, each as the cell's own but for the fill, and those of the findings sheet.
 */
final class StylesPart {

  static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** A little below what the format can hold. */
  private static final int MOST_STYLES = 63_900;

  private static final int TEXT_FORMAT = 49;

  /**
   * A cell's style with another fill.
   *
   * @param style its number
   * @param before the fill that the cell had
   */
  record Restyled(int style, Fill before) {}

  private record FillKey(int style, Object fill) {}

  private record RoleKey(Role role, boolean isQuoted, @Nullable MarkColour fill) {}

  /** A list of the part: where it stands, and how many it holds. */
  private static final class Section {
    private final Tag tag;
    private final int tagStart;
    private final int tagEnd;
    private int end;
    private final List<String> items = new ArrayList<>();
    private final StringBuilder added = new StringBuilder();
    private int addedItems;

    Section(Tag tag, int tagStart, int tagEnd) {
      this.tag = tag;
      this.tagStart = tagStart;
      this.tagEnd = tagEnd;
    }

    int add(String item) {
      added.append(item);
      return items.size() + addedItems++;
    }

    int count() {
      return items.size() + addedItems;
    }
  }

  /** Any prefix, so that it is known for what it is. */
  private static final String FILL_START = "<(?:\\w+:)?fill>\\s*<(?:\\w+:)?patternFill";

  private static final Pattern NO_FILL =
      Pattern.compile(FILL_START + "(?: patternType=\"none\")?/?>.*", Pattern.DOTALL);

  /** A fill of one colour, given by its red, green and blue; all others are left to POI. */
  private static final Pattern SOLID_FILL =
      Pattern.compile(
          FILL_START
              + " patternType=\"solid\">\\s*"
              + "<(?:\\w+:)?fgColor rgb=\"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})\"/>\\s*"
              + "</(?:\\w+:)?patternFill>\\s*</(?:\\w+:)?fill>");

  private final byte[] part;
  private final String prefix;
  // In the order of the part.
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<FillKey, Restyled> restyled = new HashMap<>();
  private final Map<String, Integer> fills = new HashMap<>();
  private final Map<Integer, Fill> fillsOfStyles = new HashMap<>();
  private final Map<RoleKey, Integer> roles = new HashMap<>();
  // Those of most entries: neither filled nor quoted.
  private final Map<Role, Integer> plainRoles = new EnumMap<>(Role.class);
  private final Map<String, Integer> fonts = new HashMap<>();
  private int border = -1;
  // The palette of the file as it is written; nothing if it has none.
  private String colours = "";
  private @Nullable CTStylesheet known;
  private final boolean hasMarks;

  StylesPart(byte[] part) throws IOException {
    this.part = part;
    MarkupReader xml = new MarkupReader(part);
    this.prefix = xml.openRoot(NAMESPACE);
    for (String name : List.of("fonts", "fills", "borders", "cellXfs")) {
      sections.put(name, new Section(Tag.parse("<" + name), 0, 0));
    }
    read(xml);
    for (Section section : sections.values()) {
      if (section.items.isEmpty()) {
        throw new UnmarkableException("Styles without fonts, fills, borders or cell formats");
      }
    }
    this.hasMarks = findMarks();
  }

  private void read(MarkupReader xml) throws IOException {
    Section section = null;
    long itemStart = 0;
    while (xml.next() != MarkupReader.Kind.FINISHED) {
      if (xml.depth() == 2 && xml.isStart()) {
        String name = xml.name().substring(prefix.length());
        section = null;
        if (sections.containsKey(name) && !xml.isEmpty()) {
          section = new Section(xml.tagParts(), (int) xml.startOffset(), (int) xml.endOffset());
          sections.remove(name);
          sections.put(name, section);
        }
      } else if (xml.depth() == 2 && xml.isEnd() && section != null) {
        section.end = (int) xml.startOffset();
        section = null;
      } else if (xml.depth() == 3 && section != null) {
        itemStart = xml.isStart() ? xml.startOffset() : itemStart;
        if (xml.isEmpty() || xml.isEnd()) {
          section.items.add(text((int) itemStart, (int) xml.endOffset()));
        }
      } else if (xml.depth() == 3 && xml.is(prefix + "indexedColors")) {
        itemStart = xml.isStart() ? xml.startOffset() : itemStart;
        if (xml.isEnd()) {
          colours = text((int) itemStart, (int) xml.endOffset());
        }
      }
    }
  }

  private String text(int start, int end) {
    return new String(part, start, end - start, StandardCharsets.UTF_8);
  }

  private Section section(String name) {
    return Objects.requireNonNull(sections.get(name));
  }

  /**
   * The style in the colour of a mark; empty if the package can hold no further style.
   *
   * @throws UnmarkableException if there is no such style
   */
  Optional<Restyled> mark(int style, MarkColour colour) throws UnmarkableException {
    FillKey key = new FillKey(style, colour);
    Restyled known = restyled.get(key);
    if (known == null) {
      if (section("cellXfs").count() >= MOST_STYLES) {
        return Optional.empty();
      }
      known = new Restyled(withFill(style, fill(colour)), fillOf(style));
      restyled.put(key, known);
    }
    return Optional.of(known);
  }

  /** The style with another fill; as it is if the package can hold no further style. */
  int restore(int style, Fill fill) throws UnmarkableException {
    FillKey key = new FillKey(style, fill);
    Restyled known = restyled.get(key);
    if (known == null) {
      if (section("cellXfs").count() >= MOST_STYLES) {
        return style;
      }
      known = new Restyled(withFill(style, addFill(fill.text(), fill.markup())), fill);
      restyled.put(key, known);
    }
    return known.style;
  }

  /** Whether a style is that of a mark of an earlier hand-back. */
  boolean isMark(int style) throws UnmarkableException {
    return style != 0 && hasMarks && fillOf(style).isMark();
  }

  /** Whether there may be marks of an earlier hand-back. */
  boolean hasMarks() {
    return hasMarks;
  }

  private boolean findMarks() {
    return section("fills").items.stream()
        .map(fill -> fill.toUpperCase(Locale.ROOT))
        .anyMatch(
            fill -> Arrays.stream(MarkColour.values()).anyMatch(c -> fill.contains(hex(c.rgb()))));
  }

  /** The fill of a style. */
  Fill fillOf(int style) throws UnmarkableException {
    Fill known = fillsOfStyles.get(style);
    if (known == null) {
      String fill = xf(style).attribute("fillId");
      known = readFill(fill == null ? 0 : Integer.parseInt(fill));
      fillsOfStyles.put(style, known);
    }
    return known;
  }

  private Tag xf(int style) throws UnmarkableException {
    List<String> xfs = section("cellXfs").items;
    if (style < 0 || style >= xfs.size()) {
      throw new UnmarkableException("No such style: " + style);
    }
    String xf = xfs.get(style);
    return Tag.parse(xf.substring(0, endOfTag(xf)));
  }

  private int withFill(int style, int fill) throws UnmarkableException {
    Tag tag = xf(style).set("fillId", Integer.toString(fill)).set("applyFill", "1");
    String xf = section("cellXfs").items.get(style);
    int end = endOfTag(xf);
    return section("cellXfs")
        .add(xf.charAt(end - 2) == '/' ? tag.empty() : tag.open() + xf.substring(end));
  }

  /** No attribute of a style holds an angle bracket. */
  private static int endOfTag(String xml) {
    return xml.indexOf('>') + 1;
  }

  private Fill readFill(int index) throws UnmarkableException {
    List<String> all = section("fills").items;
    if (index >= 0 && index < all.size()) {
      Matcher solid = SOLID_FILL.matcher(all.get(index));
      if (solid.matches()) {
        return Fill.solid(solid.group(1));
      } else if (NO_FILL.matcher(all.get(index)).matches()) {
        return Fill.EMPTY;
      }
    }
    CTStylesheet sheet = fillsAndColours();
    if (index < 0 || index >= sheet.getFills().sizeOfFillArray()) {
      throw new UnmarkableException("No such fill: " + index);
    }
    IndexedColorMap palette =
        sheet.isSetColors() ? CustomIndexedColorMap.fromColors(sheet.getColors()) : null;
    XSSFCellFill fill = new XSSFCellFill(sheet.getFills().getFillArray(index), palette);
    FillPatternType pattern =
        fill.getPatternType() == null
            ? FillPatternType.NO_FILL
            : FillPatternType.forInt(fill.getPatternType().intValue() - 1);
    return Fill.of(pattern, fill.getFillForegroundColor(), fill.getFillBackgroundColor());
  }

  /** The fills and the palette, read by POI. */
  private CTStylesheet fillsAndColours() throws UnmarkableException {
    CTStylesheet read = known;
    if (read == null) {
      String colon = prefix.isEmpty() ? "" : ":" + prefix.substring(0, prefix.length() - 1);
      StringBuilder xml = new StringBuilder();
      xml.append('<').append(prefix).append("styleSheet xmlns").append(colon);
      xml.append("=\"").append(NAMESPACE).append("\">");
      xml.append('<').append(prefix).append("fills>");
      section("fills").items.forEach(xml::append);
      xml.append("</").append(prefix).append("fills>");
      if (!colours.isEmpty()) {
        xml.append('<').append(prefix).append("colors>").append(colours);
        xml.append("</").append(prefix).append("colors>");
      }
      xml.append("</").append(prefix).append("styleSheet>");
      try {
        read = StyleSheetDocument.Factory.parse(xml.toString()).getStyleSheet();
      } catch (XmlException e) {
        throw new UnmarkableException("Fills that cannot be read", e);
      }
      known = read;
    }
    return read;
  }

  private int fill(MarkColour colour) {
    return fill(hex(colour.rgb()));
  }

  private int fill(String rgb) {
    return addFill(
        rgb,
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
            + rgb
            + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
  }

  private int addFill(String name, String markup) {
    return fills.computeIfAbsent(name, key -> section("fills").add(Tag.prefixed(prefix, markup)));
  }

  /** The style of an entry of the findings sheet. */
  int of(FindingsPage.Entry entry) {
    if (entry.fill() == null && !entry.isQuoted()) {
      return plainRoles.computeIfAbsent(entry.role(), role -> make(new RoleKey(role, false, null)));
    }
    return roles.computeIfAbsent(
        new RoleKey(entry.role(), entry.isQuoted(), entry.fill()), this::make);
  }

  private int make(RoleKey key) {
    boolean boxed =
        switch (key.role) {
          case TITLE, HEAD -> false;
          case HEADER, CENTRED, LINK, TEXT, ANSWER -> true;
        };
    boolean centred =
        switch (key.role) {
          case HEADER, CENTRED, LINK -> true;
          case TITLE, HEAD, TEXT, ANSWER -> false;
        };
    int fill =
        key.fill != null
            ? fill(key.fill)
            : key.role == Role.HEADER ? fill(hex(FindingsSheet.LIGHT_GREY)) : 0;
    StringBuilder xf = new StringBuilder("<xf numFmtId=\"").append(TEXT_FORMAT);
    xf.append("\" fontId=\"").append(font(key.role));
    xf.append("\" fillId=\"").append(fill);
    xf.append("\" borderId=\"").append(boxed ? border() : 0);
    xf.append("\" xfId=\"0\"").append(key.isQuoted ? " quotePrefix=\"1\"" : "");
    xf.append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
    xf.append(" applyAlignment=\"1\"><alignment horizontal=\"");
    xf.append(centred ? "center" : "left").append("\" vertical=\"center\" wrapText=\"1\"/></xf>");
    return section("cellXfs").add(Tag.prefixed(prefix, xf.toString()));
  }

  private int font(Role role) {
    String font =
        "<font>"
            + (role == Role.LINK ? "<u/>" : "")
            + "<sz val=\""
            + FindingsSheet.points(role)
            + "\"/><color "
            + (role == Role.LINK
                ? "rgb=\"FF" + hex(FindingsSheet.LINK_BLUE) + "\""
                : "indexed=\"8\"")
            + "/><name val=\""
            + FindingsSheet.fontName(role)
            + "\"/></font>";
    return fonts.computeIfAbsent(font, key -> section("fonts").add(Tag.prefixed(prefix, key)));
  }

  private int border() {
    if (border < 0) {
      StringBuilder lines = new StringBuilder("<border>");
      for (String side : List.of("left", "right", "top", "bottom")) {
        lines
            .append("<" + side + " style=\"thin\"><color rgb=\"FF")
            .append(hex(FindingsSheet.LINE_GREY))
            .append("\"/></" + side + ">");
      }
      border = section("borders").add(Tag.prefixed(prefix, lines + "<diagonal/></border>"));
    }
    return border;
  }

  private static String hex(byte[] rgb) {
    return HexFormat.of().withUpperCase().formatHex(rgb);
  }

  private static String hex(int rgb) {
    return HexFormat.of().withUpperCase().toHexDigits(rgb, 6);
  }

  /** The part with the styles that were added. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + 8 * 1024);
    int written = 0;
    for (Section section : sections.values()) {
      out.write(part, written, section.tagStart - written);
      out.writeBytes(
          section
              .tag
              .set("count", Integer.toString(section.count()))
              .open()
              .getBytes(StandardCharsets.UTF_8));
      out.write(part, section.tagEnd, section.end - section.tagEnd);
      out.writeBytes(section.added.toString().getBytes(StandardCharsets.UTF_8));
      written = section.end;
    }
    out.write(part, written, part.length - written);
    return out.toByteArray();
  }
}
