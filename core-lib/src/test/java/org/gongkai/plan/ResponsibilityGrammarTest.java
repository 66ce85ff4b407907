package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityGrammarTest {

  /** One line per party: role, name, * for a collective, and the scope in brackets. */
  private static List<String> read(String phrase) {
    return lines(ResponsibilityGrammar.parse(phrase));
  }

  private static List<String> lines(Responsibility read) {
    assertThat(read.unclear()).isEmpty();
    return read.assignments().stream()
        .map(
            a ->
                a.role()
                    + " "
                    + a.party()
                    + (a.collective() ? "*" : "")
                    + (a.scope() == null ? "" : " [" + a.scope() + "]"))
        .toList();
  }

  // The patterns of the notice of 2016.

  @Test
  void oneUnitLeads() {
    assertThat(read("市工商局牵头落实")).containsExactly("LEAD 市工商局");
  }

  @Test
  void oneLeadsAndTheListAfterTogetherWithJoins() {
    assertThat(read("市政务公开办牵头，会同市审改办、发改委、工商局、法制办、政务服务网管理办、财政局负责落实"))
        .containsExactly(
            "LEAD 市政务公开办",
            "JOINT 市审改办",
            "JOINT 市发改委",
            "JOINT 市工商局",
            "JOINT 市法制办",
            "JOINT 市政务服务网管理办",
            "JOINT 市财政局");
  }

  @Test
  void aListMayEndWithACollective() {
    assertThat(read("市政务公开办牵头，会同市审改办、公安局、政务服务网管理办及各行政审批单位负责落实"))
        .containsExactly(
            "LEAD 市政务公开办", "JOINT 市审改办", "JOINT 市公安局", "JOINT 市政务服务网管理办", "JOINT 各行政审批单位*");
  }

  @Test
  void oneLeadsAndOthersImplement() {
    assertThat(read("市发改委牵头，各相关部门负责落实")).containsExactly("LEAD 市发改委", "IMPLEMENT 各相关部门*");
  }

  @Test
  void severalLeadSeparately() {
    assertThat(read("市审改办、人社局分别牵头落实")).containsExactly("LEAD 市审改办", "LEAD 市人社局");
  }

  @Test
  void severalLeadByTheirDuties() {
    assertThat(read("市编办、政务公开办按职责分工分别牵头落实")).containsExactly("LEAD 市编办", "LEAD 市政务公开办");
  }

  @Test
  void severalLeadByTheirDutiesAndTheDepartmentsConcernedImplement() {
    assertThat(read("市法制办、政务公开办按职责分工分别牵头落实，市政府有关部门负责落实"))
        .containsExactly("LEAD 市法制办", "LEAD 市政务公开办", "IMPLEMENT 市政府有关部门*");
  }

  @Test
  void whoActsTogetherWithOthersLeadsThoughTheWordIsMissing() {
    assertThat(read("市公安局会同相关部门落实")).containsExactly("LEAD 市公安局", "JOINT 相关部门*");
  }

  @Test
  void thereMayBeNoLeadAtAll() {
    assertThat(read("各县（市）区、开发区和各部门负责落实"))
        .containsExactly("IMPLEMENT 各县（市）区*", "IMPLEMENT 开发区*", "IMPLEMENT 各部门*");
  }

  @Test
  void aMissingCommaBetweenCollectivesDoesNotMatter() {
    assertThat(read("各县（市）区开发区、各部门负责落实，市政府办公厅落实本级政府相关工作"))
        .containsExactly(
            "IMPLEMENT 各县（市）区*", "IMPLEMENT 开发区*", "IMPLEMENT 各部门*", "IMPLEMENT 市政府办公厅 [本级政府相关工作]");
  }

  @Test
  void theGeneralOfficeIsResponsibleForTheGovernmentItself() {
    assertThat(read("各县（市）区、开发区和各建议提案承办单位负责落实，市政府办公厅负责本级政府相关工作"))
        .containsExactly(
            "IMPLEMENT 各县（市）区*",
            "IMPLEMENT 开发区*",
            "IMPLEMENT 各建议提案承办单位*",
            "IMPLEMENT 市政府办公厅 [本级政府相关工作]");
  }

  @Test
  void collectivesMayLeadBesideUnits() {
    assertThat(read("市建委、住房公积金中心和各县市、区按照职责分工分别牵头落实"))
        .containsExactly("LEAD 市建委", "LEAD 市住房公积金中心", "LEAD 各县（市）区*");
  }

  @Test
  void aScopeMayStandBeforeBy() {
    assertThat(read("各县、市负责落实，市本级、城区由市财政局牵头落实"))
        .containsExactly("IMPLEMENT 各县（市）*", "LEAD 市财政局 [市本级、城区]");
  }

  @Test
  void sentencesHavePartsOfTheirOwn() {
    assertThat(read("市政府办公厅、法制办、政府新闻办按照职责分工分别牵头，会同相关部门落实；各县（市）区、开发区抓好落实"))
        .containsExactly(
            "LEAD 市政府办公厅",
            "LEAD 市法制办",
            "LEAD 市政府新闻办",
            "JOINT 相关部门*",
            "IMPLEMENT 各县（市）区*",
            "IMPLEMENT 开发区*");
  }

  @Test
  void severalMayLeadWithoutSayingHow() {
    assertThat(read("市政务公开办、人社局牵头，各县（市）区、开发区和各部门负责落实"))
        .containsExactly(
            "LEAD 市政务公开办", "LEAD 市人社局", "IMPLEMENT 各县（市）区*", "IMPLEMENT 开发区*", "IMPLEMENT 各部门*");
  }

  @Test
  void andJoinsTheLastTwoOfAList() {
    assertThat(read("市社保局、民政局和人社局按职责分工分别牵头落实"))
        .containsExactly("LEAD 市社保局", "LEAD 市民政局", "LEAD 市人社局");
  }

  // The wordings of other notices.

  @Test
  void unitsMayBeNamedAsResponsibleAndAssistingUnits() {
    assertThat(read("市发改委为牵头单位，市商务局为责任单位，市财政局、统计局为配合单位"))
        .containsExactly("LEAD 市发改委", "IMPLEMENT 市商务局", "JOINT 市财政局", "JOINT 市统计局");
  }

  @Test
  void labelsMayStandBeforeLists() {
    assertThat(read("牵头单位：市发展和改革委员会；配合单位:市财政局,市卫生和计划生育委员会"))
        .containsExactly("LEAD 市发展和改革委员会", "JOINT 市财政局", "JOINT 市卫生和计划生育委员会");
    assertThat(read("责任单位：市公安局 配合单位：无")).containsExactly("IMPLEMENT 市公安局");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市教育局、体育局分别负责 | IMPLEMENT 市教育局;IMPLEMENT 市体育局",
        "市教育局、体育局按职责分工负责 | IMPLEMENT 市教育局;IMPLEMENT 市体育局",
        "市教育局，体育局，按职责分工，分别负责落实 | IMPLEMENT 市教育局;IMPLEMENT 市体育局",
        "市教育局牵头，体育局参与 | LEAD 市教育局;JOINT 市体育局",
        "市教育局牵头负责，市财政局、人社局等部门配合 | LEAD 市教育局;JOINT 市财政局;JOINT 市人社局;JOINT 等部门*",
        "由市公安局负责 | IMPLEMENT 市公安局",
        "由市公安局牵头，市司法局协助 | LEAD 市公安局;JOINT 市司法局",
        "各县区教育局负责落实，市教育局指导 | IMPLEMENT 各县区教育局*;JOINT 市教育局 [指导]",
        "市教育局（牵头）、市财政局、人社局（配合） | LEAD 市教育局;IMPLEMENT 市财政局;JOINT 市人社局",
        "市发改委牵头（市统计局配合） | LEAD 市发改委;JOINT 市统计局",
        "市教育局负责校务公开，市卫生计生委负责院务公开 | IMPLEMENT 市教育局 [校务公开];IMPLEMENT 市卫生计生委 [院务公开]",
        "城区由市民政局负责。各县（市）由县民政局负责落实。 | IMPLEMENT 市民政局 [城区];IMPLEMENT 县民政局 [各县（市）]",
        "市发改委 | IMPLEMENT 市发改委",
        "市发改委、财政局 | IMPLEMENT 市发改委;IMPLEMENT 市财政局",
        "市发改委 市财政局 | IMPLEMENT 市发改委;IMPLEMENT 市财政局",
        "发改委、财政局牵头 | LEAD 发改委;LEAD 财政局",
        "市财政局配合市发改委落实 | LEAD 市发改委;JOINT 市财政局",
        "市市场监管局、商务局牵头 | LEAD 市市场监管局;LEAD 市商务局",
        "市商务局、市场监管局牵头 | LEAD 市商务局;LEAD 市市场监管局",
        "市委组织部、宣传部，市公安局负责 | IMPLEMENT 市委组织部;IMPLEMENT 市委宣传部;IMPLEMENT 市公安局",
        "市委宣传部、网信办牵头，市政府督查室督促 | LEAD 市委宣传部;LEAD 市网信办;JOINT 市政府督查室 [督促]",
        "市食品药品监督管理局、质量技术监督局负责 | IMPLEMENT 市食品药品监督管理局;IMPLEMENT 市质量技术监督局",
        "市人力资源和社会保障局和市住房和城乡建设局共同负责 | IMPLEMENT 市人力资源和社会保障局;IMPLEMENT 市住房和城乡建设局",
        "省发改委、财政厅牵头 | LEAD 省发改委;LEAD 省财政厅",
        "市政府各部门，各县（市、区）人民政府，开发区管委会 | IMPLEMENT 各部门*;IMPLEMENT 各县（市）区*;IMPLEMENT 开发区*",
        "市直各部门及各县(市)区政府负责落实 | IMPLEMENT 各部门*;IMPLEMENT 各县（市）区*",
        "永吉县政府、高新区管委会负责 | IMPLEMENT 永吉县政府;IMPLEMENT 高新区管委会",
        "市财政局、龙潭区、高新区负责 | IMPLEMENT 市财政局;IMPLEMENT 龙潭区;IMPLEMENT 高新区"
      })
  void otherWordings(String phrase, String expected) {
    assertThat(read(phrase)).isEqualTo(Arrays.asList(expected.split(";")));
  }

  /** Phrases after the manner of other cities' and districts' tables. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市发展改革委牵头，市财政局、市住房城乡建设局等部门，各县（市、区）人民政府，开发区、高新区管委会配合落实"
            + " | LEAD 市发展改革委;JOINT 市财政局;JOINT 市住房城乡建设局;JOINT 等部门*;JOINT 各县（市）区*;JOINT 开发区*;JOINT 高新区管委会",
        "市发改委，市财政局配合 | IMPLEMENT 市发改委;JOINT 市财政局",
        "市编办、市法制办牵头会同有关部门，各县区政府负责落实 | LEAD 市编办;LEAD 市法制办;JOINT 有关部门*;IMPLEMENT 各县（市）区*",
        "市人力资源社会保障局牵头，市教育局、团市委、市妇联参与 | LEAD 市人力资源社会保障局;JOINT 市教育局;JOINT 团市委;JOINT 市妇联",
        "市委宣传部（市政府新闻办）、市政府办公室牵头，各级各部门落实" + " | LEAD 市委宣传部（市政府新闻办）;LEAD 市政府办公室;IMPLEMENT 各级各部门*",
        "市公安局、市安监局等有关部门会同市政府应急办按职责分工落实 | LEAD 市公安局;LEAD 市安监局;LEAD 等有关部门*;JOINT 市政府应急办",
        "各县市区政府，市直有关部门、单位 | IMPLEMENT 各县（市）区*;IMPLEMENT 市直有关部门、单位*",
        "市扶贫办牵头，市民政局、市农业局等相关部门及有脱贫任务的县（市、区）负责落实"
            + " | LEAD 市扶贫办;IMPLEMENT 市民政局;IMPLEMENT 市农业局;IMPLEMENT 等相关部门*;IMPLEMENT 有脱贫任务的县（市、区）*",
        "市政务服务中心管委会办公室牵头，各进驻单位配合，市监察局监督" + " | LEAD 市政务服务中心管委会办公室;JOINT 各进驻单位*;JOINT 市监察局 [监督]",
        "各镇政府、街道办事处，区政府各部门、各直属机构分别负责落实 | IMPLEMENT 各镇政府*;IMPLEMENT 街道办事处*;IMPLEMENT 区政府各部门*",
        "市税务局负责，市财政局按职责配合，各区县（自治县）人民政府抓好落实" + " | IMPLEMENT 市税务局;JOINT 市财政局;IMPLEMENT 各县（市）区*",
        "责任单位:各县(市、区)政府(管委会)、市直各部门 | IMPLEMENT 各县（市）区*;IMPLEMENT 开发区*;IMPLEMENT 各部门*",
        "由市政府办公厅统筹，各承办单位具体负责 | LEAD 市政府办公厅;IMPLEMENT 各承办单位*",
        "市政府督查室负责督促检查，市政务公开办负责业务指导 | IMPLEMENT 市政府督查室 [督促检查];IMPLEMENT 市政务公开办 [业务指导]",
        "市文广新局、市体育局、市旅发委各负其责 | IMPLEMENT 市文广新局;IMPLEMENT 市体育局;IMPLEMENT 市旅发委",
        "省政府驻沪办，各市、州人民政府，省政府各部门 | IMPLEMENT 省政府驻沪办;IMPLEMENT 各市（州）*;IMPLEMENT 省政府各部门*",
        "市农委牵头，各涉农区县落实，市水务局、市林业局配合做好相关工作" + " | LEAD 市农委;IMPLEMENT 各涉农区县*;JOINT 市水务局;JOINT 市林业局",
        "各责任单位按照职责分工落实，市政府办公室汇总 | IMPLEMENT 各责任单位*;JOINT 市政府办公室 [汇总]",
        "市发改委（项目审批）、市住建局（施工许可）按职责分工负责 | IMPLEMENT 市发改委 [项目审批];IMPLEMENT 市住建局 [施工许可]",
        "市应急管理局牵头；市气象局、市地震局参加；各县（市、区）政府及开发区管委会负责属地落实"
            + " | LEAD 市应急管理局;JOINT 市气象局;JOINT 市地震局;IMPLEMENT 各县（市）区* [属地落实];IMPLEMENT 开发区* [属地落实]",
        "市民政局、市残联、市红十字会按照各自职责分别抓好落实，市审计局全程监督"
            + " | IMPLEMENT 市民政局;IMPLEMENT 市残联;IMPLEMENT 市红十字会;JOINT 市审计局 [监督]",
        "吉林高新区、北大湖开发区管委会，各城区政府 | IMPLEMENT 吉林高新区;IMPLEMENT 北大湖开发区管委会;IMPLEMENT 各城区政府*",
        "市长热线办公室牵头，各成员单位参与 | LEAD 市长热线办公室;JOINT 各成员单位*",
        "人行吉林市中心支行牵头，各金融机构落实 | LEAD 人行吉林市中心支行;IMPLEMENT 各金融机构*",
        "市卫生计生委、市食品药品监管局按职责分别负责，各县（市）区政府配合"
            + " | IMPLEMENT 市卫生计生委;IMPLEMENT 市食品药品监管局;JOINT 各县（市）区*",
        "各级政府及其部门 | IMPLEMENT 各级政府及其部门*",
        "市政府各组成部门、直属机构、派出机构 | IMPLEMENT 市政府各组成部门*;IMPLEMENT 直属机构*;IMPLEMENT 派出机构*",
        "市供销社、市邮政管理局等中省直单位 | IMPLEMENT 市供销社;IMPLEMENT 市邮政管理局;IMPLEMENT 等中省直单位*",
        "县（市）区政府及市级相关部门负责 | IMPLEMENT 各县（市）区*;IMPLEMENT 市级相关部门*",
        "全市各级行政机关 | IMPLEMENT 全市各级行政机关*",
        "市教育局牵头组织，各县区和市直学校抓落实 | LEAD 市教育局;IMPLEMENT 各县（市）区*;IMPLEMENT 市直学校*",
        "市交通局、市公安局交警支队、铁路吉林站按分工负责 | IMPLEMENT 市交通局;IMPLEMENT 市公安局交警支队;IMPLEMENT 铁路吉林站",
        "市税务局、海关、市外汇管理局 | IMPLEMENT 市税务局;IMPLEMENT 海关;IMPLEMENT 市外汇管理局",
        "区卫健局、辖区各医疗机构 | IMPLEMENT 区卫健局;IMPLEMENT 辖区各医疗机构*",
        "市人民政府办公厅、各县（市）区人民政府办公室 | IMPLEMENT 市人民政府办公厅;IMPLEMENT 各县（市）区人民政府办公室*",
        "市公安局牵头，各分局、派出所配合落实 | LEAD 市公安局;JOINT 各分局*;JOINT 派出所*",
        "市卫生健康委牵头,市医保局、市红会配合,二级以上医院落实 | LEAD 市卫生健康委;JOINT 市医保局;JOINT 市红会;IMPLEMENT 二级以上医院*",
        "市物价局会同市财政局牵头，各执收单位分别负责 | LEAD 市物价局;JOINT 市财政局;IMPLEMENT 各执收单位*"
      })
  void phrasesOfOtherCities(String phrase, String expected) {
    assertThat(read(phrase)).isEqualTo(Arrays.asList(expected.split(";")));
  }

  @Test
  void anActWithoutAnActorIsReported() {
    Responsibility read = ResponsibilityGrammar.parse("市发展改革委、财政局会同有关部门，指导各地区落实");
    assertThat(read.assignments().stream().map(Assignment::party))
        .containsExactly("市发展改革委", "市财政局", "有关部门");
    assertThat(read.unclear()).containsExactly("指导各地区落实");
  }

  @Test
  void whatElseACellSaysIsReportedAndNotTakenForAUnit() {
    Responsibility read = ResponsibilityGrammar.parse("责任单位：市财政局 完成时限：全年");
    assertThat(read.assignments())
        .containsExactly(new Assignment(TaskRole.IMPLEMENT, "市财政局", false, null));
    assertThat(read.unclear()).containsExactly("完成时限：全年");
  }

  @Test
  void aRemarkThatTheFirstUnitLeadsIsNoUnit() {
    String phrase = "市发改委、市财政局，各县（市）区（责任单位排在第一位的为牵头单位，下同）";
    assertThat(ResponsibilityGrammar.saysTheFirstLeads(phrase)).isTrue();
    assertThat(ResponsibilityGrammar.saysTheFirstLeads("市发改委牵头")).isFalse();
    Responsibility read = ResponsibilityGrammar.parse(phrase);
    assertThat(lines(read))
        .containsExactly("IMPLEMENT 市发改委", "IMPLEMENT 市财政局", "IMPLEMENT 各县（市）区*");
    assertThat(lines(ResponsibilityGrammar.withFirstLeading(read)))
        .containsExactly("LEAD 市发改委", "IMPLEMENT 市财政局", "IMPLEMENT 各县（市）区*");
    Responsibility alone = ResponsibilityGrammar.parse("市发改委");
    assertThat(ResponsibilityGrammar.withFirstLeading(alone)).isEqualTo(alone);
  }

  @Test
  @DisplayName("A list takes the part of its column")
  void aListTakesThePartOfItsColumn() {
    assertThat(lines(ResponsibilityGrammar.parse("市发改委、财政局", TaskRole.LEAD)))
        .containsExactly("LEAD 市发改委", "LEAD 市财政局");
    assertThat(lines(ResponsibilityGrammar.parse("市发改委\n市财政局", TaskRole.JOINT)))
        .containsExactly("JOINT 市发改委", "JOINT 市财政局");
    assertThat(ResponsibilityGrammar.parse("无", TaskRole.JOINT))
        .isEqualTo(new Responsibility(List.of(), List.of()));
  }

  @Test
  void stateOfCollectivesIsNormalised() {
    for (String wording : List.of("各县市、区", "各县(市)区", "各县（市）、区", "各县(市、区)", "各区县", "各县（市、区）人民政府")) {
      assertThat(read(wording + "负责落实")).as(wording).containsExactly("IMPLEMENT 各县（市）区*");
    }
    for (String wording : List.of("各县、市", "各县(市)", "各县市")) {
      assertThat(read(wording + "负责落实")).as(wording).containsExactly("IMPLEMENT 各县（市）*");
    }
  }

  @Test
  void whatIsNoPhraseIsReturnedAsPrinted() {
    Responsibility read = ResponsibilityGrammar.parse("市发改委牵头，另行通知");
    assertThat(read.assignments())
        .containsExactly(new Assignment(TaskRole.LEAD, "市发改委", false, null));
    assertThat(read.unclear()).containsExactly("另行通知");
  }

  @Test
  void textThatSlippedIntoTheColumnIsReturnedAsPrinted() {
    String text = "市财政局" + "分别按职责".repeat(2000);
    assertThat(ResponsibilityGrammar.parse(text))
        .isEqualTo(new Responsibility(List.of(), List.of(text)));
    String longest = "市财政局、".repeat(299) + "市财政局";
    assertThat(lines(ResponsibilityGrammar.parse(longest))).containsExactly("IMPLEMENT 市财政局");
    String nonsense = "市财政局" + "分别".repeat(748);
    assertThat(ResponsibilityGrammar.parse(nonsense).unclear()).containsExactly(nonsense);
  }

  @Test
  void nothingComesOfNothing() {
    for (String phrase : List.of("", " ", "　", "，；", "、")) {
      assertThat(ResponsibilityGrammar.parse(phrase).assignments()).as(phrase).isEmpty();
    }
    assertThat(Objects.requireNonNull(ResponsibilityGrammar.print(List.of()))).isEmpty();
  }
}
