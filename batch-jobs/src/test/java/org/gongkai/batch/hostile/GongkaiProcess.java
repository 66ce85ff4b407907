package org.gongkai.batch.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongkai.batch.store.Databases;

/** The program as a process of its own, which can be killed; its output goes into files. */
final class GongkaiProcess implements AutoCloseable {

  private static final long LONGEST_MINUTES = 15;

  private final Process process;
  private final Path out;
  private final Path err;

  private GongkaiProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** How a process ended. */
  record Ended(int exitCode, String out, String err) {}

  /** What is started: options of the JVM, variables of the environment, and a way to start it. */
  record Setup(
      Path folder, List<String> options, Map<String, String> environment, List<String> by) {

    /** On the embedded database, with the memory that the whole job may have. */
    static Setup in(Path folder) {
      return new Setup(folder, List.of("-Xmx256m"), Map.of(), List.of());
    }

    Setup with(String... more) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of(more));
      return new Setup(folder, all, environment, by);
    }

    /** Started by another program, such as a shell that sets a limit first. */
    Setup startedBy(String... command) {
      return new Setup(folder, options, environment, List.of(command));
    }

    /** On a server; user and password go by the environment. */
    Setup on(Databases.Address address) {
      return new Setup(
          folder,
          options,
          Map.of(
              "GONGKAI_DB_URL", address.url(),
              "GONGKAI_DB_USER", address.user(),
              "GONGKAI_DB_PASSWORD", address.password()),
          by);
    }

    GongkaiProcess start(String... arguments) {
      List<String> command = new ArrayList<>(by);
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // Many short-lived processes: what starts faster is killed more often in the same time.
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
      command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
      // As installed: the one of the tests writes to standard error.
      command.add("-Dlogback.configurationFile=logback.xml");
      command.addAll(options);
      command.add("-cp");
      command.add(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      command.add("org.gongkai.batch.cli.Gongkai");
      command.addAll(List.of(arguments));
      try {
        Path out = Files.createTempFile(folder, "out-", ".txt");
        Path err = Files.createTempFile(folder, "err-", ".txt");
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new GongkaiProcess(builder.start(), out, err);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Ended run(String... arguments) {
      try (GongkaiProcess process = start(arguments)) {
        return process.await();
      }
    }
  }

  Process process() {
    return process;
  }

  /** Waits for the end. */
  Ended await() {
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Still running: " + err());
      }
      return new Ended(process.exitValue(), text(out), err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What stands on standard error so far. */
  String err() {
    return text(err);
  }

  /** Kills the process, as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
