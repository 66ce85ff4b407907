package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.form.FormLine;

/**
 * The seven parts that 吉林市's own reports for 2016 to 2018 have (published 2017-03-14, 2018-03,
 * 2019-02-25): the nine blocks of the 2014 form in words, between a general part and an outlook.
 */
final class SevenPartLayout implements ReportLayout {

  @Override
  public Printed print(AnnualReport report, ReportRequest request) {
    Prose prose = new Prose(report, request.narrative());
    Parts parts = new Parts(report, request, prose);
    Annexes annexes = new Annexes(report, request, prose);
    List<Section> sections =
        new ArrayList<>(
            List.of(
                Section.part(1, "基本工作情况", parts.generalWork()),
                parts.withOwnWords(2, "主动公开政府信息情况", parts.disclosure()),
                parts.withOwnWords(3, "回应解读情况", parts.interpretation()),
                parts.withOwnWords(4, "依申请公开政府信息情况", parts.requests()),
                parts.withOwnWords(5, "行政复议、诉讼和投诉举报情况", parts.reviews()),
                parts.withOwnWords(6, "机构建设、保障经费和培训会议情况", parts.safeguards()),
                Section.part(7, "存在问题及工作打算", parts.outlook()),
                Section.annex(1, "政府信息公开情况统计表", Edition.PUBLIC, List.of(parts.form())),
                Section.annex(2, "统计指标填报情况表", Edition.PUBLIC, annexes.figureCoverage()),
                Section.annex(3, "重点任务完成情况表", Edition.PUBLIC, annexes.tasks()),
                Section.annex(4, "报送单位情况表", Edition.PUBLIC, annexes.units())));
    int next = 5;
    if (!report.catalogue().isEmpty()) {
      sections.add(Section.annex(next++, "主动公开目录落实情况表", Edition.PUBLIC, annexes.catalogue()));
    }
    sections.add(Section.annex(next, "台账汇总和数据核对情况", Edition.INTERNAL, annexes.ledgersAndChecks()));
    return new Printed(
        List.of(
            new KeyFigure("主动公开政府信息", report.figure("1.1")),
            new KeyFigure("收到申请", report.figure("3.1")),
            new KeyFigure("答复申请", report.figure("3.3")),
            new KeyFigure("发布解读稿件", report.figure("2.2.3"))),
        sections,
        prose.problems());
  }

  private static final class Parts {

    private final AnnualReport report;
    private final ReportRequest request;
    private final Prose prose;
    private final GeneralWork work;

    Parts(AnnualReport report, ReportRequest request, Prose prose) {
      this.report = report;
      this.request = request;
      this.prose = prose;
      this.work = new GeneralWork(report, request, prose);
    }

    /** A part that the figures fill, followed by what the office has written for it. */
    Section withOwnWords(int number, String title, List<Block> blocks) {
      List<Block> all = new ArrayList<>(blocks);
      all.addAll(prose.added(title));
      return Section.part(number, title, all);
    }

    // 一、基本工作情况

    List<Block> generalWork() {
      List<Block> blocks = new ArrayList<>();
      blocks.addAll(prose.toComplete("基本工作情况", "本年度政务公开工作的组织领导、制度建设和主要做法", work.opening()));
      blocks.add(new Block.Heading(2, "（一）报送情况"));
      blocks.addAll(work.handedIn());
      List<Block> tasks = work.tasks();
      if (!tasks.isEmpty()) {
        blocks.add(new Block.Heading(2, "（二）重点任务完成情况"));
        blocks.addAll(tasks);
      }
      return blocks;
    }

    // 二、主动公开政府信息情况

