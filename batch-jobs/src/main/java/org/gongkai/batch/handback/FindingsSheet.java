package org.gongkai.batch.handback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.batch.workspace.TextWidth;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** The sheet 审核意见: verdict, counts, what to do next, and every finding with a link to its cell. */
final class FindingsSheet {

  private static final List<String> HEADERS = WorkbookLayout.FINDINGS_HEADERS;
  private static final List<String> KEY_HEADERS = WorkbookLayout.FINDINGS_KEY_HEADERS;
  private static final int[] WIDTHS = {6, 10, 18, 10, 26, 26, 62, 28, 34};
  private static final int LAST_COLUMN = WIDTHS.length - 1;
  private static final int CELL_COLUMN = 3;
  private static final int ANSWER_COLUMN = 8;
  private static final int LIGHT_GREY = 0xD9D9D9;
  private static final int LINE_GREY = 0x808080;
  private static final int LINK_BLUE = 0x0000FF;
  private static final float LINE_POINTS = 15f;
  private static final int MAX_LINES = 20;

  private enum Role {
    TITLE,
    HEAD,
    HEADER,
    TEXT,
    CENTRED,
    LINK,
    ANSWER
  }

  private record StyleKey(Role role, boolean quoted) {}

  private final Workbook workbook;
  private final FileReview review;
  private final Answers answers;
  private final Spots spots;
  private final MarkStyles colours;
  private final Map<StyleKey, CellStyle> styles = new HashMap<>();
  private final Map<Role, Font> fonts = new EnumMap<>(Role.class);

  FindingsSheet(Workbook workbook, FileReview review, Answers answers) {
    this.workbook = workbook;
    this.review = review;
    this.answers = answers;
    this.spots = new Spots(workbook);
    this.colours = new MarkStyles(workbook);
  }

