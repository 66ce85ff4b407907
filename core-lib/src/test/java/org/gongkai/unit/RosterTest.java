package org.gongkai.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Message;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

  private static final LocalDate IN_2016 = LocalDate.of(2016, 12, 31);
  private static final LocalDate IN_2019 = LocalDate.of(2019, 1, 1);

  private static final String HEADER =
      "code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,"
          + "disclosure_site,own_site,other_channels,flags,workbook_expected,source";

  private static final String CITY = "C,示例市人民政府,示例市,市政府,市政府,,229900,2016-01-01,,,,,,,否,[M]";
  private static final String FINANCE =
      "C-1,示例市财政局,财政局,财局,市政府部门,C,229900,2016-01-01,,www.city.example,,czj.city.example,"
          + "政务微博=weibo.example/czj、其他=报纸,宏观经济、建议提案承办单位,是,[M]";
  private static final String INDUSTRY_AND_COMMERCE =
      "C-2,示例市工商行政管理局,工商局,,市政府部门,C,229900,2016-01-01,2018-12-31,,,,,行政审批单位,是,[M]";
  private static final String INSURANCE =
      "C-3,示例市社会保险局,社保局,,部门管理机构,C-1,229900,2016-01-01,,,,,,,是,[M]";
  private static final String MARKET =
      "C-4,示例市市场监督管理局,市场监督管理局,,市政府部门,C,229900,2019-01-01,,,,,,行政审批单位,是,[M]";
  private static final String TAX = "C-5,示例市国家税务局,国税局,,中省直驻市单位,C,229900,2016-01-01,,,,,,,是,[M]";
  private static final String DISTRICT =
      "D,示例市东区人民政府,东区,东区政府,市辖区,C,229902,2016-01-01,,,,,,县级政府,是,[M]";
  private static final String DISTRICT_FINANCE =
      "D-1,示例市东区财政局,财政局,,区县部门,D,229902,2016-01-01,,,,,,,否,[M]";
  private static final String COUNTY_TOWN =
      "E,南山市人民政府,南山市,,县级市,C,229981,2016-01-01,,,,,,县级政府,是,[M]";
  private static final String COUNTY_TOWN_FINANCE =
      "E-1,南山市财政局,财政局,,区县部门,E,229981,2016-01-01,,,,,,,否,[M]";
  private static final String ZONE = "Z,示例经济开发区管理委员会,经开区,示例经开区,开发区,C,229971,2016-01-01,,,,,,,是,[M]";

  private static final List<String> ROWS =
      List.of(
          CITY,
          FINANCE,
          INDUSTRY_AND_COMMERCE,
          INSURANCE,
          MARKET,
          TAX,
          DISTRICT,
          DISTRICT_FINANCE,
          COUNTY_TOWN,
          COUNTY_TOWN_FINANCE,
          ZONE);

  private static Reading<Roster> parse(List<String> rows) {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    return Roster.parse("units.csv", text.getBytes(UTF_8));
  }

  private static List<String> refusals(String... rows) {
    Reading<Roster> reading = parse(List.of(rows));
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused<Roster>) reading)
        .problems().stream().map(problem -> problem.sentence().english()).toList();
  }

  private final Roster roster = parse(ROWS).orThrow();

  private static List<String> codes(List<Unit> units) {
    return units.stream().map(Unit::code).toList();
  }

  @Test
  void rowBecomesAUnit() {
    assertThat(roster.get("C-1"))
        .isEqualTo(
            new Unit(
                "C-1",
                "示例市财政局",
                "财政局",
                List.of("财局"),
                UnitKind.DEPARTMENT,
                "C",
                "229900",
                LocalDate.of(2016, 1, 1),
                null,
                List.of(
                    new Channel(ChannelKind.GOVERNMENT_SITE, "www.city.example"),
                    new Channel(ChannelKind.OWN_SITE, "czj.city.example"),
                    new Channel(ChannelKind.WEIBO, "weibo.example/czj"),
                    new Channel(ChannelKind.OTHER, "报纸")),
                Set.of(UnitFlag.MACRO_ECONOMY, UnitFlag.PROPOSAL_UNIT),
                true,
                "[M]"));
  }

  @Test
  void unitsStandInTheOrderOfTheirCodesWhateverTheFilesOrder() {
    List<String> reversed = new ArrayList<>(ROWS);
    Collections.reverse(reversed);
    Roster same = parse(reversed).orThrow();

    assertThat(codes(same.units()))
        .containsExactly("C", "C-1", "C-2", "C-3", "C-4", "C-5", "D", "D-1", "E", "E-1", "Z");
    assertThat(same.units()).isEqualTo(roster.units());
    assertThat(same.fingerprint()).isEqualTo(roster.fingerprint());
  }

  @Test
  void treeIsWalkedDownAndUp() {
    assertThat(roster.root().code()).isEqualTo("C");
    assertThat(codes(roster.children("C")))
        .containsExactly("C-1", "C-2", "C-4", "C-5", "D", "E", "Z");
    assertThat(codes(roster.children("C-1"))).containsExactly("C-3");
    assertThat(codes(roster.children("Z"))).isEmpty();
    assertThat(codes(roster.descendants("C")))
        .containsExactly("C-1", "C-2", "C-3", "C-4", "C-5", "D", "D-1", "E", "E-1", "Z");
    assertThat(codes(roster.descendants("D"))).containsExactly("D-1");
    assertThat(roster.findParent("D-1")).contains(roster.get("D"));
    assertThat(roster.findParent("C")).isEmpty();
  }

  @Test
  void unknownCodeIsFoundNowhere() {
    assertThat(roster.find("X")).isEmpty();
    assertThatThrownBy(() -> roster.get("X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No unit in the roster: X");
    assertThatThrownBy(() -> roster.children("X")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> roster.descendants("X")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void expectedAreThoseThatExistOnTheDayAndReport() {
    assertThat(codes(roster.expectedOn(IN_2016)))
        .containsExactly("C-1", "C-2", "C-3", "C-5", "D", "E", "Z");
    assertThat(codes(roster.expectedOn(IN_2019)))
        .containsExactly("C-1", "C-3", "C-4", "C-5", "D", "E", "Z");
    assertThat(codes(roster.validOn(IN_2016)))
        .containsExactly("C", "C-1", "C-2", "C-3", "C-5", "D", "D-1", "E", "E-1", "Z");
  }

  @ParameterizedTest
  @CsvSource({
    "财政局, C-1",
    "市财政局, C-1",
    "示例市财政局, C-1",
    "财局, C-1",
    "市财局, C-1",
    "社保局, C-3", // managed by a department: still a name of the city
    "市社会保险局, C-3",
    "'市 财 政 局', C-1",
    "市\u3000财政局, C-1",
    "东区财政局, D-1",
    "示例市东区财政局, D-1",
    "南山市财政局, E-1",
    "东区, D",
    "东区政府, D",
    "经开区, Z",
    "市政府, C",
  })
  void nameIsFoundAsTheCityUsesIt(String name, String code) {
    assertThat(roster.resolve(name, IN_2016)).isEqualTo(new ResolvedName.Found(roster.get(code)));
  }

  @ParameterizedTest
  @CsvSource({
    "D, 财政局, D-1",
    "D, 区财政局, D-1",
    "D, 市财政局, C-1", // the level word leads up to the city
    "D, 国税局, C-5", // the district has none
    "D-1, 财政局, D-1", // a document of the district's bureau
    "E, 财政局, E-1",
    "E, 市财政局, E-1", // a county-level city says 市 for itself
    "E, 示例市财政局, C-1",
    "C, 区财政局, ",
  })
  void nameIsFoundAsTheTerritoryUsesIt(String within, String name, String code) {
    assertThat(roster.resolve(name, within, IN_2016))
        .isEqualTo(
            Optional.ofNullable(code)
                .<ResolvedName>map(c -> new ResolvedName.Found(roster.get(c)))
                .orElse(new ResolvedName.Unknown(name, List.of())));
  }

  @Test
  void widthOfBracketsAndDigitsDoesNotMatter() {
    Roster brackets = parse(List.of(CITY, FINANCE.replace("财局", "财政局（国资委）１处"))).orThrow();

    assertThat(brackets.resolve("财政局(国资委)1处", IN_2016))
        .isEqualTo(new ResolvedName.Found(brackets.get("C-1")));
  }

  @Test
  void nameOfAnotherTimeIsUnknownAndSaysWhose() {
    assertThat(roster.resolve("市工商局", LocalDate.of(2018, 12, 31)))
        .isEqualTo(new ResolvedName.Found(roster.get("C-2")));
    assertThat(roster.resolve("市工商局", IN_2019))
        .isEqualTo(new ResolvedName.Unknown("市工商局", List.of(roster.get("C-2"))));
    assertThat(roster.resolve("市场监督管理局", LocalDate.of(2018, 12, 31)))
        .isEqualTo(new ResolvedName.Unknown("市场监督管理局", List.of(roster.get("C-4"))));
  }

  @Test
  void strangeNameIsUnknown() {
    assertThat(roster.resolve("市渔业局", IN_2016))
        .isEqualTo(new ResolvedName.Unknown("市渔业局", List.of()));
    assertThat(roster.resolve("", IN_2016)).isEqualTo(new ResolvedName.Unknown("", List.of()));
  }

  @Test
  void nameOfSeveralUnitsIsAmbiguous() {
    Roster twice = parse(List.of(CITY, FINANCE, TAX.replace("国税局,,", "国税局,财局,"))).orThrow();

    assertThat(twice.resolve("市财局", IN_2016))
        .isEqualTo(new ResolvedName.Ambiguous("市财局", List.of(twice.get("C-1"), twice.get("C-5"))));
  }

  @Test
  void collectivesHaveTheMembersOfTheDay() {
    assertThat(
            roster.findMembers(Collective.COUNTIES_AND_DISTRICTS, IN_2016).map(RosterTest::codes))
        .contains(List.of("D", "E"));
    assertThat(roster.findMembers(Collective.COUNTIES, IN_2016).map(RosterTest::codes))
        .contains(List.of("E"));
    assertThat(roster.findMembers(Collective.DEVELOPMENT_ZONES, IN_2016).map(RosterTest::codes))
        .contains(List.of("Z"));
    assertThat(roster.findMembers(Collective.ALL_DEPARTMENTS, IN_2016).map(RosterTest::codes))
        .contains(List.of("C-1", "C-2", "C-3"));
    assertThat(roster.findMembers(Collective.APPROVAL_UNITS, IN_2016).map(RosterTest::codes))
        .contains(List.of("C-2"));
    assertThat(roster.findMembers(Collective.APPROVAL_UNITS, IN_2019).map(RosterTest::codes))
        .contains(List.of("C-4"));
    assertThat(roster.findMembers(Collective.PROPOSAL_UNITS, IN_2016).map(RosterTest::codes))
        .contains(List.of("C-1"));
  }

  @Test
  void departmentsOfATerritoryAreItsOwn() {
    assertThat(roster.findMembers(Collective.ALL_DEPARTMENTS, "D", IN_2016).map(RosterTest::codes))
        .contains(List.of("D-1"));
    assertThatThrownBy(() -> roster.findMembers(Collective.ALL_DEPARTMENTS, "C-1", IN_2016))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("C-1 is no territory");
  }

  @ParameterizedTest
  @CsvSource({"相关部门", "各相关部门", "市政府有关部门"})
  void whoIsConcernedOnlyAPersonCanSay(String label) {
    assertThat(roster.findMembers(Collective.find(label).orElseThrow(), IN_2016)).isEmpty();
  }

  @Test
  void reorganisationsRunManyToManyAndOutOfTheRoster() {
    Roster reorganised =
        roster
            .withReorganisations(
                "reorganisations.csv",
                """
                from,to,function,date,source
                C-2,C-4,全部职责,2019-01-01,[M]
                C-1,C-4,价格监督检查,2019/1/1,[M]
                C-2,,个体户登记,2018-06-01,[M]
                """
                    .getBytes(UTF_8))
            .orThrow();

    Reorganisation inspection = new Reorganisation("C-1", "C-4", "价格监督检查", IN_2019, "[M]");
    Reorganisation all = new Reorganisation("C-2", "C-4", "全部职责", IN_2019, "[M]");
    Reorganisation away = new Reorganisation("C-2", null, "个体户登记", LocalDate.of(2018, 6, 1), "[M]");
    assertThat(reorganised.reorganisations()).containsExactly(away, inspection, all);
    assertThat(reorganised.reorganisationsFrom("C-2")).containsExactly(away, all);
    assertThat(reorganised.reorganisationsTo("C-4")).containsExactly(inspection, all);
    assertThat(reorganised.units()).isEqualTo(roster.units());
    assertThat(reorganised.fingerprint()).isNotEqualTo(roster.fingerprint());
    assertThat(Roster.of(roster.units(), List.of(all, away, inspection)).fingerprint())
        .isEqualTo(reorganised.fingerprint());
  }

  @Test
  void mistakesInReorganisationsAreNamed() {
    assertThat(
            roster.withReorganisations(
                "reorganisations.csv",
                """
                from,to,function,date,source
                C-9,C-4,全部职责,2019-01-01,[M]
                C-1,C-1,全部职责,2019-01-01,[M]
                C-1,C-4,,2019-01-01,[M]
                """
                    .getBytes(UTF_8)))
        .isEqualTo(
            new Reading.Refused<Roster>(
                List.of(
                    new ReferenceProblem(
                        "reorganisations.csv",
                        2,
                        new Message(
                            "单位 C-9 不在名册中，请补上该单位或改正代码。",
                            "the unit C-9 is not in the roster; add it or correct the code.")),
                    new ReferenceProblem(
                        "reorganisations.csv",
                        3,
                        new Message(
                            "from 和 to 都是 C-1，请改正其中一个。",
                            "from and to are both C-1; correct one of them.")),
                    new ReferenceProblem(
                        "reorganisations.csv",
                        4,
                        new Message(
                            "“function”一栏是空的，请填写。", "the cell function is empty; fill it in.")))));
  }

  @Test
  void writtenRosterIsReadBack() {
    Roster again =
        Roster.parse("units.csv", String.join("\n", roster.unitLines()).getBytes(UTF_8)).orThrow();

    assertThat(again.units()).isEqualTo(roster.units());
    assertThat(again.fingerprint()).isEqualTo(roster.fingerprint());
    assertThat(roster.unitLines().get(1)).isEqualTo(CITY);
  }

  @Test
  void fingerprintFollowsTheContentAndNotTheComments() {
    List<String> commented = new ArrayList<>(ROWS);
    commented.add(3, "# 注释");

    assertThat(parse(commented).orThrow().fingerprint()).isEqualTo(roster.fingerprint());
    assertThat(parse(ROWS.subList(0, 10)).orThrow().fingerprint())
        .isNotEqualTo(roster.fingerprint());
  }

  @Test
  void everyMistakeOfARowIsNamedAtOnce() {
    assertThat(
            refusals(
                CITY,
                "C/1,,财政局,,委办局,C,2299,2016-13-01,,财政网站,,,微博,宏观,也许,[M]",
                FINANCE.replace("2016-01-01,,", "2016-01-01,2015-12-31,")))
        .containsExactly(
            "units.csv line 3: the code 'C/1' may hold letters, digits and . - _ only, at most 40;"
                + " correct it.",
            "units.csv line 3: the cell full_name is empty; fill it in.",
            "units.csv line 3: kind is '委办局', which is not one of 市政府、市政府办公厅、市政府部门、直属机构、部门管理机构、"
                + "事业单位、中省直驻市单位、党委机构、市辖区、县级市、县、开发区、区县部门、乡镇街道; use one of them.",
            "units.csv line 3: the region '2299' must have 6, 9 or 12 digits; correct it.",
            "units.csv line 3: valid_from is '2016-13-01', which is no date; write it like"
                + " 2016-08-05.",
            "units.csv line 3: government_site is '财政网站', which is no web address; write it like"
                + " www.city.example.",
            "units.csv line 3: other_channels is '微博'; write it like 政务微博=address.",
            "units.csv line 3: flags is '宏观', which is not one of 宏观经济、民生密切、县级政府、行政审批单位、建议提案承办单位;"
                + " use one of them.",
            "units.csv line 3: workbook_expected is '也许', which is not one of 是、否; use one of"
                + " them.",
            "units.csv line 4: valid_to (2015-12-31) lies before valid_from (2016-01-01); correct"
                + " one of them.");
  }

  @Test
  void codeIsUsedOnce() {
    assertThat(refusals(CITY, FINANCE, TAX.replace("C-5", "C-1")))
        .containsExactly(
            "units.csv line 4: the code C-1 is already used on line 3; use a new one.");
  }

  @Test
  void unitsFormOneTree() {
    assertThat(refusals(CITY, FINANCE.replace("部门,C,", "部门,X,")))
        .containsExactly(
            "units.csv line 3: C-1 has the parent X, which is not in the roster; add it or correct"
                + " the code.");
    assertThat(refusals(CITY, FINANCE.replace("部门,C,", "部门,,")))
        .containsExactly(
            "units.csv line 3: C-1 has no parent, but C is the root; give its parent.");
    assertThat(refusals(CITY, FINANCE.replace("部门,C,", "部门,C-3,"), INSURANCE))
        .containsExactly(
            "units.csv line 3: C-1 is above itself; correct its parent.",
            "units.csv line 4: C-3 is above itself; correct its parent.");
    assertThat(refusals(CITY, FINANCE.replace("部门,C,", "部门,C-1,")))
        .containsExactly("units.csv line 3: C-1 is its own parent; correct the parent.");
  }

  @Test
  void unitBelowACircleIsNotBlamedForIt() {
    assertThat(
            refusals(
                CITY,
                DISTRICT.replace("市辖区,C,", "市辖区,E,"),
                COUNTY_TOWN.replace("县级市,C,", "县级市,D,"),
                DISTRICT_FINANCE))
        .containsExactly(
            "units.csv line 3: D is above itself; correct its parent.",
            "units.csv line 4: E is above itself; correct its parent.");
  }

  @Test
  void rosterWithoutUnitsIsRefused() {
    assertThat(refusals()).containsExactly("units.csv: no units; write at least one row.");
  }

  @Test
  void rosterOfUnitsObeysTheSameRules() {
    Unit city = roster.get("C");
    Unit finance = roster.get("C-1");

    assertThat(Roster.of(List.of(finance, city), List.of()).units()).containsExactly(city, finance);
    assertThatThrownBy(() -> Roster.of(List.of(city, city), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The unit C occurs twice");
    assertThatThrownBy(() -> Roster.of(List.of(finance), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "C-1 has the parent C, which is not in the roster; add it or correct the code.");
    assertThatThrownBy(() -> Roster.of(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A roster has at least one unit");
    assertThatThrownBy(
            () ->
                Roster.of(
                    List.of(city, finance),
                    List.of(new Reorganisation("C-1", "X", "全部职责", IN_2019, "[M]"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the unit X is not in the roster; add it or correct the code.");
  }

  @Test
  void functionDoesNotPassToTheSameUnit() {
    assertThatThrownBy(() -> new Reorganisation("C", "C", "全部职责", IN_2019, "[M]"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reorganisation("C", "D", " ", IN_2019, "[M]"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
