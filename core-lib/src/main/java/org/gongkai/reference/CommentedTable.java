package org.gongkai.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Message;

/**
 * A table of reference data as commented text (带注释的基础数据表): UTF-8, comma separated after RFC 4180, a
 * header row of column names, and comment lines that start with {@code #}.
 *
 * <p>Columns are found by name, so their order is free and further columns do no harm. What a
 * spreadsheet adds when it saves such a file is put up with: a byte order mark, empty rows, empty
 * cells behind the last column, quotation marks around a comment, any kind of line end.
 */
public final class CommentedTable {

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern LIST_SEPARATOR = Pattern.compile("[、|；;]");

  private final String file;
  private final List<String> comments;
  private final List<String> columns;
  private final List<Row> rows;

  private CommentedTable(String file, List<String> comments, List<String> columns, List<Row> rows) {
    this.file = file;
    this.comments = List.copyOf(comments);
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param file the name by which problems call it
   * @param bytes the contents
   * @param requiredColumns the columns without which the file is refused
   */
  public static Reading<CommentedTable> parse(
      String file, byte[] bytes, List<String> requiredColumns) {
    return decode(file, bytes).then(text -> parse(file, text, requiredColumns));
  }

  /**
   * Reads a table that is part of the program.
   *
   * @param owner the class beside which the file lies
   * @param file the file's name
   * @throws IllegalStateException if it is missing or not in order, which is a broken build
   */
  public static CommentedTable bundled(Class<?> owner, String file, List<String> requiredColumns) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + file);
      }
      return parse(file, in.readAllBytes(), requiredColumns).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes one line of such a file; quotation marks are set only where they are needed.
   *
   * @throws IllegalArgumentException if the line would be read as a comment or as an empty row
   */
  public static String line(List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty) || cells.get(0).startsWith("#")) {
      throw new IllegalArgumentException("Not a row of a commented table: " + cells);
    }
    return cells.stream().map(CommentedTable::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static Reading<String> decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return new Reading.Refused<>(
          List.of(
              new ReferenceProblem(
                  file,
                  lineOf(bytes, in.position()),
                  new Message(
                      "不是 UTF-8 编码，请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”。",
                      "not UTF-8; save the file as 'CSV UTF-8 (comma delimited)' in Excel or"
                          + " WPS."))));
    }
    String text = out.flip().toString();
    return new Reading.Read<>(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      boolean crLf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (bytes[i] == '\n' || (bytes[i] == '\r' && !crLf)) {
        line++;
      }
    }
    return line;
  }

  private static Reading<CommentedTable> parse(
      String file, String text, List<String> requiredColumns) {
    CsvLines lines = new CsvLines(file, text);
    if (lines.problem().isPresent()) {
      return new Reading.Refused<>(List.of(lines.problem().get()));
    }
    String wanted = String.join(",", requiredColumns);
    if (lines.records().isEmpty()) {
      return new Reading.Refused<>(
          List.of(
              new ReferenceProblem(
                  file,
                  0,
                  new Message("没有表头行，请补上：" + wanted + "。", "no header row; add " + wanted + "."))));
    }
    CsvLines.CsvRecord header = lines.records().get(0);
    List<String> columns = withoutEmptyEnd(header.fields());
    Optional<Message> wrongHeader = wrongHeader(columns, requiredColumns);
    if (wrongHeader.isPresent()) {
      return new Reading.Refused<>(
          List.of(new ReferenceProblem(file, header.line(), wrongHeader.get())));
    }
    List<Row> rows = new ArrayList<>();
    List<ReferenceProblem> problems = new ArrayList<>();
    for (CsvLines.CsvRecord csvRecord : lines.records().subList(1, lines.records().size())) {
      row(file, columns, csvRecord, problems).ifPresent(rows::add);
    }
    return Reading.of(new CommentedTable(file, lines.comments(), columns, rows), problems);
  }

  private static Optional<Message> wrongHeader(List<String> columns, List<String> required) {
    Set<String> missing = new LinkedHashSet<>(required);
    columns.forEach(missing::remove);
    if (!missing.isEmpty()) {
      String names = String.join("、", missing);
      String found = String.join("、", columns);
      return Optional.of(
          new Message(
              "表头缺少“" + names + "”列，现有：" + found + "，请补上。",
              "the header lacks " + names + " and has " + found + "; add what is missing."));
    }
    if (columns.contains("")) {
      return Optional.of(
          new Message("表头中有空白列名，请填写列名。", "a column has no name; write one in the header."));
    }
    Set<String> seen = new LinkedHashSet<>();
    return columns.stream()
        .filter(column -> !seen.add(column))
        .findFirst()
        .map(
            twice ->
                new Message(
                    "表头中“" + twice + "”列出现两次，请删去一列。",
                    "the header has " + twice + " twice; remove one."));
  }

  private static Optional<Row> row(
      String file,
      List<String> columns,
      CsvLines.CsvRecord csvRecord,
      List<ReferenceProblem> problems) {
    int found = csvRecord.fields().size();
    if (found < columns.size() || withoutEmptyEnd(csvRecord.fields()).size() > columns.size()) {
      problems.add(
          new ReferenceProblem(
              file,
              csvRecord.line(),
              new Message(
                  "有 " + found + " 个单元格，表头有 " + columns.size() + " 列，请检查逗号和引号。",
                  "the row has "
                      + found
                      + " cells and the header "
                      + columns.size()
                      + " columns; check commas and quotation marks.")));
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), csvRecord.fields().get(i));
    }
    return Optional.of(new Row(file, csvRecord.line(), values));
  }

  private static List<String> withoutEmptyEnd(List<String> fields) {
    int end = fields.size();
    while (end > 0 && fields.get(end - 1).isEmpty()) {
      end--;
    }
    return fields.subList(0, end);
  }

  /** The name by which problems call the file. */
  public String file() {
    return file;
  }

  /**
   * The comments in the order of the file, without their sign: what the columns mean, the sources.
   */
  public List<String> comments() {
    return comments;
  }

  /** The names of the columns in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /** The rows in the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** A problem of the file as a whole. */
  public ReferenceProblem problem(String chinese, String english) {
    return new ReferenceProblem(file, 0, new Message(chinese, english));
  }

  /** One row; blanks at both ends of a cell are cut off. */
  public static final class Row {
    private final String file;
    private final int line;
    private final Map<String, String> values;

    private Row(String file, int line, Map<String, String> values) {
      this.file = file;
      this.line = line;
      this.values = values;
    }

    /** The line on which the row starts, counted from 1. */
    public int line() {
      return line;
    }

    /**
     * A cell's text, empty if nothing stands there.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return value;
    }

    /** A cell that must not be empty; if it is, that is a problem and the result is empty. */
    public Optional<String> required(String column, Consumer<ReferenceProblem> problems) {
      String text = text(column);
      if (text.isEmpty()) {
        problems.accept(
            problem("“" + column + "”一栏是空的，请填写。", "the cell " + column + " is empty; fill it in."));
        return Optional.empty();
      }
      return Optional.of(text);
    }

    /**
     * A date, as a spreadsheet may have rewritten it: 2016-08-05, 2016/8/5, 2016.8.5, 2016年8月5日.
     * Empty if the cell is, or if it holds something else, which is a problem.
     */
    public Optional<LocalDate> date(String column, Consumer<ReferenceProblem> problems) {
      String text = text(column);
      Optional<LocalDate> date = dateOf(text);
      if (date.isEmpty() && !text.isEmpty()) {
        problems.accept(
            problem(
                "“" + column + "”一栏的“" + text + "”不是日期，请写成 2016-08-05 的样子。",
                column + " is '" + text + "', which is no date; write it like 2016-08-05."));
      }
      return date;
    }

    private static Optional<LocalDate> dateOf(String text) {
      Matcher matcher = DATE.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      } catch (DateTimeException e) {
        return Optional.empty(); // such as 30 February
      }
    }

    /** One of a closed set, by {@link #choice(String, String, Enum[], Consumer)}; required. */
    public <E extends Enum<E> & Choice> Optional<E> choice(
        String column, E[] accepted, Consumer<ReferenceProblem> problems) {
      return required(column, problems).flatMap(text -> choice(column, text, accepted, problems));
    }

    /**
     * One of a closed set, given by its label, its name or another wording that the set knows.
     * Anything else is a problem that lists what is accepted.
     *
     * @param column the column from which the text comes
     */
    public <E extends Enum<E> & Choice> Optional<E> choice(
        String column, String text, E[] accepted, Consumer<ReferenceProblem> problems) {
      for (E choice : accepted) {
        if (text.equals(choice.label())
            || text.equals(choice.name())
            || choice.aliases().contains(text)) {
          return Optional.of(choice);
        }
      }
      String labels = Arrays.stream(accepted).map(E::label).collect(Collectors.joining("、"));
      problems.accept(
          problem(
              "“" + column + "”一栏的“" + text + "”无法识别，可填：" + labels + "。",
              column + " is '" + text + "', which is not one of " + labels + "; use one of them."));
      return Optional.empty();
    }

    /** The entries of a cell that holds several, written with 、 or | or ； between them. */
    public List<String> list(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return List.of(); // most lists are, and a roster has ten thousands of rows
      }
      return LIST_SEPARATOR
          .splitAsStream(text)
          .map(CsvLines::trim)
          .filter(entry -> !entry.isEmpty())
          .toList();
    }

    /** A problem of this row. */
    public ReferenceProblem problem(String chinese, String english) {
      return new ReferenceProblem(file, line, new Message(chinese, english));
    }
  }
}
