package org.gongkai.batch.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.Duty;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a plan as JSON; the names of the fields are a promise to other programs. */
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  /**
   * The plan with its findings. Beside document, tasks and findings stand the themes with their
   * groups, the duties of the body, the default rule, and the timetable of what recurs, has
   * milestones or follows an event.
   *
   * @param further findings that came up beside the reading, such as names that a roster lacks
   */
  public static String of(Plan plan, List<Finding> further) {
    NoticeDocument document = plan.document();
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("title", document.title());
    about.put("documentNumber", document.documentNumber());
    about.put("issuer", document.issuer());
    about.put("year", document.year() == 0 ? null : document.year());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("document", about);
    root.put("tasks", plan.tasks().stream().map(PlanJson::task).toList());
    List<Finding> all = new ArrayList<>(plan.findings());
    all.addAll(further);
    root.put("findings", findings(all));
    root.put("themes", plan.themes().stream().map(PlanJson::theme).toList());
    root.put("duties", plan.duties().stream().map(PlanJson::duty).toList());
    root.put("defaultRule", plan.defaultRule());
    root.put(
        "timetable",
        plan.tasks().stream()
            .filter(task -> !(task.when() instanceof Deadline.Due due && isPlain(due)))
            .filter(task -> !(task.when() instanceof Deadline.Unclear))
            .map(PlanJson::timed)
            .toList());
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

  private static Map<String, Object> theme(Theme theme) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", theme.title());
    fields.put("text", theme.text());
    fields.put("groups", theme.groups());
    return fields;
  }

  private static Map<String, @Nullable Object> duty(Duty duty) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("part", duty.part());
    fields.put("item", duty.item());
    fields.put("text", duty.text());
    fields.put("parties", duty.parties());
    fields.put("deadlineText", duty.when() == null ? null : duty.when().text());
    fields.put(
        "deadline",
        duty.when() == null ? null : duty.when().lastDay().map(LocalDate::toString).orElse(null));
    return fields;
  }

  /** Whether the deadline says no more than the day. */
  private static boolean isPlain(Deadline.Due due) {
    return due.milestones().isEmpty() && !due.continuing();
  }

  private static Map<String, @Nullable Object> timed(Task task) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("task", task.number());
    if (task.when() instanceof Deadline.Recurring recurring) {
      fields.put("period", recurring.period().name());
    } else if (task.when() instanceof Deadline.AfterEvent limit) {
      fields.put("event", limit.event());
      fields.put("amount", limit.amount());
      fields.put("unit", limit.unit().name());
    } else if (task.when() instanceof Deadline.Due due) {
      fields.put("continuing", due.continuing());
    }
    fields.put("checkpoints", task.when().checkpoints().stream().map(LocalDate::toString).toList());
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
