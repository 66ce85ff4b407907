package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.finding.Message;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.gongkai.unit.ChannelKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code gongkai.yaml} and says of each mistake where it is and what would have been right.
 */
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
          "calendar",
          "inbox",
          "channels",
          "today",
          "database",
          "limits",
          "report");

  private static final int FIRST_YEAR = 2008;
  private static final int LAST_YEAR = 2099;
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_DEPTH = 20;

  private final String file;
  private final List<ReferenceProblem> problems = new ArrayList<>();

  private SettingsFile(String file) {
    this.file = file;
  }

  static Reading<Settings> parse(String file, byte[] bytes) {
    SettingsFile reader = new SettingsFile(file);
    Optional<Settings> settings = reader.root(new String(bytes, UTF_8)).flatMap(reader::settings);
    if (settings.isEmpty() || !reader.problems.isEmpty()) {
      return new Reading.Refused<>(reader.problems);
    }
    return new Reading.Read<>(settings.get());
  }

  private Optional<MappingNode> root(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setMaxAliasesForCollections(0);
    Node node;
    try {
      node = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(
          problem(
              line, "不是正确的 YAML，请检查缩进、冒号和引号。", "not valid YAML; check blanks, colons, quotes."));
      return Optional.empty();
    } catch (YAMLException e) {
      problems.add(
          problem(
              0,
              "不能按 YAML 读取，请检查是否为 UTF-8 文本。",
              "cannot be read as YAML; check that it is UTF-8 text."));
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        problem(
            0,
            "没有设置项，请按“city: 城市名”的样子逐行填写。",
            "holds no settings; write them line by line, such as 'city: name'."));
    return Optional.empty();
  }

  private Optional<Settings> settings(MappingNode root) {
    Map<String, Node> values = entries(root, "", KEYS);
    Optional<String> city = requiredText(values, "city", "吉林市");
    Optional<String> region =
        requiredText(values, "region", "\"220200\"")
            .filter(code -> matches(code, "[0-9]{6}", values, "region", "六位数字，如 \"220200\""));
    OptionalLong year = number(values, "year", FIRST_YEAR, LAST_YEAR);
    if (year.isPresent() && !isYear((int) year.getAsLong())) {
      wrong(
          values.get("year"),
          "year",
          String.valueOf(year.getAsLong()),
          "统计表已知的年度",
          "a year whose statutory form is known");
    }
    if (!values.containsKey("year")) {
      missing("year", "2016");
    }
    Set<Integer> earlierYears = earlierYears(values.get("earlier-years"));
    Optional<String> notice = requiredText(values, "notice", "notice/notice.docx");
    Optional<String> units = requiredText(values, "units", "units.csv");
    Map<ChannelKind, List<String>> channels = channels(values.get("channels"));
    LocalDate today = today(values);
    String databaseUrl = databaseUrl(values.get("database"));
    Map<LimitSetting, Long> limits = limits(values.get("limits"));
    ReportFigures figures = figures(values.get("report"));
    String reorganisations = text(values, "reorganisations").orElse(null);
    List<String> calendars = texts(values.get("calendar"), "calendar");
    String inbox = text(values, "inbox").orElse("inbox");
    if (city.isEmpty()
        || region.isEmpty()
        || year.isEmpty()
        || notice.isEmpty()
        || units.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Settings(
            city.get(),
            region.get(),
            (int) year.getAsLong(),
            earlierYears,
            notice.get(),
            units.get(),
            reorganisations,
            calendars,
            inbox,
            channels,
            today,
            databaseUrl,
            limits,
            figures));
  }

  private Set<Integer> earlierYears(@Nullable Node node) {
    Set<Integer> years = new TreeSet<>();
    for (String text : texts(node, "earlier-years")) {
      if (text.matches("[0-9]{4}") && isYear(Integer.parseInt(text))) {
        years.add(Integer.parseInt(text));
      } else {
        wrong(node, "earlier-years", text, "统计表已知的年度，如 2015", "years whose form is known");
      }
    }
    return years;
  }

  /** A year can be collected if its statutory form is known. */
  private static boolean isYear(int year) {
    return StatisticalForm.findForYear(year).isPresent();
  }

  private Map<ChannelKind, List<String>> channels(@Nullable Node node) {
    Map<ChannelKind, List<String>> channels = new EnumMap<>(ChannelKind.class);
    Map<String, ChannelKind> kinds = byKey(ChannelKind.values(), SettingsFile::channelKey);
    section(node, "channels", List.copyOf(kinds.keySet()))
        .forEach(
            (key, value) -> {
              ChannelKind kind = kinds.get(key);
              if (kind != null) {
                channels.put(kind, texts(value, "channels." + key));
              }
            });
    return channels;
  }

  /** {@code GOVERNMENT_SITE} is written {@code government-site}. */
  private static String channelKey(ChannelKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private @Nullable LocalDate today(Map<String, Node> values) {
    Optional<String> text = text(values, "today");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeException e) {
      wrong(
          values.get("today"), "today", text.get(), "形如 2017-03-20 的日期", "a date like 2017-03-20");
      return null;
    }
  }

  private @Nullable String databaseUrl(@Nullable Node node) {
    Map<String, Node> values = section(node, "database", List.of("url"));
    Optional<String> url = text(values, "url");
    url.filter(text -> !DatabaseAddress.isAccepted(text))
        .ifPresent(
            text ->
                wrong(
                    values.get("url"),
                    "database.url",
                    DatabaseAddress.withoutSecrets(text),
                    "jdbc:mysql://主机:端口/库名（用户和密码由环境变量给出）",
                    "jdbc:mysql://host:port/database, user and password left to the environment"));
    return url.orElse(null);
  }

  private Map<LimitSetting, Long> limits(@Nullable Node node) {
    Map<LimitSetting, Long> limits = new EnumMap<>(LimitSetting.class);
    Map<String, LimitSetting> settings = byKey(LimitSetting.values(), LimitSetting::key);
    Map<String, Node> values = section(node, "limits", List.copyOf(settings.keySet()));
    for (String key : values.keySet()) {
      LimitSetting limit = settings.get(key);
      if (limit != null) {
        number(values, key, 1, Integer.MAX_VALUE).ifPresent(number -> limits.put(limit, number));
      }
    }
    return limits;
  }

  private ReportFigures figures(@Nullable Node node) {
    Map<String, Node> values = section(node, "report", List.of("figures"));
    Map<String, ReportFigures> accepted = byKey(ReportFigures.values(), ReportFigures::key);
    Optional<String> text = text(values, "figures");
    if (text.isPresent() && !accepted.containsKey(text.get())) {
      String keys = String.join("、", accepted.keySet());
      wrong(values.get("figures"), "report.figures", text.get(), keys, "one of " + keys);
    }
    return text.map(accepted::get).orElse(ReportFigures.DECLARED);
  }

  // --- nodes ---------------------------------------------------------------------------------

  private static <E> Map<String, E> byKey(E[] values, Function<E, String> key) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(key, value -> value, (a, b) -> a, LinkedHashMap::new));
  }

  private Map<String, Node> section(@Nullable Node node, String name, List<String> keys) {
    if (node == null || isEmpty(node)) {
      return Map.of();
    }
    if (node instanceof MappingNode mapping) {
      return entries(mapping, name + ".", keys);
    }
    wrong(node, name, "", "缩进的若干项：" + String.join("、", keys), "a section of " + keys);
    return Map.of();
  }

  private Map<String, Node> entries(MappingNode mapping, String prefix, List<String> keys) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!keys.contains(key)) {
        problems.add(
            problem(
                line(tuple.getKeyNode()),
                "不认识设置项“" + prefix + key + "”，可用：" + String.join("、", keys) + "。",
                "unknown setting '"
                    + prefix
                    + key
                    + "'; known are "
                    + String.join(", ", keys)
                    + "."));
      } else if (!isEmpty(tuple.getValueNode())) {
        entries.put(key, tuple.getValueNode());
      }
    }
    return entries;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private Optional<String> requiredText(Map<String, Node> values, String key, String example) {
    if (!values.containsKey(key)) {
      missing(key, example);
    }
    return text(values, key);
  }

  private Optional<String> text(Map<String, Node> values, String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong(node, key, "", "一个值", "a single value");
    return Optional.empty();
  }

  private List<String> texts(@Nullable Node node, String key) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      texts.add(scalar.getValue().strip());
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue().strip());
        } else {
          wrong(item, key, "", "一个值或一列值", "a value or a list of values");
        }
      }
    } else if (node != null) {
      wrong(node, key, "", "一个值或一列值", "a value or a list of values");
    }
    return texts;
  }

  private OptionalLong number(
      Map<String, Node> values, String key, long minInclusive, long maxInclusive) {
    Optional<String> text = text(values, key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (text.get().matches("[0-9]{1,12}")) {
      long number = Long.parseLong(text.get());
      if (minInclusive <= number && number <= maxInclusive) {
        return OptionalLong.of(number);
      }
    }
    wrong(
        values.get(key),
        key,
        text.get(),
        minInclusive + " 到 " + maxInclusive + " 的整数",
        "a whole number from " + minInclusive + " to " + maxInclusive);
    return OptionalLong.empty();
  }

  private boolean matches(
      String text, String pattern, Map<String, Node> values, String key, String expected) {
    if (text.matches(pattern)) {
      return true;
    }
    wrong(values.get(key), key, text, expected, "six digits, such as \"220200\"");
    return false;
  }

  private void missing(String key, String example) {
    problems.add(
        problem(
            0,
            "缺少设置项“" + key + "”，请补上，例如“" + key + ": " + example + "”。",
            "the setting '"
                + key
                + "' is missing; add it, such as '"
                + key
                + ": "
                + example
                + "'."));
  }

  private void wrong(
      @Nullable Node node, String key, String value, String expected, String expectedInEnglish) {
    problems.add(
        problem(
            node == null ? 0 : line(node),
            "设置项“"
                + key
                + "”"
                + (value.isEmpty() ? "" : "的值“" + value + "”")
                + "不对，应为"
                + expected
                + "。",
            "the setting '"
                + key
                + "'"
                + (value.isEmpty() ? "" : " is '" + value + "', which")
                + " is not right; write "
                + expectedInEnglish
                + "."));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private ReferenceProblem problem(int line, String chinese, String english) {
    return new ReferenceProblem(file, line, new Message(chinese, english));
  }
}
