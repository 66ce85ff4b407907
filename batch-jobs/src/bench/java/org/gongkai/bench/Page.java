package org.gongkai.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes {@code BENCHMARKS.md} from what was measured. */
final class Page {

  private static final double TRACE_TOLERANCE = 1.1;

  private static final Map<String, String> READERS = new LinkedHashMap<>();

  static {
    READERS.put("inflate", "limit: inflate only");
    READERS.put("inflateAndParse", "limit: inflate + StAX");
    READERS.put("gongkaiCells", "**gongkai**: all cells with address, raw text, kind");
    READERS.put("gongkaiRows", "**gongkai**: ledger rows with values and findings of reading");
    READERS.put("gongkaiJudged", "**gongkai**: read and judged (constraints, rules, derived form)");
    READERS.put("dhatim", "dhatim fastexcel-reader");
    READERS.put("easyExcel", "EasyExcel's successor (cn.idev.excel:fastexcel)");
    READERS.put("excelStreamingReader", "excel-streaming-reader");
    READERS.put("poiEventModel", "POI event model");
    READERS.put("poiUserModel", "POI user model");
    READERS.put("gongkaiXlsCells", "**gongkai**: all cells of an .xls");
    READERS.put("poiXlsEventModel", "POI event model for .xls");
  }

  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  private Page(Figures figures) {
    this.figures = figures;
  }

  /** Writes the page and the picture into the folder of the module. */
  static void write(Figures figures, Path module) throws IOException {
    Page page = new Page(figures);
    page.write();
    Files.writeString(module.resolve("BENCHMARKS.md"), page.text, StandardCharsets.UTF_8);
    List<double[]> judged = page.judgedSamples();
    if (!judged.isEmpty()) {
      Files.writeString(
          module.resolve("docs/benchmark-curve.svg"),
          Plot.svg(judged, figures.find("curve.whole").map(Figure::scale).orElse("")),
          StandardCharsets.UTF_8);
    }
  }

  /** The samples of the stage in which workbooks are judged: the one that saw all of them last. */
  private List<double[]> judgedSamples() {
    double judging =
        figures.curve().stream()
            .filter(sample -> sample[0] < 4)
            .mapToDouble(sample -> sample[0])
            .max()
            .orElse(0);
    return figures.curve().stream()
        .filter(sample -> sample[0] == judging)
        .map(sample -> new double[] {sample[1], sample[2], sample[3]})
        .toList();
  }

  // --- the page ------------------------------------------------------------------------------

  private void write() {
    line("# Benchmarks");
    line("");
    line("Written by one command, never by hand; the samples are in");
    line("[src/bench/results.txt](src/bench/results.txt):");
    line("");
    line("```sh");
    line("batch-jobs/src/bench/run quick        # some minutes");
    line("batch-jobs/src/bench/run full         # hours: 100,000 workbooks");
    line("batch-jobs/src/bench/run full curve   # only some parts; the other figures stay");
    line("```");
    line("");
    line("Limits, peers and gongkai are measured in the same run on the same generated inputs");
    line(
        "(`gongkai generate`, seed 20161231): small workbooks of "
            + value("input.bytes", 0)
            + " KB and "
            + value("input.rows", 0)
            + " rows on average.");
    line("Each figure is the median with the smallest and greatest sample.");
    line("\"Warm\" is the second half of the workbooks of each stage, after the JVM has compiled");
    line("what it runs; \"whole\" has everything from opening the workspace on.");
    line("");
    line("| part | measured |");
    line("|---|---|");
    figures.facts().forEach((part, fact) -> line("| " + part + " | " + fact + " |"));
    line("");
    reading();
    large();
    odd();
    imports();
    curve();
    reports();
    start();
  }

  private void reading() {
    line("## Reading small workbooks, one thread");
    line("");
    line("| reader | µs per workbook | spread | limit ÷ it | dhatim ÷ it |");
    line("|---|---:|---:|---:|---:|");
    READERS.forEach(
        (name, label) ->
            figures
                .find("read." + name)
                .ifPresent(
                    figure -> {
                      boolean xls = name.contains("Xls");
                      line(
                          "| "
                              + label
                              + " | "
                              + show(figure.median())
                              + " | "
                              + spread(figure)
                              + " | "
                              + (xls ? "" : ratio("read.inflateAndParse", "read." + name))
                              + " | "
                              + (xls ? "" : ratio("read.dhatim", "read." + name))
                              + " |");
                    }));
    line("");
    target("cells of .xlsx at least as fast as dhatim", "read.dhatim", "read.gongkaiCells", 1);
    target(
        "cells of .xlsx at least half as fast as inflate + StAX",
        "read.inflateAndParse",
        "read.gongkaiCells",
        0.5);
    target(
        ".xls no slower than POI's event model",
        "read.poiXlsEventModel",
        "read.gongkaiXlsCells",
        1);
    line("");
    line(
        "What limits it: taking the XML apart is the greater part; the rest is one object per cell");
    line("and row, and the text that each cell keeps.");
    line("");
  }

