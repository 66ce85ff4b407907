package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.CatalogueDisclosure;
import org.gongkai.annualreport.CompletionCount;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.Coverage;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.FigureSource;
import org.gongkai.annualreport.GroupCoverage;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.TaskCompletion;
import org.gongkai.annualreport.TaskGroup;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.batch.workspace.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON, for other programs: always in the same order, indented, in UTF-8. */
public final class JsonRenderer implements ReportRenderer {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

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

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    byte[] bytes = (print(json(report)) + "\n").getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  /** JSON as all files of a report have it: indented, the same on all machines. */
  static String print(ObjectNode node) {
    return WRITER.writeValueAsString(node);
  }

  private static ObjectNode json(AnnualReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    ReportHeader header = report.header();
    root.putObject("report")
        .put("id", header.reportId())
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
        .put("figureChoice", header.choice().name());
    CoverageCount counts = report.counts();
    ObjectNode coverage = root.putObject("coverage");
    addCoverage(coverage, report.coverage());
    coverage
        .put("unitsIncluded", counts.unitsIncluded())
        .put("workbooksExpected", counts.workbooksExpected())
        .put("workbooksReceived", counts.workbooksReceived());
    ArrayNode figures = root.putArray("figures");
    report.figures().forEach(figure -> addFigure(figures.addObject(), figure));
    ArrayNode supplements = root.putArray("supplements");
    report.supplements().forEach(figure -> addFigure(supplements.addObject(), figure));
    ArrayNode gaps = root.putArray("figureGaps");
    report.figures().forEach(figure -> addGaps(gaps.addObject(), figure));
    addCompletion(root.putObject("completion"), report.completion());
    ArrayNode tasks = root.putArray("tasks");
    report.tasks().forEach(task -> addTask(tasks.addObject(), task));
    addGroups(root.putArray("groups"), report.groups());
    addGroups(root.putArray("themes"), report.themes());
    ArrayNode catalogue = root.putArray("catalogue");
    report.catalogue().forEach(one -> addItem(catalogue.addObject(), one));
    ArrayNode ledgers = root.putArray("ledgers");
    report
        .ledgers()
        .forEach(
            total ->
                ledgers
                    .addObject()
                    .put("ledger", total.ledger().name())
                    .put("label", total.ledger().sheet())
                    .put("rows", total.rows())
                    .put("unitsWithRows", total.unitsWithRows())
                    .put("unitsWithNothing", total.unitsWithNothing())
                    .put("unitsEmpty", total.unitsEmpty()));
    addGroupCoverages(root.putArray("regions"), report.regions());
    addGroupCoverages(root.putArray("kinds"), report.kinds());
    ArrayNode units = root.putArray("units");
    report.units().forEach(unit -> addUnit(units.addObject(), unit));
    if (report.edition() == Edition.INTERNAL) {
      addDifferences(root, report);
      addSources(root.putArray("sources"), report);
    }
    ArrayNode notes = root.putArray("notes");
    report.notes().forEach(notes::add);
    return root;
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

  private static void addGroups(ArrayNode node, List<TaskGroup> groups) {
    for (TaskGroup group : groups) {
      ObjectNode one = node.addObject().put("title", group.title()).put("tasks", group.tasks());
      addCompletion(one.putObject("completion"), group.count());
    }
  }

  private static void addGroupCoverages(ArrayNode node, List<GroupCoverage> groups) {
    for (GroupCoverage group : groups) {
      node.addObject()
          .put("code", group.code())
          .put("label", group.label())
          .put("expected", group.coverage().expected())
          .put("reported", group.coverage().reported());
    }
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

  private static void addDifferences(ObjectNode root, AnnualReport report) {
    ArrayNode differences = root.putArray("differences");
    report
        .differences()
        .forEach(
            one ->
                differences
                    .addObject()
                    .put("unit", one.unitCode())
                    .put("figure", one.figureId())
                    .put("declared", one.declared().value())
                    .put("declaredText", one.declared().raw())
                    .put("derived", one.derived()));
    ArrayNode parts = root.putArray("partsDifferences");
    report
        .partsDifferences()
        .forEach(
            one -> {
              ObjectNode node =
                  parts
                      .addObject()
                      .put("unit", one.unitCode())
                      .put("figure", one.figureId())
                      .put("declared", one.declared())
                      .put("parts", one.parts());
              ArrayNode missing = node.putArray("missing");
              one.missing().forEach(missing::add);
            });
  }

  /** Where each figure comes from; workbooks that add nothing are left out. */
  private static void addSources(ArrayNode node, AnnualReport report) {
    for (ReportFigure figure : report.figures()) {
      for (FigureSource source : figure.sources()) {
        if (source.contribution().signum() != 0) {
          node.addObject()
              .put("figure", figure.id())
              .put("unit", source.unitCode())
              .put("file", source.file())
              .put("sha256", source.sha256())
              .put("basis", source.basis().name())
              .put("cell", text(source.cell()))
              .put("raw", source.raw())
              .put("contribution", source.contribution());
        }
      }
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