    List<Block> disclosure() {
      List<Block> blocks =
          new ArrayList<>(
              List.of(
                  new Block.Heading(2, "（一）主动公开政府信息数"),
                  prose.paragraph(
                      "全年主动公开政府信息{1.1}（不同渠道和方式公开相同信息计1条），其中主动公开规范性文件{1.1a}。全年制发规范性文件{1.1b}。"),
                  new Block.Heading(2, "（二）通过不同渠道和方式公开政府信息的情况"),
                  prose.paragraph(
                      "通过政府公报公开政府信息{1.2.1}，通过政府网站公开{1.2.2}，通过政务微博公开{1.2.3}，通过政务微信公开{1.2.4}，"
                          + "通过其他方式公开{1.2.5}。"),
                  work.figures(
                      "disclosures-by-channel",
                      "各渠道公开政府信息情况",
                      "条",
                      List.of("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"),
                      List.of("政府公报", "政府网站", "政务微博", "政务微信", "其他方式"))));
      work.disclosuresByMonth().ifPresent(blocks::add);
      blocks.add(coverageOf("1.1", "1.1a", "1.1b", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"));
      blocks.addAll(catalogue());
      return blocks;
    }

    private List<Block> catalogue() {
      List<Block> blocks = new ArrayList<>(work.catalogue("附件5"));
      if (!blocks.isEmpty()) {
        blocks.add(0, new Block.Heading(2, "（三）主动公开目录落实情况"));
      }
      return blocks;
    }

    // 三、回应解读情况

    List<Block> interpretation() {
      return List.of(
          new Block.Heading(2, "（一）回应公众关注热点或重大舆情情况"),
          prose.paragraph("全年回应公众关注热点或重大舆情{2.1}（不同方式回应同一热点或舆情计1次）。"),
          new Block.Heading(2, "（二）通过不同渠道和方式回应解读的情况"),
          prose.paragraph(
              "参加或举办新闻发布会{2.2.1}，其中主要负责同志参加{2.2.1a}；组织政府网站在线访谈{2.2.2}，其中主要负责同志参加{2.2.2a}；"
                  + "发布政策解读稿件{2.2.3}；通过微博微信回应事件{2.2.4}，通过其他方式回应事件{2.2.5}。"),
          coverageOf("2.1", "2.2.1", "2.2.1a", "2.2.2", "2.2.2a", "2.2.3", "2.2.4", "2.2.5"));
    }

    // 四、依申请公开政府信息情况

    List<Block> requests() {
      return List.of(
          new Block.Heading(2, "（一）收到申请情况"),
          prose.paragraph("全年收到政府信息公开申请{3.1}。其中，当面申请{3.1.1}，传真申请{3.1.2}，网络申请{3.1.3}，信函申请{3.1.4}。"),
          work.figures(
              "requests-by-way",
              "收到申请情况（按申请方式）",
              "件",
              List.of("3.1.1", "3.1.2", "3.1.3", "3.1.4"),
              List.of("当面申请", "传真申请", "网络申请", "信函申请")),
          new Block.Heading(2, "（二）申请办结情况"),
          prose.paragraph("全年办结申请{3.2}。其中，按时办结{3.2.1}，延期办结{3.2.2}。"),
          new Block.Heading(2, "（三）申请答复情况"),
          prose.paragraph(
              "全年答复申请{3.3}。其中，属于已主动公开范围{3.3.1}，同意公开{3.3.2}，同意部分公开{3.3.3}，不同意公开{3.3.4}，"
                  + "不属于本行政机关公开{3.3.5}，申请信息不存在{3.3.6}，告知作出更改补充{3.3.7}，告知通过其他途径办理{3.3.8}。"),
          prose.paragraph(
              "不同意公开的申请中，涉及国家秘密{3.3.4a}，涉及商业秘密{3.3.4b}，涉及个人隐私{3.3.4c}，"
                  + "危及国家安全、公共安全、经济安全和社会稳定{3.3.4d}，不是《条例》所指政府信息{3.3.4e}，法律法规规定的其他情形{3.3.4f}。"),
          work.figures(
              "requests-by-outcome",
              "申请答复情况（按答复结果）",
              "件",
              List.of("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8"),
              List.of(
                  "属于已主动公开范围",
                  "同意公开",
                  "同意部分公开",
                  "不同意公开",
                  "不属于本行政机关公开",
                  "申请信息不存在",
                  "告知作出更改补充",
                  "告知通过其他途径办理")),
          new Block.Heading(2, "（四）收费情况"),
          prose.paragraph("全年依申请公开信息收取的费用{7}。"),
          coverageOf("3.1", "3.2", "3.3", "7"));
    }

    // 五、行政复议、诉讼和投诉举报情况

    List<Block> reviews() {
      return List.of(
          new Block.Heading(2, "（一）行政复议情况"),
          prose.paragraph("全年因政府信息公开办结行政复议{4}。其中，维持具体行政行为{4.1}，被依法纠错{4.2}，其他情形{4.3}。"),
          new Block.Heading(2, "（二）行政诉讼情况"),
          prose.paragraph("全年因政府信息公开审结行政诉讼{5}。其中，维持具体行政行为或者驳回原告诉讼请求{5.1}，被依法纠错{5.2}，其他情形{5.3}。"),
          new Block.Heading(2, "（三）举报投诉情况"),
          prose.paragraph("全年收到有关政府信息公开的举报投诉{6}。"),
          coverageOf("4", "5", "6"));
    }

    // 六、机构建设、保障经费和培训会议情况

    List<Block> safeguards() {
      return List.of(
          new Block.Heading(2, "（一）机构建设和人员情况"),
          prose.paragraph(
              "设有政府信息公开工作专门机构{8.1}，设置政府信息公开查阅点{8.2}。从事政府信息公开工作人员{8.3}，其中专职人员{8.3.1}"
                  + "（不包括政府公报及政府网站工作人员），兼职人员{8.3.2}。"),
          new Block.Heading(2, "（二）保障经费情况"),
          prose.paragraph("政府信息公开专项经费{8.4}（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）。"),
          new Block.Heading(2, "（三）会议和培训情况"),
          prose.paragraph("全年召开政府信息公开工作会议或专题会议{9.1}，举办各类培训班{9.2}，接受培训人员{9.3}。"),
          coverageOf("8.1", "8.2", "8.3", "8.4", "9.1", "9.2", "9.3"));
    }

    // 七、存在问题及工作打算

    List<Block> outlook() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Heading(2, "（一）存在问题"));
      blocks.addAll(prose.toComplete("存在问题", "本年度工作中存在的主要问题及原因", work.problems()));
      blocks.add(new Block.Heading(2, "（二）工作打算"));
      blocks.addAll(prose.toComplete("工作打算", "下一年度的改进措施和工作安排", work.plans()));
      return blocks;
    }

    // 附件1

    Block form() {
      List<Block.Form.Line> lines = new ArrayList<>();
      for (FormLine line : report.form().lines()) {
        if (line.cell() == null) {
          lines.add(
              new Block.Form.Line(
                  line.code(), line.label(), line.unitOfMeasure(), line.unitOfMeasure(), ""));
        } else {
          ReportFigure figure = report.figure(line.cell().code());
          lines.add(
              new Block.Form.Line(
                  line.code(),
                  line.label(),
                  line.unitOfMeasure(),
                  figure.printed(),
                  figure.coverage().reported() + "/" + figure.coverage().expected()));
        }
      }
      return new Block.Form(
          report.form().title() + "（" + request.year() + "年度）",
          report.header().editor().name(),
          lines);
    }

    private Block coverageOf(String... codes) {
      return prose.paragraph(
          CoverageInWords.of(report.coverage(), Arrays.stream(codes).map(report::figure).toList())
              + "各项指标的覆盖单位数见附件2，未报送单位见附件4。");
    }
  }
}