  private void large() {
    line("## One large sheet");
    line("");
    table(
        "sheet.parse-one",
        "inflate + StAX",
        "sheet.cells",
        "**gongkai** cells, -Xmx64m",
        "sheet.cells.peak",
        "… resident at most",
        "sheet.dhatim",
        "dhatim fastexcel-reader, -Xmx1024m",
        "sheet.dhatim.peak",
        "… resident at most",
        "ledger.import",
        "**gongkai** import of one large ledger",
        "ledger.import.stored",
        "… rows stored",
        "ledger.import.peak",
        "… resident at most");
  }

  private void odd() {
    line("## Odd files");
    line("");
    line(
        "The files of `OddFiles` in the tests: cut off, broken at random, bombs, hostile XML, other");
    line("formats, archives, odd cells. Milliseconds per file, start and opening included.");
    line("");
    table(
        "odd.import", "**gongkai** import of odd files into the server",
        "odd.clean", "… of as many clean workbooks");
    line(
        "What limits it: a few files are made to be dear, with tags of ten thousands of attributes");
    line(
        "or namespaces and parts that are read up to a limit; and broken workbooks of which a marked");
    line("copy is made by way of POI.");
    line("");
  }

  private void imports() {
    line("## Whole import of small workbooks");
    line("");
    line(
        "Milliseconds per workbook; imports on as many threads as there are cores, limits on one.");
    line("");
    table(
        "limit.parse.warm", "limit of reading: inflate + StAX, one thread, warm",
        "limit.load", "limit of loading: `LOAD DATA` of the same rows, one connection",
        "import.server.warm", "**gongkai** into the server, warm",
        "import.server.whole", "**gongkai** into the server, whole",
        "import.h2.warm", "**gongkai** into H2, warm",
        "import.h2.whole", "**gongkai** into H2, whole",
        "import.wrong.warm",
            "**gongkai**, every cell of every ledger row wrong, copies included, warm",
        "import.wrong.whole",
            "**gongkai**, every cell of every ledger row wrong, copies included, whole",
        "unchanged.warm", "**gongkai**, nothing changed, warm",
        "unchanged.whole", "**gongkai**, nothing changed, whole",
        "hash.warm", "SHA-256 of the files",
        "contractor.warm",
            "contractor: EasyExcel's successor + Bean Validation + JDBC batches, on as many threads,"
                + " warm",
        "contractor.whole", "contractor on as many threads, whole",
        "contractor.alone.warm", "contractor as usually built, on one thread, warm",
        "contractor.alone.whole", "contractor on one thread, whole");
    Optional<Double> limits = sum("limit.parse.warm", "limit.load");
    limits.ifPresent(
        limit -> {
          verdict(
              "import, warm, at most 2.0 × (limit of reading + limit of loading)",
              median("import.server.warm").map(it -> it / limit),
              2.0,
              true);
        });
    target(
        "import, warm, at least 3 × the contractor's pipeline on as many threads",
        "contractor.warm",
        "import.server.warm",
        3);
    target(
        "the same against the contractor on one thread",
        "contractor.alone.warm",
        "import.server.warm",
        3);
    verdict(
        "all-cells-wrong at most 2 × clean, warm",
        quotient("import.wrong.warm", "import.server.warm"),
        2,
        true);
    target(
        "unchanged at least 10 × faster than import, warm",
        "import.server.warm",
        "unchanged.warm",
        10);
    line("");
    line("Where the time goes, milliseconds of wall time per workbook and stage (warm):");
    line("");
    line("| stage | clean, server | clean, H2 | all wrong, server |");
    line("|---|---:|---:|---:|");
    for (Figure stage : figures.list("import.wrong.stage.")) {
      String name = stage.id().substring("import.wrong.stage.".length());
      line(
          "| "
              + name
              + " | "
              + value("import.server.stage." + name, 3)
              + " | "
              + value("import.h2.stage." + name, 3)
              + " | "
              + value(stage.id(), 3)
              + " |");
    }
    line("");
    profile();
    limits();
  }

