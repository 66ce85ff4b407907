package org.gongkai.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The roster of the sample city against the notice and the official region codes. */
class SampleRosterTest {

  private static final LocalDate DATE_OF_NOTICE = LocalDate.of(2016, 8, 5);
  private static final LocalDate END_OF_2016 = LocalDate.of(2016, 12, 31);

  private static final Roster ROSTER = read();

  private static Roster read() {
    Path folder = Path.of("..", "sample-input");
    try {
      byte[] units = Files.readAllBytes(folder.resolve("units.csv"));
      byte[] reorganisations = Files.readAllBytes(folder.resolve("reorganisations.csv"));
      return Roster.parse("units.csv", units)
          .then(r -> r.withReorganisations("reorganisations.csv", reorganisations))
          .orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every unit that the notice names, as it names it. */
  static Stream<String> namesInTheNotice() {
    return Stream.of(
        "政务公开办",
        "审改办",
        "发改委",
        "工商局",
        "法制办",
        "政务服务网管理办",
        "财政局",
        "人社局",
        "司法局",
        "民政局",
        "公安局",
        "编办",
        "商务局",
        "国税局",
        "地税局",
        "物价局",
        "国资委",
        "扶贫办",
        "社保局",
        "建委",
        "住房公积金中心",
        "环境保护局",
        "公用局",
        "城管执法局",
        "水利局",
        "卫生计生委",
        "教育局",
        "食品药品监督管理局",
        "审计局",
        "政府新闻办",
        "政府办公厅");
  }

  @ParameterizedTest
  @MethodSource("namesInTheNotice")
  void unitOfTheNoticeIsFoundWithAndWithoutTheLevelWord(String name) {
    ResolvedName found = ROSTER.resolve(name, DATE_OF_NOTICE);

    assertThat(found).isInstanceOf(ResolvedName.Found.class);
    assertThat(ROSTER.resolve("市" + name, DATE_OF_NOTICE)).isEqualTo(found);
    assertThat(ROSTER.resolve("吉林市" + name, DATE_OF_NOTICE)).isEqualTo(found);
    Unit unit = ((ResolvedName.Found) found).unit();
    assertThat(unit.source()).startsWith("通知");
    assertThat(unit.isExpectedOn(DATE_OF_NOTICE)).isTrue();
  }

  @Test
  void theNoticeNamesThirtyOneUnitsAndNoOtherIsMarkedSo() {
    List<String> named =
        namesInTheNotice()
            .map(name -> ((ResolvedName.Found) ROSTER.resolve(name, DATE_OF_NOTICE)).unit().code())
            .sorted()
            .toList();

    assertThat(named).hasSize(31).doesNotHaveDuplicates();
    assertThat(ROSTER.units())
        .filteredOn(unit -> unit.source().startsWith("通知"))
        .extracting(Unit::code)
        .containsExactlyElementsOf(named);
  }

  @ParameterizedTest
  @CsvSource({
    "市政务公开办公室, 220200-002",
    "市行政审批制度改革办公室, 220200-003",
    "市发展改革委, 220200-004",
    "市发展和改革委员会, 220200-004",
    "市环保局, 220200-023",
    "市食药监局, 220200-029",
    "市城管局, 220200-025",
    "市公积金中心, 220200-022",
    "市卫计委, 220200-027",
    "市新闻办, 220200-031",
    "市政府办公厅, 220200-001",
    "市人民政府办公厅, 220200-001",
    "市旅发委, 220200-046",
    "市外办, 220200-048",
    "市宗教局, 220200-034",
    "龙潭区财政局, 220203-007",
    "吉林市龙潭区财政局, 220203-007",
    "龙潭区政府, 220203-000",
    "龙潭区人民政府, 220203-000",
    "永吉县政府, 220221-000",
    "高新区, 220272-000",
    "吉林经开区, 220271-000",
    "吉林中新食品区, 220273-000",
    "北大湖开发区, 220200-901",
  })
  void customaryNameIsFound(String name, String code) {
    assertThat(ROSTER.resolve(name, DATE_OF_NOTICE))
        .isEqualTo(new ResolvedName.Found(ROSTER.get(code)));
  }

  @ParameterizedTest
  @CsvSource({
    "财政局, 220203-007",
    "区财政局, 220203-007",
    "市财政局, 220200-008",
    "国税局, 220200-015", // the district has none of its own
    "卫生计生委, 220203-016", // the district's is called 卫生计生局
    "发改委, 220203-006",
    "水利局, 220203-015",
  })
  void nameInADistrictsPlanIsTheDistricts(String name, String code) {
    assertThat(ROSTER.resolve(name, "220203-000", DATE_OF_NOTICE))
        .isEqualTo(new ResolvedName.Found(ROSTER.get(code)));
  }

  @Test
  void everyNameOfEveryUnitLeadsBackToIt() {
    List<String> astray = new ArrayList<>();
    for (Unit unit : ROSTER.units()) {
      String within = unit.parentCode() == null ? unit.code() : unit.parentCode();
      Stream.concat(Stream.of(unit.fullName()), unit.shortNames())
          .filter(
              name ->
                  !ROSTER
                      .resolve(name, within, unit.validFrom())
                      .equals(new ResolvedName.Found(unit)))
          .forEach(name -> astray.add(unit.code() + " " + name));
    }

    assertThat(astray).isEmpty();
  }

  @Test
  void noUnitHasANameTwice() {
    assertThat(ROSTER.units())
        .allSatisfy(unit -> assertThat(unit.shortNames().toList()).doesNotHaveDuplicates());
  }

  @Test
  void codeBeginsWithTheRegionAndNeverWithAnother() {
    assertThat(ROSTER.units())
        .allMatch(unit -> unit.code().matches(unit.regionCode() + "-[0-9]{3}"));
  }

  /** Codes of the Ministry of Civil Affairs, August and December 2016. */
  @Test
  void regionsAreThoseOfTheOfficialList() {
    assertThat(ROSTER.units())
        .filteredOn(unit -> unit.has(UnitFlag.COUNTY_GOVERNMENT))
        .extracting(Unit::regionCode, Unit::shortName, unit -> unit.kind().label())
        .extracting(Object::toString)
        .containsExactly(
            "(\"220202\", \"昌邑区\", \"市辖区\")",
            "(\"220203\", \"龙潭区\", \"市辖区\")",
            "(\"220204\", \"船营区\", \"市辖区\")",
            "(\"220211\", \"丰满区\", \"市辖区\")",
            "(\"220221\", \"永吉县\", \"县\")",
            "(\"220281\", \"蛟河市\", \"县级市\")",
            "(\"220282\", \"桦甸市\", \"县级市\")",
            "(\"220283\", \"舒兰市\", \"县级市\")",
            "(\"220284\", \"磐石市\", \"县级市\")");
  }

  @Test
  void unitsOf2016ByKind() {
    Map<UnitKind, Long> byKind =
        ROSTER.validOn(END_OF_2016).stream().collect(groupingBy(Unit::kind, counting()));

    assertThat(byKind)
        .isEqualTo(
            Map.ofEntries(
                Map.entry(UnitKind.CITY_GOVERNMENT, 1L),
                Map.entry(UnitKind.GOVERNMENT_OFFICE, 1L),
                Map.entry(UnitKind.DEPARTMENT, 45L),
                Map.entry(UnitKind.DIRECT_AGENCY, 5L),
                Map.entry(UnitKind.MANAGED_BODY, 1L),
                Map.entry(UnitKind.PUBLIC_INSTITUTION, 5L),
                Map.entry(UnitKind.CENTRAL_OR_PROVINCIAL_BODY, 5L),
                Map.entry(UnitKind.PARTY_BODY, 1L),
                Map.entry(UnitKind.DISTRICT, 4L),
                Map.entry(UnitKind.COUNTY_LEVEL_CITY, 4L),
                Map.entry(UnitKind.COUNTY, 1L),
                Map.entry(UnitKind.DEVELOPMENT_ZONE, 5L),
                Map.entry(UnitKind.COUNTY_DEPARTMENT, 22L)));
  }

  @Test
  void seventySevenUnitsAreExpectedFor2016() {
    List<Unit> expected = ROSTER.expectedOn(END_OF_2016);

    assertThat(expected).hasSize(77);
    assertThat(expected).noneMatch(unit -> unit.kind() == UnitKind.COUNTY_DEPARTMENT);
    assertThat(ROSTER.validOn(END_OF_2016))
        .filteredOn(unit -> !unit.workbookExpected())
        .filteredOn(unit -> unit.kind() != UnitKind.COUNTY_DEPARTMENT)
        .containsExactly(ROSTER.root());
  }

  @Test
  void collectivesHaveTheirMembers() {
    assertThat(shortNames(Collective.COUNTIES_AND_DISTRICTS))
        .containsExactly("昌邑区", "龙潭区", "船营区", "丰满区", "永吉县", "蛟河市", "桦甸市", "舒兰市", "磐石市");
    assertThat(shortNames(Collective.COUNTIES)).containsExactly("永吉县", "蛟河市", "桦甸市", "舒兰市", "磐石市");
    assertThat(shortNames(Collective.DEVELOPMENT_ZONES))
        .containsExactly("北大湖开发区", "化工园区", "经开区", "高新区", "中新食品区");
    assertThat(shortNames(Collective.ALL_DEPARTMENTS))
        .hasSize(57)
        .contains("市政府办公厅", "财政局", "社保局", "住房公积金中心", "政务公开办")
        .doesNotContain("国税局", "地税局", "政府新闻办", "气象局");
    assertThat(shortNames(Collective.APPROVAL_UNITS))
        .contains("发改委", "公安局", "工商局", "气象局")
        .doesNotContain("审计局", "统计局", "市场监督管理局");
    assertThat(shortNames(Collective.PROPOSAL_UNITS))
        .contains("教育局", "民政局", "公用局")
        .doesNotContain("国税局", "龙潭区", "生态环境局");
    assertThat(ROSTER.findMembers(Collective.ALL_DEPARTMENTS, "220203-000", DATE_OF_NOTICE))
        .hasValueSatisfying(members -> assertThat(members).hasSize(22));
  }

  private static List<String> shortNames(Collective collective) {
    return ROSTER.findMembers(collective, DATE_OF_NOTICE).orElseThrow().stream()
        .map(Unit::shortName)
        .toList();
  }

  /** Task 30: whose heads interpret policy at least once a year. */
  @Test
  void livelihoodAndMacroEconomyAreMarked() {
    assertThat(((ResolvedName.Found) ROSTER.resolve("发改委", DATE_OF_NOTICE)).unit().flags())
        .containsExactly(UnitFlag.MACRO_ECONOMY, UnitFlag.APPROVAL_UNIT, UnitFlag.PROPOSAL_UNIT);
    assertThat(((ResolvedName.Found) ROSTER.resolve("教育局", DATE_OF_NOTICE)).unit().flags())
        .containsExactly(UnitFlag.LIVELIHOOD, UnitFlag.APPROVAL_UNIT, UnitFlag.PROPOSAL_UNIT);
  }

  @Test
  void everyUnitHasASiteAndNoRealOne() {
    assertThat(ROSTER.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.channels())
                  .extracting(Channel::kind)
                  .contains(ChannelKind.GOVERNMENT_SITE, ChannelKind.DISCLOSURE_SITE);
              assertThat(unit.channels())
                  .filteredOn(channel -> channel.kind().isSite())
                  .allMatch(channel -> channel.address().endsWith(".example"));
            });
  }

