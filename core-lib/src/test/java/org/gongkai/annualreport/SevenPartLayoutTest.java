package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.annualreport.SmallCity.OCTOBER_END;
import static org.gongkai.annualreport.SmallCity.progress;
import static org.gongkai.annualreport.SmallCity.report;
import static org.gongkai.annualreport.SmallCity.request;
import static org.gongkai.annualreport.SmallCity.year;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.ledger.ProgressState;
import org.junit.jupiter.api.Test;

class SevenPartLayoutTest {

  private final AnnualReport report =
      report(
          request(),
          List.of(
              year("C-1")
                  .declaring("3.1", "12")
                  .declaring("3.1.1", "2")
                  .declaring("3.1.2", "0")
                  .declaring("3.1.3", "7")
                  .declaring("3.1.4", "3")
                  .declaring("7", "0.0120")
                  .with(progress(1, ProgressState.DONE, OCTOBER_END))
                  .with(progress(2, ProgressState.UNDER_WAY, null))
                  .build()));

  /** The section as lines, one for each block. */
  private String text(String id) {
    return report.sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .orElseThrow()
        .blocks()
        .stream()
        .map(SevenPartLayoutTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.text();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    } else if (block instanceof Block.ToComplete open) {
      return Block.ToComplete.MARK
          + open.asked()
          + "："
          + open.proposed().stream().map(Inline::text).collect(Collectors.joining());
    } else if (block instanceof Block.Picture picture) {
      return "[" + picture.chart().title() + "]";
    }
    return "[" + block.getClass().getSimpleName() + "]";
  }

  @Test
  void hasTheSevenPartsOf2016AndFiveAnnexes() {
    assertThat(report.sections())
        .extracting(Section::heading)
        .containsExactly(
            "一、基本工作情况",
            "二、主动公开政府信息情况",
            "三、回应解读情况",
            "四、依申请公开政府信息情况",
            "五、行政复议、诉讼和投诉举报情况",
            "六、机构建设、保障经费和培训会议情况",
            "七、存在问题及工作打算",
            "附件1　政府信息公开情况统计表",
            "附件2　统计指标填报情况表",
            "附件3　重点任务完成情况表",
            "附件4　报送单位情况表",
            "附件5　台账汇总和数据核对情况");
  }

  @Test
  void preambleNamesEditorPeriodAndPartsAndLeavesBlanksForWhatIsNotKnown() {
    assertThat(report.preamble())
        .extracting(SevenPartLayoutTest::line)
        .containsExactly(
            "本报告由示例市人民政府政务公开办公室根据《中华人民共和国政府信息公开条例》编制，由基本工作情况，主动公开政府信息情况，回应解读情况，"
                + "依申请公开政府信息情况，行政复议、诉讼和投诉举报情况，机构建设、保障经费和培训会议情况，"
                + "存在问题及工作打算七个部分组成。本报告中所列数据统计期限自2016年1月1日起至2016年12月31日止。",
            "如对本报告有疑问，请与编制单位联系（地址：示例路1号；邮编：100000；联系电话：【请补充：联系电话】；" + "电子邮箱：【请补充：电子邮箱】）。");
  }

  @Test
  void partOneTellsCoverageAndTasksByTheme() {
    assertThat(text("part-1"))
        .isEqualTo(
            """
            【请补充】本年度政务公开工作的组织领导、制度建设和主要做法：2016年，示例市认真贯彻落实《中华人民共和国政府信息公开条例》，\
            按照《关于落实重点工作任务的通知》（示政办函〔2016〕1号）的部署，将年度政务公开工作细化为3类3项重点任务，逐项明确责任单位和\
            完成时限，全面推进决策、执行、管理、服务、结果公开。
            （一）报送情况
            应报送工作簿6家，已收1家；覆盖单位6家中的1家，占16.7%。
            未报送的单位5个：示例市教育局、示例市东区人民政府、示例市东区财政局、示例市东区教育局、示例经济开发区管理委员会。
            取数口径：以单位统计表填报数为准，未填报的取台账数。
            [各地区报送情况]
            [各类单位报送情况]
            （二）重点任务完成情况
            3项重点任务按责任单位分解为6项次。按各单位数据截止日期统计，按时完成1项次，逾期未完成1项次，未报送4项次，\
            完成率16.7%。完成率按应完成的项次计算，不涉及的不计入。各类、各项任务完成情况见附件“重点任务完成情况表”。
            1. 围绕民生改善推进政务公开
            包括推进教育公开1类1项任务，共2项次，其中逾期未完成1项次，未报送1项次，完成率0%。
            2. 围绕助力政府建设推进政务公开
            包括推进预决算公开1类1项任务，共3项次，其中按时完成1项次，未报送2项次，完成率33.3%。
            3. 其他重点工作
            包括加强政策解读1类1项任务，共1项次，其中未报送1项次，完成率0%。""");
  }

  @Test
  void sentencesCarryTheFiguresOfTheTable() {
    assertThat(text("part-4"))
        .contains(
            "全年收到政府信息公开申请12件。其中，当面申请2件，传真申请0件，网络申请7件，信函申请3件。",
            "全年依申请公开信息收取的费用0.012万元。",
            "以上各项数据覆盖单位6家中的0至1家，各项指标的覆盖单位数见附件2，未报送单位见附件4。");
  }

  @Test
  void aSentenceSaysSoWhereNobodyGaveANumber() {
    assertThat(text("part-6")).contains("设有政府信息公开工作专门机构（各单位均未填报），设置");
  }

  @Test
  void theFormIsPrintedLineByLineWithDashesForHeadings() {
    Block.Form form = (Block.Form) report.sections().get(7).blocks().get(0);

    assertThat(form.title()).isEqualTo("政府信息公开情况统计表（2016年度）");
    assertThat(form.lines()).hasSameSizeAs(report.form().lines());
    assertThat(form.lines())
        .contains(
            new Block.Form.Line("3", "三、依申请公开情况", "——", "——", ""),
            new Block.Form.Line("3.1.3", "3.网络申请数", "件", "7", "1/6"));
  }
}
