package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SixPartLayoutTest {

  private static AnnualReport report(int year, Map<String, String> declared) {
    Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
    declared.forEach((code, raw) -> figures.put(code, SmallCity.number(raw)));
    ReportRequest request =
        new ReportRequest(
            year,
            new Scope.City(),
            LocalDate.of(year + 1, 3, 5),
            FigureChoice.DECLARED_FIRST,
            new ReportHeader.Editor(
                "示例市人民政府政务公开办公室", "示例路1号", "100000", "0400-1234567", "a@b.gov.cn", "示例市人民政府网站"),
            new Workplan("", "", List.of(), List.of(), Map.of()),
            SmallCity.roster(SmallCity.ROWS),
            StatisticalForm.forYear(year),
            Map.of());
    return AnnualReportBuilder.begin(request)
        .add(
            new UnitYear(
                "C-1",
                year,
                "财政局.xlsx",
                "ab".repeat(32),
                LocalDate.of(year + 1, 1, 20),
                LocalDate.of(year, 12, 31),
                ReportScope.OWN,
                List.of(),
                figures,
                Map.of("disclosures/03", BigDecimal.valueOf(4)),
                List.of(),
                Map.of(),
                java.util.Set.of(),
                RowBuilder.ofSafeguards().build()))
        .build();
  }

  /** The totals of the report of 宿迁市 for 2023, without the columns of the applicants. */
  private static AnnualReport report() {
    return report(
        2023,
        Map.of(
            "3/1/总计", "3511",
            "3/2/总计", "96",
            "3/3.1/总计", "1191",
            "3/3.2/总计", "328",
            "3/3.3.2/总计", "27",
            "3/3.3.3/总计", "6",
            "3/3.7/总计", "3486",
            "3/4/总计", "121",
            "2/行政事业性收费/本年收费金额", "59237.2449"));
  }

  private static Section section(AnnualReport report, String id) {
    return report.sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String prose(Section section) {
    return section.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2023})
  void hasTheSixPartsOfTheFormat(int year) {
    assertThat(report(year, Map.of("3/1/总计", "1")).published().sections())
        .extracting(Section::heading)
        .containsExactly(
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项",
            "附件1　统计指标填报情况表",
            "附件2　报送单位情况表");
  }

  @Test
  void whereUnitsDataDisagreeStaysInside() {
    assertThat(report().sections())
        .last()
        .extracting(Section::heading)
        .isEqualTo("附件3　台账汇总和数据核对情况");
  }

  @Test
  void preambleNamesTheSixPartsThePeriodAndWhomToAsk() {
    assertThat(report().preamble())
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly(
            "本报告由示例市人民政府政务公开办公室根据《中华人民共和国政府信息公开条例》编制，由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，"
                + "政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六个部分组成。"
                + "本报告中所列数据统计期限自2023年1月1日起至2023年12月31日止。",
            "本报告的电子版可在示例市人民政府网站“政府信息公开年报”栏目查阅、下载。如对本报告有疑问，请与编制单位联系（地址：示例路1号；邮编：100000；"
                + "联系电话：0400-1234567；电子邮箱：a@b.gov.cn）。");
  }

  @Test
  void theTablesAreThoseOfTheFormWithTheReportsFigures() {
    AnnualReport report = report();

    Block.OfficialTable two = (Block.OfficialTable) section(report, "part-2").blocks().get(0);
    Block.OfficialTable three = (Block.OfficialTable) section(report, "part-3").blocks().get(0);
    Block.OfficialTable four = (Block.OfficialTable) section(report, "part-4").blocks().get(0);

    assertThat(List.of(two.table(), three.table(), four.table())).isEqualTo(report.form().tables());
    assertThat(two.text(two.table().findFigure("2/行政事业性收费/本年收费金额").orElseThrow()))
        .isEqualTo("59237.2449");
    assertThat(three.text(three.table().findFigure("3/1/总计").orElseThrow())).isEqualTo("3511");
    assertThat(three.text(three.table().findFigure("3/3.5.1/总计").orElseThrow())).isEqualTo("—");
    assertThat(four.figures()).hasSize(15);
  }

  @Test
  void sentencesAddUpFiguresAndTellTheirShares() {
    assertThat(prose(section(report(), "part-1")))
        .isEqualTo(
            """
            全年新收政府信息公开申请3511件，上年结转96件，共收办3607件；办结3486件，结转下年度继续办理121件。
            办结的申请中，予以公开1191件，占34.2%；部分公开328件，占9.4%；不予公开33件，占0.9%；\
            无法提供（各单位均未填报），占（各单位均未填报）；不予处理（各单位均未填报），占（各单位均未填报）；\
            其他处理（各单位均未填报），占（各单位均未填报）。""");
  }

  @Test
  void sectionSixTellsOfFeesAndOfWhoHandedIn() {
    assertThat(prose(section(report(), "part-6")))
        .startsWith("全年发出信息处理费收费通知（各单位均未填报），总金额（各单位均未填报）；实际收取信息处理费（各单位均未填报）。\n应报送工作簿");
  }

  @Test
  void whatWasDisclosedInEachMonthIsAPicture() {
    assertThat(section(report(), "part-1").blocks())
        .filteredOn(Block.Picture.class::isInstance)
        .extracting(block -> ((Block.Picture) block).chart().id())
        .containsExactly("disclosures-by-month", "requests-by-outcome");
  }
}
