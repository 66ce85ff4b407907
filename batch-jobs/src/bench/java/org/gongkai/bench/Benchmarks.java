package org.gongkai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures, and writes what was measured as {@code batch-jobs/BENCHMARKS.md}: {@code ROOT WORK
 * SCALE [PART,PART…]}.
 *
 * <p>Whole runs are measured in turn, round by round, so that what disturbs the machine for a while
 * does not fall on one of them alone.
 */
public final class Benchmarks {

  private static final Set<String> PARTS =
      new LinkedHashSet<>(
          List.of("reading", "imports", "large", "odd", "reports", "start", "curve"));

  private static final int HEAP = 1024;
  private static final int SMALL_HEAP = 256;

  /** Of the long run: the roster of 100,000 units alone takes some 100 MB. */
  private static final int CURVE_HEAP = 512;

  private static final int CURVE_SAMPLES = 50;
  private static final int XLS_WORKBOOKS = 40;

  private final Path root;
  private final Path work;
  private final Scale scale;
  private final Inputs inputs;
  private final Figures figures;
  private final Server server = Server.ofEnvironment();
  private final int threads = Runtime.getRuntime().availableProcessors();

  private Benchmarks(Path root, Path work, Scale scale) throws IOException {
    this.root = root;
    this.work = work;
    this.scale = scale;
    this.inputs = new Inputs(work);
    this.figures = Figures.read(root.resolve("batch-jobs/src/bench/results.txt"));
  }

  /** Measures the parts that are named, or all. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path work = Files.createDirectories(Path.of(args[1]));
    Benchmarks benchmarks = new Benchmarks(root, work, Scale.of(args[2]));
    Collection<String> parts = args.length > 3 ? Arrays.asList(args[3].split(",")) : PARTS;
    for (String part : parts) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException("No part " + part + "; there are " + PARTS);
      }
    }
    boolean all = true;
    for (String part : parts) {
      all &= benchmarks.measured(part);
      Page.write(benchmarks.figures, root.resolve("batch-jobs"));
    }
    System.exit(all ? 0 : 1);
  }

  /**
   * Whether the part could be measured to its end; if not, the page says why, and the next begins.
   */
  private boolean measured(String part) throws IOException {
    try {
      measure(part);
      return true;
    } catch (IOException | RunnerException | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().limit(1).toList().toString();
      figures.putFact(part, "scale " + scale.name() + "; broken off: " + reason.replace('|', '/'));
      e.printStackTrace();
      return false;
    }
  }

  private void measure(String part) throws IOException, RunnerException {
    Say.progress("--- " + part + ", scale " + scale.name());
    String load = load();
    switch (part) {
      case "reading" -> reading();
      case "imports" -> imports();
      case "large" -> large();
      case "odd" -> odd();
      case "reports" -> reports();
      case "start" -> start();
      default -> curve();
    }
    figures.putFact(part, "scale " + scale.name() + "; " + machine() + "; load when begun " + load);
  }

  // --- the machine ---------------------------------------------------------------------------

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private String machine() throws IOException {
    return LocalDate.now(ZoneOffset.UTC)
        + ", "
        + threads
        + " cores of "
        + first("/proc/cpuinfo", "model name")
        + ", "
        + first("/proc/meminfo", "MemTotal")
        + ", JDK "
        + Runtime.version()
        + ", "
        + server.version();
  }

