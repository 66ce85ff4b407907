package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.plan.Task;
import org.gongkai.supervision.Dashboard;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerCount;
import org.gongkai.supervision.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The dashboard as an official meets it: in a browser, with a keyboard, on a phone. */
@Tag("browser")
class DashboardBrowserTest {

  @TempDir private Path folder;

  private @Nullable ChromeDriver browser;

  @BeforeEach
  void writePage() throws IOException {
    DashboardHtml.write(dashboard(), folder.resolve("dashboard.html"));
  }

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static String path(String variable, String usual) {
    String given = System.getenv(variable);
    return given == null || given.isEmpty() ? usual : given;
  }

  private ChromeDriver open(boolean script, int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(path("GONGKAI_CHROME", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    if (width < 500) {
      options.setExperimentalOption(
          "mobileEmulation",
          Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2.0)));
    }
    ChromeDriver opened =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    new File(path("GONGKAI_CHROMEDRIVER", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build(),
            options);
    browser = opened;
    if (width >= 500) {
      opened.manage().window().setSize(new Dimension(width, height));
    }
    opened.get(folder.resolve("dashboard.html").toUri().toString());
    return opened;
  }

  private ChromeDriver open() {
    return open(true, 1280, 900);
  }

  private String detail() {
    return Objects.requireNonNull(browser).findElement(By.id("detail")).getText();
  }

  private void press(CharSequence... keys) {
    Objects.requireNonNull(browser).switchTo().activeElement().sendKeys(keys);
  }

  @Test
  void arrowKeysWalkThroughTheHeatMap() {
    ChromeDriver page = open();
    page.findElement(By.cssSelector("td[data-light][tabindex='0']")).click();
    assertThat(detail()).isEqualTo("甲局任务1：按时完成");
    press(Keys.ARROW_RIGHT);
    assertThat(detail()).isEqualTo("甲局任务3：逾期未完成");
    press(Keys.ARROW_DOWN);
    assertThat(detail()).isEqualTo("乙区任务3：未报送");
    press(Keys.HOME);
    assertThat(detail()).isEqualTo("乙区任务2：不涉及");
    press(Keys.ARROW_UP);
    assertThat(detail()).isEqualTo("甲局任务3：逾期未完成");
    press(Keys.ARROW_LEFT);
    press(Keys.ARROW_LEFT);
    assertThat(detail()).as("the first cell is the end").isEqualTo("甲局任务1：按时完成");
    assertThat(page.findElements(By.cssSelector("td[tabindex='0']"))).hasSize(1);
  }

  @Test
  void theTableIsReachedWithTheTabKeyAlone() {
    ChromeDriver page = open();
    page.findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(page.switchTo().activeElement().getText()).isEqualTo("跳到热力图");
    for (int i = 0; i < 12 && !page.switchTo().activeElement().getTagName().equals("td"); i++) {
      press(Keys.TAB);
    }
    assertThat(page.switchTo().activeElement().getDomAttribute("data-light"))
        .isEqualTo("DONE_IN_TIME");
  }

  @Test
  void filtersNarrowTheUnits() {
    ChromeDriver page = open();
    assertThat(page.findElement(By.id("shown")).getText()).isEqualTo("显示 2 个单位");
    choose("region", "乙区");
    assertThat(units()).containsExactly("乙区人民政府");
    choose("region", "");
    choose("light", "OVERDUE");
    assertThat(units()).containsExactly("甲局");
    assertThat(page.findElement(By.id("shown")).getText()).isEqualTo("显示 1 个单位");
  }

  private void choose(String name, String value) {
    WebElement select = Objects.requireNonNull(browser).findElement(By.name(name));
    select.findElements(By.tagName("option")).stream()
        .filter(option -> value.equals(option.getDomProperty("value")))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private List<String> units() {
    return Objects.requireNonNull(browser).findElements(By.cssSelector(".heat tbody tr")).stream()
        .filter(WebElement::isDisplayed)
        .map(row -> row.findElement(By.tagName("th")).getText())
        .toList();
  }

  @Test
  void onAPhoneOnlyTheHeatMapIsWiderThanTheScreen() {
    ChromeDriver page = open(true, 390, 844);
    assertThat(
            page.executeScript(
                "return document.documentElement.scrollWidth"
                    + " <= document.documentElement.clientWidth"))
        .isEqualTo(true);
    page.findElement(By.cssSelector("td[data-light='OVERDUE']")).click();
    assertThat(detail()).isEqualTo("甲局任务3：逾期未完成");
  }

  @Test
  void everythingCanBeReadWithoutScript() {
    ChromeDriver page = open(false, 1280, 900);
    assertThat(page.findElements(By.cssSelector("h2")).stream().map(WebElement::getText))
        .containsExactly("最近的时限", "报送覆盖", "单位 × 任务", "逐月进展", "最突出的问题");
    assertThat(page.findElement(By.cssSelector("form.filters")).isDisplayed()).isFalse();
    assertThat(units()).containsExactly("甲局", "乙区人民政府");
  }

  @Test
  void nothingIsLoadedAndNothingFails() {
    ChromeDriver page = open();
    assertThat(page.executeScript("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
    assertThat(page.manage().logs().get("browser").getAll()).isEmpty();
  }

  private static Dashboard dashboard() {
    return new Dashboard(
        "某市2016年政务公开督查看板",
        LocalDate.of(2016, 12, 1),
        new LedgerCount("合计", Map.of(HandInState.ACCEPTED, 1, HandInState.MISSING, 1)),
        List.of(
            new LedgerCount("市本级", Map.of(HandInState.ACCEPTED, 1)),
            new LedgerCount("乙区", Map.of(HandInState.MISSING, 1))),
        List.of(new LedgerCount("市政府部门", Map.of(HandInState.ACCEPTED, 1))),
        Arrays.stream(Light.values()).collect(Collectors.toMap(light -> light, light -> 1)),
        List.of(task(1), task(2), task(3)),
        List.of(
            new Dashboard.HeatRow(
                "1",
                "甲局",
                "市本级",
                "市政府部门",
                HandInState.ACCEPTED,
                Arrays.asList(
                    new Dashboard.Cell(Light.DONE_IN_TIME, "甲局任务1：按时完成"),
                    null,
                    new Dashboard.Cell(Light.OVERDUE, "甲局任务3：逾期未完成"))),
            new Dashboard.HeatRow(
                "2",
                "乙区人民政府",
                "乙区",
                "市辖区",
                HandInState.MISSING,
                Arrays.asList(
                    null,
                    new Dashboard.Cell(Light.NOT_APPLICABLE, "乙区任务2：不涉及"),
                    new Dashboard.Cell(Light.NOT_REPORTED, "乙区任务3：未报送")))),
        List.of(new Dashboard.Month("2016年11月", 1, 1, 2), new Dashboard.Month("2016年12月", 1, 2, 3)),
        List.of(new Dashboard.RuleFindings("request-reply-late", "答复逾期", 3, 2)),
        List.of(new Dashboard.NextDeadline(LocalDate.of(2016, 12, 31), 21, "任务3　政策解读", 1, 2)));
  }

  private static Task task(int number) {
    return new Task(
        number, "任务组" + number, "要求", "12月底", LocalDate.of(2016, 12, 31), "责任", List.of());
  }
}
