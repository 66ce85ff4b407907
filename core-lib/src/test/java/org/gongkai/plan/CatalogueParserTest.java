package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.plan.CatalogueTerms.Audience;
import org.gongkai.plan.CatalogueTerms.Level;
import org.gongkai.plan.CatalogueTerms.Manner;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;
import org.junit.jupiter.api.Test;

/** Catalogues in the columns that offices use, and the one that we print. */
class CatalogueParserTest {

  private static final Plan PLAN =
      NoticeParser.parse(
          new NoticeText.Writer()
              .paragraph("某政办发〔2016〕1号")
              .paragraph("某市人民政府办公厅关于落实2016年政务公开任务的通知")
              .table(
                  List.of(
                      PlanText.HEADINGS,
                      List.of("推进收费公开", "1. 公布收费目录清单；公开价格违法行为的查处结果", "12月底", "市物价局牵头，会同市财政局落实"),
                      List.of("推进扶贫公开", "2. 公开扶贫政策、扶贫资金", "12月底", "市扶贫办牵头，各县（市）区负责落实"),
                      List.of("推进扶贫公开", "3. 每季度公开饮用水水质", "每季度", "各县（市）区、开发区负责落实")))
              .text());

  /** Rows of cells divided by |; ^ is covered from above, < from the left. */
  private static NoticeText grid(String... rows) {
    return new NoticeText.Writer()
        .grid(
            Arrays.stream(rows)
                .map(
                    row ->
                        Arrays.stream(row.split("\\|", -1))
                            .map(
                                cell ->
                                    cell.equals("^")
                                        ? new GridCell("", Span.FROM_ABOVE)
                                        : cell.equals("<")
                                            ? new GridCell("", Span.FROM_LEFT)
                                            : GridCell.of(cell))
                            .toList())
                .toList())
        .text();
  }

  private static List<String> findings(CatalogueReading reading) {
    return reading.findings().stream()
        .map(f -> f.severity() + " " + f.code() + " " + f.message().chinese())
        .toList();
  }

  @Test
  void theStandardCatalogueOfATownship() {
    CatalogueReading read =
        CatalogueParser.parse(
            grid(
                "序号|公开事项|<|公开内容（要素）|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|<|公开方式|<|公开层级|<",
                "^|一级事项|二级事项|^|^|^|^|^|全社会|特定群众（群体）|主动|依申请公开|镇级|村级",
                "1|推进扶贫公开|扶贫政策|1.文件；2.解读|公开扶贫政策|信息形成或变更之日起20个工作日内|某镇人民政府"
                    + "|■政府网站 □政府公报\n■单位/村委会公示栏（电子屏） □其他|√||√||√|√",
                "2|^|扶贫资金|名称；分配结果|公开扶贫政策、扶贫资金|每季度|市扶贫办|■政府网站||贫困户||√||√"),
            PLAN);
    CatalogueTerms first =
        new CatalogueTerms(
            "",
            List.of("某镇人民政府"),
            "",
            Set.of(Audience.EVERYONE),
            "",
            Set.of(Manner.PROACTIVE),
            Set.of(Level.TOWNSHIP, Level.VILLAGE));
    CatalogueTerms second =
        new CatalogueTerms(
            "",
            List.of("市扶贫办"),
            "",
            Set.of(Audience.SPECIFIC_GROUP),
            "贫困户",
            Set.of(Manner.ON_REQUEST),
            Set.of(Level.VILLAGE));
    assertThat(read.catalogue().items())
        .containsExactly(
            new DisclosureItem(
                "02-01",
                2,
                "公开扶贫政策",
                "扶贫政策",
                List.of("文件", "解读"),
                EnumSet.allOf(TaskRole.class),
                "信息形成或变更之日起20个工作日内",
                0,
                List.of("政府网站", "单位/村委会公示栏（电子屏）"),
                "",
                List.of(),
                first),
            new DisclosureItem(
                "02-02",
                2,
                "公开扶贫政策、扶贫资金",
                "扶贫资金",
                List.of("名称", "分配结果"),
                EnumSet.allOf(TaskRole.class),
                "每季度",
                4,
                List.of("政府网站"),
                "",
                List.of(),
                second));
    assertThat(findings(read))
        .containsExactly(
            "INFO catalogue-code-assigned 表格1!A3起有事项没有编号，已按任务和顺序编号；请导出编号后的目录使用，以免增删行后编号变动。");
  }

