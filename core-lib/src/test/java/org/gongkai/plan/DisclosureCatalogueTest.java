package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  @Test
  void onlyTheRolesThatAnItemNamesAreObliged() {
    assertThat(catalogue.itemsFor(Map.of(37, Set.of(TaskRole.IMPLEMENT))))
        .extracting(DisclosureItem::code)
        .containsExactly("37-01", "37-02");
    assertThat(catalogue.itemsFor(Map.of(28, Set.of(TaskRole.JOINT)))).isEmpty();
    assertThat(catalogue.itemsFor(Map.of())).isEmpty();
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
