package org.gongkai.batch.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.plan.DeadlineGrammar;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;

/** A unit with two tasks and two catalogue items. */
final class Requests {

  private Requests() {}

  static TemplateRequest ofYear(int year) {
    return new TemplateRequest(
        "示例市政务公开办公室",
        "SL-JYJ",
        "示例市教育局",
        year,
        List.of(
            new UnitTask(
                new Task(
                    11,
                    "推进教育信息公开",
                    "公开招生政策、招生计划和录取结果。",
                    "10月底",
                    LocalDate.of(year, 10, 31),
                    "市教育局牵头",
                    List.of()),
                TaskRole.LEAD),
            new UnitTask(
                new Task(
                    37,
                    "加强督促检查",
                    "将政务公开纳入绩效考核。",
                    "长期坚持",
                    DeadlineGrammar.parse("长期坚持", year),
                    "各部门",
                    List.of()),
                TaskRole.IMPLEMENT)),
        List.of(
            item("11-01", 11, "招生计划", List.of("学校", "人数"), List.of("人")),
            item("11-02", 11, "录取结果", List.of(), List.of())));
  }

  private static DisclosureItem item(
      String code, int task, String title, List<String> elements, List<String> units) {
    return new DisclosureItem(
        code,
        task,
        "公开" + title,
        title,
        elements,
        Set.of(TaskRole.LEAD),
        "10月底前",
        0,
        List.of(),
        "",
        units);
  }
}
