package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.form.RelationResult.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTextTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2021);
  private static final StatisticalForm LIST = StatisticalForm.forYear(2016);

  private static Broken broken(String left, String right, String leftAndRightTerms) {
    return (Broken) Figures.broken(left, right, leftAndRightTerms);
  }

  @Test
  void oneTermIsItsNameAndNumber() {
    Broken broken = broken("3", "2", "2.2.1a=3 / 2.2.1=2");
    assertThat(RelationText.leftInChinese(LIST, broken)).isEqualTo("2.2.1a“主要负责同志参加新闻发布会次数” 3");
    assertThat(RelationText.rightInChinese(LIST, broken)).isEqualTo("2.2.1“参加或举办新闻发布会总次数” 2");
    assertThat(RelationText.leftInEnglish(broken)).isEqualTo("2.2.1a=3");
    assertThat(RelationText.rightInEnglish(broken)).isEqualTo("2.2.1=2");
  }

  @Test
  void severalTermsAreAddedUp() {
    Broken broken = broken("5", "4", "3/1/总计=5 + 3/2/总计=0 / 3/3.7/总计=3 + 3/4/总计=1");
    assertThat(RelationText.leftInEnglish(broken)).isEqualTo("3/1/总计=5 + 3/2/总计=0 = 5");
    assertThat(RelationText.rightInEnglish(broken)).isEqualTo("3/3.7/总计=3 + 3/4/总计=1 = 4");
    assertThat(RelationText.rightInChinese(FORM, broken)).isEqualTo("（七）总计 3 + 四、结转下年度继续办理 1 = 4");
  }

  @Test
  void whatTheLeftSideDoesNotShareIsNotLeftOut() {
    assertThat(RelationText.rightInChinese(FORM, broken("1", "2", "3/1/总计=1 / 3/2/自然人=2")))
        .isEqualTo("表三“二、上年结转政府信息公开申请数量”行“自然人”列 2");
  }

  @Test
  void fourTermsAreShownWhole() {
    Broken broken =
        broken(
            "1",
            "0",
            "4/行政复议/总计=1 / 4/行政复议/结果维持=0 + 4/行政复议/结果纠正=0 + 4/行政复议/其他结果=0 + 4/行政复议/尚未审结=0");
    assertThat(RelationText.rightInChinese(FORM, broken))
        .isEqualTo("结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0");
  }

  @Test
  void ofMoreTermsThoseThatAreZeroAreLeftOut() {
    Broken broken =
        broken("9", "7", "3.3.4=9 / 3.3.4a=3 + 3.3.4b=0 + 3.3.4c=4 + 3.3.4d=0 + 3.3.4e=0");
    assertThat(RelationText.rightInChinese(LIST, broken))
        .isEqualTo("3.3.4a“涉及国家秘密” 3 + 3.3.4c“涉及个人隐私” 4（其余各项为0） = 7");
    assertThat(RelationText.rightInEnglish(broken))
        .isEqualTo("3.3.4a=3 + 3.3.4c=4 (the others are 0) = 7");
  }

  @Test
  void manyTermsThatAreAllZeroAreSaidToBe() {
    Broken broken =
        broken("9", "0", "3.3.4=9 / 3.3.4a=0 + 3.3.4b=0 + 3.3.4c=0 + 3.3.4d=0 + 3.3.4e=0");
    assertThat(RelationText.rightInChinese(LIST, broken)).isEqualTo("各项均为0");
    assertThat(RelationText.rightInEnglish(broken)).isEqualTo("parts that are all 0");
  }

  @Test
  void fiveTermsWithoutAZeroAreShownWhole() {
    Broken broken =
        broken("9", "15", "3.3.4=9 / 3.3.4a=1 + 3.3.4b=2 + 3.3.4c=3 + 3.3.4d=4 + 3.3.4e=5");
    assertThat(RelationText.rightInEnglish(broken))
        .isEqualTo("3.3.4a=1 + 3.3.4b=2 + 3.3.4c=3 + 3.3.4d=4 + 3.3.4e=5 = 15");
  }

  @Test
  void theGreatestOfSeveralIsNamed() {
    Broken broken = broken("2", "3", "1.1=2 / 1.2.1=1, 1.2.2=3");
    assertThat(RelationText.rightInChinese(LIST, broken))
        .isEqualTo("1.2.1“政府公报公开政府信息数” 1、1.2.2“政府网站公开政府信息数” 3，其中最大的为3");
    assertThat(RelationText.rightInEnglish(broken))
        .isEqualTo("1.2.1=1, 1.2.2=3, the greatest being 3");
  }

  @Test
  void numbersOfLastYearAndThoseTakenAwayAreSaidSo() {
    Broken broken =
        broken("8", "7", "2/规章/现行有效件数=8 / 上年2/规章/现行有效件数=5 + 2/规章/本年制发件数=3 - 2/规章/本年废止件数=1");
    assertThat(RelationText.rightInChinese(FORM, broken))
        .isEqualTo("上年现行有效件数 5 + 本年制发件数 3 - 本年废止件数 1 = 7");
    assertThat(RelationText.rightInEnglish(broken))
        .isEqualTo("last year's 2/规章/现行有效件数=5 + 2/规章/本年制发件数=3 - 2/规章/本年废止件数=1 = 7");
  }

  @ParameterizedTest
  @CsvSource({"0.00,0", "1.50,1.5", "1200,1200", "-3,-3", "1E+3,1000"})
  void numbersStandWithoutNeedlessZeros(BigDecimal number, String text) {
    assertThat(RelationText.plain(number)).isEqualTo(text);
  }
}
