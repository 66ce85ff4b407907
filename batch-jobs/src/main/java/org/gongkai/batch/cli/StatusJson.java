package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.supervision.HandIn;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerCount;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.TaskLight;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The ledger and the lights of a day as JSON. */
final class StatusJson {

  private StatusJson() {}

  static void print(SupervisionOptions.Day day, boolean lights, PrintWriter out) {
    try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("year", day.year());
      json.writeStringProperty("asOf", day.asOf().toString());
      List<LedgerEntry> entries = day.entries();
      json.writeName("units");
      json.writeStartArray();
      for (LedgerEntry entry : entries) {
        entry(day, entry, json);
      }
      json.writeEndArray();
      if (lights) {
        json.writeName("lights");
        json.writeStartArray();
        for (TaskLight light : day.lights()) {
          light(light, json);
        }
        json.writeEndArray();
      }
      json.writeName("totals");
      json.writeStartObject();
      LedgerCount count = LedgerCount.of("", StatusCommand.wholeYear(entries));
      json.writeNumberProperty("expected", count.expected());
      for (HandInState state : HandInState.values()) {
        json.writeNumberProperty(state.name(), count.of(state));
      }
      json.writeEndObject();
      CoverageCount counts = day.supervised().counts(day.asOf());
      json.writeName("coverage");
      json.writeStartObject();
      json.writeNumberProperty("expected", counts.unitsExpected());
      json.writeNumberProperty("reported", counts.unitsCovered());
      json.writeNumberProperty("unitsIncluded", counts.unitsIncluded());
      json.writeNumberProperty("workbooksExpected", counts.workbooksExpected());
      json.writeNumberProperty("workbooksReceived", counts.workbooksReceived());
      json.writeStringProperty("inChinese", counts.inChinese());
      json.writeEndObject();
      json.writeEndObject();
    }
    out.println();
  }

  private static void entry(SupervisionOptions.Day day, LedgerEntry entry, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("unit", entry.unit().code());
    json.writeStringProperty("name", entry.unit().fullName());
    json.writeStringProperty("kind", entry.unit().kind().label());
    json.writeStringProperty("region", entry.unit().regionCode());
    json.writeStringProperty("checkpoint", entry.checkpoint().label());
    json.writeStringProperty("deadline", entry.deadline().toString());
    json.writeStringProperty("state", entry.state().name());
    json.writeStringProperty("stateInChinese", entry.state().label());
    json.writeBooleanProperty("overdue", entry.overdue());
    if (!entry.reason().isEmpty()) {
      json.writeStringProperty("reason", entry.reason());
    }
    HandIn shown = entry.shown();
    if (shown != null) {
      UnitSubmission stored = day.supervised().submission(shown);
      json.writeStringProperty("file", shown.file());
      json.writeStringProperty("sha256", stored.sha256());
      json.writeStringProperty("receivedOn", shown.receivedOn().toString());
      json.writeStringProperty(
          "dataAsOf", shown.dataAsOf() == null ? null : shown.dataAsOf().toString());
      json.writeNumberProperty("errors", stored.errors());
      json.writeNumberProperty("warnings", stored.warnings());
    }
    json.writeEndObject();
  }

  private static void light(TaskLight light, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("unit", light.duty().unit().code());
    json.writeNumberProperty("task", light.duty().task().number());
    json.writeStringProperty("role", light.duty().role().name());
    json.writeStringProperty("light", light.light().name());
    json.writeStringProperty("lightInChinese", light.light().label());
    json.writeStringProperty("deadline", light.deadline().toString());
    json.writeStringProperty("doneOn", light.doneOn() == null ? null : light.doneOn().toString());
    json.writeBooleanProperty("unproved", light.unproved());
    json.writeNumberProperty("items", light.duty().items().size());
    json.writeNumberProperty("itemsDisclosed", light.disclosed());
    json.writeName("periods");
    json.writeStartArray();
    for (TaskLight.PeriodLight period : light.periods()) {
      json.writeStartObject();
      json.writeStringProperty("item", period.item());
      json.writeStringProperty("period", period.checkpoint().label());
      json.writeStringProperty("due", period.checkpoint().end().toString());
      json.writeStringProperty("light", period.light().name());
      json.writeStringProperty(
          "disclosedOn", period.disclosedOn() == null ? null : period.disclosedOn().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
