package org.gongkai.batch.handback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.workspace.TextWidth;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the sheet 审核意见, before it is written in any format: verdict, counts, what to do
 * next, and every finding with a link to its cell.
 *
 * @param lines the lines by their row; one without entries is left out
 * @param headerRow the row of the headers, repeated when printed
 * @param gravest the severity that colours the tab
 */
record FindingsPage(List<Line> lines, int headerRow, Severity gravest) {

  /** How an entry looks. */
  enum Role {
    TITLE,
    HEAD,
    HEADER,
    TEXT,
    CENTRED,
    LINK,
    ANSWER
  }

  /**
   * An entry of a line.
   *
   * @param column its column
   * @param text the text, safe for a cell
   * @param role how it looks
   * @param fill the colour of its severity, if it shows one
   * @param link the cell that it leads to, such as {@code '台账'!C2}
   */
  record Entry(
      int column, String text, Role role, @Nullable MarkColour fill, @Nullable String link) {

    /** Whether the text is kept from being taken for a formula. */
    boolean isQuoted() {
      return SafeText.looksLikeFormula(text);
    }
  }

  /**
   * A line.
   *
   * @param entries its entries from left to right
   * @param points its height; 0 if it has the usual one
   * @param isWide whether its only entry goes over all columns
   */
  record Line(List<Entry> entries, float points, boolean isWide) {

    static final Line BLANK = new Line(List.of(), 0, false);
  }

  /** What the workbook has of what findings name. */
  interface Places {

    /** Whether the finding's sheet is there and hidden. */
    boolean isHidden(Finding finding);

    /** Whether the finding names a cell that the workbook can have. */
    boolean hasCell(Finding finding);
  }

  /** The widths of the columns, in characters. */
  static final List<Integer> WIDTHS = List.of(6, 10, 18, 10, 26, 26, 62, 28, 34);

  /** The columns behind the others that hold the keys of the entries and are hidden. */
  static final int KEY_COLUMNS = WorkbookLayout.FINDINGS_KEY_HEADERS.size();

  static final int LAST_COLUMN = WIDTHS.size() - 1;

  private static final List<String> HEADERS = WorkbookLayout.FINDINGS_HEADERS;
  private static final int CELL_COLUMN = 3;
  private static final int ANSWER_COLUMN = 8;
  private static final float LINE_POINTS = 15f;
  private static final int MAX_LINES = 20;

  static FindingsPage of(FileReview review, Answers answers, Places places) {
    return new Draft(review, answers, places).page();
  }

  /** The page while it is drawn up. */
  private static final class Draft {

    private final FileReview review;
    private final Judgement judgement;
    private final Answers answers;
    private final Places places;
    private final Severity gravest;
    private final List<Line> lines = new ArrayList<>();

    Draft(FileReview review, Answers answers, Places places) {
      this.review = review;
      this.judgement = review.judgement();
      this.answers = answers;
      this.places = places;
      this.gravest = judgement.findings().get(0).severity();
    }

    FindingsPage page() {
      addHead();
      lines.add(Line.BLANK);
      int headerRow = lines.size();
      List<Entry> headers = new ArrayList<>();
      for (String header : HEADERS) {
        headers.add(entry(headers.size(), header, Role.HEADER));
      }
      for (String header : WorkbookLayout.FINDINGS_KEY_HEADERS) {
        headers.add(entry(headers.size(), header, Role.HEADER));
      }
      lines.add(new Line(headers, points(1), false));
      int number = 1;
      for (Finding finding : judgement.findings()) {
        addFinding(number++, finding);
      }
      lines.add(Line.BLANK);
      addCounts();
      return new FindingsPage(lines, headerRow, gravest);
    }

