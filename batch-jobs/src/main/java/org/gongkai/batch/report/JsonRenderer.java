package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.CatalogueDisclosure;
import org.gongkai.annualreport.CompletionCount;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.Coverage;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.FigureDifference;
import org.gongkai.annualreport.FigureSource;
import org.gongkai.annualreport.GroupCoverage;
import org.gongkai.annualreport.PartsDifference;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.TaskCompletion;
import org.gongkai.annualreport.TaskGroup;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.batch.workspace.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON, for other programs: always in the same order, indented, in UTF-8. */
public final class JsonRenderer implements ReportRenderer {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  // The line ends of this machine play no part.
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  @Override
  public String extension() {
    return "json";
  }

  /** Written as it comes: of what grows with the units never more than one task's are held. */
  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    WholeFile.write(
        target,
        out -> {
          try (JsonGenerator json = WRITER.createGenerator(out)) {
            json.writeStartObject();
            write(report, json);
            json.writeEndObject();
          } catch (JacksonIOException e) {
            throw e.getCause();
          }
          out.write('\n');
        });
  }

  /** JSON as all files of a report have it: indented, the same on all machines. */
  static String print(ObjectNode node) {
    return WRITER.writeValueAsString(node);
  }

  private static void write(AnnualReport report, JsonGenerator json) {
    ReportHeader header = report.header();
    object(
        json,
        "report",
        node ->
            node.put("id", header.reportId())
                .put("edition", report.edition().name())
                .put("title", header.title())
                .put("subject", header.subject())
                .put("year", header.year())
                .put("from", header.firstDay().toString())
                .put("to", header.lastDay().toString())
                .put("madeOn", header.madeOn().toString())
                .put("editor", header.editor().name())
                .put("form", report.form().edition())
                .put("formTitle", report.form().title())
                .put("figureChoice", header.choice().name()));
    CoverageCount counts = report.counts();
    object(
        json,
        "coverage",
        node -> {
          addCoverage(node, report.coverage());
          node.put("unitsIncluded", counts.unitsIncluded())
              .put("workbooksExpected", counts.workbooksExpected())
              .put("workbooksReceived", counts.workbooksReceived());
        });
    array(json, "figures", report.figures(), JsonRenderer::addFigure);
    array(json, "supplements", report.supplements(), JsonRenderer::addFigure);
    array(json, "figureGaps", report.figures(), JsonRenderer::addGaps);
    object(json, "completion", node -> addCompletion(node, report.completion()));
    array(json, "tasks", report.tasks(), JsonRenderer::addTask);
    array(json, "groups", report.groups(), JsonRenderer::addGroup);
    array(json, "themes", report.themes(), JsonRenderer::addGroup);
    array(json, "catalogue", report.catalogue(), JsonRenderer::addItem);
    array(
        json,
        "ledgers",
        report.ledgers(),
        (node, total) ->
            node.put("ledger", total.ledger().name())
                .put("label", total.ledger().sheet())
                .put("rows", total.rows())
                .put("unitsWithRows", total.unitsWithRows())
                .put("unitsWithNothing", total.unitsWithNothing())
                .put("unitsEmpty", total.unitsEmpty()));
    array(json, "regions", report.regions(), JsonRenderer::addGroupCoverage);
    array(json, "kinds", report.kinds(), JsonRenderer::addGroupCoverage);
    array(json, "units", report.units(), JsonRenderer::addUnit);
    if (report.edition() == Edition.INTERNAL) {
      array(json, "differences", report.differences(), JsonRenderer::addDifference);
      array(json, "partsDifferences", report.partsDifferences(), JsonRenderer::addPartsDifference);
      writeSources(report, json);
    }
    json.writeName("notes");
    json.writeStartArray();
    report.notes().forEach(json::writeString);
    json.writeEndArray();
  }

  private static void object(JsonGenerator json, String name, Consumer<ObjectNode> filled) {
    ObjectNode node = MAPPER.createObjectNode();
    filled.accept(node);
    json.writeName(name);
    json.writeTree(node);
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> elements, BiConsumer<ObjectNode, T> filled) {
    json.writeName(name);
    json.writeStartArray();
    for (T element : elements) {
      ObjectNode node = MAPPER.createObjectNode();
      filled.accept(node, element);
      json.writeTree(node);
    }
    json.writeEndArray();
  }

  private static void addItem(ObjectNode node, CatalogueDisclosure one) {
    node.put("code", one.item().code())
        .put("title", one.item().title())
        .put("task", one.item().taskNumber())
        .put("timing", one.item().timing())
        .put("due", one.due().toString())
        .put("units", one.units().size());
    ObjectNode states = node.putObject("states");
    for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
      states.put(state.name(), one.of(state));
    }
  }

  private static void addCoverage(ObjectNode node, Coverage coverage) {
    node.put("expected", coverage.expected()).put("reported", coverage.reported());
    addMissing(node.putArray("missing"), coverage.missing());
  }

  private static void addMissing(ArrayNode node, List<Coverage.Missing> missing) {
    missing.forEach(
        one ->
            node.addObject()
                .put("unit", one.unitCode())
                .put("name", one.name())
                .put("reason", one.reason().name()));
  }

  private static void addFigure(ObjectNode node, ReportFigure figure) {
    node.put("id", figure.id())
        .put("label", figure.label())
        .put("unitOfMeasure", figure.unitOfMeasure())
        .put("value", figure.value());
    node.putObject("coverage")
        .put("expected", figure.coverage().expected())
        .put("reported", figure.coverage().reported());
  }

  private static void addGaps(ObjectNode node, ReportFigure figure) {
    node.put("id", figure.id());
    ObjectNode kinds = node.putObject("valueKinds");
    figure.kinds().forEach((kind, count) -> kinds.put(kind.name(), count));
    addMissing(node.putArray("missing"), figure.coverage().missing());
  }

  private static void addCompletion(ObjectNode node, CompletionCount count) {
    for (CompletionState state : CompletionState.values()) {
      node.put(state.name(), count.of(state));
    }
    node.put("total", count.total());
  }

  private static void addTask(ObjectNode node, TaskCompletion task) {
    node.put("number", task.task().number())
        .put("group", task.task().group())
        .put("theme", task.theme())
        .put("requirement", task.task().requirement())
        .put("deadlineText", task.task().deadlineText())
        .put("deadline", text(task.task().deadline()));
    addCompletion(node.putObject("completion"), task.count());
    ArrayNode units = node.putArray("units");
    for (UnitTask unit : task.units()) {
      units
          .addObject()
          .put("unit", unit.unitCode())
          .put("role", unit.role() == null ? null : unit.role().name())
          .put("state", unit.state().name())
          .put("doneOn", text(unit.doneOn()));
    }
  }

  private static void addGroup(ObjectNode node, TaskGroup group) {
    node.put("title", group.title()).put("tasks", group.tasks());
    addCompletion(node.putObject("completion"), group.count());
  }

  private static void addGroupCoverage(ObjectNode node, GroupCoverage group) {
    node.put("code", group.code())
        .put("label", group.label())
        .put("expected", group.coverage().expected())
        .put("reported", group.coverage().reported());
  }

  private static void addUnit(ObjectNode node, ReportedUnit unit) {
    ReportedUnit.Workbook file = unit.file();
    node.put("code", unit.code())
        .put("name", unit.name())
        .put("kind", unit.kind().name())
        .put("region", unit.regionCode())
        .put("regionName", unit.region())
        .put("status", unit.status().name())
        .put("scope", file == null ? null : file.scope().name())
        .put("dataAsOf", file == null ? null : file.dataAsOf().toString())
        .put("receivedOn", file == null ? null : file.receivedOn().toString())
        .put("sha256", file == null ? null : file.sha256());
    addCompletion(node.putObject("completion"), unit.completion());
  }

  private static void addDifference(ObjectNode node, FigureDifference one) {
    node.put("unit", one.unitCode())
        .put("figure", one.figureId())
        .put("declared", one.declared().value())
        .put("declaredText", one.declared().raw())
        .put("derived", one.derived());
  }

  private static void addPartsDifference(ObjectNode node, PartsDifference one) {
    node.put("unit", one.unitCode())
        .put("figure", one.figureId())
        .put("declared", one.declared())
        .put("parts", one.parts());
    ArrayNode missing = node.putArray("missing");
    one.missing().forEach(missing::add);
  }

  /**
   * Where each figure comes from; workbooks that add nothing are left out. They are by far the most
   * of a large report, so they are written without a node for each.
   */
  private static void writeSources(AnnualReport report, JsonGenerator json) {
    json.writeName("sources");
    json.writeStartArray();
    for (ReportFigure figure : report.figures()) {
      for (FigureSource source : figure.sources()) {
        if (source.contribution().signum() != 0) {
          json.writeStartObject();
          json.writeStringProperty("figure", figure.id());
          json.writeStringProperty("unit", source.unitCode());
          json.writeStringProperty("file", source.file());
          json.writeStringProperty("sha256", source.sha256());
          json.writeStringProperty("basis", source.basis().name());
          json.writeStringProperty("cell", text(source.cell()));
          json.writeStringProperty("raw", source.raw());
          json.writeNumberProperty("contribution", source.contribution());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