  /** Adds the sheet behind all others. */
  Sheet write() {
    Sheet sheet = workbook.createSheet(freeName());
    for (int column = 0; column <= LAST_COLUMN; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    sheet.setDisplayGridlines(false);
    int headerRow = writeHead(sheet);
    for (int column = 0; column <= LAST_COLUMN; column++) {
      text(sheet, headerRow, column, HEADERS.get(column), Role.HEADER);
    }
    for (int key = 0; key < KEY_HEADERS.size(); key++) {
      text(sheet, headerRow, LAST_COLUMN + 1 + key, KEY_HEADERS.get(key), Role.HEADER);
      sheet.setColumnHidden(LAST_COLUMN + 1 + key, true);
    }
    height(sheet, headerRow, 1);
    int row = headerRow + 1;
    int number = 1;
    for (Finding finding : review.judgement().findings()) {
      writeFinding(sheet, row++, number++, finding);
    }
    writeCounts(sheet, row + 1);
    sheet.createFreezePane(0, headerRow + 1);
    print(sheet, headerRow);
    if (sheet instanceof XSSFSheet xlsx) {
      xlsx.setTabColor(new XSSFColor(MarkColour.of(gravest()).rgb(), null));
    }
    return sheet;
  }

  private int writeHead(Sheet sheet) {
    Judgement judgement = review.judgement();
    boolean returned = judgement.isReturned();
    wide(sheet, 0, "审核意见", Role.TITLE);
    height(sheet, 0, 2);
    wide(sheet, 1, "单位：" + review.unit() + "　　年度：" + review.yearText(), Role.HEAD);
    wide(sheet, 2, "结论：" + (returned ? "已退回，请修改后重新报送" : "已接收，有提醒"), Role.HEAD);
    Cell verdict = sheet.getRow(2).getCell(0);
    colours.mark(verdict, MarkColour.of(gravest()));
    wide(
        sheet,
        3,
        "问题数量：错误 %s 处　　警告 %s 处　　提示 %s 处"
            .formatted(
                Integer.toString(judgement.count(Severity.ERROR)),
                Integer.toString(judgement.count(Severity.WARNING)),
                Integer.toString(judgement.count(Severity.INFO))),
        Role.HEAD);
    String next =
        returned
            ? "下一步：逐条修改标色的单元格（点“单元格”一栏可直接跳到那里），改好后把整份文件重新报送。“错误”必须改正；“警告”请核对，确有原因的在“说明”栏写明；“提示”不用处理。颜色、批注和本表不用删除。"
            : "下一步：本表已经接收，无需重报。请核对下列内容，有误的改正后再报；确有原因的在“说明”栏写明后再报，同样的内容不再提醒。颜色、批注和本表不用删除。";
    wide(sheet, 4, next, Role.HEAD);
    height(sheet, 4, 2);
    for (int row = 1; row <= 3; row++) {
      height(sheet, row, 1);
    }
    int row = 5;
    int listed = judgement.findings().size();
    int all = judgement.countsByCode().values().stream().mapToInt(Integer::intValue).sum();
    if (all > listed) {
      wide(
          sheet,
          row++,
          "同类问题较多的没有全部列出：共 " + all + " 处，下面列出 " + listed + " 处，各类问题的准确数量见表末。",
          Role.HEAD);
      height(sheet, row - 1, 1);
    }
    return row + 1;
  }

  private void writeFinding(Sheet sheet, int row, int number, Finding finding) {
    CellAddress cell = finding.place().cell();
    String sheetName = SafeText.orEmpty(finding.place().sheet());
    boolean hidden = spots.findSheet(finding).map(spots::isHidden).orElse(false);
    List<String> texts = new ArrayList<>();
    texts.add(Integer.toString(number));
    texts.add(finding.severity().chinese());
    texts.add(sheetName.isEmpty() ? "（整个文件）" : hidden ? sheetName + "（已隐藏）" : sheetName);
    texts.add(cell == null ? "—" : cell.a1());
    texts.add(finding.value());
    texts.add(finding.expected());
    texts.add(finding.message().chinese());
    texts.add(finding.code());
    texts.add(answers.to(finding));
    int lines = 1;
    for (int column = 0; column <= LAST_COLUMN; column++) {
      Role role =
          switch (column) {
            case 0, 1, CELL_COLUMN -> Role.CENTRED;
            case ANSWER_COLUMN -> Role.ANSWER;
            default -> Role.TEXT;
          };
      text(sheet, row, column, texts.get(column), role);
      lines = Math.max(lines, TextWidth.lines(texts.get(column), WIDTHS[column]));
    }
    text(sheet, row, LAST_COLUMN + 1, finding.entry().row(), Role.TEXT);
    text(sheet, row, LAST_COLUMN + 2, finding.entry().column(), Role.TEXT);
    height(sheet, row, Math.min(MAX_LINES, lines));
    colours.mark(sheet.getRow(row).getCell(1), MarkColour.of(finding.severity()));
    spots.findCell(finding).ifPresent(spot -> link(sheet, row, sheetName, cell));
  }

  private void link(Sheet sheet, int row, String target, @Nullable CellAddress cell) {
    if (cell == null) {
      return;
    }
    Cell from = sheet.getRow(row).getCell(CELL_COLUMN);
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.replace("'", "''") + "'!" + cell.a1());
    from.setHyperlink(link);
    from.setCellStyle(style(Role.LINK, false));
  }

  private void writeCounts(Sheet sheet, int firstRow) {
    Judgement judgement = review.judgement();
    Map<String, Integer> listed = new HashMap<>();
    Map<String, Severity> severities = new HashMap<>();
    for (Finding finding : judgement.findings()) {
      listed.merge(finding.code(), 1, Integer::sum);
      severities.putIfAbsent(finding.code(), finding.severity());
    }
    int row = firstRow;
    wide(sheet, row, "各类问题数量", Role.HEAD);
    height(sheet, row, 1);
    row++;
    List<String> headers = List.of("", "严重程度", "编码", "总数", "已列出");
    for (int column = 1; column < headers.size(); column++) {
      text(sheet, row, column, headers.get(column), Role.HEADER);
    }
    row++;
    for (Map.Entry<String, Integer> count : judgement.countsByCode().entrySet()) {
      Severity severity = severities.get(count.getKey());
      text(sheet, row, 1, severity == null ? "" : severity.chinese(), Role.CENTRED);
      text(sheet, row, 2, count.getKey(), Role.TEXT);
      text(sheet, row, 3, Integer.toString(count.getValue()), Role.CENTRED);
      text(sheet, row, 4, Integer.toString(listed.getOrDefault(count.getKey(), 0)), Role.CENTRED);
      height(sheet, row, TextWidth.lines(count.getKey(), WIDTHS[2]));
      row++;
    }
  }

