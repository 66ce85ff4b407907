package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.supervise.HandInState;
import org.gongkai.batch.supervise.RosterLedger;
import org.gongkai.batch.supervise.UnitStatus;
import org.gongkai.batch.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongkai status}: who has handed in (报送情况). */
@Command(name = "status", description = "报送情况：已报、迟报、退回未改、未报的单位。")
final class StatusCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

  @Option(names = "--year", paramLabel = "Y", description = "报送年度；不写则为设置中的 year")
  private @Nullable Integer year;

  @Option(names = "--json", description = "以 JSON 输出")
  private boolean json;

  @Override
  public Integer call() {
    Workspace workspace = options.open(null);
    int wanted = year == null ? workspace.settings().year() : year;
    try (Database database = Database.open(workspace, System.getenv())) {
      List<UnitStatus> statuses =
          RosterLedger.of(workspace.roster(), wanted, new StandingSubmissions(database));
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      if (json) {
        printJson(workspace, wanted, statuses, out);
      } else {
        statuses.forEach(status -> out.println(line(status)));
        out.println(totals(wanted, statuses));
      }
    }
    return ExitCode.DONE;
  }

  private static String line(UnitStatus status) {
    UnitSubmission shown = status.shown();
    String line =
        padded(status.state().chinese(), 8)
            + "  "
            + padded(status.unit().code(), 12)
            + "  "
            + padded(status.unit().fullName(), 36);
    if (shown == null) {
      return line.stripTrailing();
    }
    return line
        + "  收到 "
        + shown.receivedOn()
        + (shown.dataAsOf() == null ? "" : "  截止 " + shown.dataAsOf())
        + (shown.errors() > 0 ? "  错误 " + shown.errors() : "")
        + (shown.warnings() > 0 ? "  警告 " + shown.warnings() : "")
        + "  "
        + shown.file();
  }

  /** A Chinese character is as wide as two letters. */
  private static String padded(String text, int columns) {
    int width = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    return text + " ".repeat(Math.max(0, columns - width));
  }

  /** How many units are in each state, in one line. */
  static String totals(int year, List<UnitStatus> statuses) {
    return Arrays.stream(HandInState.values())
        .filter(state -> count(statuses, state) > 0)
        .map(state -> state.chinese() + " " + count(statuses, state))
        .collect(Collectors.joining("，", year + " 年度应报 " + statuses.size() + " 个单位：", ""));
  }

  private static long count(List<UnitStatus> statuses, HandInState state) {
    return statuses.stream().filter(status -> status.state() == state).count();
  }

  private static void printJson(
      Workspace workspace, int year, List<UnitStatus> statuses, PrintWriter out) {
    try (JsonGenerator generator = JsonMapper.shared().createGenerator(out)) {
      generator.writeStartObject();
      generator.writeNumberProperty("year", year);
      generator.writeStringProperty("asOf", workspace.today().toString());
      generator.writeName("units");
      generator.writeStartArray();
      for (UnitStatus status : statuses) {
        UnitSubmission shown = status.shown();
        generator.writeStartObject();
        generator.writeStringProperty("unit", status.unit().code());
        generator.writeStringProperty("name", status.unit().fullName());
        generator.writeStringProperty("kind", status.unit().kind().label());
        generator.writeStringProperty("region", status.unit().regionCode());
        generator.writeStringProperty("deadline", status.deadline().toString());
        generator.writeStringProperty("state", status.state().name());
        generator.writeStringProperty("stateInChinese", status.state().chinese());
        if (shown != null) {
          generator.writeStringProperty("file", shown.file());
          generator.writeStringProperty("sha256", shown.sha256());
          generator.writeStringProperty("receivedOn", shown.receivedOn().toString());
          generator.writeStringProperty(
              "dataAsOf", shown.dataAsOf() == null ? null : shown.dataAsOf().toString());
          generator.writeNumberProperty("errors", shown.errors());
          generator.writeNumberProperty("warnings", shown.warnings());
        }
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeName("totals");
      generator.writeStartObject();
      generator.writeNumberProperty("expected", statuses.size());
      for (HandInState state : HandInState.values()) {
        generator.writeNumberProperty(state.name(), count(statuses, state));
      }
      generator.writeEndObject();
      generator.writeEndObject();
    }
    out.println();
  }
}
