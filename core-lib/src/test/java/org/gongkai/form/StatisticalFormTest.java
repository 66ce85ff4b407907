package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.ledger.RequestOutcome;
import org.junit.jupiter.api.Test;

class StatisticalFormTest {

  private final StatisticalForm form = Forms.readAnew("2014");

  @Test
  void the2014FormHoldsFrom2014To2018() {
    assertThat(StatisticalForm.forYear(2014).name()).isEqualTo("2014");
    assertThat(StatisticalForm.forYear(2018).name()).isEqualTo("2014");
    assertThat(form.edition()).isEqualTo("2014");
    assertThat(StatisticalForm.findForYear(2013)).isEmpty();
    assertThatThrownBy(() -> StatisticalForm.forYear(2013))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No statistical form for 2013");
  }

  @Test
  void headingsTakeNoFigureAndEveryOtherLineDoes() {
    assertThat(
            form.lines().stream().filter(line -> line.cell() == null).map(FormLine::code).toList())
        .containsExactly("1", "1.2", "2", "2.2", "3", "8", "9");
    assertThat(form.cells()).hasSize(form.lines().size() - 7);
    assertThat(form.figureId(form.cells().get("3.1.3"))).isEqualTo("2014/3.1.3");
    assertThat(form.cells().get("3.1.3").label()).isEqualTo("网络申请数");
    assertThat(form.cells().get("1.1a").label()).isEqualTo("主动公开规范性文件数");
  }

  @Test
  void unitsOfMeasureAreThoseOfTheForm() {
    assertThat(
            form.cells().values().stream()
                .collect(Collectors.groupingBy(FormCell::unitOfMeasure, Collectors.counting())))
        .isEqualTo(
            Map.of("条", 7L, "件", 33L, "次", 9L, "篇", 1L, "万元", 2L, "个", 2L, "人", 3L, "人次", 1L));
    assertThat(form.cells().get("7").kind()).isEqualTo(NumberKind.AMOUNT);
    assertThat(form.cells().get("6").kind()).isEqualTo(NumberKind.WHOLE);
  }

  @Test
  void everyOutcomeOf2016IsCountedByItsOwnLine() {
    for (RequestOutcome outcome : RequestOutcome.listForYear(2016)) {
      assertThat(form.cells().get(outcome.line2014().orElseThrow()).derivation().toString())
          .isEqualTo("count(requests; repliedOn in-year; outcome = " + outcome.name() + ")");
    }
  }

  @Test
  void everyFigureOf2014FollowsFromALedgerOrTheSafeguards() {
    assertThat(form.cells().values())
        .allSatisfy(cell -> assertThat(cell.derivation().columns()).isNotEmpty());
  }

  @Test
  void everySumOfTheFormIsARelation() {
    Set<String> codes =
        form.relations().stream()
            .map(Relation::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).hasSize(form.relations().size());
    assertThat(form.relations().stream().map(Relation::inChinese))
        .containsExactly(
            "3.1 = 3.1.1 + 3.1.2 + 3.1.3 + 3.1.4",
            "3.2 = 3.2.1 + 3.2.2",
            "3.3 = 3.3.1 + 3.3.2 + 3.3.3 + 3.3.4 + 3.3.5 + 3.3.6 + 3.3.7 + 3.3.8",
            "3.3.4 = 3.3.4a + 3.3.4b + 3.3.4c + 3.3.4d + 3.3.4e + 3.3.4f",
            "4 = 4.1 + 4.2 + 4.3",
            "5 = 5.1 + 5.2 + 5.3",
            "8.3 = 8.3.1 + 8.3.2",
            "1.1a ≤ 1.1",
            "1.1a ≤ 1.1b",
            "1.1 ≤ 1.2.1 + 1.2.2 + 1.2.3 + 1.2.4 + 1.2.5",
            "1.1 ≥ 1.2.1、1.2.2、1.2.3、1.2.4、1.2.5 中最大的一项",
            "2.2.1a ≤ 2.2.1",
            "2.2.2a ≤ 2.2.2");
  }

  @Test
  void aDerivationSpeaksTheClerksLanguage() {
    assertThat(form.cells().get("3.1.3").derivation().inChinese())
        .isEqualTo("依申请公开台账中申请方式为“网络申请”，收到日期在报送年度内的行数");
    assertThat(form.cells().get("3.1.3").derivation().columns())
        .isEqualTo(List.of("依申请公开台账!申请方式", "依申请公开台账!收到日期"));
    assertThat(form.cells().get("2.1").derivation().inChinese())
        .isEqualTo("解读回应台账中发布或举办日期在报送年度内的不同的“热点或舆情名称”数");
    assertThat(form.cells().get("7").derivation().inChinese())
        .isEqualTo("依申请公开台账中答复日期在报送年度内的“收取费用”合计÷10000");
    assertThat(form.cells().get("8.3").derivation().inChinese())
        .isEqualTo("工作保障中“专职人员数”与“兼职人员数”之和");
  }
}
