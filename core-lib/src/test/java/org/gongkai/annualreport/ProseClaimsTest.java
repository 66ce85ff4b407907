package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseClaimsTest {

  private static List<String> claims(int year, String text) {
    return ProseClaims.of(StatisticalForm.forYear(year)).find(text).stream()
        .map(claim -> claim.figure() + "=" + claim.number() + (claim.percent() ? "%" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          全年新收政府信息公开申请3607件         | 2021/3/1/总计=3607
          共收到依申请公开申请12件               | 2021/3/1/总计=12
          上年结转96件                           | 2021/3/2/总计=96
          结转下年度继续办理121件                | 2021/3/4/总计=121
          其他处理319件                          | 2021/3/3.6/总计=319
          属于国家秘密2件                        | 2021/3/3.3.1/总计=2
          本机关不掌握相关政府信息8件            | 2021/3/3.4.1/总计=8
          因信访举报投诉类申请3件                | 2021/3/3.5.1/总计=3
          重复申请4件                            | 2021/3/3.5.2/总计=4
          作出行政处罚决定523件                  | 2021/2/行政处罚/本年处理决定数量=523
          办理行政许可3753件                     | 2021/2/行政许可/本年处理决定数量=3753
          制定规章1部                            | 2021/2/规章/本年制发件数=1
          现行有效行政规范性文件150件            | 2021/2/行政规范性文件/现行有效件数=150
          """)
  void theProseOf2021ClaimsFigures(String text, String claim) {
    assertThat(claims(2023, text)).containsExactly(claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          通过政府网站公开1049条                 | 2014/1.2.2=1049
          通过政务微信公开政府信息7条            | 2014/1.2.4=7
          举办新闻发布会9场                      | 2014/2.2.1=9
          组织政府网站在线访谈26次               | 2014/2.2.2=26
          发布政策解读材料150篇                  | 2014/2.2.3=150
          网上申请45件                           | 2014/3.1.3=45
          不同意公开11件                         | 2014/3.3.4=11
          同意部分公开18件                       | 2014/3.3.3=18
          申请信息不存在14件                     | 2014/3.3.6=14
          专职人员42名                           | 2014/8.3.1=42
          专项经费281万元                        | 2014/8.4=281
          召开专题会议165次                      | 2014/9.1=165
          组织培训班101期                        | 2014/9.2=101
          接受培训人员2727人次                   | 2014/9.3=2727
          """)
  void theProseOf2016ClaimsFigures(String text, String claim) {
    assertThat(claims(2016, text)).containsExactly(claim);
  }
}
