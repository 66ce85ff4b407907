package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNamesTest {

  private static final StatisticalForm FORM_2021 = StatisticalForm.forYear(2021);

  @ParameterizedTest
  @CsvSource({
    "3/3.7/总计,表三“（七）总计”行“总计”列",
    "3/3.2/自然人,表三“（二）部分公开”行“自然人”列",
    "3/3.6.3/其他,表三“（六）其他处理·3.其他”行“其他”列",
    "3/3.6/商业企业,表三“（六）其他处理”行“商业企业”列",
    "4/行政复议/总计,表四“行政复议·总计”列",
    "4/行政诉讼/复议后起诉/尚未审结,表四“行政诉讼·复议后起诉·尚未审结”列",
    "2/行政事业性收费/本年收费金额,表二“行政事业性收费”行“本年收费金额”列",
    "no/such/cell,no/such/cell"
  })
  void cellOfATableIsNamedByTheWordsAroundIt(String code, String name) {
    assertThat(CellNames.full(FORM_2021, code)).isEqualTo(name);
  }

  @Test
  void cellOfAListIsNamedByItsCodeAndLabel() {
    assertThat(CellNames.full(StatisticalForm.forYear(2016), "3.2")).isEqualTo("3.2“申请办结数”");
  }

  @Test
  void everyCellOfEveryFormHasANameOfItsOwn() {
    for (StatisticalForm form : StatisticalForm.listWithVariants()) {
      assertThat(form.cells().keySet().stream().map(code -> CellNames.full(form, code)).distinct())
          .as(form.name())
          .hasSize(form.cells().size());
    }
  }

  @Test
  void whatCellsHaveInCommonIsNotRepeated() {
    assertThat(
            CellNames.among(FORM_2021, List.of("3/1/总计", "3/1/自然人", "3/1/商业企业")).brief("3/1/自然人"))
        .isEqualTo("自然人");
    assertThat(CellNames.among(FORM_2021, List.of("3/1/总计", "3/2/总计")).brief("3/2/总计"))
        .isEqualTo("二、上年结转政府信息公开申请数量");
    assertThat(CellNames.among(FORM_2021, List.of("3/1/总计", "3/2/自然人")).brief("3/2/自然人"))
        .isEqualTo("表三“二、上年结转政府信息公开申请数量”行“自然人”列");
    assertThat(CellNames.among(FORM_2021, List.of("4/行政复议/总计", "4/行政复议/结果维持")).brief("4/行政复议/结果维持"))
        .isEqualTo("结果维持");
    assertThat(
            CellNames.among(FORM_2021, List.of("4/行政复议/总计", "4/行政诉讼/复议后起诉/总计")).brief("4/行政复议/总计"))
        .isEqualTo("行政复议·总计");
  }
}
