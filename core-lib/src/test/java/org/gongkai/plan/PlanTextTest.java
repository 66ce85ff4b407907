package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever plan our own renderer prints reads back as the same plan. */
class PlanTextTest {

  private static final List<String> UNITS =
      List.of("市发展和改革委员会", "市财政局", "市审改办", "市政府新闻办", "市市场监管局", "市住房公积金中心", "永吉县政府", "省教育厅");

  private static final List<String> COLLECTIVES =
      List.of("各县（市）区", "各县（市）", "开发区", "各部门", "相关部门", "各相关部门", "各行政审批单位", "市政府有关部门", "【待明确】");

  private static final List<String> SCOPES = List.of("本级政府相关工作", "市本级、城区", "校务公开");

  private static final List<String> DEADLINES =
      List.of("12月底", "10 月底", "6月30日前", "每季度", "长期坚持", "文件公开后3个工作日内", "6月底前出台，12月底前完成");

  private static final List<String> GROUPS =
      List.of("推进财政预决算公开", "推进扶贫信息公开", "推进教育信息公开", "推进环境保护信息公开", "积极回应关切", "推进权力清单公开");

  private static final List<String> REQUIREMENTS =
      List.of(
          "公开2016年预算（含“三公”经费）；公开决算",
          "2016年底前，做好公开工作。重点公开：对象、标准",
          "推进“互联网+政务服务”，PPP project list公开",
          "公布名单，占比不低于4%。（1）审批；（2）核准",
          "《条例》第十条规定的信息，应公开尽公开");

  @Property(tries = 300)
  void anyPlanReadsBackEqual(@ForAll("plans") Plan plan) {
    assertThat(NoticeParser.parse(PlanText.of(plan))).isEqualTo(plan);
  }

  @Property(tries = 200)
  void anyPhraseReadsBackAsTheSameAssignments(@ForAll("assignments") List<Assignment> assignments) {
    String phrase = ResponsibilityGrammar.print(assignments);
    assertThat(ResponsibilityGrammar.parse(phrase))
        .as(phrase)
        .isEqualTo(new Responsibility(assignments, List.of()));
  }

  @Property(tries = 100)
  void aTidiedNoticeReadsAsTheSamePlan(@ForAll("plans") Plan plan) {
    assertThat(NoticeParser.parse(NoticeParser.tidy(PlanText.of(plan)))).isEqualTo(plan);
  }

  @Provide
  Arbitrary<List<Assignment>> assignments() {
    Arbitrary<Assignment> named =
        Combinators.combine(
                Arbitraries.of(TaskRole.class),
                Arbitraries.of(UNITS),
                Arbitraries.of(SCOPES).injectNull(0.8))
            .as((role, party, scope) -> new Assignment(role, party, false, scope));
    Arbitrary<Assignment> collective =
        Combinators.combine(Arbitraries.of(TaskRole.class), Arbitraries.of(COLLECTIVES))
            .as((role, party) -> new Assignment(role, party, true, null));
    return Arbitraries.oneOf(named, collective)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(list -> List.copyOf(new LinkedHashSet<>(list)));
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<List<Integer>> pieces =
        Arbitraries.integers().between(0, 10_000).list().ofMinSize(1).ofMaxSize(12);
    Arbitrary<List<List<Assignment>>> duties = assignments().list().ofMinSize(12).ofMaxSize(12);
    return Combinators.combine(
            pieces, duties, Arbitraries.of(2015, 2016, 2023), Arbitraries.of(true, false))
        .as(PlanTextTest::plan);
  }

  private static Plan plan(
      List<Integer> pieces, List<List<Assignment>> duties, int year, boolean sections) {
    List<Task> tasks = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    int group = 0;
    for (int i = 0; i < pieces.size(); i++) {
      int piece = pieces.get(i);
      // Groups follow each other; now and then the next one begins.
      group = Math.min(GROUPS.size() - 1, group + (piece % 3 == 0 && i > 0 ? 1 : 0));
      used.add(GROUPS.get(group));
      String deadline = DEADLINES.get(piece % DEADLINES.size());
      tasks.add(
          new Task(
              i + 1,
              GROUPS.get(group),
              REQUIREMENTS.get(piece % REQUIREMENTS.size()),
              deadline,
              DeadlineGrammar.parse(deadline, year),
              ResponsibilityGrammar.print(duties.get(i)),
              duties.get(i)));
    }
    List<String> groups = List.copyOf(used);
    List<Theme> themes =
        sections
            ? List.of(new Theme("一、重点领域信息公开", "", groups))
            : groups.size() < 2
                ? List.of()
                : List.of(
                    theme("围绕深化改革推进政务公开", groups.subList(0, 1)),
                    theme("围绕民生改善推进政务公开", groups.subList(1, groups.size())));
    List<Duty> body =
        List.of(
            new Duty(
                "强化保障工作",
                "",
                "各部门要高度重视，主要负责同志年内至少听取一次汇报",
                List.of("各部门"),
                DeadlineGrammar.find("年内", year).orElseThrow()),
            new Duty("强化保障工作", "", "要确定一位负责同志分管", List.of("各部门"), null),
            new Duty("解决突出问题", "（一）", "解决不到位问题。各单位要认真办理", List.of("各单位"), null));
    return new Plan(
        new NoticeDocument(
            "某市人民政府办公厅关于落实" + year + "年政务公开重点工作任务的通知",
            "某政办函〔" + year + "〕7号",
            "某市人民政府办公厅",
            year,
            LocalDate.of(year, 7, 14)),
        themes,
        tasks,
        body,
        "各牵头单位应在职责范围内推进相关工作。未列明的单位也应推进。",
        List.of());
  }

  private static Theme theme(String title, List<String> groups) {
    String names =
        groups.stream()
            .map(group -> group.replaceAll("推进|积极|信息公开|公开", ""))
            .reduce((one, other) -> one + "、" + other)
            .orElseThrow();
    return new Theme(title, "推进" + names + "的信息公开。", groups);
  }
}
