package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PublishedBeforeFormedTest {

  private final RuleBench bench = new RuleBench(new PublishedBeforeFormed());

  @Test
  void sameDayIsPossible() {
    assertThat(
            bench.judge(
                disclosure(
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-08-03",
                    "onDisclosureSite",
                    "2016-08-03",
                    "onOwnSite",
                    "2016-08-03",
                    "inBulletin",
                    "2016-08-03",
                    "onWeibo",
                    "2016-08-03",
                    "onWechat",
                    "2016-08-03",
                    "byOtherMeans",
                    "2016-08-03")))
        .isEmpty();
  }

  @Test
  void dayBeforeIsReportedForEachChannel() {
    assertThat(
            bench.judge(
                disclosure(
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-08-02",
                    "onDisclosureSite",
                    "2016-08-02",
                    "onOwnSite",
                    "2016-08-02",
                    "inBulletin",
                    "2016-08-02",
                    "onWeibo",
                    "2016-08-02",
                    "onWechat",
                    "2016-08-02",
                    "byOtherMeans",
                    "2016-08-02")))
        .containsExactly(
            bench.finding(
                "主动公开台账!Q4",
                "2016-08-02",
                "不早于2016-08-03",
                "本级政府网公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 本级政府网公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!R4",
                "2016-08-02",
                "不早于2016-08-03",
                "政府信息公开网公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 政府信息公开网公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!S4",
                "2016-08-02",
                "不早于2016-08-03",
                "部门网站公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 部门网站公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!T4",
                "2016-08-02",
                "不早于2016-08-03",
                "政府公报公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 政府公报公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!U4",
                "2016-08-02",
                "不早于2016-08-03",
                "政务微博公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 政务微博公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!V4",
                "2016-08-02",
                "不早于2016-08-03",
                "政务微信公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 政务微信公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"),
            bench.finding(
                "主动公开台账!W4",
                "2016-08-02",
                "不早于2016-08-03",
                "其他方式公开日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "Column 其他方式公开日期 says 2016-08-02, before the information was formed on 2016-08-03: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                disclosure("formedOn", "2016-08-03"),
                disclosure("onWeibo", "2016-08-03")))
        .isEmpty();
  }
}
