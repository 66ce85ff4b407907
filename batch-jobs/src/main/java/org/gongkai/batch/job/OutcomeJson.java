package org.gongkai.batch.job;

import java.io.Writer;
import java.util.Map;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes outcomes of files as JSON, one after the other, so that none has to be held. */
public final class OutcomeJson implements AutoCloseable {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  /**
   * Begins the object.
   *
   * @param run the run's number; null if there is no run
   */
  public OutcomeJson(Writer out, @Nullable Long run) {
    this.json = JSON.createGenerator(pretty(), out);
    json.writeStartObject();
    if (run != null) {
      json.writeNumberProperty("run", run);
    }
    json.writeName("files");
    json.writeStartArray();
  }

  private static ObjectWriteContext pretty() {
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public DefaultPrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter();
      }
    };
  }

  /** Writes the next file. */
  public void write(FileOutcome outcome) {
    json.writeStartObject();
    json.writeStringProperty("file", outcome.file());
    json.writeStringProperty("sha256", outcome.sha256());
    json.writeStringProperty("unit", outcome.unit());
    json.writeName("year");
    if (outcome.year() == null) {
      json.writeNull();
    } else {
      json.writeNumber(outcome.year());
    }
    json.writeStringProperty("verdict", outcome.verdict().name());
    json.writeStringProperty("standing", outcome.standing().name());
    json.writeName("findings");
    json.writeStartArray();
    outcome.findings().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding) {
    CellAddress cell = finding.place().cell();
    json.writeStartObject();
    json.writeStringProperty("code", finding.code());
    json.writeStringProperty("severity", finding.severity().name());
    json.writeStringProperty("sheet", finding.place().sheet());
    json.writeStringProperty("cell", cell == null ? null : cell.a1());
    json.writeStringProperty("value", finding.value());
    json.writeStringProperty("expected", finding.expected());
    json.writeStringProperty("message", finding.message().chinese());
    json.writeStringProperty("messageInEnglish", finding.message().english());
    json.writeEndObject();
  }

  /** Ends the list of files and adds the totals in their order. */
  public void totals(Map<String, Integer> totals) {
    json.writeEndArray();
    json.writeName("totals");
    json.writeStartObject();
    totals.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  /** Ends whatever is still open, and leaves the writer open. */
  @Override
  public void close() {
    json.close();
  }
}
