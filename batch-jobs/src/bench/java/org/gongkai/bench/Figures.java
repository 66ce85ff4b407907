package org.gongkai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * All that was measured, kept as commented text beside the page that is made of it: a run of some
 * parts leaves the figures of the others as they were.
 */
final class Figures {

  private static final String HEAD =
      "# What the benchmarks measured; written by batch-jobs/src/bench/run, never by hand.\n"
          + "# figure id | scale | unit | samples; or: curve | scale | stage done ms-per-workbook"
          + " live-heap-MB\n";

  private final Path file;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<double[]> curve = new ArrayList<>();

  private Figures(Path file) {
    this.file = file;
  }

  /** The figures of a file; none if it is not there. */
  static Figures read(Path file) throws IOException {
    Figures all = new Figures(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          all.parse(line.split(" \\| ", -1));
        }
      }
    }
    return all;
  }

  private void parse(String[] parts) {
    switch (parts[0]) {
      case "fact" -> facts.put(parts[1], parts[2]);
      case "curve" -> {
        String[] words = parts[1].split(" ");
        double[] sample = new double[words.length];
        for (int i = 0; i < words.length; i++) {
          sample[i] = Double.parseDouble(words[i]);
        }
        curve.add(sample);
      }
      default -> {
        List<Double> samples = new ArrayList<>();
        for (String word : parts[3].split(" ")) {
          samples.add(Double.valueOf(word));
        }
        figures.put(parts[0], new Figure(parts[0], parts[1], parts[2], samples));
      }
    }
  }

  /** Keeps a figure in place of the one of its name, and writes all down. */
  void put(Figure figure) throws IOException {
    figures.put(figure.id(), figure);
    write();
    Say.progress(
        figure.id()
            + " ("
            + figure.scale()
            + "): "
            + Page.show(figure.median())
            + " "
            + figure.unit());
  }

  /** Keeps the samples of the long run. */
  void putCurve(List<double[]> samples) throws IOException {
    curve.clear();
    curve.addAll(samples);
    write();
  }

  /** Keeps a fact about a part, such as the machine it was measured on. */
  void putFact(String name, String value) throws IOException {
    facts.put(name, value);
    write();
  }

  Optional<Figure> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** All figures whose name begins so. */
  List<Figure> list(String prefix) {
    return figures.values().stream().filter(figure -> figure.id().startsWith(prefix)).toList();
  }

  Map<String, String> facts() {
    return facts;
  }

  List<double[]> curve() {
    return curve;
  }

  private void write() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    facts.forEach(
        (name, value) ->
            text.append("fact | ").append(name).append(" | ").append(value).append('\n'));
    for (Figure figure : figures.values()) {
      StringJoiner samples = new StringJoiner(" ");
      figure.samples().forEach(sample -> samples.add(Page.plain(sample)));
      text.append(figure.id()).append(" | ").append(figure.scale()).append(" | ");
      text.append(figure.unit()).append(" | ").append(samples).append('\n');
    }
    for (double[] sample : curve) {
      StringJoiner words = new StringJoiner(" ");
      for (double value : sample) {
        words.add(Page.plain(value));
      }
      text.append("curve | ").append(words).append('\n');
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