  @Test
  void oneRowOfHeadingsAndWordsInPlaceOfTicks() {
    CatalogueReading read =
        CatalogueParser.parse(
            grid(
                "公开事项|公开内容（要素）|公开依据|公开时限|公开时长|公开范围|公开渠道|公开方式",
                "收费目录清单|项目名称、标准|某政办发〔2016〕1号第1项：公布收费目录清单|6月底前|长期|面向社会|政府网站、公示栏|主动公开"),
            PLAN);
    assertThat(read.catalogue().items())
        .containsExactly(
            new DisclosureItem(
                "01-01",
                1,
                "公布收费目录清单",
                "收费目录清单",
                List.of("项目名称", "标准"),
                EnumSet.allOf(TaskRole.class),
                "6月底前",
                0,
                List.of("政府网站", "公示栏"),
                "",
                List.of(),
                new CatalogueTerms(
                    "",
                    List.of(),
                    "长期",
                    Set.of(Audience.EVERYONE),
                    "",
                    Set.of(Manner.PROACTIVE),
                    Set.of())));
  }

  @Test
  void levelsOfADirectoryTheDeepestIsTheItem() {
    CatalogueReading read =
        CatalogueParser.parse(
            grid(
                "一级目录|二级目录|三级目录|公开内容|公开形式|公开时限|公开主体",
                "组织机构|机构设置||名称、职责|网站|及时|市财政局",
                "^|人事信息|任免|姓名、职务|网站|及时|^"),
            PLAN);
    assertThat(read.catalogue().items())
        .extracting(DisclosureItem::code, DisclosureItem::taskNumber, DisclosureItem::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("00-01", 0, "机构设置"),
            org.assertj.core.groups.Tuple.tuple("00-02", 0, "任免"));
    assertThat(read.catalogue().items().get(1).terms().topic()).isEqualTo("组织机构");
    assertThat(read.catalogue().items().get(1).terms().bodies()).containsExactly("市财政局");
  }

  @Test
  void aCatalogueInPiecesAndWithSectionsAcross() {
    NoticeText text =
        new NoticeText.Writer()
            .table(
                List.of(List.of("事项编号", "公开事项", "公开时限", "对应任务"), List.of("A-1", "扶贫政策", "及时", "2")))
            .paragraph("— 2 —")
            .grid(
                List.of(
                    List.of(
                        GridCell.of("二、收费"),
                        new GridCell("", Span.FROM_LEFT),
                        new GridCell("", Span.FROM_LEFT),
                        new GridCell("", Span.FROM_LEFT)),
                    List.of("A-2", "收费目录", "及时", "第1项").stream().map(GridCell::of).toList()))
            .text();
    assertThat(CatalogueParser.parse(text, PLAN).catalogue().items())
        .extracting(DisclosureItem::code)
        .containsExactly("A-1", "A-2");
  }

  @Test
  void rowsThatCannotBeUsedSayWhyAndWhere() {
    CatalogueReading read =
        CatalogueParser.parse(
            grid(
                "事项编号|公开事项|公开依据|公开时限|公开主体|对应任务|承担角色|每年次数|检索号",
                "1-1|收费目录|||市物价局|1|牵头||",
                "1-1|收费标准|||市物价局|1|牵头||",
                "1-2||||市物价局|1|牵头||",
                "1-3|罚没|||市物价局|9|牵头||",
                "1-4|罚没||||||||",
                "1 / 5|罚没|||市物价局|1|牵头||",
                "1-6|罚没|||市物价局|1|主持||",
                "1-7|罚没|||市物价局|1|牵头|多次|"),
            PLAN);
    assertThat(read.catalogue().items()).extracting(DisclosureItem::code).containsExactly("1-1");
    assertThat(findings(read))
        .containsExactly(
            "INFO catalogue-column-unknown 表格1!I1的“检索号”一栏不属于目录的栏目，没有采用。",
            "ERROR catalogue-code-duplicate 表格1!A3这一行的事项编号“1-1”前面已经用过，请换一个没有用过的编号。",
            "ERROR catalogue-title-blank 表格1!A4这一行没有填写公开事项，请补上。",
            "ERROR catalogue-task-unknown 表格1!A5这一行的对应任务“9”不在计划的任务序号中，请改正。",
            "ERROR catalogue-task-missing 表格1!A6这一行的“罚没”看不出对应哪一项任务，请填写“对应任务”或“公开主体”。",
            "ERROR catalogue-code-malformed 表格1!A7这一行的事项编号“1/5”只能用数字、字母和连字符，不超过20个字符，请改正。",
            "ERROR catalogue-role-unknown 表格1!A8这一行的承担角色“主持”无法识别，可填：牵头、配合、落实。",
            "ERROR catalogue-times-unreadable 表格1!A9这一行的每年次数“多次”不是数字，请填写每年应公开的次数，没有固定次数的不填。");
  }

