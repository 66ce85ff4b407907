package org.gongkai.batch.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line (命令写法), in the words of those who type it. */
final class Misuse {

  private Misuse() {}

  /** One sentence. */
  static String inChinese(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return "命令写得不对：缺少 "
          + missing.getMissing().stream().map(Misuse::nameOf).collect(Collectors.joining("、"))
          + "。";
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "命令写得不对：不认识“" + String.join(" ", unmatched.getUnmatched()) + "”。";
    }
    if (e instanceof OverwrittenOptionException twice) {
      return "命令写得不对：" + nameOf(twice.getOverwritten()) + " 写了不止一次。";
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && e.getValue() != null) {
      return "命令写得不对：" + nameOf(argument) + " 不能是“" + e.getValue() + "”，" + wanted(argument) + "。";
    }
    return "命令写得不对：" + e.getMessage();
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String wanted(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type == LocalDate.class) {
      return "应写成 2017-03-20 这样的日期";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "应为整数" : "请核对写法";
  }
}