  private void profile() {
    line(
        "What the threads of the JVM are busy with within the steps, in a hundred samples of a run");
    line("of its own (the JVM's recorder; waiting, compiling and the server are not in it):");
    line("");
    line("| part | clean, server | all wrong, server |");
    line("|---|---:|---:|");
    String prefix = "import.server.profile.";
    for (Figure part : figures.list(prefix)) {
      String name = part.id().substring(prefix.length());
      String wrong = value("import.wrong.profile." + name, 2);
      line("| " + name + " | " + show(part.median()) + " | " + wrong + " |");
    }
    line("");
  }

  /** What keeps the targets away; the words stand here, the figures in them are measured. */
  private void limits() {
    line("What limits it, and what was tried:");
    line("");
    median("read.gongkaiJudged")
        .ifPresent(
            judged ->
                line(
                    "- One thread reads and judges a clean workbook in "
                        + show(judged / 1000)
                        + " ms (above), "
                        + show(judged / 1000 / 2)
                        + " ms on two cores. What the stage 审核入库 takes beyond that is storing,"
                        + " commits, and the server's own work on the same two cores. The two limits"
                        + " judge nothing, and `LOAD DATA` loads the rows of the ledgers only, in one"
                        + " transaction: no forms, findings, manifest or original."));
    sum("limit.parse.warm", "limit.load")
        .ifPresent(
            limits ->
                median("contractor.warm")
                    .ifPresent(
                        contractor ->
                            line(
                                "- A third of the contractor's time on as many threads is "
                                    + show(contractor / 3)
                                    + " ms, the two limits together are "
                                    + show(limits)
                                    + " ms: 3 × the contractor is "
                                    + (contractor / 3 < limits ? "below" : "above")
                                    + " what reading and loading alone cost here. The contractor"
                                    + " checks lengths and that one cell is filled, keeps texts without kind, and"
                                    + " has no manifest, original, findings or lineage.")));
    line(
        "- Tried and kept: rows in statements of 256, 128, 64 … rows that stay prepared (a third"
            + " of storing was preparing), empty cells as column numbers, conditions of the form put"
            + " once per row, comparing units from one head per workbook, originals archived four at"
            + " once, tags of cells read from the parser's buffer, marks patched into the parts.");
    line(
        "- Tried and left out, because it brought nothing: three or four threads on two cores,"
            + " statements prepared in the driver instead of the server, an unencrypted connection,"
            + " a chunk of another size.");
    line("");
  }

  private void curve() {
    line("## The long run");
    line("");
    line(
        "![Time per workbook and live heap against the number of workbooks](docs/benchmark-curve.svg)");
    line("");
    table(
        "curve.whole",
        "whole run, two in a hundred with a planted mistake",
        "curve.peak",
        "resident at most",
        "curve.returned",
        "returned");
    List<double[]> samples = judgedSamples();
    if (samples.size() >= 10) {
      int tenth = samples.size() / 10;
      List<double[]> first = samples.subList(tenth, 2 * tenth);
      List<double[]> last = samples.subList(samples.size() - tenth, samples.size());
      line(
          "The second tenth of the run: "
              + mean(first, 1)
              + " ms per workbook, "
              + mean(first, 2)
              + " MB live; the last tenth: "
              + mean(last, 1)
              + " ms, "
              + mean(last, 2)
              + " MB.");
      line("");
    }
    List<Figure> stages = figures.list("curve.stage.");
    if (!stages.isEmpty()) {
      line("Milliseconds per workbook and stage:");
      line("");
      line("| stage | ms |");
      line("|---|---:|");
      stages.forEach(
          stage ->
              line(
                  "| "
                      + stage.id().substring("curve.stage.".length())
                      + " | "
                      + show(stage.median())
                      + " |"));
      line("");
    }
    line(
        "The heap holds the roster, its names and tasks from the beginning on: about 1 KB for each");
    line(
        "unit. Comparing units reads one ledger of each workbook anew, from the disk once they are");
    line("more than the server's buffer pool holds.");
    line("");
  }

  private static String mean(List<double[]> samples, int index) {
    return show(samples.stream().mapToDouble(sample -> sample[index]).average().orElse(0));
  }

