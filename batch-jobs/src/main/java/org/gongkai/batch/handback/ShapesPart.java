package org.gongkai.batch.handback;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.finding.CellAddress;

/**
 * The boxes of a sheet's comments, which Office draws from a part of their own in VML ([MS-OI29500]
 * and ECMA-376 part 4). The part is not always proper XML, so it is only added to.
 */
final class ShapesPart {

  static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  static final String EXTENSION = "vml";

  /** Numbers of shapes come in blocks of this size, and the part says which blocks it uses. */
  private static final int BLOCK = 1024;

  /** About as many. */
  private static final int CHARACTERS_PER_BOX = 640;

  private static final String BOX = "_x0000_t202";
  private static final Pattern NUMBER = Pattern.compile("_x0000_s([0-9]{1,9})\"");

  private static final Pattern SHAPE_START = Pattern.compile("<([a-z]+:)shape\\s");
  private static final Pattern ROW = Pattern.compile("Row>\\s*([0-9]{1,7})\\s*<");
  private static final Pattern COLUMN = Pattern.compile("Column>\\s*([0-9]{1,5})\\s*<");

  /** Declared on each shape: a part that was there may use other prefixes. */
  private static final String NAMESPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String TYPE =
      "<v:shapetype%s id=\"%s\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private static final String LOOK =
      " type=\"#"
          + BOX
          + "\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\""
          + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
          + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"/>"
          + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";

  private ShapesPart() {}

  /** A part for a sheet that had none. */
  static byte[] create(Iterable<CommentBox> boxes, int count) {
    String blocks =
        IntStream.rangeClosed(1, 1 + count / BLOCK)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    StringBuilder part =
        new StringBuilder((1 + count) * CHARACTERS_PER_BOX)
            .append("<xml")
            .append(NAMESPACES)
            .append("><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"")
            .append(blocks)
            .append("\"/></o:shapelayout>")
            .append(TYPE.formatted("", BOX));
    append(part, boxes, BLOCK, "");
    return part.append("</xml>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The part of a sheet with boxes added.
   *
   * @throws UnmarkableException if this is no such part
   */
  static byte[] extend(byte[] part, Iterable<CommentBox> boxes) throws UnmarkableException {
    // Each byte a sign, so that all of them come back whatever the encoding.
    String text = new String(part, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf("</xml>");
    if (end < 0) {
      throw new UnmarkableException("Shapes that cannot be added to");
    }
    int last = BLOCK;
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      last = Math.max(last, Integer.parseInt(number.group(1)));
    }
    StringBuilder extended = new StringBuilder(text.substring(0, end));
    if (!text.contains("id=\"" + BOX + "\"")) {
      extended.append(TYPE.formatted(NAMESPACES, BOX));
    }
    append(extended, boxes, last, NAMESPACES);
    return extended.append(text.substring(end)).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The part of a sheet without the boxes of some cells.
   *
   * @throws UnmarkableException if this is no such part
   */
  static byte[] without(byte[] part, Collection<CellAddress> cells) throws UnmarkableException {
    String text = new String(part, StandardCharsets.ISO_8859_1);
    Set<CellAddress> gone = new HashSet<>(cells);
    StringBuilder kept = new StringBuilder();
    int copied = 0;
    for (Matcher start = SHAPE_START.matcher(text); start.find(copied); ) {
      String close = "</" + start.group(1) + "shape>";
      int end = text.indexOf(close, start.end());
      if (end < 0) {
        throw new UnmarkableException("A shape without an end");
      }
      end += close.length();
      String shape = text.substring(start.start(), end);
      Matcher row = ROW.matcher(shape);
      Matcher column = COLUMN.matcher(shape);
      boolean drop =
          row.find()
              && column.find()
              && gone.contains(
                  new CellAddress(
                      Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))));
      kept.append(text, copied, drop ? start.start() : end);
      copied = end;
    }
    return kept.append(text.substring(copied)).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void append(
      StringBuilder part, Iterable<CommentBox> boxes, int last, String namespaces) {
    int number = last;
    for (CommentBox box : boxes) {
      part.append("<v:shape").append(namespaces).append(" id=\"_x0000_s").append(++number);
      part.append('"').append(LOOK).append(box.anchor());
      part.append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>").append(box.cell().row());
      part.append("</x:Row><x:Column>").append(box.cell().column());
      part.append("</x:Column></x:ClientData></v:shape>");
    }
  }
}