  @Test
  void ownSiteBelongsToOneUnit() {
    List<String> ownSites =
        ROSTER.units().stream()
            .flatMap(unit -> unit.channels().stream())
            .filter(channel -> channel.kind() == ChannelKind.OWN_SITE)
            .map(Channel::address)
            .toList();

    assertThat(ownSites).doesNotHaveDuplicates();
  }

  @Test
  void unitThatGaveEverythingEndsTheDayBefore() {
    assertThat(ROSTER.reorganisations())
        .filteredOn(edge -> edge.function().equals("全部职责"))
        .isNotEmpty()
        .allSatisfy(
            edge ->
                assertThat(ROSTER.get(edge.fromCode()).validTo())
                    .isEqualTo(edge.date().minusDays(1)));
  }

  @Test
  void receivingUnitExistsOnTheDay() {
    assertThat(ROSTER.reorganisations())
        .filteredOn(edge -> edge.toCode() != null)
        .allMatch(edge -> ROSTER.get(edge.toCode()).isValidOn(edge.date()));
  }

  @Test
  void priceInspectionWentElsewhereThanPriceSetting() {
    assertThat(ROSTER.reorganisationsFrom("220200-017"))
        .extracting(edge -> edge.function() + " → " + ROSTER.get(edge.toCode()).shortName())
        .containsExactly("价格管理 → 发改委", "价格监督检查 → 市场监督管理局");
  }

