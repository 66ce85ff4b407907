package org.gongkai.batch.workspace;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.annualreport.SwingLimit;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.Reading;
import org.gongkai.unit.ChannelKind;
import org.jspecify.annotations.Nullable;

/** Reads {@code gongkai.yaml} and says of each mistake what would have been right. */
final class SettingsFile {

  private static final List<String> KEYS =
      List.of(
          "city",
          "region",
          "year",
          "earlier-years",
          "notice",
          "units",
          "reorganisations",
          "catalogue",
          "calendar",
          "inbox",
          "channels",
          "today",
          "database",
          "limits",
          "report",
          "form",
          "supervision",
          "office");

  private static final List<String> REPORT_KEYS =
      List.of("figures", "last-year", "swing-factor", "explanations");

  private static final int FIRST_YEAR = 2008;
  private static final int LAST_YEAR = 2099;

  private SettingsFile() {}

  static Reading<Settings> parse(String file, byte[] bytes) {
    return YamlFile.parse(file, bytes, KEYS, SettingsFile::settings);
  }

  private static Optional<Settings> settings(YamlSection values) {
    Optional<String> city = values.requiredText("city", "吉林市");
    Optional<String> region = region(values);
    OptionalLong year = year(values);
    Set<Integer> earlierYears = earlierYears(values);
    Optional<String> notice = values.requiredText("notice", "notice/notice.docx");
    Optional<String> units = values.requiredText("units", "units.csv");
    YamlSection report = values.section("report", REPORT_KEYS);
    Settings settings =
        new Settings(
            city.orElse(""),
            region.orElse(""),
            (int) year.orElse(0),
            earlierYears,
            notice.orElse(""),
            units.orElse(""),
            values.text("reorganisations").orElse(null),
            values.text("catalogue").orElse(null),
            values.texts("calendar"),
            values.text("inbox").orElse("inbox"),
            channels(values),
            values.date("today"),
            databaseUrl(values),
            limits(values),
            figures(report),
            comparison(report),
            form(values, (int) year.orElse(0)),
            supervision(values),
            office(values));
    return city.isPresent()
            && region.isPresent()
            && year.isPresent()
            && notice.isPresent()
            && units.isPresent()
        ? Optional.of(settings)
        : Optional.empty();
  }

  private static Optional<String> region(YamlSection values) {
    Optional<String> region = values.requiredText("region", "\"220200\"");
    if (region.isPresent() && !region.get().matches("[0-9]{6}")) {
      values.wrong("region", region.get(), "六位数字，如 \"220200\"", "six digits, such as \"220200\"");
    }
    return region;
  }

  private static OptionalLong year(YamlSection values) {
    if (!values.has("year")) {
      values.missing("year", "2016");
    }
    OptionalLong year = values.number("year", FIRST_YEAR, LAST_YEAR);
    if (year.isPresent() && !isYear((int) year.getAsLong())) {
      values.wrong(
          "year",
          String.valueOf(year.getAsLong()),
          "统计表已知的年度",
          "a year whose statutory form is known");
    }
    return year;
  }

  /** A form other than the year's own must still be one of that year: a variant of it. */
  private static @Nullable String form(YamlSection values, int year) {
    Optional<String> name = values.text("form");
    if (name.isEmpty()) {
      return null;
    }
    List<String> ofYear =
        StatisticalForm.listWithVariants().stream()
            .filter(form -> form.firstYear() <= year && year <= form.lastYear())
            .map(StatisticalForm::name)
            .toList();
    if (!ofYear.contains(name.get())) {
      values.wrong(
          "form",
          name.get(),
          "该年度的统计表：" + String.join("、", ofYear),
          "a form of the year: " + String.join(", ", ofYear));
    }
    return name.get();
  }

  private static Set<Integer> earlierYears(YamlSection values) {
    Set<Integer> years = new TreeSet<>();
    for (String text : values.texts("earlier-years")) {
      if (text.matches("[0-9]{4}") && isYear(Integer.parseInt(text))) {
        years.add(Integer.parseInt(text));
      } else {
        values.wrong("earlier-years", text, "统计表已知的年度，如 2015", "years whose form is known");
      }
    }
    return years;
  }

  /** A year can be collected if its statutory form is known. */
  private static boolean isYear(int year) {
    return StatisticalForm.findForYear(year).isPresent();
  }

