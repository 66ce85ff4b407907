package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.Regions;
import org.gongkai.batch.report.PaperHtml;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.workspace.TextWidth;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.supervision.HandIn;
import org.gongkai.supervision.HandInDeadlines;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerCount;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.Light;
import org.gongkai.supervision.Lights;
import org.gongkai.supervision.TaskLight;
import org.gongkai.unit.Roster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai status}: who has handed in, and how far everyone is (报送情况). */
@Command(name = "status", description = "报送台账和任务进度：已报、零报告、迟报、退回未改、未报、无须报的单位。")
final class StatusCommand implements Callable<Integer> {

  private static final int NAME_COLUMNS = 36;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SupervisionOptions options = new SupervisionOptions();

  @ArgGroup private @Nullable Form form;

  @Option(names = "--all", description = "也列出无须报送的单位")
  private boolean all;

  @Option(names = "--lights", description = "也列出各单位任务的进度灯")
  private boolean lights;

  /** One of the two, or neither for the terminal. */
  private static final class Form {

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Option(names = "--html", description = "以网页输出")
    private boolean html;
  }

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    try (Database database = Database.open(workspace, System.getenv())) {
      SupervisionOptions.Day day =
          SupervisionOptions.Day.load(
              workspace, database, options.year(workspace), options.asOf(workspace));
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      if (form != null && form.json) {
        StatusJson.print(day, lights, out);
      } else if (form != null && form.html) {
        out.print(PaperHtml.page(day.papers().ledger(day.entries(), day.asOf())));
      } else {
        print(workspace.roster(), day, unreadable(database, day.asOf()), out);
      }
    }
    return ExitCode.DONE;
  }

  private static List<StandingSubmissions.UnreadableFile> unreadable(
      Database database, LocalDate asOf) {
    return new StandingSubmissions(database)
        .listUnreadable().stream().filter(file -> !file.receivedOn().isAfter(asOf)).toList();
  }

  private void print(
      Roster roster,
      SupervisionOptions.Day day,
      List<StandingSubmissions.UnreadableFile> unreadable,
      PrintWriter out) {
    List<LedgerEntry> entries = day.entries();
    out.println(
        padded("状态", 10)
            + padded("单位编码", 12)
            + padded("单位", NAME_COLUMNS)
            + padded("节点", 10)
            + padded("时限", 12)
            + padded("收到", 12)
            + padded("数据截止", 12)
            + "说明");
    entries.stream()
        .filter(entry -> all || entry.state() != HandInState.NOT_REQUIRED)
        .forEach(entry -> out.println(line(entry, unreadable)));
    List<LedgerEntry> ofYear = wholeYear(entries);
    out.println();
    counts("地区", ofYear, e -> Regions.name(roster, Regions.countyCode(e.unit())), out);
    out.println();
    counts("单位性质", ofYear, e -> e.unit().kind().label(), out);
    out.println();
    if (lights) {
      printLights(day.lights(), out);
    }
    printUnreadable(unreadable, out);
    out.println(
        "截至 "
            + day.asOf()
            + "；时限 "
            + ofYear.stream()
                .filter(entry -> entry.state() != HandInState.NOT_REQUIRED)
                .map(entry -> entry.deadline().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"))
            + "（"
            + HandInDeadlines.clause(day.year())
            + "）");
    out.println(totals(day.year(), ofYear, day.supervised().counts(day.asOf())));
  }

  static List<LedgerEntry> wholeYear(List<LedgerEntry> entries) {
    return entries.stream().filter(entry -> entry.checkpoint().isWholeYear()).toList();
  }

  private static String line(
      LedgerEntry entry, List<StandingSubmissions.UnreadableFile> unreadable) {
    HandIn shown = entry.shown();
    String why = entry.reason();
    if (entry.state() == HandInState.MISSING && shown == null && why.isEmpty()) {
      why =
          unreadable.stream()
              .filter(file -> names(file.file(), entry))
              .map(file -> "收到过不能读取的文件 " + file.file())
              .collect(Collectors.joining("；"));
    } else if (shown != null && why.isEmpty()) {
      why = shown.file();
    }
    return (padded(entry.state().label() + (entry.overdue() ? "!" : ""), 10)
            + padded(entry.unit().code(), 12)
            + padded(entry.unit().fullName(), NAME_COLUMNS)
            + padded(entry.checkpoint().label(), 10)
            + padded(entry.deadline().toString(), 12)
            + padded(shown == null ? "" : shown.receivedOn().toString(), 12)
            + padded(
                shown == null || shown.dataAsOf() == null ? "" : shown.dataAsOf().toString(), 12)
            + why)
        .stripTrailing();
  }

  /** A file that cannot be read tells its unit by its name alone, if at all. */
  private static boolean names(String file, LedgerEntry entry) {
    return file.contains(entry.unit().code())
        || file.contains(entry.unit().fullName())
        || file.contains("（" + entry.unit().shortName() + "）");
  }

  private static void counts(
      String head,
      List<LedgerEntry> entries,
      Function<LedgerEntry, String> label,
      PrintWriter out) {
    StringBuilder line = new StringBuilder(padded(head, 20)).append(padded("应报", 8));
    for (HandInState state : HandInState.values()) {
      line.append(padded(state.label(), 10));
    }
    out.println(line.toString().stripTrailing());
    for (LedgerCount count : LedgerCount.by(entries, label)) {
      line = new StringBuilder(padded(count.label(), 20)).append(padded(count.expected() + "", 8));
      for (HandInState state : HandInState.values()) {
        line.append(padded(count.of(state) + "", 10));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static void printLights(List<TaskLight> lights, PrintWriter out) {
    StringBuilder head = new StringBuilder(padded("单位", NAME_COLUMNS)).append(padded("任务", 6));
    for (Light light : Light.values()) {
      head.append(padded(light.label(), 12));
    }
    out.println(head.toString().stripTrailing());
    Map<String, List<TaskLight>> byUnit =
        lights.stream()
            .collect(
                Collectors.groupingBy(
                    light -> light.duty().unit().fullName(),
                    java.util.LinkedHashMap::new,
                    Collectors.toList()));
    byUnit.forEach(
        (unit, own) -> {
          StringBuilder line =
              new StringBuilder(padded(unit, NAME_COLUMNS)).append(padded(own.size() + "", 6));
          Lights.count(own).forEach((light, count) -> line.append(padded(count + "", 12)));
          out.println(line.toString().stripTrailing());
        });
    out.println();
  }

  private static void printUnreadable(
      List<StandingSubmissions.UnreadableFile> unreadable, PrintWriter out) {
    if (!unreadable.isEmpty()) {
      out.println(
          "另有 "
              + unreadable.size()
              + " 个文件不能读取，不知是哪个单位的，没有计入："
              + unreadable.stream()
                  .map(StandingSubmissions.UnreadableFile::file)
                  .collect(Collectors.joining("、")));
    }
  }

  /** A Chinese character is as wide as two letters; at least one blank ends a column. */
  private static String padded(String text, int columns) {
    int width = TextWidth.of(text);
    return text + " ".repeat(Math.max(1, columns - width));
  }

  /** What came in as the report says it, and how many units are in each state, in one line. */
  static String totals(int year, List<LedgerEntry> ofYear, CoverageCount counts) {
    LedgerCount count = LedgerCount.of("", ofYear);
    return Arrays.stream(HandInState.values())
        .filter(state -> state != HandInState.NOT_REQUIRED && count.of(state) > 0)
        .map(state -> state.label() + count.of(state) + "家")
        .collect(
            Collectors.joining(
                "、", year + "年度" + counts.inChinese() + "。报送状态（" + count.expected() + "家）：", "。"));
  }
}