  private void reports() {
    line("## Reports");
    line("");
    line(
        "| units | import, s | report, s | spread | report ÷ import | trace of one unit's figure, s |");
    line("|---:|---:|---:|---:|---:|---:|");
    for (Figure report : figures.list("report.")) {
      if (report.id().endsWith(".import")) {
        continue;
      }
      line(
          "| "
              + report.id().substring("report.".length())
              + " | "
              + value(report.id() + ".import", 3)
              + " | "
              + show(report.median())
              + " | "
              + spread(report)
              + " | "
              + ratio(report.id(), report.id() + ".import")
              + " | "
              + value(report.id().replace("report", "trace"), 3)
              + " |");
    }
    line("");
    line("Each a whole process, its start included, -Xmx1024m; report and trace by the launcher.");
    line("");
    verdict(
        "the report for 10,000 units at most 0.1 of their import",
        quotient("report.10000", "report.10000.import"),
        0.1,
        true);
    verdict(
        "a trace the same for 10,000 units as for 100",
        quotient("trace.10000", "trace.100"),
        TRACE_TOLERANCE,
        true);
    line("");
    line(
        "A trace of one unit reads that unit's workbook and the consolidated ones; what grows with");
    line("the other units is reading the roster and checking it.");
    line("");
    line(
        "What limits the report: it lists every unit with its figures and sources. In a profile at");
    line(
        "10,000 units the files take the most (docx and xlsx more than html and json), then reading");
    line(
        "what is stored, keeping the states of tasks, and summing up; the compiler of the JVM takes");
    line(
        "as much processor time again. Tried and kept: tables of their own for what reports read of");
    line(
        "the ledgers, one value for all cells that say the same, rows of documents copied from one,");
    line(
        "packages compressed once, the report's classes in the launcher's archive. Tried and left");
    line(
        "out: writing several files at once, reading two pages of units at once, another collector,");
    line(
        "a larger heap, huge pages, a lazier compiler; none brought anything, since compiler, server");
    line("and collector already fill the second core.");
    line("");
  }

  private void start() {
    line("## Start-up");
    line("");
    table(
        "start.empty",
        "empty Spring Boot application, class path of plain jars",
        "start.check",
        "`./gongkai check` of one workbook",
        "start.check.workspace",
        "`./gongkai check --workspace` of one workbook",
        "start.help",
        "`./gongkai --help`",
        "start.check.jar",
        "`java -jar gongkai.jar check`: nothing extracted, no class-data sharing of its own",
        "start.help.jar",
        "`java -jar gongkai.jar --help`");
    verdict(
        "`./gongkai check` at most 2.5 × an empty Spring Boot application",
        quotient("start.check", "start.empty"),
        2.5,
        true);
    line("");
  }

  // --- pieces --------------------------------------------------------------------------------

  private void table(String... idsAndLabels) {
    line("| what | median | spread | measured on |");
    line("|---|---:|---:|---|");
    for (int i = 0; i < idsAndLabels.length; i += 2) {
      String label = idsAndLabels[i + 1];
      Optional<Figure> figure = figures.find(idsAndLabels[i]);
      line(
          figure
              .map(
                  it ->
                      "| "
                          + label
                          + " | "
                          + show(it.median())
                          + " "
                          + it.unit()
                          + " | "
                          + spread(it)
                          + " | "
                          + it.scale()
                          + " |")
              .orElse("| " + label + " | not measured | | |"));
    }
    line("");
  }

  private void target(String what, String dividend, String divisor, double least) {
    verdict(what, quotient(dividend, divisor), least, false);
  }

  private void verdict(String what, Optional<Double> ratio, double bound, boolean most) {
    line(
        "- Target: "
            + what
            + ": "
            + ratio
                .map(
                    it ->
                        "**"
                            + show(it)
                            + "**, "
                            + ((most ? it <= bound : it >= bound) ? "met" : "not met"))
                .orElse("not measured")
            + ".");
  }

  private Optional<Double> median(String id) {
    return figures.find(id).map(Figure::median);
  }

  private Optional<Double> quotient(String dividend, String divisor) {
    return median(dividend).flatMap(top -> median(divisor).map(bottom -> top / bottom));
  }

  private Optional<Double> sum(String one, String other) {
    return median(one).flatMap(a -> median(other).map(b -> a + b));
  }

  private String ratio(String dividend, String divisor) {
    return quotient(dividend, divisor).map(it -> String.format(Locale.ROOT, "%.2f", it)).orElse("");
  }

  private String value(String id, int digits) {
    return median(id)
        .map(it -> digits == 0 ? String.format(Locale.ROOT, "%.0f", it) : show(it))
        .orElse("not measured");
  }

  private static String spread(Figure figure) {
    return figure.samples().size() == 1
        ? "one sample"
        : show(figure.least()) + " – " + show(figure.greatest());
  }

  /** Three digits that count, with separators for thousands. */
  static String show(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    if (rounded.abs().compareTo(BigDecimal.valueOf(100)) >= 0) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** Five digits that count, for the file of samples. */
  static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
