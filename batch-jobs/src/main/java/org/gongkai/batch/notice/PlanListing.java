package org.gongkai.batch.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.Duty;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.plan.Theme;

/**
 * Prints a plan as a table for a terminal, in which a Chinese character is as wide as two letters.
 */
public final class PlanListing {

  private static final int NUMBER_WIDTH = 4;
  private static final int DEADLINE_WIDTH = 12;
  private static final int TASK_WIDTH = 44;
  private static final int DUTY_WIDTH = 38;

  private static final int LINE_WIDTH = 100;

  /** As much of a requirement as three lines hold. */
  private static final int TASK_LINES = 3;

  private PlanListing() {}

  /**
   * The lines of the listing.
   *
   * @param further findings that came up beside the reading, such as names that a roster lacks
   */
  public static List<String> of(Plan plan, List<Finding> further) {
    List<String> lines = new ArrayList<>();
    NoticeDocument document = plan.document();
    lines.add(document.title().isEmpty() ? "（通知没有标题）" : document.title());
    lines.add(
        "文号 "
            + orNone(document.documentNumber())
            + " · 发文机关 "
            + orNone(document.issuer())
            + " · 年度 "
            + (document.year() == 0 ? "（无）" : document.year())
            + " · 落款日期 "
            + orNone(Objects.toString(document.date(), "")));
    lines.add("共 " + plan.groups().size() + " 类 " + plan.tasks().size() + " 项任务");
    lines.add("");
    if (!plan.tasks().isEmpty()) {
      lines.addAll(row(List.of("序号"), List.of("完成时限"), List.of("任务"), List.of("责任分工")));
      lines.add("-".repeat(NUMBER_WIDTH + DEADLINE_WIDTH + TASK_WIDTH + DUTY_WIDTH + 6));
    }
    String group = null;
    for (Task task : plan.tasks()) {
      if (!task.group().equals(group)) {
        group = task.group();
        lines.add("【" + group + "】");
      }
      lines.addAll(task(task));
    }
    themes(plan, lines);
    duties(plan, lines);
    List<Finding> all = new ArrayList<>(plan.findings());
    all.addAll(further);
    findings(all, lines);
    return lines;
  }

  private static void themes(Plan plan, List<String> lines) {
    if (plan.themes().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("专题：");
    for (Theme theme : plan.themes()) {
      hanging(theme.title() + "（" + theme.groups().size() + "类）：", theme.groups(), lines);
    }
    List<String> others =
        plan.groups().stream().filter(group -> plan.findTheme(group).isEmpty()).toList();
    if (!others.isEmpty()) {
      hanging("不属于以上专题（" + others.size() + "类）：", others, lines);
    }
  }

  private static void duties(Plan plan, List<String> lines) {
    String part = "";
    for (Duty duty : plan.duties()) {
      if (!duty.part().equals(part)) {
        part = duty.part();
        lines.add("");
        lines.add("正文要求·" + part + "：");
      }
      String when =
          duty.when() == null
              ? ""
              : "〔"
                  + duty.when().text()
                  + duty.when().lastDay().map(day -> "，" + day).orElse("")
                  + "〕";
      String who = duty.parties().isEmpty() ? "" : "〔" + String.join("、", duty.parties()) + "〕";
      wrapped(duty.item() + duty.text() + who + when, LINE_WIDTH)
          .forEach(line -> lines.add("  " + line));
    }
    if (!plan.defaultRule().isEmpty()) {
      lines.add("");
      lines.add("表后说明：");
      wrapped(plan.defaultRule(), LINE_WIDTH).forEach(line -> lines.add("  " + line));
    }
  }

  private static void hanging(String title, List<String> entries, List<String> lines) {
    wrapped(title + String.join("；", entries), LINE_WIDTH).forEach(line -> lines.add("  " + line));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "（无）" : text;
  }

  private static List<String> task(Task task) {
    List<String> requirement = wrapped(task.requirement(), TASK_WIDTH);
    if (requirement.size() > TASK_LINES) {
      String last = requirement.get(TASK_LINES - 1);
      requirement = new ArrayList<>(requirement.subList(0, TASK_LINES));
      requirement.set(TASK_LINES - 1, last.substring(0, last.length() - 1) + "…");
    }
    List<String> deadline = new ArrayList<>();
    deadline.add(orNone(task.deadlineText()));
    if (task.deadline() != null) {
      deadline.add(Objects.toString(task.deadline()));
    } else if (task.when() instanceof Deadline.Recurring recurring) {
      deadline.add(recurring.period().label() + " " + recurring.checkpoints().size() + "次");
    }
    List<String> duties = new ArrayList<>();
    for (TaskRole role : TaskRole.values()) {
      String parties =
          task.assignments().stream()
              .filter(assignment -> assignment.role() == role)
              .map(PlanListing::party)
              .collect(Collectors.joining("、"));
      if (!parties.isEmpty()) {
        duties.addAll(wrapped(role.label() + "：" + parties, DUTY_WIDTH));
      }
    }
    return row(
        List.of(Integer.toString(task.number())),
        deadline.stream().flatMap(line -> wrapped(line, DEADLINE_WIDTH).stream()).toList(),
        requirement,
        duties);
  }

  private static String party(Assignment assignment) {
    return assignment.party() + (assignment.scope() == null ? "" : "（" + assignment.scope() + "）");
  }

  private static void findings(List<Finding> findings, List<String> lines) {
    lines.add("");
    lines.add(findings.isEmpty() ? "没有发现问题。" : "发现 " + findings.size() + " 处需要核对：");
    for (Finding finding : findings) {
      String place = finding.place().toString();
      lines.add(
          "  ["
              + finding.severity().chinese()
              + "] "
              + (place.isEmpty() ? "" : place + "：")
              + finding.message().chinese()
              + "（"
              + finding.code()
              + "）");
    }
  }

  private static List<String> row(
      List<String> number, List<String> deadline, List<String> task, List<String> duty) {
    List<String> lines = new ArrayList<>();
    int height =
        Math.max(Math.max(number.size(), deadline.size()), Math.max(task.size(), duty.size()));
    for (int i = 0; i < height; i++) {
      String line =
          padded(at(number, i), NUMBER_WIDTH)
              + "  "
              + padded(at(deadline, i), DEADLINE_WIDTH)
              + "  "
              + padded(at(task, i), TASK_WIDTH)
              + "  "
              + at(duty, i);
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int own = width(c);
      if (used + own > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(c);
      used += own;
      i += Character.charCount(c);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(String text) {
    return text.codePoints().map(PlanListing::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint < 0x1100
            || (codePoint >= 0x2000 && codePoint < 0x2E80 && !isWideSign(codePoint))
        ? 1
        : 2;
  }

  /** Signs of Chinese typesetting that terminals with Chinese fonts draw wide. */
  private static boolean isWideSign(int codePoint) {
    return "“”‘’…—〔〕".indexOf(codePoint) >= 0;
  }
}
