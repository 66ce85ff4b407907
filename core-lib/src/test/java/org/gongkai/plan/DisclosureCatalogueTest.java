package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.plan.CatalogueTerms.Level;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.junit.jupiter.api.Test;

class DisclosureCatalogueTest {

  private final DisclosureCatalogue catalogue = DisclosureCatalogue.bundledFor("吉市政办函〔2016〕45号");

  @Test
  void everyTaskObligesToDiscloseSomething() {
    assertThat(catalogue.items().stream().map(DisclosureItem::taskNumber).distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 37).boxed().toList());
    assertThat(catalogue.items()).hasSize(159);
  }

  @Test
  void everyItemQuotesTheNotice() throws IOException {
    String notice =
        Files.readString(
                Path.of("../sample-input/notice/notice-2016-45.md"), StandardCharsets.UTF_8)
            .replaceAll("\\s+", "");
    assertThat(catalogue.items())
        .allSatisfy(item -> assertThat(notice).contains(item.quote().replaceAll("\\s+", "")));
  }

  @Test
  void chargesShownOnTheSpotHaveSixElements() {
    assertThat(catalogue.find("16-05").orElseThrow().elements())
        .containsExactly("依据", "主体", "项目", "范围", "标准", "对象");
  }

  @Test
  void drinkingWaterIsDisclosedAtThreePlacesFourTimesAYear() {
    assertThat(
            catalogue.items().stream()
                .filter(item -> item.checkpointsPerYear() == 4)
                .map(DisclosureItem::title))
        .containsExactly("饮用水水源水质", "供水厂出水水质", "用户水龙头水质");
  }

  @Test
  void quantitiesOfReliefHaveTheirUnitsOfMeasure() {
    assertThat(
            catalogue.items().stream()
                .filter(item -> item.taskNumber() == 19)
                .flatMap(item -> item.unitsOfMeasure().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of("人", "人次", "户次", "万元", "元"));
  }

  private static TaskMatrix matrix(Roster roster) throws IOException {
    NoticeText.Writer notice =
        new NoticeText.Writer()
            .paragraph("吉市政办函〔2016〕45号")
            .paragraph("吉林市人民政府办公厅关于落实2016年政务公开重点工作任务的通知");
    notice.table(
        List.of(
            PlanText.HEADINGS,
            List.of("社会保障", "19. 公开低保", "12月底", "市社保局、民政局和人社局按职责分工分别牵头落实"),
            List.of("住房", "21. 公开住房", "12月底", "市建委、住房公积金中心和各县市、区按照职责分工分别牵头落实"),
            List.of("审计", "28. 公开审计", "12月底", "市审计局牵头，会同市财政局落实"),
            List.of("培训", "37. 培训", "10月底", "市政务公开办、人社局牵头，各县（市）区、开发区和各部门负责落实")));
    return TaskMatrix.of(NoticeParser.parse(notice.text()), roster, LocalDate.of(2016, 12, 31));
  }

  private static Roster roster() throws IOException {
    return Roster.parse("units.csv", Files.readAllBytes(Path.of("../sample-input/units.csv")))
        .orThrow();
  }

  private List<String> itemsOf(String name) throws IOException {
    Roster roster = roster();
    Unit unit = ((ResolvedName.Found) roster.resolve(name, LocalDate.of(2016, 12, 31))).unit();
    return catalogue.itemsFor(matrix(roster), unit).stream().map(DisclosureItem::code).toList();
  }

  @Test
  void onlyTheRolesThatAnItemNamesAreObliged() throws IOException {
    assertThat(itemsOf("市水利局")).containsExactly("37-01", "37-02");
    assertThat(itemsOf("市审计局")).containsExactly("28-01", "28-02", "37-01", "37-02");
    assertThat(itemsOf("市财政局")).containsExactly("37-01", "37-02");
  }

  @Test
  void onlyTheBodiesThatAnItemNamesAreObliged() throws IOException {
    assertThat(itemsOf("市社保局"))
        .containsExactly("19-01", "19-02", "19-03", "19-04", "19-05", "37-01", "37-02");
    assertThat(itemsOf("市民政局")).contains("19-06", "19-16").doesNotContain("19-01", "19-05");
    assertThat(itemsOf("市住房公积金中心")).containsExactly("21-04", "37-01", "37-02");
    assertThat(itemsOf("永吉县")).containsExactly("21-01", "21-02", "21-03", "37-01", "37-02");
  }

  @Test
  void anItemMayBeForOneLevelOrForNamedBodiesAlone() throws IOException {
    DisclosureItem item = catalogue.find("37-01").orElseThrow();
    DisclosureItem county = with(item, "37-91", 37, List.of(), Set.of(Level.COUNTY));
    DisclosureItem alone = with(item, "00-01", 0, List.of("市审计局", "开发区"), Set.of());
    DisclosureCatalogue made = DisclosureCatalogue.of(List.of(county, alone));
    Roster roster = roster();
    TaskMatrix matrix = matrix(roster);
    assertThat(
            roster.validOn(LocalDate.of(2016, 12, 31)).stream()
                .filter(unit -> !made.itemsFor(matrix, unit).isEmpty())
                .map(
                    unit ->
                        unit.shortName()
                            + made.itemsFor(matrix, unit).stream()
                                .map(DisclosureItem::code)
                                .toList()))
        .contains("审计局[00-01]", "永吉县[37-91]", "高新区[00-01, 37-91]")
        .doesNotContain("财政局[37-91]");
  }

  private static DisclosureItem with(
      DisclosureItem item, String code, int task, List<String> bodies, Set<Level> levels) {
    CatalogueTerms usual = CatalogueTerms.USUAL;
    return new DisclosureItem(
        code,
        task,
        item.quote(),
        item.title(),
        item.elements(),
        item.roles(),
        item.timing(),
        item.checkpointsPerYear(),
        item.channels(),
        item.detail(),
        item.unitsOfMeasure(),
        new CatalogueTerms(
            usual.topic(),
            bodies,
            usual.duration(),
            usual.audiences(),
            usual.specificGroup(),
            usual.manners(),
            levels));
  }

  @Test
  void anItemNeedsATaskOrABody() {
    DisclosureItem item = catalogue.find("28-01").orElseThrow();
    assertThatThrownBy(() -> with(item, "00-01", 0, List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Neither a task nor a body obliges to 00-01");
  }

  @Test
  void aNoticeWithoutABundledCatalogueHasNone() {
    assertThat(DisclosureCatalogue.bundledFor("某政办〔2020〕1号").items()).isEmpty();
  }

  @Test
  void aCodeIsUsedOnce() {
    DisclosureItem item = catalogue.find("28-01").orElseThrow();
    assertThatThrownBy(() -> DisclosureCatalogue.of(List.of(item, item)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two catalogue items have the code 28-01");
  }

  @Test
  void theFingerprintChangesWithTheItems() {
    assertThat(DisclosureCatalogue.of(catalogue.items()).fingerprint())
        .isEqualTo(catalogue.fingerprint());
    assertThat(DisclosureCatalogue.of(catalogue.items().subList(0, 158)).fingerprint())
        .isNotEqualTo(catalogue.fingerprint());
  }
}
