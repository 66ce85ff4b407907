package org.gongkai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run in a process of its own, and what it reports. */
final class Child {

  /**
   * What came out of a run.
   *
   * @param wallMillis from before the process was started until after its end
   * @param values what it reported by name
   * @param curve the samples it took: stage, workbooks done, milliseconds per workbook, live heap
   */
  record Outcome(double wallMillis, Map<String, Double> values, List<double[]> curve) {

    /** A value that the run must have reported. */
    double get(String name) {
      Double value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("The run did not report " + name + ", only " + values);
      }
      return value;
    }
  }

  private Child() {}

  /** Reports a value to the parent. */
  static void report(String name, double value) {
    System.out.println("@value " + name + " " + String.format(Locale.ROOT, "%.6f", value));
  }

  /** The greatest resident size of this process so far, in MB; 0 where /proc does not tell. */
  static double peakMegabytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  /** Runs one of the {@link Whole} tasks with a heap of so many megabytes. */
  static Outcome task(int heapMegabytes, Map<String, String> environment, String... arguments)
      throws IOException {
    return task(heapMegabytes, List.of(), environment, arguments);
  }

  /** The same with further options of the JVM. */
  static Outcome task(
      int heapMegabytes, List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Whole.class.getName()));
    command.addAll(List.of(arguments));
    return run(command, environment, 0);
  }

  /**
   * Runs a command.
   *
   * @param mostExitCode the highest exit code that is no failure
   */
  static Outcome run(List<String> command, Map<String, String> environment, int mostExitCode)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Path log = Files.createTempFile("gongkai-bench-", ".log");
    builder.redirectError(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Map<String, Double> values = new LinkedHashMap<>();
    List<double[]> curve = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("@value ")) {
          String[] words = line.split(" ");
          values.put(words[1], Double.valueOf(words[2]));
        } else if (line.startsWith("@curve ")) {
          String[] words = line.split(" ");
          double[] sample = new double[words.length - 1];
          for (int i = 1; i < words.length; i++) {
            sample[i - 1] = Double.parseDouble(words[i]);
          }
          curve.add(sample);
        }
      }
    }
    int code = await(process);
    double wall = (System.nanoTime() - start) / 1e6;
    if (code > mostExitCode) {
      throw new IOException(
          "Ended with " + code + ": " + String.join(" ", command) + "\n" + Files.readString(log));
    }
    Files.delete(log);
    return new Outcome(wall, values, curve);
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
