package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;

class RuleInputsTest {

  @Test
  void inputIsAColumnByItsComponent() {
    assertThat(RuleInputs.find("requests.receivedOn")).contains(List.of("依申请公开台账!收到日期"));
    assertThat(RuleInputs.find("task-progress.doneOn")).contains(List.of("任务进展!完成日期"));
    assertThat(RuleInputs.find("cover.dataAsOf")).contains(List.of("报送单位!数据截止日期"));
    assertThat(RuleInputs.find("cover.zeroReports")).contains(List.of("报送单位!零报告声明"));
    assertThat(RuleInputs.find("safeguards.briefings"))
        .contains(List.of("工作保障!主要负责同志听取政务公开工作汇报次数"));
    assertThat(RuleInputs.find("form/3.1")).contains(List.of("统计表!统计数（3.1）"));
  }

  @Test
  void pickedValueIsTheColumnsItIsPickedFrom() {
    assertThat(RuleInputs.find("disclosures.onWebsite"))
        .contains(List.of("主动公开台账!本级政府网公开日期", "主动公开台账!政府信息公开网公开日期", "主动公开台账!部门网站公开日期"));
  }

  @Test
  void unknownInputsAreNotFound() {
    assertThat(List.of("requests.received", "ledger.x", "form/99", "plan", "requests"))
        .allMatch(input -> RuleInputs.find(input).isEmpty());
  }

  @Test
  void figuresNameTheColumnsTheyAreDerivedFrom() {
    assertThat(RuleInputs.ofForm(StatisticalForm.forYear(2016)))
        .contains(
            entry("2014/3.1.3", List.of("依申请公开台账!申请方式", "依申请公开台账!收到日期")),
            entry("2014/8.1", List.of("工作保障!政府信息公开工作专门机构数")));
  }

  @Test
  void declaredOnlyAreTheFiguresWithoutColumns() {
    for (StatisticalForm form : StatisticalForm.list()) {
      assertThat(RuleInputs.declaredOnly(form))
          .allSatisfy(figure -> assertThat(RuleInputs.ofForm(form).get(figure)).isEmpty());
    }
    assertThat(RuleInputs.declaredOnly(StatisticalForm.forYear(2016))).isEmpty();
  }
}
