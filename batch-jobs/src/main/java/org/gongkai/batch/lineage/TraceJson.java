package org.gongkai.batch.lineage;

import java.io.Writer;
import java.util.List;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.FedFigure;
import org.gongkai.annualreport.FigureTerm;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.TracedFigure;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Traces as JSON, for other programs. */
public final class TraceJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

  private TraceJson() {}

  /** Writes an opened figure. */
  public static void write(ReportLineage report, TracedFigure traced, Writer out) {
    ObjectNode root = MAPPER.createObjectNode();
    fill(root, traced);
    root.put("report", report.frozen().printedId());
    WRITER.writeValue(out, root);
  }

  private static void fill(ObjectNode node, TracedFigure traced) {
    node.put("figure", traced.figure())
        .put("value", traced.value())
        .put("label", traced.label())
        .put("unitOfMeasure", traced.unitOfMeasure());
    ArrayNode terms = node.putArray("terms");
    traced.terms().forEach(term -> fill(terms.addObject(), term));
    if (!traced.operands().isEmpty()) {
      ArrayNode operands = node.putArray("operands");
      traced.operands().forEach(operand -> fill(operands.addObject(), operand));
    }
  }

  private static void fill(ObjectNode node, FigureTerm term) {
    node.put("unit", term.unitCode())
        .put("sha256", term.sha256())
        .put("file", term.file())
        .put("sheet", term.sheet())
        .put("cell", term.cell() == null ? null : term.cell().toString())
        .put("raw", term.raw())
        .put("contribution", term.contribution())
        .put("basis", term.basis().name());
  }

  /** Writes how far units have come with a task. */
  public static void write(
      ReportLineage report, int task, List<ReportLineage.TracedTask> units, Writer out) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("report", report.frozen().printedId()).put("task", task);
    ArrayNode array = root.putArray("units");
    for (ReportLineage.TracedTask one : units) {
      ObjectNode node = array.addObject();
      node.put("unit", one.unitCode())
          .put("state", one.state().name())
          .put("doneOn", one.doneOn() == null ? null : one.doneOn().toString());
      UnitSubmission workbook = one.workbook();
      if (workbook != null) {
        node.put("sha256", workbook.sha256()).put("file", workbook.file());
      }
      ArrayNode said = node.putArray("said");
      for (Reported<?> value : one.said()) {
        CellPlace place = value.place();
        said.addObject()
            .put("sheet", place == null ? null : place.sheet())
            .put("cell", place == null ? null : place.cell().toString())
            .put("raw", value.raw());
      }
    }
    WRITER.writeValue(out, root);
  }

  /** Writes who is in the report and who is missing. */
  public static void writeCoverage(ReportLineage report, Writer out) {
    CoverageCount counts = report.report().counts();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("report", report.frozen().printedId())
        .put("expected", counts.unitsExpected())
        .put("reported", counts.unitsCovered())
        .put("unitsIncluded", counts.unitsIncluded())
        .put("workbooksExpected", counts.workbooksExpected())
        .put("workbooksReceived", counts.workbooksReceived());
    ArrayNode array = root.putArray("units");
    for (ReportedUnit unit : report.report().units()) {
      ObjectNode node = array.addObject();
      node.put("unit", unit.code()).put("name", unit.name()).put("status", unit.status().name());
      ReportedUnit.Workbook workbook = unit.file();
      if (workbook != null) {
        node.put("sha256", workbook.sha256()).put("file", workbook.name());
      }
    }
    WRITER.writeValue(out, root);
  }

  /** Writes where a cell went. */
  public static void write(
      ReportLineage report,
      UnitSubmission workbook,
      CellPlace cell,
      List<FedFigure> figures,
      Writer out) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("report", report.frozen().printedId())
        .put("unit", workbook.unitCode())
        .put("file", workbook.file())
        .put("sha256", workbook.sha256())
        .put("sheet", cell.sheet())
        .put("cell", cell.cell().toString());
    ArrayNode fed = root.putArray("figures");
    figures.forEach(
        figure ->
            fed.addObject()
                .put("figure", figure.figureId())
                .put("label", figure.label())
                .put("contribution", figure.contribution())
                .put("part", figure.part().name())
                .put("inTotal", figure.inTotal()));
    WRITER.writeValue(out, root);
  }
}
