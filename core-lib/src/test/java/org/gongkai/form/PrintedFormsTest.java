package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables compared, whole, with what published reports print. */
class PrintedFormsTest {

  private final StatisticalForm form2014 = Forms.readAnew("2014");
  private final StatisticalForm form2019 = Forms.readAnew("2019");
  private final StatisticalForm form2021 = Forms.readAnew("2021");
  private final StatisticalForm oneLine = Forms.readAnew("2021-one-line");

  /** The lines of table three with their printed words, the vertical one last. */
  private static final String LINES_OF_TABLE_THREE =
      """
      1 一、本年新收政府信息公开申请数量
      2 二、上年结转政府信息公开申请数量
      3.1 三、本年度办理结果 （一）予以公开
      3.2 三、本年度办理结果 （二）部分公开（区分处理的，只计这一情形，不计其他情形）
      3.3.1 三、本年度办理结果 （三）不予公开 1.属于国家秘密
      3.3.2 三、本年度办理结果 （三）不予公开 2.其他法律行政法规禁止公开
      3.3.3 三、本年度办理结果 （三）不予公开 3.危及“三安全一稳定”
      3.3.4 三、本年度办理结果 （三）不予公开 4.保护第三方合法权益
      3.3.5 三、本年度办理结果 （三）不予公开 5.属于三类内部事务信息
      3.3.6 三、本年度办理结果 （三）不予公开 6.属于四类过程性信息
      3.3.7 三、本年度办理结果 （三）不予公开 7.属于行政执法案卷
      3.3.8 三、本年度办理结果 （三）不予公开 8.属于行政查询事项
      3.4.1 三、本年度办理结果 （四）无法提供 1.本机关不掌握相关政府信息
      3.4.2 三、本年度办理结果 （四）无法提供 2.没有现成信息需要另行制作
      3.4.3 三、本年度办理结果 （四）无法提供 3.补正后申请内容仍不明确
      3.5.1 三、本年度办理结果 （五）不予处理 1.信访举报投诉类申请
      3.5.2 三、本年度办理结果 （五）不予处理 2.重复申请
      3.5.3 三、本年度办理结果 （五）不予处理 3.要求提供公开出版物
      3.5.4 三、本年度办理结果 （五）不予处理 4.无正当理由大量反复申请
      3.5.5 三、本年度办理结果 （五）不予处理 5.要求行政机关确认或重新出具已获取信息
      3.6.1 三、本年度办理结果 （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
      3.6.2 三、本年度办理结果 （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
      3.6.3 三、本年度办理结果 （六）其他处理 3.其他
      3.7 三、本年度办理结果 （七）总计
      4 四、结转下年度继续办理
      """;

  private static final List<String> APPLICANTS =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

