package org.gongkai.batch.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Whether Java keeps Chinese file names (文件名编码). It takes their encoding from the locale before any
 * of our code runs, and in the locale POSIX, as under cron, finds and makes no such file; the
 * launcher sees to a locale that does.
 */
final class FileNames {

  private FileNames() {}

  static boolean areKept() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode("报送表");
  }

  /** Says what to do, and returns the exit code. */
  static int complain(PrintStream err) {
    err.println("系统区域设置（locale）不支持中文文件名，无法读取收件箱；请用 ./gongkai 启动，或先执行 export LC_ALL=C.UTF-8 再运行。");
    err.println(
        "The locale knows no Chinese file names: start with ./gongkai, or set LC_ALL=C.UTF-8"
            + " first.");
    return ExitCode.FAILED;
  }
}