  @Test
  void aFileWithoutACatalogueSaysSo() {
    CatalogueReading read = CatalogueParser.parse(grid("甲|乙", "1|2"), PLAN);
    assertThat(read.catalogue().items()).isEmpty();
    assertThat(findings(read))
        .containsExactly(
            "ERROR catalogue-table-missing 没有找到主动公开目录：请核对文件，表头应有“公开事项”“公开内容”“公开时限”一类的栏目。");
  }

  @Property(tries = 200)
  void whatWePrintReadsBackEqual(@ForAll("catalogues") DisclosureCatalogue catalogue) {
    CatalogueReading read = CatalogueParser.parse(CatalogueText.of(catalogue, PLAN), PLAN);
    assertThat(read.findings()).isEmpty();
    assertThat(read.catalogue().items()).isEqualTo(catalogue.items());
    assertThat(read.catalogue().fingerprint()).isEqualTo(catalogue.fingerprint());
  }

  @Provide
  Arbitrary<DisclosureCatalogue> catalogues() {
    Arbitrary<DisclosureItem> items =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("收费目录清单", "扶贫资金（中央）", "PPP项目", "用户水龙头水质"),
                Arbitraries.of("依据", "主体", "收费项目名称", "范围、标准").list().uniqueElements().ofMaxSize(4),
                Arbitraries.of(TaskRole.class).set().ofMinSize(1),
                Arbitraries.of("12月底前", "每季度", "文件公开后3个工作日内"),
                Arbitraries.of(0, 1, 4, 12),
                Arbitraries.of("政府网站", "政府公报", "广播“解文说事”", "收费场所")
                    .list()
                    .uniqueElements()
                    .ofMaxSize(4),
                terms())
            .as(
                (task, title, elements, roles, timing, perYear, channels, terms) ->
                    new DisclosureItem(
                        "x",
                        task,
                        "公开……，加大力度",
                        title,
                        elements.stream()
                            .flatMap(e -> Arrays.stream(e.split("、", -1)))
                            .distinct()
                            .toList(),
                        roles,
                        timing,
                        perYear,
                        channels,
                        perYear == 4 ? "功能分类项级；经济分类款级" : "",
                        perYear == 1 ? List.of("人", "万元") : List.of(),
                        terms));
    return items
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(
            list -> {
              List<DisclosureItem> numbered = new ArrayList<>();
              for (int i = 0; i < list.size(); i++) {
                DisclosureItem item = list.get(i);
                numbered.add(
                    new DisclosureItem(
                        (i < 9 ? "0" : "") + (i + 1),
                        item.taskNumber(),
                        item.quote(),
                        item.title(),
                        item.elements(),
                        item.roles(),
                        item.timing(),
                        item.checkpointsPerYear(),
                        item.channels(),
                        item.detail(),
                        item.unitsOfMeasure(),
                        item.terms()));
              }
              return DisclosureCatalogue.of(numbered);
            });
  }

  private static Arbitrary<CatalogueTerms> terms() {
    return Combinators.combine(
            Arbitraries.of("", "收费管理", "民生领域"),
            Arbitraries.of("市审计局", "各部门", "某镇人民政府").list().uniqueElements().ofMaxSize(2),
            Arbitraries.of("", "长期"),
            Arbitraries.of("", "受助对象"),
            Arbitraries.of(Manner.class).set().ofMinSize(1),
            Arbitraries.of(true, false))
        .as(
            (topic, bodies, duration, group, manners, everyLevel) ->
                new CatalogueTerms(
                    topic,
                    bodies,
                    duration,
                    group.isEmpty()
                        ? Set.of(Audience.EVERYONE)
                        : Set.of(Audience.EVERYONE, Audience.SPECIFIC_GROUP),
                    group,
                    manners,
                    everyLevel ? EnumSet.allOf(Level.class) : Set.of()));
  }
}
