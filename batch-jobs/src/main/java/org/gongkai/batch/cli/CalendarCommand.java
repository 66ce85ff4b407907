package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.calendar.ExplainedDay;
import org.gongkai.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai calendar}: the working days (工作日历). */
@Command(name = "calendar", description = "工作日历。", subcommands = CalendarCommand.Explain.class)
final class CalendarCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  /** {@code gongkai calendar explain}: a time limit day by day. */
  @Command(name = "explain", description = "逐日说明期限：从起始日的次日数起，哪天算、哪天不算，依据哪份放假通知。")
  static final class Explain implements Callable<Integer> {

    private static final int MOST_DAYS = 1000;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "YYYY-MM-DD", description = "起始日，不计入")
    private @Nullable LocalDate start;

    @Parameters(index = "1", paramLabel = "+N", description = "工作日数，如 +3")
    private @Nullable String days;

    @Option(names = "--workspace", paramLabel = "W", description = "工作区；用其 calendar 设置中补充的放假安排")
    private @Nullable Path workspaceFolder;

    @Override
    public Integer call() {
      LocalDate from = Objects.requireNonNull(start);
      int number = number();
      WorkingDayCalendar calendar = calendar();
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      out.println(from + "  起始日，不计入");
      List<ExplainedDay> explained = calendar.explain(from, number);
      explained.forEach(day -> out.println(line(day)));
      out.println("第 " + number + " 个工作日是 " + calendar.plusWorkingDays(from, number) + "。");
      return ExitCode.DONE;
    }

    private int number() {
      String given = Objects.requireNonNull(days);
      if (!given.matches("\\+?[0-9]{1,4}") || Integer.parseInt(given) > MOST_DAYS) {
        throw new UsageFailure("工作日数“" + given + "”不对，应为 0 到 " + MOST_DAYS + " 的整数，写作 +3。");
      }
      return Integer.parseInt(given);
    }

    private WorkingDayCalendar calendar() {
      Path folder = workspaceFolder;
      if (folder == null) {
        return WorkingDayCalendar.statutory();
      }
      return UsageFailure.orThrow(
              Workspace.open(
                  folder, new Overrides(null, WorkspaceOptions.dayOfRun(), null, null, null)))
          .calendar();
    }

    private static String line(ExplainedDay day) {
      return day.date()
          + "  "
          + (day.counted() ? "第 " + day.number() + " 个工作日" : "不计")
          + "  "
          + day.reason().chinese()
          + (day.notice() == null ? "" : "  依据 " + day.notice());
    }
  }
}
