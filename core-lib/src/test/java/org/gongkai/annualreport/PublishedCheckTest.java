package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.PublishedCheck.Outcome;
import org.gongkai.annualreport.PublishedCheck.Result;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCheckTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2023);

  /** The totals of table three of 宿迁市 for 2023 and the reconsiderations. */
  private static Map<String, Reported<BigDecimal>> figures() {
    Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
    put(figures, "3/1/总计", 3511);
    put(figures, "3/2/总计", 96);
    put(figures, "3/3.1/总计", 1191);
    put(figures, "3/3.7/总计", 3486);
    put(figures, "3/4/总计", 121);
    put(figures, "4/行政复议/总计", 163);
    return figures;
  }

  private static void put(Map<String, Reported<BigDecimal>> figures, String code, int number) {
    figures.put(
        code,
        Reported.of(
            ValueKind.NUMBER,
            BigDecimal.valueOf(number),
            Integer.toString(number),
            CellPlace.of("表格2", figures.size(), 9)));
  }

  private static List<Result> prose(String text) {
    return PublishedCheck.check(FORM, figures(), List.of(text)).stream()
        .filter(result -> !result.sentence().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023年，全市收到政府信息公开申请3511件。|PASS|2021/3/1/总计",
        "全市共收办政府信息公开申请 3,607 件。|PASS|2021/3/1/总计 + 2021/3/2/总计",
        "上年结转96件。|PASS|2021/3/2/总计",
        "按时办结3486件。|PASS|2021/3/3.7/总计",
        "结转下年度继续办理121件。|PASS|2021/3/4/总计",
        "发生行政复议163件。|PASS|2021/4/行政复议/总计",
        "全市收到政府信息公开申请3512件。|FAIL|2021/3/1/总计",
        "全市收到政府信息公开申请约3500件。|CANNOT TELL|2021/3/1/总计",
        "其中市政府办公室收到政府信息公开申请349件。|CANNOT TELL|2021/3/1/总计",
        "因政府信息公开引起行政诉讼50件。|CANNOT TELL|" + "2021/4/行政诉讼/未经复议直接起诉/总计 + 2021/4/行政诉讼/复议后起诉/总计"
      })
  void proseIsComparedWithTheTables(String sentence, String outcome, String figure) {
    assertThat(prose(sentence))
        .extracting(result -> result.outcome().label(), Result::subject)
        .containsExactly(org.assertj.core.api.Assertions.tuple(outcome, figure));
  }

  @Test
  void percentagesAreComparedWithAsManyDecimalsAsTheyHave() {
    assertThat(prose("予以公开1191件，占34.17%。"))
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS, Outcome.PASS);
    assertThat(prose("予以公开1191件，占比34.2%。"))
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS, Outcome.PASS);
    assertThat(prose("予以公开1191件，占35%。")).last().extracting(Result::outcome).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aWrongNumberIsSaidWithItsSentenceAndItsCell() {
    assertThat(prose("一年来，收到申请12件，都已答复。"))
        .first()
        .satisfies(
            result -> {
              assertThat(result.message().chinese()).isEqualTo("文字“收到申请12件”，表中为3511；请改正文字或表格。");
              assertThat(result.sentence()).isEqualTo("一年来，收到申请12件，都已答复。");
              assertThat(result.cells()).isEqualTo("表格2!J1");
            });
  }

  @Test
  void reconsiderationsAndPetitionsAreNoRequests() {
    assertThat(prose("收到行政复议申请163件。"))
        .extracting(Result::subject)
        .containsExactly("2021/4/行政复议/总计");
    assertThat(prose("收到举报投诉5件，办结建议提案20件。")).isEmpty();
  }

  @Test
  void relationsOfTheFormAreTested() {
    Map<String, Reported<BigDecimal>> figures = figures();
    assertThat(PublishedCheck.check(FORM, figures, List.of()))
        .filteredOn(result -> result.subject().equals("form-2021-t3-col-total"))
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS);

    put(figures, "3/4/总计", 120);
    assertThat(PublishedCheck.check(FORM, figures, List.of()))
        .filteredOn(result -> result.subject().equals("form-2021-t3-col-total"))
        .extracting(Result::outcome)
        .containsExactly(Outcome.FAIL);
  }

  @Test
  void aTableThatIsNotThereCannotBeJudged() {
    assertThat(PublishedCheck.check(FORM, figures(), List.of()))
        .first()
        .extracting(Result::outcome, result -> result.message().chinese())
        .containsExactly(Outcome.CANNOT_TELL, "没有找到表二；请核对报告是否含有这张表，表头文字是否与格式一致。");
  }
}
