package org.gongkai.batch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.batch.workspace.WholeFile;

/**
 * The figures of a nightly run (运行指标), written as a file in the text format of Prometheus for the
 * node exporter's textfile collector.
 */
final class RunMetrics {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Sets a figure. */
  void set(String name, String description, double value) {
    set(name, description, Tags.empty(), value);
  }

  /** Sets a figure of several that differ by a label. */
  void set(String name, String description, String label, Enum<?> of, double value) {
    set(name, description, Tags.of(label, of.name().toLowerCase(Locale.ROOT)), value);
  }

  /** Sets how long a step took, in seconds. */
  void seconds(String step, double seconds) {
    set("gongkai.step.seconds", "How long a step took", Tags.of("step", step), seconds);
  }

  private void set(String name, String description, Tags tags, double value) {
    Gauge.builder(name, () -> value)
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  /**
   * Writes the file, whole.
   *
   * @throws IOException if it cannot be written
   */
  void write(Path target) throws IOException {
    byte[] text = registry.scrape().getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(text));
  }
}