    private void addHead() {
      boolean returned = judgement.isReturned();
      addWide("审核意见", Role.TITLE, 2);
      addWide("单位：" + review.unit() + "　　年度：" + review.yearText(), Role.HEAD, 1);
      Entry verdict =
          new Entry(
              0,
              "结论：" + (returned ? "已退回，请修改后重新报送" : "已接收，有提醒"),
              Role.HEAD,
              MarkColour.of(gravest),
              null);
      lines.add(new Line(List.of(verdict), points(1), true));
      addWide(
          "问题数量：错误 %s 处　　警告 %s 处　　提示 %s 处"
              .formatted(
                  Integer.toString(judgement.count(Severity.ERROR)),
                  Integer.toString(judgement.count(Severity.WARNING)),
                  Integer.toString(judgement.count(Severity.INFO))),
          Role.HEAD,
          1);
      addWide(
          returned
              ? "下一步：逐条修改标色的单元格（点“单元格”一栏可直接跳到那里），改好后把整份文件重新报送。“错误”必须改正；“警告”请核对，确有原因的在“说明”栏写明；“提示”不用处理。颜色、批注和本表不用删除。"
              : "下一步：本表已经接收，无需重报。请核对下列内容，有误的改正后再报；确有原因的在“说明”栏写明后再报，同样的内容不再提醒。颜色、批注和本表不用删除。",
          Role.HEAD,
          2);
      int listed = judgement.findings().size();
      int all = judgement.countsByCode().values().stream().mapToInt(Integer::intValue).sum();
      if (all > listed) {
        addWide("同类问题较多的没有全部列出：共 " + all + " 处，下面列出 " + listed + " 处，各类问题的准确数量见表末。", Role.HEAD, 1);
      }
    }

    private void addFinding(int number, Finding finding) {
      CellAddress cell = finding.place().cell();
      String sheetName = SafeText.orEmpty(finding.place().sheet());
      List<String> texts = new ArrayList<>();
      texts.add(Integer.toString(number));
      texts.add(finding.severity().chinese());
      texts.add(
          sheetName.isEmpty()
              ? "（整个文件）"
              : places.isHidden(finding) ? sheetName + "（已隐藏）" : sheetName);
      texts.add(cell == null ? "—" : cell.a1());
      texts.add(finding.value());
      texts.add(finding.expected());
      texts.add(finding.message().chinese());
      texts.add(finding.code());
      texts.add(answers.to(finding));
      String link =
          cell != null && places.hasCell(finding) ? quoted(sheetName) + "!" + cell.a1() : null;
      List<Entry> entries = new ArrayList<>();
      int height = 1;
      for (int column = 0; column <= LAST_COLUMN; column++) {
        String text = texts.get(column);
        height = Math.max(height, TextWidth.lines(text, WIDTHS.get(column)));
        entries.add(
            switch (column) {
              case 0 -> entry(column, text, Role.CENTRED);
              case 1 ->
                  new Entry(
                      column,
                      SafeText.forCell(text),
                      Role.CENTRED,
                      MarkColour.of(finding.severity()),
                      null);
              case CELL_COLUMN ->
                  new Entry(column, text, link == null ? Role.CENTRED : Role.LINK, null, link);
              case ANSWER_COLUMN -> entry(column, text, Role.ANSWER);
              default -> entry(column, text, Role.TEXT);
            });
      }
      entries.add(entry(LAST_COLUMN + 1, finding.entry().row(), Role.TEXT));
      entries.add(entry(LAST_COLUMN + 2, finding.entry().column(), Role.TEXT));
      lines.add(new Line(entries, points(Math.min(MAX_LINES, height)), false));
    }

    private void addCounts() {
      Map<String, Integer> listed = new HashMap<>();
      Map<String, Severity> severities = new HashMap<>();
      for (Finding finding : judgement.findings()) {
        listed.merge(finding.code(), 1, Integer::sum);
        severities.putIfAbsent(finding.code(), finding.severity());
      }
      addWide("各类问题数量", Role.HEAD, 1);
      lines.add(
          new Line(
              List.of(
                  entry(1, "严重程度", Role.HEADER),
                  entry(2, "编码", Role.HEADER),
                  entry(3, "总数", Role.HEADER),
                  entry(4, "已列出", Role.HEADER)),
              0,
              false));
      for (Map.Entry<String, Integer> count : judgement.countsByCode().entrySet()) {
        String code = count.getKey();
        Severity severity = severities.get(code);
        lines.add(
            new Line(
                List.of(
                    entry(1, severity == null ? "" : severity.chinese(), Role.CENTRED),
                    entry(2, code, Role.TEXT),
                    entry(3, Integer.toString(count.getValue()), Role.CENTRED),
                    entry(4, Integer.toString(listed.getOrDefault(code, 0)), Role.CENTRED)),
                points(TextWidth.lines(code, WIDTHS.get(2))),
                false));
      }
    }

    private void addWide(String text, Role role, int height) {
      lines.add(new Line(List.of(entry(0, text, role)), points(height), true));
    }

    private static Entry entry(int column, String text, Role role) {
      return new Entry(column, SafeText.forCell(text), role, null, null);
    }

    private static float points(int lines) {
      return lines * LINE_POINTS + 5;
    }
  }

  /** The name of a sheet as formulas and links write it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
