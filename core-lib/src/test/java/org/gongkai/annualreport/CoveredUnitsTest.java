package org.gongkai.annualreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;

class CoveredUnitsTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2016, 12, 31);

  private static final Roster ROSTER =
      Roster.parse(
              "units.csv",
              """
              code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
              220200-000,某市人民政府,市政府,,市政府,,220200,2016-01-01,,,,,,,否,example
              220200-001,某市财政局,财政局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,example
              220200-002,某市教育局,教育局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,example
              220203-000,某区人民政府,某区,,市辖区,220200-000,220203,2016-01-01,,,,,,,是,example
              220203-001,某区财政局,区财政局,,区县部门,220203-000,220203,2016-01-01,,,,,,,否,example
              220203-002,某区教育局,区教育局,,区县部门,220203-000,220203,2016-01-01,,,,,,,否,example
              """
                  .getBytes(UTF_8))
          .orThrow();

  private static CoverageCount count(Set<String> handedIn, Map<String, List<String>> consolidated) {
    return CoveredUnits.of(new Scope.City(), ROSTER, LAST_DAY, handedIn, consolidated).count();
  }

  @Test
  void workbooksAndUnitsAreTheSameWhereEachSpeaksForItself() {
    assertThat(count(Set.of("220200-001"), Map.of()))
        .isEqualTo(new CoverageCount(3, 1, 3, 1, 0))
        .extracting(CoverageCount::inChinese)
        .isEqualTo("应报送工作簿3家，已收1家；覆盖单位3家中的1家，占33.3%");
  }

  @Test
  void aConsolidatedWorkbookCoversThoseItLists() {
    assertThat(
            count(
                Set.of("220200-001", "220203-000"),
                Map.of("220203-000", List.of("220203-001", "220203-002"))))
        .isEqualTo(new CoverageCount(3, 2, 5, 4, 2))
        .extracting(CoverageCount::inChinese)
        .isEqualTo("应报送工作簿3家，已收2家；覆盖单位5家中的4家（其中2家含在汇总表中），占80%");
  }

  @Test
  void aUnitBelowThatIsNotListedIsExpectedAndNotCovered() {
    assertThat(count(Set.of("220203-000"), Map.of("220203-000", List.of("220203-001"))))
        .isEqualTo(new CoverageCount(3, 1, 5, 2, 1));
  }

  @Test
  void noWorkbookIsExpectedOfAUnitForWhichAnotherHasSpoken() {
    assertThat(count(Set.of("220200-001"), Map.of("220200-001", List.of("220200-002"))))
        .isEqualTo(new CoverageCount(2, 1, 3, 2, 1));
  }
}
