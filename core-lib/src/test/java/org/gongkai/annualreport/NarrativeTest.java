package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrativeTest {

  private static AnnualReport report(Narrative narrative) {
    return SmallCity.report(
        SmallCity.request()
            .comparedWith(
                LastYear.before(
                    SmallCity.YEAR,
                    "上年报告",
                    Map.of("3.1", new java.math.BigDecimal("10"), "3.2", java.math.BigDecimal.ONE)),
                SwingLimit.STANDARD)
            .telling(narrative),
        List.of(
            SmallCity.year("C-1")
                .declaring("3.1", "12")
                .declaring("3.1.1", "2")
                .declaring("3.2", "1")
                .build()));
  }

  private static Narrative.Source source(String name, String text) {
    return new Narrative.Source("narrative/2016/" + name, text);
  }

  private static String partSeven(AnnualReport report) {
    return report.sections().stream()
        .filter(section -> section.id().equals("part-7"))
        .flatMap(section -> section.blocks().stream())
        .map(
            block ->
                block instanceof Block.Paragraph paragraph
                    ? paragraph.text()
                    : block instanceof Block.Heading heading ? heading.text() : "【请补充】")
        .collect(Collectors.joining("\n"));
  }

  @Test
  void ownWordsTakeThePlaceOfTheProposalAndNamesThatOfNumbers() {
    AnnualReport report =
        report(
            Narrative.of(
                List.of(
                    source(
                        "1-存在问题.md",
                        """
                        # 存在问题
                        <!-- 初稿 -->
                        全年收到申请{{2014/3.1}}件，较上年{{2014/3.1 较上年}}，当面申请占{{3.1.1 / 3.1}}，
                        合计{{3.1 + 3.2}}件，办结{{3.2}}件，与上年{{3.2 较上年}}。

                        ## 原因
                        - 人手不足。
                        """))));

    assertThat(partSeven(report))
        .isEqualTo(
            """
            （一）存在问题
            全年收到申请12件，较上年增长20%，当面申请占16.7%，合计13件，办结1件，与上年持平。
            原因
            人手不足。
            （二）工作打算
            【请补充】""");
    assertThat(report.proseProblems()).isEmpty();
  }

  @Test
  void aNumberTypedByHandNextToAFiguresWordsIsAFinding() {
    AnnualReport report =
        report(Narrative.of(List.of(source("工作打算.md", "继续努力。\n\n全年收到申请 12 件。\n"))));

    assertThat(report.proseProblems())
        .extracting(problem -> problem.sentence().chinese())
        .containsExactly(
            "narrative/2016/工作打算.md 第3行：“收到申请12件”里的数字是手写的；请把数字换成{{2014/3.1}}，才能与表格一致。");
  }

  @Test
  void unknownNamesAndFiguresWithoutNumbersAreBlanksThatAreSaid() {
    AnnualReport report =
        report(Narrative.of(List.of(source("工作打算.md", "公开{{2014/9.9}}条，复议{{2014/4}}件。"))));

    assertThat(partSeven(report)).contains("公开【请补充：2014/9.9】条，复议【请补充：2014/4】件。");
    assertThat(report.proseProblems())
        .extracting(problem -> problem.sentence().chinese())
        .containsExactly(
            "narrative/2016/工作打算.md 第1行：没有名为“2014/9.9”的数；请写指标编号，如{{2014/1.1}}，可以用 + - / 上年 较上年。",
            "narrative/2016/工作打算.md 第1行：“2014/4”没有数：没有单位填报，或没有上年数；请改写这句话或补齐数据。");
  }

  @Test
  void aFileThatBelongsNowhereIsNamedWithThePlacesThereAre() {
    AnnualReport report = report(Narrative.of(List.of(source("前言.md", "前言。"))));

    assertThat(report.proseProblems())
        .extracting(problem -> problem.sentence().chinese())
        .containsExactly(
            "narrative/2016/前言.md：“前言”不是报告里的位置，没有采用；文件名可用：基本工作情况、主动公开政府信息情况、回应解读情况、"
                + "依申请公开政府信息情况、行政复议、诉讼和投诉举报情况、机构建设、保障经费和培训会议情况、存在问题、工作打算。");
  }

  @Test
  void numbersBeforeTheNameOfAPlacePlayNoPart() {
    assertThat(List.of("主动公开.md", "1-主动公开.md", "01 主动公开.md", "一、主动公开.md", "（一）主动公开.MD"))
        .allMatch(name -> source(name, "").place().equals("主动公开"));
  }
}
