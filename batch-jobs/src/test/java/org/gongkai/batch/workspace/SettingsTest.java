package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.reference.Reading;
import org.gongkai.unit.ChannelKind;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final String NEEDED =
      """
      city: 吉林市
      region: "220200"
      year: 2016
      notice: notice/notice.docx
      units: units.csv
      """;

  private static Reading<Settings> read(String yaml) {
    return Settings.parse("gongkai.yaml", yaml.getBytes(UTF_8));
  }

  private static List<String> problems(String yaml) {
    return ((Reading.Refused<Settings>) read(yaml))
        .problems().stream().map(problem -> problem.sentence().chinese()).toList();
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(read(NEEDED).orThrow())
        .isEqualTo(
            new Settings(
                "吉林市",
                "220200",
                2016,
                Set.of(),
                "notice/notice.docx",
                "units.csv",
                null,
                null,
                List.of(),
                "inbox",
                Map.of(),
                null,
                null,
                Map.of(),
                ReportFigures.DECLARED,
                new ComparisonSettings(null, new BigDecimal("2"), null),
                null,
                SupervisionSettings.DEFAULT,
                Settings.Office.UNKNOWN));
  }

  @Test
  void everythingCanBeSet() {
    String yaml =
        NEEDED
            + """
            earlier-years: [2014, 2015]
            reorganisations: reorganisations.csv
            catalogue: catalogue.xlsx
            calendar: [c1.csv, c2.csv]
            inbox: in
            channels:
              government-site: www.city.example
              weibo: [甲, 乙]
            today: 2017-03-20
            database:
              url: jdbc:mysql://127.0.0.1:3306/gongkai
            limits:
              rows: 1000
            report:
              figures: derived
              last-year: figures-2015.csv
              swing-factor: 1.5
              explanations: explanations.csv
            form: "2014"
            supervision:
              departments-by: "01-15"
              governments-by: "02-20"
              days-after-quarter: 8
              near-working-days: 5
              circular-from: 1
              reply-working-days: 3
              indicators: assessment/indicators.xlsx
              scores: assessment/scores.xlsx
            office:
              name: 甲办
              address: 路1号
              postcode: "132000"
              phone: 0432-1
              email: a@b
              published-at: 网站
            """;
    assertThat(read(yaml).orThrow())
        .isEqualTo(
            new Settings(
                "吉林市",
                "220200",
                2016,
                Set.of(2014, 2015),
                "notice/notice.docx",
                "units.csv",
                "reorganisations.csv",
                "catalogue.xlsx",
                List.of("c1.csv", "c2.csv"),
                "in",
                Map.of(
                    ChannelKind.GOVERNMENT_SITE,
                    List.of("www.city.example"),
                    ChannelKind.WEIBO,
                    List.of("甲", "乙")),
                LocalDate.of(2017, 3, 20),
                "jdbc:mysql://127.0.0.1:3306/gongkai",
                Map.of(LimitSetting.ROWS, 1000L),
                ReportFigures.DERIVED,
                new ComparisonSettings(
                    "figures-2015.csv", new BigDecimal("1.5"), "explanations.csv"),
                "2014",
                new SupervisionSettings(
                    MonthDay.of(1, 15),
                    MonthDay.of(2, 20),
                    8,
                    5,
                    1,
                    3,
                    "assessment/indicators.xlsx",
                    "assessment/scores.xlsx"),
                new Settings.Office("甲办", "路1号", "132000", "0432-1", "a@b", "网站")));
  }

  @Test
  void eachMistakeIsOneLocatedSentence() {
    assertThat(problems(NEEDED.replace("2016", "二〇一六") + "todai: 2017-03-20\ntoday: 2017-3-20\n"))
        .containsExactlyInAnyOrder(
            "gongkai.yaml 第6行：不认识设置项“todai”，可用：city、region、year、earlier-years、notice、units、"
                + "reorganisations、catalogue、calendar、inbox、channels、today、database、limits、report、form、"
                + "supervision、office。",
            "gongkai.yaml 第3行：设置项“year”的值“二〇一六”不对，应为2008 到 2099 的整数。",
            "gongkai.yaml 第7行：设置项“today”的值“2017-3-20”不对，应为形如 2017-03-20 的日期。");
  }

  @Test
  void theFormMustBeOneOfTheYear() {
    String of2023 = NEEDED.replace("2016", "2023");
    assertThat(read(of2023 + "form: 2021-one-line\n").orThrow().form()).isEqualTo("2021-one-line");
    assertThat(problems(of2023 + "form: 2014\n"))
        .containsExactly("gongkai.yaml 第6行：设置项“form”的值“2014”不对，应为该年度的统计表：2021、2021-one-line。");
  }

  @Test
  void aSwingBeginsAboveOne() {
    assertThat(problems(NEEDED + "report:\n  swing-factor: 1\n"))
        .containsExactly("gongkai.yaml 第7行：设置项“report.swing-factor”的值“1”不对，应为大于 1 的数，如 2 或 1.5。");
  }

  @Test
  void aDayThatIsNoMonthAndDayIsRefused() {
    assertThat(problems(NEEDED + "supervision:\n  departments-by: 1月15日\n"))
        .containsExactly(
            "gongkai.yaml 第7行：设置项“supervision.departments-by”的值“1月15日”不对，应为形如 \"01-15\""
                + " 的月日（报送年度的次年）。");
  }

  @Test
  void whatIsNeededIsAskedFor() {
    assertThat(problems(NEEDED.replace("units: units.csv\n", "")))
        .containsExactly("gongkai.yaml：缺少设置项“units”，请补上，例如“units: units.csv”。");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    assertThat(problems(NEEDED + "database:\n  url: jdbc:mysql://h/db?user=me&password=secret\n"))
        .containsExactly(
            "gongkai.yaml 第7行：设置项“database.url”的值“jdbc:mysql://h/db?user=***&password=***”不对，"
                + "应为jdbc:mysql://主机:端口/库名（用户和密码由环境变量给出）。");
  }

  @Test
  void whatIsNoYamlIsSaid() {
    assertThat(problems("city: [")).hasSize(1).allMatch(p -> p.contains("不是正确的 YAML"));
    assertThat(problems("")).hasSize(1).allMatch(p -> p.contains("没有设置项"));
  }
}
