package org.gongkai.batch.generate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.CommentedTable.Row;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;

/** The fields of work, and what units of tasks write about their progress. */
final class WorkFields {

  private static final List<String> FIELD_COLUMNS =
      List.of(
          "field",
          "short_names",
          "mark",
          "normative",
          "livelihood",
          "information",
          "requests",
          "concern",
          "proposal");
  private static final List<String> PROGRESS_COLUMNS =
      List.of("task_number", "lead", "others", "disclosure");

  private static final String GENERAL = "综合";
  private static final String COUNTY = "县区政府";
  private static final String ZONE = "开发区";

  /**
   * What units write about a task.
   *
   * @param lead of the unit that leads
   * @param others of units that join in or carry out
   * @param disclosure what such a unit discloses as evidence
   */
  record Progress(String lead, String others, String disclosure) {}

  private final Map<String, WorkField> byName = new LinkedHashMap<>();
  private final Map<String, WorkField> byShortName = new HashMap<>();
  private final Map<Integer, Progress> progress = new HashMap<>();

  private WorkFields() {
    for (Row row :
        CommentedTable.bundled(WorkFields.class, "work-fields.csv", FIELD_COLUMNS).rows()) {
      WorkField field =
          new WorkField(
              row.text("field"),
              row.list("short_names"),
              row.text("mark"),
              texts(row, "normative"),
              texts(row, "livelihood"),
              texts(row, "information"),
              texts(row, "requests"),
              texts(row, "concern"),
              texts(row, "proposal"));
      byName.put(field.name(), field);
      field.shortNames().forEach(name -> byShortName.put(name, field));
    }
    for (Row row :
        CommentedTable.bundled(WorkFields.class, "task-progress.csv", PROGRESS_COLUMNS).rows()) {
      progress.put(
          Integer.valueOf(row.text("task_number")),
          new Progress(row.text("lead"), row.text("others"), row.text("disclosure")));
    }
  }

  private static List<String> texts(Row row, String column) {
    return Arrays.stream(row.text(column).split("\\|")).filter(text -> !text.isEmpty()).toList();
  }

  /** The fields that come with the program. */
  static WorkFields bundled() {
    return new WorkFields();
  }

  /** The field in which a unit works. */
  WorkField of(Unit unit) {
    WorkField field = byShortName.get(unit.shortName());
    if (field != null) {
      return field;
    }
    String name =
        unit.kind() == UnitKind.DEVELOPMENT_ZONE
            ? ZONE
            : unit.kind().isTerritorial() ? COUNTY : GENERAL;
    return get(name);
  }

  /** All fields. */
  List<WorkField> list() {
    return List.copyOf(byName.values());
  }

  /** The field of a name, if there is one. */
  Optional<WorkField> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The field of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  WorkField get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("work-fields.csv lacks the field " + name));
  }

  /**
   * What units write about a task.
   *
   * @param taskNumber a task of the notice of 2016; any other number for tasks of another notice
   */
  Progress progress(int taskNumber) {
    Progress found = progress.get(progress.containsKey(taskNumber) ? taskNumber : 0);
    if (found == null) {
      throw new IllegalStateException("task-progress.csv lacks the task 0");
    }
    return found;
  }
}
