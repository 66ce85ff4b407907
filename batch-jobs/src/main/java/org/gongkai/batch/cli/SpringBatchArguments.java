package org.gongkai.batch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line of Spring Batch (按作业名启动): {@code --spring.batch.job.name=importSubmissions
 * workspace=W out=DIR} is the command of that job, with the same options written {@code
 * name=value}.
 */
final class SpringBatchArguments {

  private static final String JOB_NAME = "--spring.batch.job.name=";

  private static final Map<String, String> COMMAND_BY_JOB =
      Map.of("importSubmissions", "import", "annualReport", "report");

  private SpringBatchArguments() {}

  /** Whether a job is named in the way of Spring Batch. */
  static boolean isMeant(String... args) {
    return List.of(args).stream().anyMatch(arg -> arg.startsWith(JOB_NAME));
  }

  /**
   * The command and arguments that mean the same.
   *
   * @throws UsageFailure if there is no such job, or an argument is none of a job
   */
  static String[] toCommand(String... args) {
    List<String> command = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (arg.startsWith(JOB_NAME)) {
        command.add(0, command(arg.substring(JOB_NAME.length())));
      } else if (arg.startsWith("workspace=")) {
        command.add(arg.substring(equals + 1));
      } else if (arg.startsWith("--")) {
        command.add(arg);
      } else if (equals > 0) {
        command.add("--" + arg);
      } else {
        throw new UsageFailure("作业参数“" + arg + "”不对，应写成 名称=值，例如 workspace=sample-input。");
      }
    }
    return command.toArray(String[]::new);
  }

  private static String command(String job) {
    String command = COMMAND_BY_JOB.get(job);
    if (command == null) {
      throw new UsageFailure("没有作业“" + job + "”，可用：importSubmissions、annualReport。");
    }
    return command;
  }
}
