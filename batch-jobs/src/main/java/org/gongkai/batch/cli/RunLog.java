package org.gongkai.batch.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongkai.batch.workspace.StateFolder;
import org.slf4j.LoggerFactory;

/** The log of the last runs (运行日志), kept in the state folder while a command changes the state. */
final class RunLog implements AutoCloseable {

  private static final FileSize LARGEST = new FileSize(5 * FileSize.MB_COEFFICIENT);
  private static final int OLDER_FILES = 4;

  private final Logger root;
  private final Level before;
  private final RollingFileAppender<ILoggingEvent> appender;

  private RunLog(Logger root, RollingFileAppender<ILoggingEvent> appender) {
    this.root = root;
    this.before = root.getLevel();
    this.appender = appender;
  }

  /** Begins to write the log; the caller holds the workspace's lock. */
  static RunLog open(StateFolder state) {
    Path file = state.make().log();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("run-log");
    appender.setFile(file.toString());
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMinIndex(1);
    rolling.setMaxIndex(OLDER_FILES);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LARGEST);
    size.start();
    LogLayout layout = new LogLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(size);
    appender.setEncoder(encoder);
    appender.start();
    RunLog log = new RunLog(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME), appender);
    log.root.addAppender(appender);
    if (log.before.isGreaterOrEqual(Level.WARN)) {
      log.root.setLevel(Level.WARN);
    }
    context.getLogger("org.gongkai").setLevel(Level.INFO);
    return log;
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(before);
    root.getLoggerContext().getLogger("org.gongkai").setLevel(null);
    appender.stop();
  }
}
