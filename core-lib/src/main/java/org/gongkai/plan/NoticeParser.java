package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Place;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Paragraph;

/**
 * Reads a notice into a plan (通知解析).
 *
 * <p>The task table is found by its headings, wherever it stands and however it is split. What is
 * not understood is kept as printed and becomes a finding; a notice without a task table becomes a
 * plan without tasks and a finding that says so.
 */
public final class NoticeParser {

  private NoticeParser() {}

  /** Reads a notice. */
  public static Plan parse(NoticeText text) {
    NoticeFindings findings = new NoticeFindings();
    TaskTable table = new TaskTable(findings);
    table.read(text);
    NoticeBody body = new NoticeBody(table.before(), findings);
    NoticeDocument document = body.document();
    if (!table.wasFound()) {
      findings.error(
          "notice-table-missing",
          Place.FILE,
          "",
          "工作任务、任务分解和具体要求、完成时限、责任单位",
          "没有找到任务分解表：请核对文件，表头应有“工作任务”“完成时限”“责任单位”一类的栏目。",
          "No task table was found; check the file, the table needs headings such as 工作任务, 完成时限 and"
              + " 责任单位.");
    }
    List<Task> tasks = table.tasks(document.year());
    if (table.wasFound() && tasks.isEmpty()) {
      findings.error(
          "notice-table-empty",
          Place.FILE,
          "",
          "",
          "任务分解表只有表头，没有任务，请核对文件。",
          "The task table has headings but no tasks; check the file.");
    }
    List<String> groups = tasks.stream().map(Task::group).distinct().toList();
    int themePart = BodyDuties.themePart(body.parts(), groups);
    List<Theme> themes = new ArrayList<>();
    if (!table.sections().isEmpty()) {
      table.sections().forEach((title, members) -> themes.add(new Theme(title, "", members)));
    } else if (themePart >= 0) {
      themes.addAll(BodyDuties.themes(body.parts(), themePart, groups));
    }
    return new Plan(
        document,
        themes,
        tasks,
        BodyDuties.duties(body.parts(), themePart, document.year()),
        table.note(),
        findings.list());
  }

  /**
   * The same notice with its task table in one piece, as the table of {@link PlanText}, and with
   * the paragraphs that a page cut in two put together. What the site that carried the notice said
   * about it stands at the top, an entry a line. It reads as the same plan.
   */
  public static NoticeText tidy(NoticeText text) {
    NoticeFindings findings = new NoticeFindings();
    TaskTable table = new TaskTable(findings);
    table.read(text);
    NoticeBody body = new NoticeBody(table.before(), findings);
    NoticeText.Writer writer = new NoticeText.Writer();
    body.entryLines().forEach(writer::paragraph);
    for (Paragraph paragraph : body.paragraphs()) {
      writer.paragraph(Wording.withoutStrayBlanks(paragraph.text()));
    }
    List<Task> tasks = table.tasks(body.document().year());
    if (!tasks.isEmpty()) {
      List<Theme> sections = new ArrayList<>();
      table.sections().forEach((title, members) -> sections.add(new Theme(title, "", members)));
      PlanText.table(tasks, sections, writer);
    }
    if (!table.note().isEmpty()) {
      writer.paragraph("注：" + table.note());
    }
    for (Block block : table.after()) {
      if (block instanceof Paragraph paragraph) {
        writer.paragraph(Wording.inOneLine(paragraph.text()));
      }
    }
    return writer.text();
  }
}
