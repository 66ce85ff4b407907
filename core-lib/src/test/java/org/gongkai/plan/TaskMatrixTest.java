package org.gongkai.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;

/** Parties of a plan of 2016 resolved against a small city, before and after its reorganisation. */
class TaskMatrixTest {

  private static final LocalDate IN_2016 = LocalDate.of(2016, 12, 31);
  private static final LocalDate DAY_BEFORE = LocalDate.of(2018, 12, 31);
  private static final LocalDate DAY_OF = LocalDate.of(2019, 1, 1);

  private static final String UNITS =
      """
      code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
      c,某市人民政府,某市,市政府,市政府,,220200,2016-01-01,,,,,,,否,test
      c-fg,某市发展和改革委员会,发改委,发展改革委,市政府部门,c,220200,2016-01-01,,,,,,,是,test
      c-wj,某市物价局,物价局,,市政府部门,c,220200,2016-01-01,2018-12-31,,,,,,是,test
      c-rs,某市人力资源和社会保障局,人社局,,市政府部门,c,220200,2016-01-01,,,,,,,是,test
      c-gs,某市工商行政管理局,工商局,,市政府部门,c,220200,2016-01-01,2018-12-31,,,,,,是,test
      c-yp,某市药品检验中心,药检中心,,事业单位,c,220200,2016-01-01,2018-12-31,,,,,,是,test
      c-old,某市招商局,招商局,,市政府部门,c,220200,2016-01-01,2016-06-30,,,,,,是,test
      c-sj,某市市场监督管理局,市场监管局,,市政府部门,c,220200,2019-01-01,,,,,,,是,test
      c-yb,某市医疗保障局,医保局,,市政府部门,c,220200,2019-01-01,,,,,,,是,test
      c-a1,某市第一档案馆,档案馆,,事业单位,c,220200,2016-01-01,,,,,,,是,test
      c-a2,某市城建档案馆,城建馆,档案馆,事业单位,c,220200,2016-01-01,,,,,,,是,test
      d,某市东区人民政府,东区,,市辖区,c,220202,2016-01-01,,,,,,,是,test
      x,某县人民政府,某县,,县,c,220221,2016-01-01,,,,,,,是,test
      z,某市经济开发区管理委员会,经开区,,开发区,c,220271,2016-01-01,,,,,,,是,test
      """;

  private static final String REORGANISATIONS =
      """
      from,to,function,date,source
      c-wj,c-fg,价格管理,2019-01-01,test
      c-wj,c-sj,价格监督检查,2019-01-01,test
      c-gs,c-sj,全部职责,2019-01-01,test
      c-rs,c-yb,医疗保险、生育保险,2019-01-01,test
      c-yp,,药品检验,2019-01-01,test
      """;

  private static Roster roster() {
    return Roster.parse("units.csv", UNITS.getBytes(UTF_8))
        .then(
            units ->
                units.withReorganisations("reorganisations.csv", REORGANISATIONS.getBytes(UTF_8)))
        .orThrow();
  }

  /** A plan of 2016 with one task. */
  private static Plan plan(String requirement, String phrase) {
    return NoticeParser.parse(
        new NoticeText.Writer()
            .paragraph("某政办发〔2016〕1号")
            .paragraph("某市人民政府办公厅关于落实2016年政务公开任务的通知")
            .table(List.of(PlanText.HEADINGS, List.of("重点公开", "1. " + requirement, "12月底", phrase)))
            .text());
  }

  /** One line per unit and part: code, role, and the scope in brackets. */
  private static List<String> units(TaskMatrix matrix) {
    return matrix.entries().stream()
        .flatMap(
            entry ->
                entry.parts().stream()
                    .map(
                        part ->
                            entry.unit().code()
                                + " "
                                + part.role()
                                + (part.scope() == null ? "" : " [" + part.scope() + "]")))
        .toList();
  }

  private static TaskMatrix matrix(String requirement, String phrase, LocalDate on) {
    return TaskMatrix.of(plan(requirement, phrase), roster(), on);
  }

