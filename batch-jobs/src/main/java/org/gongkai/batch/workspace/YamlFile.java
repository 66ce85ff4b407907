package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.finding.Message;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file of settings in YAML (设置文件), read as a tree with line numbers, so that each mistake in it
 * is one sentence with its line.
 */
public final class YamlFile {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_DEPTH = 20;

  private final String file;
  private final List<ReferenceProblem> problems = new ArrayList<>();

  private YamlFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file the name by which problems call it
   * @param bytes the contents, in UTF-8
   * @param keys the keys of its first level
   * @param contents makes the contents of the first level; empty if a problem keeps it from that
   */
  public static <T> Reading<T> parse(
      String file, byte[] bytes, List<String> keys, Function<YamlSection, Optional<T>> contents) {
    YamlFile reader = new YamlFile(file);
    Optional<T> read =
        reader
            .root(new String(bytes, UTF_8))
            .flatMap(node -> contents.apply(YamlSection.root(reader, node, keys)));
    if (read.isEmpty() || !reader.problems.isEmpty()) {
      return new Reading.Refused<>(reader.problems);
    }
    return new Reading.Read<>(read.get());
  }

  private Optional<MappingNode> root(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setMaxAliasesForCollections(0);
    Node node;
    try {
      node = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      add(line, "不是正确的 YAML，请检查缩进、冒号和引号。", "not valid YAML; check blanks, colons, quotes.");
      return Optional.empty();
    } catch (YAMLException e) {
      add(
          0,
          "不能按 YAML 读取，请检查是否为 UTF-8 文本。",
          "cannot be read as YAML; check that it is UTF-8 text.");
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    add(
        0,
        "没有设置项，请按“名称: 值”的样子逐行填写。",
        "holds no settings; write them line by line, such as 'name: value'.");
    return Optional.empty();
  }

  void add(int line, String chinese, String english) {
    problems.add(new ReferenceProblem(file, line, new Message(chinese, english)));
  }
}
