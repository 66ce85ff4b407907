package org.gongkai.batch.workspace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Named values of a file of settings (设置段). Whatever is asked for and is not right becomes a
 * problem of the file, with its line; the answer is then empty.
 */
public final class YamlSection {

  private final YamlFile file;
  private final int line;
  private final String prefix;
  private final Map<String, Node> values;

  private YamlSection(YamlFile file, int line, String prefix, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.prefix = prefix;
    this.values = values;
  }

  static YamlSection root(YamlFile file, MappingNode node, List<String> keys) {
    return of(file, node, "", keys);
  }

  /** Keys that are not among the known ones are problems; an empty list lets any be written. */
  private static YamlSection of(YamlFile file, MappingNode node, String prefix, List<String> keys) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!keys.isEmpty() && !keys.contains(key)) {
        file.add(
            lineOf(tuple.getKeyNode()),
            "不认识设置项“" + prefix + key + "”，可用：" + String.join("、", keys) + "。",
            "unknown setting '" + prefix + key + "'; known are " + String.join(", ", keys) + ".");
      } else if (values.containsKey(key)) {
        file.add(
            lineOf(tuple.getKeyNode()),
            "设置项“" + prefix + key + "”写了两次，请合并成一处。",
            "the setting '" + prefix + key + "' stands twice; keep one.");
      } else if (!isEmpty(tuple.getValueNode())) {
        values.put(key, tuple.getValueNode());
      }
    }
    return new YamlSection(file, lineOf(node), prefix, values);
  }

  /** The keys that have a value, in the order of the file. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Whether the key has a value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether the key's value is a section, not a single value or a list. */
  public boolean isSection(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The line of the key's value; that of the section if it has none. */
  public int line(String key) {
    Node node = values.get(key);
    return node == null ? line : lineOf(node);
  }

  /** A single value. */
  public Optional<String> text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong(key, "", "一个值", "a single value");
    return Optional.empty();
  }

  /** A single value that must be there. */
  public Optional<String> requiredText(String key, String example) {
    if (!has(key)) {
      missing(key, example);
    }
    return text(key);
  }

  /** A value or a list of values; empty if there is none. */
  public List<String> texts(String key) {
    Node node = values.get(key);
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
      wrong(key, "", "一个值或一列值", "a value or a list of values");
    }
    return texts;
  }

  /** A whole number within the limits. */
  public OptionalLong number(String key, long minInclusive, long maxInclusive) {
    Optional<String> text = text(key);
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
        key,
        text.get(),
        minInclusive + " 到 " + maxInclusive + " 的整数",
        "a whole number from " + minInclusive + " to " + maxInclusive);
    return OptionalLong.empty();
  }

  /** A date such as 2017-03-20. */
  public @Nullable LocalDate date(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeException e) {
      wrong(key, text.get(), "形如 2017-03-20 的日期", "a date like 2017-03-20");
      return null;
    }
  }

  /** One of several values, by the words that stand for them. */
  public <E> Optional<E> choice(String key, E[] choices, Function<E, String> word) {
    Map<String, E> accepted = byKey(choices, word);
    Optional<String> text = text(key);
    if (text.isPresent() && !accepted.containsKey(text.get())) {
      String words = String.join("、", accepted.keySet());
      wrong(key, text.get(), words, "one of " + words);
    }
    return text.map(accepted::get);
  }

  /** Yes or no, as {@code true} or {@code false}; no if nothing is said. */
  public boolean flag(String key) {
    return choice(key, new Boolean[] {true, false}, Object::toString).orElse(false);
  }

  /**
   * The section under a key; an empty one if there is none.
   *
   * @param keys the keys that it may have; none lets any be written
   */
  public YamlSection section(String key, List<String> keys) {
    Node node = values.get(key);
    if (node instanceof MappingNode mapping) {
      return of(file, mapping, prefix + key + ".", keys);
    }
    if (node != null) {
      wrong(key, "", "缩进的若干项：" + String.join("、", keys), "a section of " + keys);
    }
    return new YamlSection(file, line(key), prefix + key + ".", Map.of());
  }

  /**
   * The list of sections under a key; empty if there is none.
   *
   * @param keys the keys that each may have
   */
  public List<YamlSection> sections(String key, List<String> keys) {
    Node node = values.get(key);
    List<YamlSection> sections = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          sections.add(of(file, mapping, prefix + key + ".", keys));
        } else {
          wrong(item, key, "", "一列以“-”开头的项：" + String.join("、", keys), "a list of " + keys);
        }
      }
    } else if (node != null) {
      wrong(key, "", "一列以“-”开头的项：" + String.join("、", keys), "a list of " + keys);
    }
    return sections;
  }

  /** Says that a key is missing. */
  public void missing(String key, String example) {
    file.add(
        prefix.isEmpty() ? 0 : line,
        "缺少设置项“" + prefix + key + "”，请补上，例如“" + key + ": " + example + "”。",
        "the setting '"
            + prefix
            + key
            + "' is missing; add it, such as '"
            + key
            + ": "
            + example
            + "'.");
  }

  /** Says that a key's value is not right, and what would be. */
  public void wrong(String key, String value, String expected, String expectedInEnglish) {
    wrong(values.get(key), key, value, expected, expectedInEnglish);
  }

  /** Says something else about a key's value. */
  public void problem(String key, String chinese, String english) {
    file.add(line(key), chinese, english);
  }

  private void wrong(
      @Nullable Node node, String key, String value, String expected, String expectedInEnglish) {
    file.add(
        node == null ? 0 : lineOf(node),
        "设置项“"
            + prefix
            + key
            + "”"
            + (value.isEmpty() ? "" : "的值“" + value + "”")
            + "不对，应为"
            + expected
            + "。",
        "the setting '"
            + prefix
            + key
            + "'"
            + (value.isEmpty() ? "" : " is '" + value + "', which")
            + " is not right; write "
            + expectedInEnglish
            + ".");
  }

  /** Values by the words that stand for them, in their order. */
  static <E> Map<String, E> byKey(E[] values, Function<E, String> key) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(key, value -> value, (a, b) -> a, LinkedHashMap::new));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