  private static List<String> findings(TaskMatrix matrix) {
    return matrix.findings().stream().map(TaskMatrixTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + finding.code() + " " + finding.message().chinese();
  }

  @Test
  void namesAliasesAndFullNamesAreFound() {
    TaskMatrix matrix = matrix("公开", "市发展改革委牵头，会同物价局、某市工商行政管理局落实", IN_2016);
    assertThat(units(matrix)).containsExactly("c-fg LEAD", "c-gs JOINT", "c-wj JOINT");
    assertThat(matrix.findings()).isEmpty();
  }

  @Test
  void collectivesAreTheirMembersOnTheDay() {
    assertThat(units(matrix("公开", "各县（市）区、开发区负责落实", IN_2016)))
        .containsExactly("d IMPLEMENT", "x IMPLEMENT", "z IMPLEMENT");
    assertThat(units(matrix("公开", "各县、市负责落实", IN_2016))).containsExactly("x IMPLEMENT");
    assertThat(units(matrix("公开", "各部门负责落实", DAY_BEFORE)))
        .contains("c-wj IMPLEMENT")
        .doesNotContain("c-sj IMPLEMENT");
    assertThat(units(matrix("公开", "各部门负责落实", DAY_OF)))
        .contains("c-sj IMPLEMENT")
        .doesNotContain("c-wj IMPLEMENT");
  }

  @Test
  void onTheLastDayTheOldUnitStillHasItsTask() {
    TaskMatrix matrix = matrix("公开收费目录", "市物价局牵头落实", DAY_BEFORE);
    assertThat(units(matrix)).containsExactly("c-wj LEAD");
    assertThat(matrix.findings()).isEmpty();
  }

  @Test
  void aUnitThatWasSharedOutIsReplacedByAllItsHeirsWithTheirFunctions() {
    TaskMatrix matrix = matrix("公开收费目录", "市物价局牵头落实", DAY_OF);
    assertThat(units(matrix)).containsExactly("c-fg LEAD [价格管理]", "c-sj LEAD [价格监督检查]");
    assertThat(findings(matrix))
        .containsExactly(
            "INFO party-reorganised 第1项的某市物价局在2019-01-01已不存在，任务列给承接职责的单位"
                + "（价格管理→某市发展和改革委员会，价格监督检查→某市市场监督管理局），请核对。");
  }

  @Test
  void theFunctionOfWhichTheTaskSpeaksDecidesBetweenHeirs() {
    TaskMatrix matrix = matrix("公开价格监督检查结果", "市物价局牵头落实", DAY_OF);
    assertThat(units(matrix)).containsExactly("c-sj LEAD [价格监督检查]");
  }

  @Test
  void whoTakesOverEverythingTakesTheTaskAsItWas() {
    TaskMatrix matrix = matrix("公开企业信用", "市工商局牵头落实", DAY_OF);
    assertThat(units(matrix)).containsExactly("c-sj LEAD");
    assertThat(findings(matrix))
        .containsExactly(
            "INFO party-reorganised 第1项的某市工商行政管理局在2019-01-01已不存在，任务列给承接职责的单位"
                + "（全部职责→某市市场监督管理局），请核对。");
  }

  @Test
  void severalUnitsMayBecomeOne() {
    TaskMatrix matrix = matrix("公开价格监督检查结果", "市工商局牵头，会同市物价局落实", DAY_OF);
    assertThat(units(matrix)).containsExactly("c-sj LEAD", "c-sj JOINT [价格监督检查]");
  }

  @Test
  void aUnitThatLostAFunctionSharesTheTasksThatSpeakOfIt() {
    TaskMatrix matrix = matrix("公开基本医疗保险药品目录", "市人社局牵头落实", DAY_OF);
    assertThat(units(matrix)).containsExactly("c-rs LEAD", "c-yb LEAD [医疗保险、生育保险]");
    assertThat(findings(matrix))
        .containsExactly(
            "INFO party-function-moved 第1项涉及的“医疗保险、生育保险”职责已于2019-01-01由某市人力资源和社会保障局转入"
                + "某市医疗保障局，任务已同时列给该单位，请核对。");
    assertThat(units(matrix("公开就业政策", "市人社局牵头落实", DAY_OF))).containsExactly("c-rs LEAD");
    assertThat(units(matrix("公开基本医疗保险药品目录", "市人社局牵头落实", DAY_BEFORE))).containsExactly("c-rs LEAD");
  }

  @Test
  void aUnitWithoutHeirsIsAFinding() {
    TaskMatrix matrix = matrix("公开检验结果", "市药检中心、招商局牵头落实", DAY_OF);
    assertThat(units(matrix)).isEmpty();
    assertThat(findings(matrix))
        .containsExactly(
            "WARNING party-unknown 第1项的责任单位“市药检中心”无法落实：名册中的某市药品检验中心在2019-01-01不存在，也没有登记承接单位，请核对。",
            "WARNING party-unknown 第1项的责任单位“市招商局”无法落实：名册中的某市招商局在2019-01-01不存在，也没有登记承接单位，请核对。");
  }

  @Test
  void unknownAndAmbiguousNamesAreFindings() {
    TaskMatrix matrix = matrix("公开", "市档案馆牵头，会同市某某局、有关部门落实", IN_2016);
    assertThat(units(matrix)).isEmpty();
    assertThat(findings(matrix))
        .containsExactly(
            "WARNING party-ambiguous 第1项的“市档案馆”可能是某市第一档案馆、某市城建档案馆，请改写为其中一个单位的全称。",
            "WARNING party-unknown 第1项的责任单位“市某某局”无法落实：单位名册中没有这个名称，请在名册中补上单位或简称。",
            "INFO party-open 第1项的“有关部门”没有列明单位，请牵头单位明确具体单位。");
  }
}