  private static Map<ChannelKind, List<String>> channels(YamlSection values) {
    Map<ChannelKind, List<String>> channels = new EnumMap<>(ChannelKind.class);
    Map<String, ChannelKind> kinds =
        YamlSection.byKey(ChannelKind.values(), SettingsFile::channelKey);
    YamlSection section = values.section("channels", List.copyOf(kinds.keySet()));
    kinds.forEach(
        (key, kind) -> {
          if (section.has(key)) {
            channels.put(kind, section.texts(key));
          }
        });
    return channels;
  }

  /** {@code GOVERNMENT_SITE} is written {@code government-site}. */
  private static String channelKey(ChannelKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String databaseUrl(YamlSection values) {
    YamlSection database = values.section("database", List.of("url"));
    Optional<String> url = database.text("url");
    url.filter(text -> !DatabaseAddress.isAccepted(text))
        .ifPresent(
            text ->
                database.wrong(
                    "url",
                    DatabaseAddress.withoutSecrets(text),
                    "jdbc:mysql://主机:端口/库名（用户和密码由环境变量给出）",
                    "jdbc:mysql://host:port/database, user and password left to the environment"));
    return url.orElse(null);
  }

  private static Map<LimitSetting, Long> limits(YamlSection values) {
    Map<LimitSetting, Long> limits = new EnumMap<>(LimitSetting.class);
    Map<String, LimitSetting> settings =
        YamlSection.byKey(LimitSetting.values(), LimitSetting::key);
    YamlSection section = values.section("limits", List.copyOf(settings.keySet()));
    settings.forEach(
        (key, limit) ->
            section
                .number(key, 1, Integer.MAX_VALUE)
                .ifPresent(number -> limits.put(limit, number)));
    return limits;
  }

  private static Settings.Office office(YamlSection values) {
    YamlSection office =
        values.section(
            "office", List.of("name", "address", "postcode", "phone", "email", "published-at"));
    return new Settings.Office(
        office.text("name").orElse(""),
        office.text("address").orElse(""),
        office.text("postcode").orElse(""),
        office.text("phone").orElse(""),
        office.text("email").orElse(""),
        office.text("published-at").orElse(""));
  }

  private static ReportFigures figures(YamlSection report) {
    return report
        .choice("figures", ReportFigures.values(), ReportFigures::key)
        .orElse(ReportFigures.DECLARED);
  }

  private static ComparisonSettings comparison(YamlSection report) {
    Optional<String> factor = report.text("swing-factor");
    BigDecimal swingFactor = SwingLimit.STANDARD.factor();
    if (factor.isPresent()) {
      if (factor.get().matches("[0-9]{1,4}(\\.[0-9]{1,3})?")
          && new BigDecimal(factor.get()).compareTo(BigDecimal.ONE) > 0) {
        swingFactor = new BigDecimal(factor.get());
      } else {
        report.wrong(
            "swing-factor", factor.get(), "大于 1 的数，如 2 或 1.5", "a number above 1, such as 2");
      }
    }
    return new ComparisonSettings(
        report.text("last-year").orElse(null),
        swingFactor,
        report.text("explanations").orElse(null));
  }

  private static SupervisionSettings supervision(YamlSection values) {
    YamlSection section =
        values.section(
            "supervision",
            List.of(
                "departments-by",
                "governments-by",
                "days-after-quarter",
                "near-working-days",
                "circular-from",
                "reply-working-days",
                "indicators",
                "scores"));
    SupervisionSettings usual = SupervisionSettings.DEFAULT;
    return new SupervisionSettings(
        monthDay(section, "departments-by"),
        monthDay(section, "governments-by"),
        (int) section.number("days-after-quarter", 0, 90).orElse(usual.daysAfterPeriod()),
        (int) section.number("near-working-days", 0, 60).orElse(usual.nearWorkingDays()),
        (int) section.number("circular-from", 1, 999).orElse(usual.circularFrom()),
        (int) section.number("reply-working-days", 1, 60).orElse(usual.replyWorkingDays()),
        section.text("indicators").orElse(null),
        section.text("scores").orElse(null));
  }

  private static @Nullable MonthDay monthDay(YamlSection values, String key) {
    Optional<String> text = values.text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return MonthDay.parse("--" + text.get());
    } catch (DateTimeException e) {
      values.wrong(
          key,
          text.get(),
          "形如 \"01-15\" 的月日（报送年度的次年）",
          "month and day like \"01-15\", in the year after the report year");
      return null;
    }
  }
}