  @Test
  void marketBureauReceivedFromManyUnits() {
    assertThat(ROSTER.reorganisationsTo("220200-103"))
        .extracting(Reorganisation::fromCode)
        .containsExactly(
            "220200-004", "220200-005", "220200-017", "220200-029", "220200-032", "220200-045");
  }

  @Test
  void rosterOfTheNextYearsHasTheSuccessors() {
    assertThat(ROSTER.resolve("市税务局", LocalDate.of(2018, 7, 4)))
        .isInstanceOf(ResolvedName.Unknown.class);
    assertThat(ROSTER.resolve("市税务局", LocalDate.of(2018, 7, 5)))
        .isEqualTo(new ResolvedName.Found(ROSTER.get("220200-101")));
    assertThat(ROSTER.resolve("编办", LocalDate.of(2018, 12, 31)))
        .isEqualTo(new ResolvedName.Found(ROSTER.get("220200-013")));
    assertThat(ROSTER.resolve("编办", LocalDate.of(2019, 1, 1)))
        .isEqualTo(new ResolvedName.Found(ROSTER.get("220200-113")));
  }

  @Test
  void writtenRosterIsReadBack() {
    Roster again =
        Roster.parse("units.csv", lines(ROSTER.unitLines()))
            .then(r -> r.withReorganisations("r.csv", lines(ROSTER.reorganisationLines())))
            .orThrow();

    assertThat(again.units()).isEqualTo(ROSTER.units()).isSortedAccordingTo(Roster.BY_CODE);
    assertThat(again.reorganisations()).isEqualTo(ROSTER.reorganisations());
    assertThat(again.fingerprint()).isEqualTo(ROSTER.fingerprint());
  }

  private static byte[] lines(List<String> lines) {
    return String.join("\r\n", lines).getBytes(UTF_8);
  }
}
