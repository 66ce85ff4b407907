package org.gongkai.batch.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.ColumnType;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;

/** How to fill in, for a clerk who sees the workbook for the first time. */
final class InstructionSheet {

  private static final int[] WIDTHS = {18, 34, 10, 62, 12};
  private static final int LAST_COLUMN = WIDTHS.length - 1;

  private record Section(String heading, List<String> paragraphs) {}

  private record Legend(Role role, String sample, String meaning) {}

  private InstructionSheet() {}

  static void write(Book book, boolean hasForm) {
    Sheet sheet = book.sheet(WorkbookLayout.INSTRUCTIONS_SHEET);
    for (int column = 0; column <= LAST_COLUMN; column++) {
      Book.width(sheet, column, WIDTHS[column]);
    }
    sheet.setDisplayGridlines(false);
    TemplateRequest request = book.request();
    Book.wideText(
        sheet,
        0,
        0,
        LAST_COLUMN,
        request.unitName() + "　" + request.year() + "年度政务公开工作报送表",
        book.look().style(Role.CENTRED_TITLE));
    Book.lineHeight(sheet, 0, 2);
    Book.wideText(
        sheet,
        1,
        0,
        LAST_COLUMN,
        request.office() + "制　　模板版本 " + WorkbookLayout.TEMPLATE_VERSION,
        book.look().style(Role.CENTRED_SUBTITLE));
    int row = 3;
    for (Section section : sections(request, hasForm)) {
      Book.text(sheet, row, 0, section.heading(), book.look().style(Role.HEADING));
      Book.lineHeight(sheet, row, 1);
      row++;
      for (String paragraph : section.paragraphs()) {
        Book.wideText(sheet, row, 0, LAST_COLUMN, paragraph, book.look().style(Role.PARAGRAPH));
        Book.lineHeight(sheet, row, Book.lines(paragraph, Book.characters(sheet, 0, LAST_COLUMN)));
        row++;
      }
      row++;
    }
    writeColumns(book, sheet, writeLegend(book, sheet, row));
    Book.portrait(sheet);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static List<Section> sections(TemplateRequest request, boolean hasForm) {
    String form = hasForm ? "“统计表”是国家规定的年度统计表，全年数字由本单位核定后填写，应与各台账一致。" : "本年度的统计表另行下发。";
    return List.of(
        new Section(
            "一、怎样使用这份表",
            List.of(
                "1. 每个单位每年度一份，全年累计填报：有了新情况，就在原表上接着填，不要另起新表。",
                "2. 内容有变化或者到了规定的报送时间，更新“报送单位”表的数据截止日期，把整份表重新报送。后报的代替先报的，先报的留作历史。",
                "3. 文件格式用 .xlsx 或 .xls，Excel、WPS 表格、LibreOffice 都可以填。文件名随意。")),
        new Section(
            "二、各张表填什么",
            List.of(
                "1. “报送单位”：核对预填的编码、名称和年度，填数据截止日期、报送口径（只含本单位的填“本级”，含下属单位的填“汇总”并列出所含单位）和填报人、审核人。",
                "2. “任务进展”：本单位承担的任务已经预填，共" + request.tasks().size() + "项；逐项填完成状态、完成日期、进展情况和佐证。",
                "3. 六本台账：主动公开、依申请公开、解读回应、复议诉讼、投诉举报、建议提案，一事一行。登记编号由本单位自编，本年度内不重复，以后不改；改数据时改原来那一行。",
                "4. “工作保障”：一项一值。" + form,
                "5. “目录事项”列出通知要求本单位公开的事项，只供查阅，不用填。")),
        new Section(
            "三、日期、时间和数字怎么写",
            List.of(
                "1. 日期写成 2016-08-05；时间写成 2016-08-05 14:30（24小时制）。",
                "2. 数字只填数字，不写单位、“约”“余”“多”，不写算式。计量单位见各栏提示，费用为元，经费和统计表中的费用为万元。",
                "3. 确实为零的填 0；不适用的填“/”；空着表示还没有填。三者含义不同，请不要混用。",
                "4. 网址从 http:// 或 https:// 起完整填写，应当是公众能够打开的页面。")),
        new Section(
            "四、零报告和不涉及",
            List.of(
                "1. 某本台账全年确实没有发生，请在“报送单位”表的“零报告声明”中选“是”。空着而不声明的，按未报处理。",
                "2. 某项任务与本单位无关，完成状态选“不涉及”，并在“不涉及理由”栏写明理由。")),
        new Section(
            "五、请不要这样做",
            List.of(
                "1. 不要更改工作表名称、表头文字、单位编码；不要删除隐藏的工作表。可以插入空行，也可以在最右边增加自己的栏，都不影响审核。",
                "2. 不要在台账里合并单元格，不要加小计、合计行。",
                "3. 不要填写身份证号、手机号、家庭住址等个人信息；申请人只填代称，如张某。")),
        new Section(
            "六、报送以后",
            List.of(
                "1. 有错误的，退回的是本单位自己的这份表：有问题的单元格标了颜色、加了批注，最前面多了一张“审核意见”，逐条写明哪里不对、应该怎样、怎么改，点“单元格”一栏的链接就能跳到那里。",
                "2. 直接在退回的表上改，改好后整份重新报送；颜色、批注和“审核意见”不用删除，系统会自动清除。",
                "3. 没有错误只有提醒的，表已经接收，无需重报；确有原因的，可以在“审核意见”的“说明”栏写明后再报一次。")));
  }

  private static int writeLegend(Book book, Sheet sheet, int startRow) {
    int row = startRow;
    Book.text(sheet, row, 0, "七、颜色的含义", book.look().style(Role.HEADING));
    Book.lineHeight(sheet, row, 1);
    row++;
    for (Legend legend :
        List.of(
            new Legend(Role.HEADER_REQUIRED, "必填", "必须填写，空着会被退回"),
            new Legend(Role.HEADER, "选填", "有这种情况就填，没有的空着"),
            new Legend(Role.HEADER_INTERNAL, "内部信息", "只供核对，任何公开的报告都不会出现"),
            new Legend(Role.PREFILLED, "预填", "由公开办填好，请勿改动"),
            new Legend(Role.INPUT, "", "白色格子由本单位填写"))) {
      Book.text(sheet, row, 0, legend.sample(), book.look().style(legend.role()));
      Book.wideText(sheet, row, 1, LAST_COLUMN, legend.meaning(), book.look().style(Role.NOTE));
      Book.lineHeight(sheet, row, 1);
      row++;
    }
    return row + 1;
  }

  private static void writeColumns(Book book, Sheet sheet, int startRow) {
    int row = startRow;
    Book.text(sheet, row, 0, "八、各栏一览", book.look().style(Role.HEADING));
    Book.lineHeight(sheet, row, 1);
    row++;
    List<String> headers = List.of("工作表", "栏目", "必填", "填什么", "计量单位");
    for (int column = 0; column <= LAST_COLUMN; column++) {
      Book.text(sheet, row, column, headers.get(column), book.look().style(Role.HEADER));
    }
    Book.lineHeight(sheet, row, 1);
    row++;
    row =
        writeColumns(
            book, sheet, row, WorkbookLayout.COVER_SHEET, SheetSchema.of(Cover.class).columns());
    for (Ledger ledger : Ledger.values()) {
      row = writeColumns(book, sheet, row, ledger.sheet(), SheetSchema.of(ledger).columns());
    }
    writeColumns(
        book,
        sheet,
        row,
        WorkbookLayout.SAFEGUARDS_SHEET,
        SheetSchema.of(Safeguards.class).columns());
  }

  private static int writeColumns(
      Book book, Sheet sheet, int startRow, String name, List<ColumnSpec> columns) {
    int row = startRow;
    for (ColumnSpec column : columns) {
      String what = whatToEnter(book, column);
      Book.text(sheet, row, 0, row == startRow ? name : "", book.look().style(Role.LABEL_STRONG));
      Book.text(sheet, row, 1, column.header(), book.look().style(Role.REFERENCE));
      Book.text(sheet, row, 2, column.required() ? "必填" : "", book.look().style(Role.CENTRED));
      Book.text(sheet, row, 3, what, book.look().style(Role.NOTE));
      Book.text(sheet, row, 4, column.unitOfMeasure(), book.look().style(Role.CENTRED));
      Book.lineHeight(
          sheet,
          row,
          Math.max(Book.lines(what, WIDTHS[3]), Book.lines(column.header(), WIDTHS[1])));
      row++;
    }
    if (columns.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(startRow, row - 1, 0, 0));
    }
    return row;
  }

  private static String whatToEnter(Book book, ColumnSpec column) {
    List<String> parts = new ArrayList<>();
    if (!column.note().isEmpty()) {
      parts.add(column.note());
    }
    if (column.type() == ColumnType.DATE) {
      parts.add("日期");
    } else if (column.type() == ColumnType.DATE_TIME && column.note().isEmpty()) {
      parts.add("日期和时间");
    } else if (column.type() == ColumnType.CHOICE) {
      List<String> labels = book.choices().labels(column);
      parts.add("下拉选择：" + String.join("、", labels));
    }
    if (column.internal() && !column.note().contains("不对外公开")) {
      parts.add("内部信息，不对外公开");
    }
    return String.join("；", parts);
  }
}
