package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Chart;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlRendererTest {

  @TempDir private static Path folder;
  private static Document page;
  private static final AnnualReport REPORT = MadeUpCity.report();

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("report.html");
    new HtmlRenderer().write(REPORT, file);
    page = Jsoup.parse(file.toFile(), "UTF-8");
  }

  @Test
  void needsNoScriptAndLoadsNothing() {
    assertThat(page.select("script, link, img, iframe, [src], [onclick], [onload]")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
  }

  @Test
  void everyLinkLeadsToASectionAndEverySectionHasOne() {
    List<String> targets = REPORT.sections().stream().map(section -> "#" + section.id()).toList();

    assertThat(page.select("nav a").eachAttr("href")).isEqualTo(targets);
    assertThat(page.select("main > section > h2").eachText())
        .isEqualTo(
            Stream.concat(REPORT.sections().stream().map(Section::heading), Stream.of("数据来源"))
                .toList());
  }

  @Test
  void idsAreUnique() {
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyTableHasACaptionAndNamesItsRowsAndColumns() {
    assertThat(page.select("table")).isNotEmpty();
    for (Element table : page.select("table")) {
      assertThat(table.select("caption").text()).isNotEmpty();
      assertThat(table.select("thead th")).allMatch(th -> th.attr("scope").equals("col"));
      assertThat(table.select("tbody tr")).allMatch(row -> row.select("th[scope=row]").size() == 1);
    }
  }

  @Test
  void theFormShowsEachFigureWithItsCoverage() {
    Element row = page.getElementById("figure-3.1.3");

    assertThat(row.select("td").eachText())
        .containsExactly(
            "件",
            REPORT.figure("3.1.3").printed(),
            REPORT.figure("3.1.3").coverage().reported() + "/77");
  }

  @Test
  void proseCarriesFiguresByTheirNames() {
    assertThat(page.select("[data-figure=2014/3.1]").text())
        .isEqualTo(REPORT.figure("3.1").printed() + "件");
  }

  @Test
  void picturesAreInlineSvgWithTheirNumbersAsText() {
    assertThat(page.select("figure.chart")).hasSize(6);
    assertThat(page.select("figure.chart .bars li"))
        .allMatch(bar -> !bar.select(".numbers").text().isEmpty() && !bar.select("svg").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Chart.Tone.class)
  void coloursOfBarsStandOutFromWhite(Chart.Tone tone) {
    assertThat(contrast(Tones.colour(tone), "FFFFFF")).isGreaterThanOrEqualTo(3.0);
  }

  @ParameterizedTest
  @EnumSource(CompletionState.class)
  void textOnTheColoursOfStatesIsReadable(CompletionState state) {
    assertThat(contrast(Tones.background(state), "1C1C1C")).isGreaterThanOrEqualTo(4.5);
  }

  /** The contrast of two colours after WCAG 2.1. */
  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum +=
          weights[i] * (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
