package org.gongkai.batch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.batch.workspace.PlainFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code gongkai} (主命令). */
@Command(
    name = "gongkai",
    description = "从工作要点通知和各单位报送表到政府信息公开工作年度报告。",
    subcommands = {
      PlanCommand.class,
      TemplatesCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      RunCommand.class,
      StatusCommand.class,
      TraceCommand.class,
      LettersCommand.class,
      DashboardCommand.class,
      AssessCommand.class,
      NightlyCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      AuditCommand.class,
      RulesCommand.class,
      CalendarCommand.class,
      GenerateCommand.class
    })
public final class Gongkai {

  private static final String VERSION = "gongkai 0.1.0-SNAPSHOT";

  private boolean verbose;

  private Gongkai() {}

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "出错时显示详细信息，供技术人员排查")
  void setVerbose(boolean verbose) {
    this.verbose = verbose;
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    // Whatever the machine's locale: what is printed is UTF-8.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    StopSignal.listen();
    int code =
        FileNames.areKept()
            ? run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args)
            : FileNames.complain(System.err);
    StopSignal.ended(code);
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param out takes the result
   * @param err takes progress and complaints
   * @param args the command and its arguments
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    Gongkai gongkai = new Gongkai();
    CommandLine commands = new CommandLine(gongkai);
    inChinese(commands);
    commands.setOut(out);
    commands.setErr(err);
    commands.setParameterExceptionHandler((e, given) -> misused(e));
    commands.setExecutionExceptionHandler(
        (e, command, result) -> gongkai.failed(command.getErr(), e));
    int code;
    try {
      String[] given =
          SpringBatchArguments.isMeant(args) ? SpringBatchArguments.toCommand(args) : args;
      code = given.length == 0 ? usage(commands) : commands.execute(given);
    } catch (UsageFailure e) {
      code = gongkai.failed(err, e);
    }
    out.flush();
    err.flush();
    return code;
  }

  private static int usage(CommandLine commands) {
    commands.usage(commands.getErr());
    return ExitCode.USAGE;
  }

  private static int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Misuse.inChinese(e));
    err.println("用 " + command.getCommandSpec().qualifiedName() + " --help 查看写法。");
    return ExitCode.USAGE;
  }

  private int failed(PrintWriter err, Exception e) {
    int code = ExitCode.FAILED;
    if (e instanceof UsageFailure) {
      err.println(e.getMessage());
      code = ExitCode.USAGE;
    } else if (e instanceof PlainFailure plain) {
      err.println(plain.chinese());
    } else {
      err.println(
          "程序内部出错（"
              + e.getClass().getSimpleName()
              + "），已入库的数据不受影响；请加 --verbose 再运行一次，并把显示的内容交给技术人员。");
    }
    if (verbose) {
      e.printStackTrace(err);
    }
    return code;
  }

  /** Headings and standard options in Chinese, for this command and all below it. */
  private static void inChinese(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOptions()));
    spec.version(VERSION);
    spec.usageMessage()
        .synopsisHeading("用法：")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .abbreviateSynopsis(false);
    command.setUsageHelpLongOptionsMaxWidth(28);
    for (CommandLine subcommand : List.copyOf(command.getSubcommands().values())) {
      inChinese(subcommand);
    }
  }
}
