package org.gongkai.batch.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a plan as JSON; the names of the fields are a promise to other programs. */
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  /** The plan with its findings, and those that came up beside it. */
  public static String of(Plan plan) {
    NoticeDocument document = plan.document();
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("title", document.title());
    about.put("documentNumber", document.documentNumber());
    about.put("issuer", document.issuer());
    about.put("year", document.year() == 0 ? null : document.year());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("document", about);
    root.put("tasks", plan.tasks().stream().map(PlanJson::task).toList());
    root.put("findings", findings(plan.findings()));
    return MAPPER.writeValueAsString(root);
  }

  private static Map<String, @Nullable Object> task(Task task) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", task.number());
    fields.put("group", task.group());
    fields.put("requirement", task.requirement());
    fields.put("deadlineText", task.deadlineText());
    fields.put("deadline", task.deadline() == null ? null : Objects.toString(task.deadline()));
    fields.put("responsibilityText", task.responsibilityText());
    fields.put("assignments", task.assignments().stream().map(PlanJson::assignment).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> assignment(Assignment assignment) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("role", assignment.role().name());
    fields.put("party", assignment.party());
    fields.put("collective", assignment.collective());
    fields.put("scope", assignment.scope());
    return fields;
  }

  private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> {
              CellAddress cell = finding.place().cell();
              Map<String, @Nullable Object> fields = new LinkedHashMap<>();
              fields.put("code", finding.code());
              fields.put("severity", finding.severity().name());
              fields.put("sheet", finding.place().sheet());
              fields.put("cell", cell == null ? null : cell.a1());
              fields.put("value", finding.value());
              fields.put("expected", finding.expected());
              fields.put("message", finding.message().chinese());
              return fields;
            })
        .toList();
  }
}
