package org.gongkai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;
import org.jspecify.annotations.Nullable;

/** Prints a plan as a notice (通知文本) that reads back as the same plan. */
public final class PlanText {

  /** The headings of the task table. */
  public static final List<String> HEADINGS = List.of("工作任务", "任务分解和具体要求", "完成时限", "责任单位");

  private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  private PlanText() {}

  /** The whole notice: letterhead, body, signature, table and note. */
  public static NoticeText of(Plan plan) {
    NoticeText.Writer writer = new NoticeText.Writer();
    NoticeDocument document = plan.document();
    writer.paragraph(document.issuer());
    writer.paragraph(document.documentNumber());
    title(document, writer);
    int part = 0;
    List<Theme> inBody = plan.themes().stream().filter(theme -> !theme.text().isEmpty()).toList();
    if (!inBody.isEmpty()) {
      writer.paragraph(numeral(part++) + "、围绕中心工作推进政务公开");
      for (int i = 0; i < inBody.size(); i++) {
        writer.paragraph(
            "（" + numeral(i) + "）" + inBody.get(i).title() + "。" + inBody.get(i).text());
      }
    }
    String heading = "";
    for (Duty duty : plan.duties()) {
      if (!duty.part().equals(heading)) {
        heading = duty.part();
        writer.paragraph(numeral(part++) + "、" + heading);
      }
      writer.paragraph(duty.item() + duty.text() + "。");
    }
    LocalDate date = document.date();
    if (date != null) {
      writer.paragraph(document.issuer());
      writer.paragraph(NoticeBody.chinese(date));
    }
    if (!plan.tasks().isEmpty()) {
      writer.paragraph((document.year() > 0 ? document.year() + "年" : "") + "重点工作任务分解表");
      table(plan.tasks(), plan.themes(), writer);
    }
    if (!plan.defaultRule().isEmpty()) {
      writer.paragraph("注：" + plan.defaultRule());
    }
    return writer.text();
  }

  private static void title(NoticeDocument document, NoticeText.Writer writer) {
    String title = document.title();
    int about = title.indexOf("关于");
    if (about > 0 && title.substring(0, about).equals(document.issuer())) {
      writer.paragraph(document.issuer());
      writer.paragraph(title.substring(about));
    } else {
      writer.paragraph(title);
    }
  }

  static String numeral(int index) {
    if (index < 10) {
      return NUMERALS[index];
    }
    String tens = index < 19 ? "十" : NUMERALS[(index + 1) / 10 - 1] + "十";
    int ones = (index + 1) % 10;
    return tens + (ones == 0 ? "" : NUMERALS[ones - 1]);
  }

  /**
   * The task table alone: the cells of a group of tasks that follow each other are merged, and a
   * theme that only the table names has a row of its own.
   */
  static void table(List<Task> tasks, List<Theme> themes, NoticeText.Writer writer) {
    List<List<GridCell>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(GridCell::of).toList());
    String group = null;
    String section = null;
    for (Task task : tasks) {
      String own = section(task, themes);
      if (own != null && !own.equals(section)) {
        rows.add(
            List.of(
                GridCell.of(own),
                new GridCell("", Span.FROM_LEFT),
                new GridCell("", Span.FROM_LEFT),
                new GridCell("", Span.FROM_LEFT)));
        section = own;
        group = own;
      }
      boolean same = task.group().equals(group);
      boolean first = rows.get(rows.size() - 1).get(1).span() == Span.FROM_LEFT;
      group = task.group();
      rows.add(
          List.of(
              same && !first && !group.isEmpty()
                  ? new GridCell("", Span.FROM_ABOVE)
                  : GridCell.of(group),
              GridCell.of(task.number() + ". " + task.requirement()),
              GridCell.of(task.deadlineText()),
              GridCell.of(task.responsibilityText())));
    }
    writer.grid(rows);
  }

  private static @Nullable String section(Task task, List<Theme> themes) {
    return themes.stream()
        .filter(theme -> theme.text().isEmpty() && theme.groups().contains(task.group()))
        .map(Theme::title)
        .findFirst()
        .orElse(null);
  }
}
