package org.gongkai.batch.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskMatrix.Entry;
import org.gongkai.plan.TaskMatrix.Part;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Unit;

/**
 * The lists that are printed and handed out (任务清单): the tasks of one unit and what it has to
 * disclose, all tasks with their units, and the matrix of units and tasks. {@link NoticeDocxWriter}
 * and {@link NoticeXlsxWriter} write them.
 */
public final class TaskLists {

  private TaskLists() {}

  /** The tasks of one unit in the order of the plan. */
  public static NoticeText of(TaskMatrix matrix, Unit unit) {
    NoticeText.Writer writer = head(matrix.plan(), "任务清单");
    writer.paragraph("责任单位：" + unit.fullName() + "（" + unit.code() + "）");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("序号", "工作任务", "任务分解和具体要求", "完成时限", "承担角色", "牵头单位"));
    for (Entry entry : matrix.tasksOf(unit.code())) {
      Task task = entry.task();
      rows.add(
          List.of(
              Integer.toString(task.number()),
              task.group(),
              task.requirement(),
              task.deadlineText(),
              entry.parts().stream()
                  .map(TaskLists::part)
                  .distinct()
                  .collect(Collectors.joining("、")),
              parties(task, TaskRole.LEAD)));
    }
    return writer.table(rows).text();
  }

  /** What the catalogue obliges one unit to disclose; empty if it is nothing. */
  public static Optional<NoticeText> items(CityPlan plan, Unit unit) {
    List<DisclosureItem> items = plan.itemsOf(unit.code());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    NoticeText.Writer writer = head(plan.plan(), "主动公开事项清单");
    writer.paragraph("责任单位：" + unit.fullName() + "（" + unit.code() + "）");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("事项编号", "对应任务", "公开事项", "内容要素", "公开时限", "公开渠道", "计量单位", "细化程度"));
    for (DisclosureItem item : items) {
      rows.add(
          List.of(
              item.code(),
              item.taskNumber() == 0 ? "" : Integer.toString(item.taskNumber()),
              item.title(),
              String.join("、", item.elements()),
              item.timing(),
              String.join("、", item.channels()),
              String.join("、", item.unitsOfMeasure()),
              item.detail()));
    }
    return Optional.of(writer.table(rows).text());
  }

  private static NoticeText.Writer head(Plan plan, String name) {
    NoticeText.Writer writer = new NoticeText.Writer();
    writer.paragraph((plan.year() > 0 ? plan.year() + "年" : "") + "政务公开重点工作" + name);
    if (!plan.document().documentNumber().isEmpty()) {
      writer.paragraph("依据：" + plan.document().documentNumber());
    }
    return writer;
  }

  private static String part(Part part) {
    return part.role().label() + (part.scope() == null ? "" : "（" + part.scope() + "）");
  }

  private static String parties(Task task, TaskRole role) {
    return task.assignments().stream()
        .filter(assignment -> assignment.role() == role)
        .map(a -> a.party() + (a.scope() == null ? "" : "（" + a.scope() + "）"))
        .collect(Collectors.joining("、"));
  }

  /** All tasks with who leads, joins and implements, as the notice names them. */
  public static NoticeText all(TaskMatrix matrix) {
    NoticeText.Writer writer = head(matrix.plan(), "任务总清单");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("序号", "工作任务", "任务分解和具体要求", "完成时限", "牵头", "配合", "落实"));
    for (Task task : matrix.plan().tasks()) {
      rows.add(
          List.of(
              Integer.toString(task.number()),
              task.group(),
              task.requirement(),
              task.deadlineText(),
              parties(task, TaskRole.LEAD),
              parties(task, TaskRole.JOINT),
              parties(task, TaskRole.IMPLEMENT)));
    }
    return writer.table(rows).text();
  }

  /** A row per unit, a column per task, and in each place the unit's part: 牵, 配 or 落. */
  public static NoticeText matrix(TaskMatrix matrix) {
    NoticeText.Writer writer = head(matrix.plan(), "单位任务分工表");
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("单位编码", "单位"));
    matrix.plan().tasks().forEach(task -> headings.add(Integer.toString(task.number())));
    rows.add(headings);
    for (Unit unit : matrix.units()) {
      List<String> row = new ArrayList<>(List.of(unit.code(), unit.fullName()));
      for (Task task : matrix.plan().tasks()) {
        row.add(
            matrix
                .find(unit.code(), task.number())
                .map(entry -> entry.role().label().substring(0, 1))
                .orElse(""));
      }
      rows.add(row);
    }
    writer.table(rows);
    return writer.paragraph("注：牵＝牵头，配＝配合，落＝落实；同一任务有几种分工的，只标最重的一种。").text();
  }
}
