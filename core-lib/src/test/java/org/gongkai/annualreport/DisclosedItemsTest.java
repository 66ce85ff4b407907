package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.CatalogueDisclosure.OfUnit;
import org.gongkai.annualreport.CatalogueDisclosure.State;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.junit.jupiter.api.Test;

class DisclosedItemsTest {

  private static final String UNIT = "220200-001";
  private static final LocalDate DUE = LocalDate.of(2016, 10, 31);
  private static final LocalDate YEAR_END = LocalDate.of(2016, 12, 31);

  private final DisclosedItems disclosed = new DisclosedItems();

  private static DisclosureItem item(String code, int perYear) {
    return item(code, perYear, "10月底前");
  }

  private static DisclosureItem item(String code, int perYear, String timing) {
    return new DisclosureItem(
        code,
        29,
        "公开预决算",
        "部门预算",
        List.of(),
        Set.of(TaskRole.LEAD),
        timing,
        perYear,
        List.of(),
        "",
        List.of());
  }

  private OfUnit once() {
    return disclosed.find(UNIT, item("29-01", 0), DUE, true);
  }

  private OfUnit eachQuarter() {
    return disclosed.find(UNIT, item("22-01", 4), YEAR_END, true);
  }

  @Test
  void theDeadlineItselfIsInTime() {
    disclosed.add(UNIT, "29-01", "2016年第四季度", DUE);
    assertThat(once()).isEqualTo(new OfUnit(UNIT, State.IN_TIME, DUE));
  }

  @Test
  void theDayAfterTheDeadlineIsLate() {
    disclosed.add(UNIT, "29-01", "2016年第四季度", DUE.plusDays(1));
    assertThat(once()).isEqualTo(new OfUnit(UNIT, State.LATE, DUE.plusDays(1)));
  }

  @Test
  void theFirstOfSeveralDisclosuresCounts() {
    disclosed.add(UNIT, "29-01", "2016年第四季度", LocalDate.of(2016, 11, 5));
    disclosed.add(UNIT, "29-01", "2016年第一季度", LocalDate.of(2016, 3, 1));
    assertThat(once()).isEqualTo(new OfUnit(UNIT, State.IN_TIME, LocalDate.of(2016, 3, 1)));
  }

  @Test
  void whatTheLedgerDoesNotShowIsNotDisclosed() {
    disclosed.add(UNIT, "29-02", "2016年第一季度", LocalDate.of(2016, 3, 1));
    disclosed.add("220200-002", "29-01", "2016年第一季度", LocalDate.of(2016, 3, 1));
    assertThat(once()).isEqualTo(new OfUnit(UNIT, State.NOT_DISCLOSED, null));
  }

  @Test
  void aTaskThatDoesNotConcernTheUnitAsksForNothing() {
    assertThat(disclosed.find(UNIT, item("29-01", 0), DUE, false))
        .isEqualTo(new OfUnit(UNIT, State.NOT_APPLICABLE, null));
  }

  @Test
  void everyQuarterInTimeIsInTime() {
    disclosed.add(UNIT, "22-01", "2016年第一季度", LocalDate.of(2016, 3, 31));
    disclosed.add(UNIT, "22-01", "2016年第二季度", LocalDate.of(2016, 6, 30));
    disclosed.add(UNIT, "22-01", "2016年第三季度", LocalDate.of(2016, 9, 30));
    disclosed.add(UNIT, "22-01", "2016年第四季度", YEAR_END);
    assertThat(eachQuarter()).isEqualTo(new OfUnit(UNIT, State.IN_TIME, YEAR_END));
  }

  @Test
  void oneQuarterAfterItsEndIsLate() {
    disclosed.add(UNIT, "22-01", "2016年第一季度", LocalDate.of(2016, 4, 1));
    disclosed.add(UNIT, "22-01", "2016年第二季度", LocalDate.of(2016, 6, 30));
    disclosed.add(UNIT, "22-01", "2016年第三季度", LocalDate.of(2016, 9, 30));
    disclosed.add(UNIT, "22-01", "2016年第四季度", YEAR_END);
    assertThat(eachQuarter().state()).isEqualTo(State.LATE);
  }

  @Test
  void oneQuarterMissingIsNotDisclosed() {
    disclosed.add(UNIT, "22-01", "2016年第一季度", LocalDate.of(2016, 3, 31));
    disclosed.add(UNIT, "22-01", "2016年第二季度", LocalDate.of(2016, 6, 30));
    disclosed.add(UNIT, "22-01", "2016年第四季度", YEAR_END);
    assertThat(eachQuarter()).isEqualTo(new OfUnit(UNIT, State.NOT_DISCLOSED, null));
  }

  @Test
  void anItemIsDueWhenItsTimingSays() {
    assertThat(DisclosedItems.due(item("29-01", 0), Map.of(), 2016)).isEqualTo(DUE);
  }

  @Test
  void anItemOfNoTaskIsDueAtTheYearsEnd() {
    assertThat(DisclosedItems.due(item("29-01", 0, "及时"), Map.of(), 2016)).isEqualTo(YEAR_END);
  }
}