  private static PrintedTable table(StatisticalForm form, String code) {
    return form.tables().stream()
        .filter(table -> table.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A table as text: a cell's words or {@code #}, and in brackets rows by columns if it is larger.
   */
  private static String drawn(PrintedTable table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(
          table.listBeginningIn(row).stream()
              .map(PrintedFormsTest::drawn)
              .collect(Collectors.joining(" | ")));
    }
    return String.join("\n", rows) + "\n";
  }

  private static String drawn(PrintedCell cell) {
    String text = cell.kind() == PrintedCell.Kind.FIGURE ? "#" : cell.text();
    boolean large = cell.rowSpan() > 1 || cell.columnSpan() > 1;
    return (cell.vertical() ? "↓" : "")
        + text
        + (large ? "[" + cell.rowSpan() + "×" + cell.columnSpan() + "]" : "");
  }

  private static String lines(PrintedTable table) {
    Set<String> lines = new LinkedHashSet<>();
    for (PrintedCell figure : table.figures()) {
      lines.add(
          figure.figure().split("/", -1)[1]
              + table.labelsOf(figure).stream()
                  .map(label -> " " + label.text())
                  .collect(Collectors.joining()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> codes(PrintedTable table) {
    return table.figures().stream().map(PrintedCell::figure).toList();
  }

  @Test
  void tableTwoOf2021() {
    assertThat(drawn(table(form2021, "2")))
        .isEqualTo(
            """
            第二十条第（一）项[1×4]
            信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
            规章 | # | # | #
            行政规范性文件 | # | # | #
            第二十条第（五）项[1×4]
            信息内容 | 本年处理决定数量[1×3]
            行政许可 | #[1×3]
            第二十条第（六）项[1×4]
            信息内容 | 本年处理决定数量[1×3]
            行政处罚 | #[1×3]
            行政强制 | #[1×3]
            第二十条第（八）项[1×4]
            信息内容 | 本年收费金额（单位：万元）[1×3]
            行政事业性收费 | #[1×3]
            """);
    assertThat(codes(table(form2021, "2")))
        .containsExactly(
            "2/规章/本年制发件数",
            "2/规章/本年废止件数",
            "2/规章/现行有效件数",
            "2/行政规范性文件/本年制发件数",
            "2/行政规范性文件/本年废止件数",
            "2/行政规范性文件/现行有效件数",
            "2/行政许可/本年处理决定数量",
            "2/行政处罚/本年处理决定数量",
            "2/行政强制/本年处理决定数量",
            "2/行政事业性收费/本年收费金额");
  }

  @Test
  void tableTwoOf2019() {
    assertThat(drawn(table(form2019, "2")))
        .isEqualTo(
            """
            第二十条第（一）项[1×4]
            信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
            规章 | # | # | #
            规范性文件 | # | # | #
            第二十条第（五）项[1×4]
            信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
            行政许可 | # | # | #
            其他对外管理服务事项 | # | # | #
            第二十条第（六）项[1×4]
            信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
            行政处罚 | # | # | #
            行政强制 | # | # | #
            第二十条第（八）项[1×4]
            信息内容 | 上一年项目数量 | 本年增/减[1×2]
            行政事业性收费 | # | #[1×2]
            第二十条第（九）项[1×4]
            信息内容 | 采购项目数量 | 采购总金额[1×2]
            政府集中采购 | # | #[1×2]
            """);
  }

  @Test
  void tableThreeOf2021IsTwentyEightRowsByTenColumns() {
    PrintedTable table = table(form2021, "3");
    assertThat(List.of(table.rows(), table.columns(), table.headerRows(), table.figures().size()))
        .isEqualTo(List.of(28, 10, 3, 25 * 7));
    assertThat(lines(table)).isEqualTo(LINES_OF_TABLE_THREE);
    assertThat(drawn(table))
        .isEqualTo(
            """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3×3] | 申请人情况[1×7]
            自然人[2×1] | 法人或其他组织[1×5] | 总计[2×1]
            商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
            一、本年新收政府信息公开申请数量[1×3] | # | # | # | # | # | # | #
            二、上年结转政府信息公开申请数量[1×3] | # | # | # | # | # | # | #
            ↓三、本年度办理结果[22×1] | （一）予以公开[1×2] | # | # | # | # | # | # | #
            （二）部分公开（区分处理的，只计这一情形，不计其他情形）[1×2] | # | # | # | # | # | # | #
            （三）不予公开[8×1] | 1.属于国家秘密 | # | # | # | # | # | # | #
            2.其他法律行政法规禁止公开 | # | # | # | # | # | # | #
            3.危及“三安全一稳定” | # | # | # | # | # | # | #
            4.保护第三方合法权益 | # | # | # | # | # | # | #
            5.属于三类内部事务信息 | # | # | # | # | # | # | #
            6.属于四类过程性信息 | # | # | # | # | # | # | #
            7.属于行政执法案卷 | # | # | # | # | # | # | #
            8.属于行政查询事项 | # | # | # | # | # | # | #
            （四）无法提供[3×1] | 1.本机关不掌握相关政府信息 | # | # | # | # | # | # | #
            2.没有现成信息需要另行制作 | # | # | # | # | # | # | #
            3.补正后申请内容仍不明确 | # | # | # | # | # | # | #
            （五）不予处理[5×1] | 1.信访举报投诉类申请 | # | # | # | # | # | # | #
            2.重复申请 | # | # | # | # | # | # | #
            3.要求提供公开出版物 | # | # | # | # | # | # | #
            4.无正当理由大量反复申请 | # | # | # | # | # | # | #
            5.要求行政机关确认或重新出具已获取信息 | # | # | # | # | # | # | #
            （六）其他处理[3×1] | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | #
            2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | #
            3.其他 | # | # | # | # | # | # | #
            （七）总计[1×2] | # | # | # | # | # | # | #
            四、结转下年度继续办理[1×3] | # | # | # | # | # | # | #
            """);
  }

  @Test
  void eachFigureOfTableThreeStandsUnderItsApplicant() {
    for (StatisticalForm form : List.of(form2019, form2021, oneLine)) {
      PrintedTable table = table(form, "3");
      for (PrintedCell figure : table.figures()) {
        List<PrintedCell> headings = table.headingsOf(figure);
        assertThat(figure.figure())
            .endsWith("/" + headings.get(headings.size() - 1).text())
            .endsWith("/" + APPLICANTS.get(figure.column() - 3));
      }
    }
  }

  @Test
  void tableThreeOf2019HasOneLineForWhatWasHandledOtherwise() {
    PrintedTable table = table(form2019, "3");
    assertThat(List.of(table.rows(), table.columns(), table.headerRows(), table.figures().size()))
        .isEqualTo(List.of(26, 10, 3, 23 * 7));
    String expected =
        LINES_OF_TABLE_THREE
            .replaceFirst("3\\.6\\.1 .*\n", "3.6 三、本年度办理结果 （六）其他处理\n")
            .replaceFirst("3\\.6\\.2 .*\n", "")
            .replaceFirst("3\\.6\\.3 .*\n", "");
    assertThat(lines(table)).isEqualTo(expected);
    assertThat(lines(table(oneLine, "3"))).isEqualTo(expected);
    assertThat(drawn(table)).contains("\n（六）其他处理[1×2] | # | # | # | # | # | # | #\n（七）总计[1×2]");
    assertThat(drawn(table)).contains("\n↓三、本年度办理结果[20×1] | （一）予以公开[1×2]");
  }

  @Test
  void tableFourIsOneRowOfFifteenColumnsInBothForms() {
    String results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
    String tall = "结果维持[2×1] | 结果纠正[2×1] | 其他结果[2×1] | 尚未审结[2×1] | 总计[2×1]";
    String drawn =
        "行政复议[1×5] | 行政诉讼[1×10]\n"
            + (tall + " | 未经复议直接起诉[1×5] | 复议后起诉[1×5]\n")
            + (results + " | " + results + "\n")
            + "# | # | # | # | # | # | # | # | # | # | # | # | # | # | #\n";
    for (StatisticalForm form : List.of(form2019, form2021, oneLine)) {
      PrintedTable table = table(form, "4");
      assertThat(drawn(table)).isEqualTo(drawn);
      for (PrintedCell figure : table.figures()) {
        assertThat(figure.figure())
            .isEqualTo(
                "4/"
                    + table.headingsOf(figure).stream()
                        .map(PrintedCell::text)
                        .collect(Collectors.joining("/")));
      }
    }
  }

  @Test
  void tablesHaveTheTitlesOfTheirSections() {
    for (StatisticalForm form : List.of(form2019, form2021, oneLine)) {
      assertThat(form.tables())
          .extracting(PrintedTable::title)
          .containsExactly("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");
    }
  }

  @Test
  void theFormOf2014IsAListOfThreeColumns() {
    PrintedTable table = form2014.tables().get(0);
    assertThat(form2014.tables()).hasSize(1);
    assertThat(table.title()).isEqualTo("政府信息公开情况统计表");
    assertThat(List.of(table.rows(), table.columns(), table.headerRows()))
        .isEqualTo(List.of(1 + form2014.lines().size(), 3, 1));
    assertThat(drawn(table))
        .startsWith(
            """
            统计指标 | 单位 | 统计数
            一、主动公开情况 | —— | ——
            （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | #
            其中：主动公开规范性文件数 | 条 | #
            制发规范性文件总数 | 件 | #
            （二）通过不同渠道和方式公开政府信息的情况 | —— | ——
            """)
        .endsWith("（三）接受培训人员数 | 人次 | #\n");
    assertThat(codes(table)).isEqualTo(List.copyOf(form2014.cells().keySet()));
  }

  @Test
  void everyCellIsPrintedButTheSubtotalsOf2021() {
    for (StatisticalForm form : StatisticalForm.listWithVariants()) {
      List<String> printed =
          form.tables().stream().flatMap(table -> codes(table).stream()).toList();
      assertThat(form.cells().keySet().stream().filter(code -> !form.groups().containsKey(code)))
          .containsExactlyElementsOf(printed);
    }
    assertThat(form2021.groups().keySet())
        .containsExactlyInAnyOrderElementsOf(
            APPLICANTS.stream().map(column -> "3/3.6/" + column).toList());
    assertThat(form2021.groups().get("3/3.6/总计"))
        .isEqualTo(List.of("3/3.6.1/总计", "3/3.6.2/总计", "3/3.6.3/总计"));
    assertThat(List.of(form2014.groups(), form2019.groups(), oneLine.groups()))
        .allSatisfy(groups -> assertThat(groups).isEmpty());
  }
}