  private static String first(String file, String name) throws IOException {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  // --- reading -------------------------------------------------------------------------------

  private void reading() throws IOException, RunnerException {
    Path city = inputs.city(scale.workbooks());
    inputs.xls(city, XLS_WORKBOOKS);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + Reading.class.getName().replace(".", "\\.") + "\\.")
                    .forks(scale.forks())
                    .warmupIterations(scale.seconds())
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(scale.seconds())
                    .measurementTime(TimeValue.seconds(1))
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-Xmx" + HEAP + "m",
                        "-D" + Reading.WORKSPACE + "=" + city)
                    .build())
            .run();
    for (RunResult result : results) {
      List<Double> samples = new ArrayList<>();
      result
          .getBenchmarkResults()
          .forEach(
              fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                  samples.add(iteration.getPrimaryResult().getScore());
                }
              });
      String name = result.getPrimaryResult().getLabel();
      put("read." + name, scale.workbooks() + " workbooks", "µs", samples);
    }
  }

  // --- whole imports -------------------------------------------------------------------------

  private void imports() throws IOException {
    int workbooks = scale.workbooks();
    Path city = inputs.city(workbooks);
    Path wrong = inputs.wrongCity(workbooks);
    long bytes = 0;
    for (Path workbook : Inputs.workbooks(city.resolve("inbox"))) {
      bytes += Files.size(workbook);
    }
    String on = workbooks + " workbooks";
    put("input.bytes", on, "KB", List.of(bytes / 1e3 / workbooks));
    Map<String, List<Double>> samples = new TreeMap<>();
    for (int round = 0; round < scale.rounds(); round++) {
      String inbox = city.resolve("inbox").toString();
      keep(samples, "limit.parse", Child.task(HEAP, Map.of(), "parse", inbox, "1"));
      keep(samples, "hash", Child.task(HEAP, Map.of(), "hash", inbox, threads + ""));
      keep(samples, "import.h2", importAnew(city, "-", HEAP, 0));
      Child.Outcome clean = importAnew(city, server.emptyDatabase(), HEAP, 0);
      keep(samples, "import.server", clean);
      add(samples, "input.rows", clean.get("rows") / workbooks);
      Child.Outcome load = Child.task(HEAP, server.environment(), "load", server.database());
      add(samples, "limit.load", load.get("millis") / workbooks);
      keep(samples, "unchanged", importAgain(city, server.database(), HEAP, 0, List.of()));
      keep(
          samples,
          "contractor",
          Child.task(
              HEAP, server.environment(), "contractor", inbox, server.database(), threads + ""));
      keep(
          samples,
          "contractor.alone",
          Child.task(HEAP, server.environment(), "contractor", inbox, server.database(), "1"));
      keep(samples, "import.wrong", importAnew(wrong, server.emptyDatabase(), HEAP, 0));
      Say.progress("round " + (round + 1) + " of " + scale.rounds());
    }
    for (Map.Entry<String, List<Double>> measured : samples.entrySet()) {
      String unit = measured.getKey().equals("input.rows") ? "rows" : "ms";
      put(measured.getKey(), on, unit, measured.getValue());
    }
    profile("import.server", on, city);
    profile("import.wrong", on, wrong);
  }

  /** A run of its own, for the recorder costs time too. */
  private void profile(String name, String on, Path workspace) throws IOException {
    Path recording = work.resolve("import.jfr");
    importAnew(
        workspace,
        server.emptyDatabase(),
        HEAP,
        0,
        List.of(
            "-XX:FlightRecorderOptions=stackdepth=256",
            "-XX:StartFlightRecording=settings=profile,filename=" + recording));
    for (Map.Entry<String, Double> part : Profile.of(recording).entrySet()) {
      put(name + ".profile." + part.getKey(), on, "%", List.of(part.getValue()));
    }
  }

  private static void keep(Map<String, List<Double>> samples, String name, Child.Outcome outcome) {
    add(samples, name + ".warm", outcome.get("warm"));
    add(samples, name + ".whole", outcome.get("whole"));
    outcome
        .values()
        .forEach(
            (value, number) -> {
              if (value.startsWith("stage.") && name.startsWith("import.")) {
                add(samples, name + "." + value, number);
              }
            });
  }

  private static void add(Map<String, List<Double>> samples, String name, double value) {
    samples.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private Child.Outcome importAnew(Path workspace, String url, int heap, int curveSamples)
      throws IOException {
    return importAnew(workspace, url, heap, curveSamples, List.of());
  }

  private Child.Outcome importAnew(
      Path workspace, String url, int heap, int curveSamples, List<String> options)
      throws IOException {
    Inputs.delete(work.resolve("state"));
    Inputs.delete(work.resolve("out"));
    return importAgain(workspace, url, heap, curveSamples, options);
  }

  private Child.Outcome importAgain(
      Path workspace, String url, int heap, int curveSamples, List<String> options)
      throws IOException {
    return Child.task(
        heap,
        options,
        server.environment(),
        "import",
        workspace.toString(),
        work.resolve("state").toString(),
        work.resolve("out").toString(),
        threads + "",
        curveSamples + "",
        url);
  }

  // --- large ledgers -------------------------------------------------------------------------

  private void large() throws IOException {
    Path sheet =
        Inputs.workbooks(inputs.largeLedger(scale.sheetRows(), true).resolve("inbox")).get(0);
    String on = scale.sheetRows() + " rows × 25";
    Map<String, List<Double>> samples = new TreeMap<>();
    for (int round = 0; round < Math.min(3, scale.rounds()); round++) {
      for (String reader : List.of("parse-one", "cells", "dhatim")) {
        // Ours has 64 MB only; the others whatever they need.
        int heap = reader.equals("cells") ? 64 : HEAP;
        Child.Outcome outcome = Child.task(heap, Map.of(), reader, sheet.toString());
        add(samples, "sheet." + reader, outcome.get("millis") / 1000);
        add(samples, "sheet." + reader + ".peak", outcome.get("peak"));
      }
    }
    for (Map.Entry<String, List<Double>> measured : samples.entrySet()) {
      put(
          measured.getKey(),
          on,
          measured.getKey().endsWith(".peak") ? "MB" : "s",
          measured.getValue());
    }
    Path ledger = inputs.largeLedger(scale.ledgerRows(), false);
    String rows = scale.ledgerRows() + " rows of an ordinary ledger, -Xmx" + SMALL_HEAP + "m";
    Child.Outcome outcome = importAnew(ledger, server.emptyDatabase(), SMALL_HEAP, 0);
    put("ledger.import", rows, "s", List.of(outcome.get("whole") / 1000));
    put("ledger.import.peak", rows, "MB", List.of(outcome.get("peak")));
    put("ledger.import.stored", rows, "rows", List.of(outcome.get("rows")));
  }

  // --- odd files -----------------------------------------------------------------------------

  /** The odd files, and as many clean workbooks, each with the smaller heap. */
  private void odd() throws IOException {
    Path odd = inputs.oddCity(root);
    Map<String, List<Double>> samples = new TreeMap<>();
    double files = 0;
    for (int round = 0; round < Math.min(3, scale.rounds()); round++) {
      Child.Outcome outcome = importAnew(odd, server.emptyDatabase(), SMALL_HEAP, 0);
      files =
          outcome.values().entrySet().stream()
              .filter(value -> value.getKey().startsWith("verdict."))
              .mapToDouble(Map.Entry::getValue)
              .sum();
      // The clock divides by the files that are named like workbooks.
      double millis = outcome.get("whole") * Inputs.workbooks(odd.resolve("inbox")).size();
      add(samples, "odd.import", millis / files);
      Child.Outcome clean =
          importAnew(inputs.city((int) files), server.emptyDatabase(), SMALL_HEAP, 0);
      add(samples, "odd.clean", clean.get("whole"));
    }
    for (Map.Entry<String, List<Double>> measured : samples.entrySet()) {
      put(measured.getKey(), (int) files + " files, -Xmx256m", "ms", measured.getValue());
    }
  }

  // --- reports -------------------------------------------------------------------------------

  private void reports() throws IOException {
    for (int units : scale.reports()) {
      Path city = inputs.city(units);
      Child.Outcome stored = importAnew(city, server.emptyDatabase(), HEAP, 0);
      put(
          "report." + units + ".import",
          units + " units",
          "s",
          List.of(stored.wallMillis() / 1000));
      List<Double> seconds = commands("report", city, "--out", work.resolve("out").toString());
      put("report." + units, units + " units", "s", seconds);
      trace(city, units);
    }
  }

  /** What one figure of one unit is made of, start of the program included. */
  private void trace(Path city, int units) throws IOException {
    String workbook = Inputs.workbooks(city.resolve("inbox")).get(0).getFileName().toString();
    List<Double> seconds =
        commands("trace", city, "2014/1.1", "--unit", workbook.replace(".xlsx", ""));
    put("trace." + units, units + " units", "s", seconds);
  }

  /** Seconds that whole commands take on what is stored of the city, their start included. */
  private List<Double> commands(String command, Path city, String... options) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(root.resolve("gongkai").toString(), command, city.toString()));
    words.addAll(List.of(options));
    words.addAll(List.of("--data", work.resolve("state").toString()));
    Map<String, String> environment = new HashMap<>(server.environment());
    environment.put("GONGKAI_DB_URL", server.database());
    environment.put("GONGKAI_JAVA_OPTS", "-Xmx" + HEAP + "m");
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < Math.min(3, scale.rounds()); round++) {
      seconds.add(Child.run(words, environment, 0).wallMillis() / 1000);
    }
    return seconds;
  }

  // --- start-up ------------------------------------------------------------------------------

  private void start() throws IOException {
    Path city = inputs.city(scale.workbooks());
    String workbook = Inputs.workbooks(city.resolve("inbox")).get(0).toString();
    String java = Child.java();
    String jar = root.resolve("batch-jobs/target/gongkai.jar").toString();
    String launcher = root.resolve("gongkai").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(
        "start.empty",
        List.of(java, "-XX:+UseSerialGC", "-cp", bareBoot(), EmptyApplication.class.getName()));
    commands.put("start.check", List.of(launcher, "check", workbook));
    commands.put(
        "start.check.workspace",
        List.of(launcher, "check", "--workspace", city.toString(), workbook));
    commands.put("start.help", List.of(launcher, "--help"));
    commands.put(
        "start.check.jar", List.of(java, "-XX:+UseSerialGC", "-jar", jar, "check", workbook));
    commands.put("start.help.jar", List.of(java, "-XX:+UseSerialGC", "-jar", jar, "--help"));
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    for (int round = 0; round <= scale.starts(); round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        double wall = Child.run(command.getValue(), Map.of(), 1).wallMillis();
        if (round > 0) { // the first brings the files into memory
          add(samples, command.getKey(), wall / 1000);
        }
      }
    }
    for (Map.Entry<String, List<Double>> measured : samples.entrySet()) {
      put(measured.getKey(), scale.starts() + " starts", "s", measured.getValue());
    }
  }

  /** What an application with nothing but spring-boot-starter has on its class path. */
  private static String bareBoot() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      String name = Path.of(part).getFileName().toString();
      if (part.endsWith("bench-classes")
          || name.matches(
              "(spring-boot|spring-boot-autoconfigure|spring-core|spring-beans|spring-context"
                  + "|spring-aop|spring-expression|logback-core|logback-classic|slf4j-api"
                  + "|jul-to-slf4j|log4j-api|log4j-to-slf4j|snakeyaml|jakarta.annotation-api"
                  + "|micrometer-observation|micrometer-commons|commons-logging|jspecify)"
                  + "-[0-9].*\\.jar")) {
        parts.add(part);
      }
    }
    return String.join(java.io.File.pathSeparator, parts);
  }

  // --- the long run --------------------------------------------------------------------------

  private void curve() throws IOException {
    int workbooks = scale.curve();
    Path city = inputs.city(workbooks, 2);
    Child.Outcome outcome = importAnew(city, server.emptyDatabase(), CURVE_HEAP, CURVE_SAMPLES);
    String on = workbooks + " workbooks, -Xmx" + CURVE_HEAP + "m";
    put("curve.whole", on, "ms", List.of(outcome.get("whole")));
    put("curve.peak", on, "MB", List.of(outcome.get("peak")));
    put("curve.returned", on, "workbooks", List.of(outcome.get("verdict.RETURNED")));
    for (Map.Entry<String, Double> value : outcome.values().entrySet()) {
      if (value.getKey().startsWith("stage.")) {
        put("curve." + value.getKey(), on, "ms", List.of(value.getValue()));
      }
    }
    figures.putCurve(outcome.curve());
  }

  private void put(String id, String on, String unit, List<Double> samples) throws IOException {
    figures.put(new Figure(id, on, unit, samples));
  }
}