  private Severity gravest() {
    return review.judgement().findings().get(0).severity();
  }

  private String freeName() {
    String name = WorkbookLayout.FINDINGS_SHEET;
    for (int i = 2; workbook.getSheet(name) != null; i++) {
      name = WorkbookLayout.FINDINGS_SHEET + i;
    }
    return name;
  }

  private void wide(Sheet sheet, int row, String text, Role role) {
    text(sheet, row, 0, text, role);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, LAST_COLUMN));
  }

  private void text(Sheet sheet, int row, int column, String text, Role role) {
    Row line = sheet.getRow(row);
    Cell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
    String safe = SafeText.forCell(text);
    cell.setCellStyle(style(role, SafeText.looksLikeFormula(safe)));
    if (!safe.isEmpty()) {
      cell.setCellValue(safe);
    }
  }

  private CellStyle style(Role role, boolean quoted) {
    return styles.computeIfAbsent(new StyleKey(role, quoted), this::make);
  }

  private CellStyle make(StyleKey key) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(key.role, this::font));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(key.quoted);
    switch (key.role) {
      case TITLE, HEAD -> style.setAlignment(HorizontalAlignment.LEFT);
      case HEADER -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(colour(LIGHT_GREY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        border(style);
      }
      case CENTRED, LINK -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        border(style);
      }
      case TEXT, ANSWER -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        border(style);
      }
    }
    return style;
  }

  private void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (style instanceof XSSFCellStyle xlsx) {
      XSSFColor line = (XSSFColor) colour(LINE_GREY);
      xlsx.setTopBorderColor(line);
      xlsx.setBottomBorderColor(line);
      xlsx.setLeftBorderColor(line);
      xlsx.setRightBorderColor(line);
    } else {
      short line = ((HSSFColor) colour(LINE_GREY)).getIndex();
      style.setTopBorderColor(line);
      style.setBottomBorderColor(line);
      style.setLeftBorderColor(line);
      style.setRightBorderColor(line);
    }
  }

  /** A colour as such: the numbers of colours mean others in files that bring their own palette. */
  private Color colour(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return workbook instanceof HSSFWorkbook xls
        ? xls.getCustomPalette().findSimilarColor(bytes[0], bytes[1], bytes[2])
        : new XSSFColor(bytes, null);
  }

  private Font font(Role role) {
    Font font = workbook.createFont();
    font.setFontName(role == Role.TITLE || role == Role.HEADER ? "黑体" : "宋体");
    font.setFontHeightInPoints((short) (role == Role.TITLE ? 18 : role == Role.HEAD ? 12 : 11));
    if (role == Role.LINK) {
      font.setUnderline(Font.U_SINGLE);
      if (font instanceof XSSFFont xlsx) {
        xlsx.setColor((XSSFColor) colour(LINK_BLUE));
      } else {
        font.setColor(((HSSFColor) colour(LINK_BLUE)).getIndex());
      }
    }
    return font;
  }

  private static void height(Sheet sheet, int row, int lines) {
    sheet.getRow(row).setHeightInPoints(lines * LINE_POINTS + 5);
  }

  private static void print(Sheet sheet, int headerRow) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    if (sheet instanceof HSSFSheet) {
      sheet.setHorizontallyCenter(true);
    }
  }
}
