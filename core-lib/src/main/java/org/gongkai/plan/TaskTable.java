package org.gongkai.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Cell;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.NoticeText.Row;
import org.gongkai.plan.NoticeText.Span;
import org.gongkai.plan.NoticeText.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the task table of a notice: finds it by its headings, follows it through repeated heads and
 * page splits, and puts the rows together again.
 */
final class TaskTable {

  /** What stands before the number of a task, and the number, at the beginning of a text. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[\\s\\u3000\\u00a0]*(?:[（(]\\s*(?<inner>\\d{1,3})\\s*[)）][.．、]?|(?<plain>\\d{1,3})\\s*(?:[.．、:：](?!\\d)|[.．、](?=(?:19|20)\\d\\d年)|[)）]))[\\s\\u3000\\u00a0]*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NEXT_NUMBER =
      Pattern.compile(
          "(?<=[。；;\\n])[\\s\\u3000\\u00a0]*(?<number>\\d{1,3})\\s*[.．、](?!\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SECTION =
      Pattern.compile("^(?:第?[一二三四五六七八九十]+(?:、|部分|[.．])|（[一二三四五六七八九十]+）).+");

  static final Pattern NOTE =
      Pattern.compile("^(?:备?注|附注|说明|注释)(?:：|:)(?<text>.+)", Pattern.DOTALL);

  private static final Pattern DITTO = Pattern.compile("同上|同前|〃|″|”|\"|同上行");

  private static final Pattern CONTINUED = Pattern.compile("[（(]续(?:上?表)?[)）]$");

  /** What may stand between the pieces of a table without ending it: page numbers, 续表. */
  private static final Pattern BETWEEN_PAGES =
      Pattern.compile(
          "[-第]*\\d{1,3}[-页/]*(?:\\d{1,3})?[-页]*|共\\d+页|（?续上?表）?|附件[\\d一二三四五]*：?|（?接上页）?");

  /** A column that the plan takes over. */
  private record Column(Heading heading, String label) {}

  /** A text with its place. */
  private record Located(String text, boolean covered, Place place) {
    boolean isBlank() {
      return Wording.isBlank(text);
    }
  }

  /** A row of the table before its number is settled. */
  private static final class RawTask {
    @Nullable Integer printedNumber;
    int number;
    String group = "";
    final StringBuilder requirement = new StringBuilder();
    Located deadline;
    final Map<String, StringBuilder> responsibilities = new LinkedHashMap<>();
    final Place place;
    Place responsibilityPlace;
    @Nullable String numberText;

    RawTask(Place place, Located deadline) {
      this.place = place;
      this.deadline = deadline;
      this.responsibilityPlace = place;
    }
  }

  private final NoticeFindings findings;
  private final List<RawTask> raw = new ArrayList<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final StringBuilder note = new StringBuilder();
  private final Set<String> unknownHeadings = new HashSet<>();

  /** Whether the heading, the note or a cell has said that the first unit of a list leads. */
  private boolean firstLeads;

  private Map<Integer, Column> layout = Map.of();
  private int width;
  private boolean found;
  private String group = "";
  private String section = "";

  /** The owner's text of each column, for the places that merged cells cover. */
  private final Map<Integer, Located> above = new LinkedHashMap<>();

  private final List<Block> before = new ArrayList<>();
  private final List<Paragraph> after = new ArrayList<>();

  TaskTable(NoticeFindings findings) {
    this.findings = findings;
  }

  /** What stands before the table; everything if there is no table. */
  List<Block> before() {
    return before;
  }

  /** The paragraphs between the pieces of the table and after it, the note left out. */
  List<Paragraph> after() {
    return after;
  }

  /** The closing note without its mark; empty if there is none. */
  String note() {
    return Wording.withoutStrayBlanks(note.toString());
  }

  boolean wasFound() {
    return found;
  }

  /** The sections that rows of the table name, with the groups under each. */
  Map<String, List<String>> sections() {
    return sections;
  }

  void read(NoticeText text) {
    boolean closed = false;
    boolean inNote = false;
    for (Block block : text.blocks()) {
      if (block instanceof Paragraph paragraph) {
        if (!found) {
          before.add(paragraph);
          continue;
        }
        Matcher mark = NOTE.matcher(paragraph.text().strip());
        if (mark.matches()) {
          note.append(note.isEmpty() ? "" : "\n").append(mark.group("text"));
          inNote = true;
          closed = true;
        } else if (inNote && NUMBERED.matcher(paragraph.text()).find()) {
          note.append('\n').append(paragraph.text());
        } else {
          inNote = false;
          after.add(paragraph);
          closed |=
              !BETWEEN_PAGES.matcher(Wording.canonical(paragraph.text())).matches()
                  && !isRepeatedTitle(paragraph);
        }
      } else if (block instanceof Table table) {
        boolean hasHead = table.rows().stream().anyMatch(TaskTable::isHead);
        if (!found && !hasHead) {
          before.add(table);
        } else if (hasHead || (table.width() == width && (!closed || goesOnCounting(table)))) {
          found = true;
          closed = false;
          read(table);
        } else {
          skipped(table);
        }
      }
    }
  }

  private boolean isRepeatedTitle(Paragraph paragraph) {
    String text = Wording.withoutBlanks(paragraph.text());
    return before.stream()
        .anyMatch(
            block ->
                block instanceof Paragraph earlier
                    && Wording.withoutBlanks(earlier.text()).equals(text));
  }

  /** Whether the first number in the table follows the last one read. */
  private boolean goesOnCounting(Table table) {
    Integer last = raw.isEmpty() ? null : raw.get(raw.size() - 1).printedNumber;
    if (last == null) {
      return false;
    }
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        Matcher matcher = NUMBERED.matcher(cell.text());
        if (matcher.find()) {
          return numberOf(matcher) == last + 1;
        }
      }
    }
    return false;
  }

  private void skipped(Table table) {
    List<Cell> cells =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !Wording.isBlank(cell.text()))
            .toList();
    if (!cells.isEmpty()) {
      Place place = cells.get(0).place();
      findings.warning(
          "notice-table-skipped",
          place,
          Wording.inOneLine(cells.get(0).text()),
          "",
          NoticeFindings.at(place) + "起的表格与任务分解表的列不同，未计入计划；如属任务，请补上表头。",
          "The table at "
              + NoticeFindings.atInEnglish(place)
              + " differs in its columns from the task table and was left out; give it headings if it"
              + " holds tasks.");
    }
  }

  private static boolean isHead(Row row) {
    boolean content = false;
    boolean duty = false;
    int own = 0;
    for (Cell cell : row.cells()) {
      if (cell.span() != Span.OWN || Wording.isBlank(cell.text())) {
        continue;
      }
      own++;
      Optional<Heading> heading = Heading.find(cell.text());
      content |= heading.map(Heading::isContent).orElse(false);
      duty |= heading.map(h -> h.isResponsibility() || h == Heading.DEADLINE).orElse(false);
    }
    return own >= 2 && content && duty;
  }

  /** A second row of headings: under 责任单位 stand 牵头单位 and 配合单位. */
  private static boolean isSecondHead(Row row) {
    boolean any = false;
    for (Cell cell : row.cells()) {
      if (cell.span() == Span.OWN && !Wording.isBlank(cell.text())) {
        Optional<Heading> heading = Heading.find(cell.text());
        if (heading.isEmpty() || !heading.get().isResponsibility()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private void read(Table table) {
    List<Row> rows = table.rows();
    above.clear();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (isHead(row)) {
        boolean second = i + 1 < rows.size() && isSecondHead(rows.get(i + 1));
        columns(row, second ? rows.get(i + 1) : null);
        withoutDeadlines(row);
        width = table.width();
        above.clear();
        i += second ? 1 : 0;
      } else if (layout.isEmpty()) {
        // A title above the headings within the table.
        String text = texts(row);
        if (!text.isEmpty()) {
          before.add(new Paragraph(text, row.cells().get(0).place()));
        }
      } else {
        read(row);
      }
    }
  }

  /** Says once that no column tells by when. */
  private void withoutDeadlines(Row head) {
    boolean has = layout.values().stream().anyMatch(c -> c.heading() == Heading.DEADLINE);
    if (!has && unknownHeadings.add("")) {
      Place place = head.cells().get(0).place();
      findings.warning(
          "notice-deadline-column-missing",
          place,
          "",
          "完成时限",
          NoticeFindings.at(place) + "的任务分解表没有“完成时限”一栏，各项任务没有时限，请补上。",
          "The task table at "
              + NoticeFindings.atInEnglish(place)
              + " has no column for deadlines, so that no task has one; add it.");
    }
  }

  private static String texts(Row row) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : row.cells()) {
      if (!Wording.isBlank(cell.text())) {
        text.append(text.isEmpty() ? "" : " ").append(cell.text().strip());
      }
    }
    return text.toString();
  }

  private void columns(Row head, @Nullable Row second) {
    Map<Integer, Column> columns = new LinkedHashMap<>();
    Optional<Heading> spanning = Optional.empty();
    String label = "";
    for (int i = 0; i < head.cells().size(); i++) {
      Cell cell = head.cells().get(i);
      if (cell.span() != Span.FROM_LEFT) {
        spanning = Heading.find(cell.text());
        firstLeads |= ResponsibilityGrammar.saysTheFirstLeads(cell.text());
        label = Wording.canonical(cell.text()).replaceAll("（[^）]*）|：", "");
        if (spanning.isEmpty() && !Wording.isBlank(cell.text()) && unknownHeadings.add(label)) {
          findings.info(
              "notice-column-unknown",
              cell.place(),
              Wording.inOneLine(cell.text()),
              "",
              NoticeFindings.at(cell.place()) + "的“" + label + "”一栏不属于任务分解表的栏目，未计入计划。",
              "The column '"
                  + label
                  + "' at "
                  + NoticeFindings.atInEnglish(cell.place())
                  + " is none that a plan knows; it was left out.");
        }
      }
      Optional<Heading> heading = spanning;
      String own = label;
      if (second != null && i < second.cells().size()) {
        Cell below = second.cells().get(i);
        Optional<Heading> under = Heading.find(below.text());
        if (below.span() == Span.OWN && under.isPresent()) {
          heading = under;
          own = Wording.canonical(below.text()).replaceAll("（[^）]*）|：", "");
        }
      }
      String columnLabel = own;
      int index = i;
      boolean covered = cell.span() == Span.FROM_LEFT && second == null;
      if (!covered) {
        heading.ifPresent(h -> columns.put(index, new Column(h, columnLabel)));
      }
    }
    layout = settled(columns);
  }

  /** 工作任务 is the group if another column tells more, else the task itself. */
  private static Map<Integer, Column> settled(Map<Integer, Column> columns) {
    List<Integer> tasks =
        columns.entrySet().stream()
            .filter(e -> e.getValue().heading() == Heading.TASK)
            .map(Map.Entry::getKey)
            .toList();
    boolean requirement =
        columns.values().stream().anyMatch(c -> c.heading() == Heading.REQUIREMENT);
    int firstContent = requirement ? 1 : tasks.size() > 1 ? 1 : 0;
    Map<Integer, Column> settled = new LinkedHashMap<>(columns);
    for (int i = firstContent; i < tasks.size(); i++) {
      int index = tasks.get(i);
      settled.put(index, new Column(Heading.REQUIREMENT, ""));
    }
    return settled;
  }

  private void read(Row row) {
    List<Cell> own =
        row.cells().stream()
            .filter(cell -> cell.span() == Span.OWN && !Wording.isBlank(cell.text()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    Cell first = own.get(0);
    if (own.size() == 1 && isSection(row, first)) {
      Matcher mark = NOTE.matcher(first.text().strip());
      if (mark.matches()) {
        note.append(note.isEmpty() ? "" : "\n").append(mark.group("text"));
      } else {
        section = Wording.withoutStrayBlanks(first.text());
        sections.computeIfAbsent(section, key -> new ArrayList<>());
        group = section;
      }
      return;
    }
    data(row);
  }

  private static boolean isSection(Row row, Cell only) {
    String text = Wording.canonical(only.text());
    boolean spansAll =
        row.cells().size() > 1
            && row.cells().get(0).equals(only)
            && row.cells().stream().skip(1).allMatch(cell -> cell.span() == Span.FROM_LEFT);
    return spansAll
        || NOTE.matcher(text).matches()
        || (row.cells().get(0).equals(only)
            && SECTION.matcher(text).matches()
            && row.cells().stream().allMatch(cell -> cell.equals(only) || cell.span() == Span.OWN));
  }

  private void data(Row row) {
    Map<Heading, List<Located>> cells = new LinkedHashMap<>();
    Map<String, Located> duties = new LinkedHashMap<>();
    for (int index = 0; index < row.cells().size(); index++) {
      Cell cell = row.cells().get(index);
      Column column = layout.get(index);
      if (column == null || cell.span() == Span.FROM_LEFT) {
        continue; // a heading that is not of the plan, reported with the head; or part of the cell
      }
      Located located;
      if (cell.span() == Span.FROM_ABOVE) {
        Located owner = above.get(index);
        located = new Located(owner == null ? "" : owner.text(), true, cell.place());
      } else {
        located = new Located(cell.text(), false, cell.place());
        above.put(index, located);
      }
      cells.computeIfAbsent(column.heading(), key -> new ArrayList<>()).add(located);
      if (column.heading().isResponsibility()) {
        duties.put(labelOf(column), located);
      }
    }
    Located groupCell = only(cells, Heading.TASK, row);
    Located deadline = only(cells, Heading.DEADLINE, row);
    Located numberCell = only(cells, Heading.NUMBER, row);
    List<Located> contents =
        cells.getOrDefault(Heading.REQUIREMENT, List.of()).stream()
            .filter(c -> !c.covered() && !c.isBlank())
            .toList();
    boolean ownDuty = duties.values().stream().anyMatch(d -> !d.covered() && !d.isBlank());
    boolean ownDeadline = !deadline.covered() && !deadline.isBlank();
    boolean ownGroup = !groupCell.covered() && !groupCell.isBlank();
    String groupText =
        CONTINUED.matcher(Wording.withoutStrayBlanks(groupCell.text())).replaceAll("");

    if (contents.isEmpty() && !ownDuty && !ownDeadline) {
      if (ownGroup) {
        startGroup(groupText);
      }
      return;
    }
    String requirement = requirement(contents);
    @Nullable Integer number = printedNumber(numberCell, requirement);
    boolean numbersSeen = raw.stream().anyMatch(task -> task.printedNumber != null);
    boolean goesOn =
        number == null
            && !raw.isEmpty()
            && !ownDeadline
            && (numbersSeen
                ? !ownGroup || raw.get(raw.size() - 1).group.equals(groupText)
                : !ownGroup && !ownDuty && !deadline.covered() && !endsASentence(last()));
    if (goesOn && numbersSeen && ownDuty && contents.isEmpty() && endsADuty(last())) {
      goesOn = false;
    }
    if (goesOn) {
      goOn(requirement, duties, contents.isEmpty() ? groupCell : contents.get(0));
      return;
    }
    if (ownGroup) {
      startGroup(groupText);
    } else if (groupCell.covered() && !groupCell.isBlank()) {
      group = groupText;
    }
    Place place = contents.isEmpty() ? row.cells().get(0).place() : contents.get(0).place();
    RawTask task = new RawTask(place, deadline);
    task.printedNumber = number;
    task.numberText = numberCell.isBlank() ? null : Wording.inOneLine(numberCell.text());
    task.group = group;
    task.requirement.append(
        numberCell.isBlank() ? NUMBERED.matcher(requirement).replaceFirst("") : requirement);
    if (number == null) {
      task.requirement.setLength(0);
      task.requirement.append(requirement);
    }
    inherit(task, deadline, duties);
    raw.add(task);
    if (!section.isEmpty()) {
      List<String> groups = sections.computeIfAbsent(section, key -> new ArrayList<>());
      if (!groups.contains(group)) {
        groups.add(group);
      }
    }
  }

  /** The texts of all columns that say what is to be done, set apart as clauses. */
  private static String requirement(List<Located> contents) {
    StringBuilder requirement = new StringBuilder();
    for (Located content : contents) {
      String text = content.text().strip();
      boolean clause =
          !requirement.isEmpty()
              && "。；;！!：:，,、".indexOf(requirement.charAt(requirement.length() - 1)) < 0;
      requirement.append(clause ? "；" : "").append(text);
    }
    return requirement.toString();
  }

  private void startGroup(String text) {
    group = text;
  }

  private RawTask last() {
    return raw.get(raw.size() - 1);
  }

  private static boolean endsASentence(RawTask task) {
    String text = task.requirement.toString().strip();
    return text.isEmpty() || "。；;！!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean endsADuty(RawTask task) {
    return task.responsibilities.values().stream()
        .anyMatch(text -> text.toString().strip().matches("(?s).*(?:落实|负责|工作)。?"));
  }

  private static String labelOf(Column column) {
    return switch (column.heading()) {
      case LEAD -> column.label().matches("(?:牵头|主办|主责)(?:责任)?(?:单位|部门)") ? column.label() : "牵头单位";
      case JOINT ->
          column.label().matches("(?:配合|协办|参与|协作|参加|协助)(?:责任)?(?:单位|部门)") ? column.label() : "配合单位";
      default -> "责任单位";
    };
  }

  private static Located only(Map<Heading, List<Located>> cells, Heading heading, Row row) {
    List<Located> found = cells.getOrDefault(heading, List.of());
    return found.isEmpty() ? new Located("", false, row.cells().get(0).place()) : found.get(0);
  }

  private @Nullable Integer printedNumber(Located cell, String requirement) {
    if (!cell.isBlank() && !cell.covered()) {
      String text = Wording.canonical(cell.text());
      Matcher digits = Pattern.compile("[（第]?(\\d{1,3})[）.、项：]*").matcher(text);
      if (digits.matches()) {
        return positive(Integer.parseInt(digits.group(1)));
      }
      return positive(Wording.chineseNumber(text.replaceAll("[（）、.第项]", "")));
    }
    Matcher matcher = NUMBERED.matcher(requirement);
    return matcher.find() ? positive(numberOf(matcher)) : null;
  }

  private static @Nullable Integer positive(int number) {
    return number > 0 ? number : null;
  }

  private static int numberOf(Matcher matcher) {
    String inner = matcher.group("inner");
    // Full-width digits are digits to the pattern and to parseInt alike.
    return Integer.parseInt(inner != null ? inner : String.valueOf(matcher.group("plain")));
  }

  private void goOn(String requirement, Map<String, Located> duties, Located where) {
    RawTask task = last();
    task.requirement.append(requirement);
    duties.forEach(
        (label, cell) -> {
          if (!cell.covered() && !cell.isBlank()) {
            task.responsibilities
                .computeIfAbsent(label, key -> new StringBuilder())
                .append(cell.text().strip());
          }
        });
    findings.info(
        "notice-row-joined",
        where.place(),
        Wording.inOneLine(requirement),
        "",
        NoticeFindings.at(where.place()) + "这一行没有序号和时限，已接在上一项之后，请核对。",
        "The row at "
            + NoticeFindings.atInEnglish(where.place())
            + " has no number and no deadline and was joined to the task before it; check it.");
  }

  /** Fills in what merged cells, 同上 and blanks take from the row above. */
  private void inherit(RawTask task, Located deadline, Map<String, Located> duties) {
    @Nullable RawTask before = raw.isEmpty() ? null : last();
    boolean sameGroup = before != null && before.group.equals(task.group);
    boolean hasDeadlines =
        layout.values().stream().anyMatch(column -> column.heading() == Heading.DEADLINE);
    if (before != null && DITTO.matcher(deadline.text().strip()).matches()) {
      task.deadline = new Located(before.deadline.text(), true, deadline.place());
    } else if (deadline.isBlank() && hasDeadlines) {
      if (sameGroup && before != null && !before.deadline.isBlank()) {
        task.deadline = new Located(before.deadline.text(), true, deadline.place());
        findings.warning(
            "notice-deadline-blank",
            deadline.place(),
            "",
            "完成时限",
            NoticeFindings.at(deadline.place())
                + "没有填写完成时限，暂按上一项的“"
                + Wording.inOneLine(before.deadline.text())
                + "”，请核对。",
            "No deadline stands at "
                + NoticeFindings.atInEnglish(deadline.place())
                + "; that of the task before it is taken for now, check it.");
      } else {
        findings.warning(
            "notice-deadline-blank",
            deadline.place(),
            "",
            "完成时限",
            NoticeFindings.at(deadline.place()) + "没有填写完成时限，请补上。",
            "No deadline stands at " + NoticeFindings.atInEnglish(deadline.place()) + "; add it.");
      }
    }
    boolean any = duties.values().stream().anyMatch(cell -> !cell.isBlank());
    for (Map.Entry<String, Located> duty : duties.entrySet()) {
      Located cell = duty.getValue();
      task.responsibilityPlace = duties.values().iterator().next().place();
      if (before != null && DITTO.matcher(cell.text().strip()).matches()) {
        StringBuilder earlier = before.responsibilities.get(duty.getKey());
        task.responsibilities.put(duty.getKey(), new StringBuilder(earlier == null ? "" : earlier));
      } else if (!cell.isBlank()) {
        task.responsibilities.put(duty.getKey(), new StringBuilder(cell.text().strip()));
      }
    }
    if (!any && !duties.isEmpty()) {
      Place place = task.responsibilityPlace;
      boolean taken = sameGroup && before != null && !before.responsibilities.isEmpty();
      if (taken && before != null) {
        before.responsibilities.forEach(
            (label, text) -> task.responsibilities.put(label, new StringBuilder(text)));
      }
      findings.warning(
          "notice-responsibility-blank",
          place,
          "",
          "责任单位",
          NoticeFindings.at(place) + "没有填写责任单位，" + (taken ? "暂按上一项，请核对。" : "请补上。"),
          "No responsible unit stands at "
              + NoticeFindings.atInEnglish(place)
              + (taken
                  ? "; those of the task before it are taken for now, check it."
                  : "; add it."));
    }
  }

  /** The tasks in the order of the table. */
  List<Task> tasks(int year) {
    firstLeads |= ResponsibilityGrammar.saysTheFirstLeads(note.toString());
    split();
    number();
    List<Task> tasks = new ArrayList<>();
    for (RawTask task : raw) {
      tasks.add(task(task, year));
    }
    return tasks;
  }

  /** Parts the cells that hold several numbered tasks. */
  private void split() {
    Set<Integer> printed = new HashSet<>();
    raw.forEach(
        task -> {
          if (task.printedNumber != null) {
            printed.add(task.printedNumber);
          }
        });
    List<RawTask> parted = new ArrayList<>();
    for (RawTask task : raw) {
      RawTask current = task;
      parted.add(current);
      while (current.printedNumber != null && current.numberText == null) {
        int next = current.printedNumber + 1;
        String text = current.requirement.toString();
        Matcher matcher = NEXT_NUMBER.matcher(text);
        int at = -1;
        int end = -1;
        while (matcher.find()) {
          if (Integer.parseInt(matcher.group("number")) == next && !printed.contains(next)) {
            at = matcher.start();
            end = matcher.end();
            break;
          }
        }
        if (at < 0) {
          break;
        }
        RawTask rest = new RawTask(current.place, current.deadline);
        rest.printedNumber = next;
        rest.group = current.group;
        rest.requirement.append(text.substring(end).strip());
        current.responsibilities.forEach(
            (label, value) -> rest.responsibilities.put(label, new StringBuilder(value)));
        rest.responsibilityPlace = current.responsibilityPlace;
        current.requirement.setLength(at);
        printed.add(next);
        parted.add(rest);
        current = rest;
      }
    }
    raw.clear();
    raw.addAll(parted);
  }

  private void number() {
    if (raw.isEmpty()) {
      return;
    }
    if (raw.stream().allMatch(task -> task.printedNumber == null)) {
      numberFromGroups();
    }
    boolean none = raw.stream().allMatch(task -> task.printedNumber == null);
    if (none || restarts()) {
      for (int i = 0; i < raw.size(); i++) {
        raw.get(i).number = i + 1;
      }
      Place place = raw.get(0).place;
      findings.info(
          none ? "notice-numbers-missing" : "notice-numbers-restart",
          place,
          "",
          "",
          none
              ? "任务分解表没有序号，已按顺序编为第1至第" + raw.size() + "项。"
              : "任务分解表的序号按类别重新起算，已按顺序统编为第1至第" + raw.size() + "项。",
          none
              ? "The task table has no numbers; the tasks were numbered in their order."
              : "The numbers of the task table begin anew in each group; the tasks were numbered"
                  + " throughout.");
      return;
    }
    Set<Integer> used = new HashSet<>();
    raw.forEach(
        task -> {
          if (task.printedNumber != null) {
            used.add(task.printedNumber);
          }
        });
    Set<Integer> given = new HashSet<>();
    int last = 0;
    for (RawTask task : raw) {
      Integer printed = task.printedNumber;
      if (printed != null && given.add(printed)) {
        task.number = printed;
        if (printed > last + 1) {
          gap(task, last, printed);
        }
      } else {
        int free = last + 1;
        while (used.contains(free) || given.contains(free)) {
          free++;
        }
        task.number = free;
        given.add(free);
        unnumbered(task, printed);
      }
      last = Math.max(last, task.number);
    }
  }

  /** 1.推进权力清单公开 in the column of tasks, where each task has a row of its own. */
  private void numberFromGroups() {
    List<Integer> numbers = new ArrayList<>();
    for (RawTask task : raw) {
      Matcher matcher = NUMBERED.matcher(task.group);
      if (matcher.find()) {
        numbers.add(numberOf(matcher));
      }
    }
    if (numbers.size() == raw.size() && new HashSet<>(numbers).size() == raw.size()) {
      for (int i = 0; i < raw.size(); i++) {
        raw.get(i).printedNumber = positive(numbers.get(i));
        raw.get(i).group = NUMBERED.matcher(raw.get(i).group).replaceFirst("");
      }
    }
  }

  private boolean restarts() {
    boolean restarted = false;
    int last = 0;
    for (RawTask task : raw) {
      if (task.printedNumber == null) {
        continue;
      }
      int number = task.printedNumber;
      if (number <= last) {
        if (number != 1) {
          return false;
        }
        restarted = true;
      }
      last = number;
    }
    return restarted;
  }

  private void gap(RawTask task, int last, int printed) {
    findings.warning(
        "notice-number-gap",
        task.place,
        Integer.toString(printed),
        Integer.toString(last + 1),
        last == 0
            ? "任务序号从第" + printed + "项开始，请核对前面是否缺项。"
            : "第" + last + "项之后是第" + printed + "项，请核对中间是否缺项。",
        "Task " + printed + " follows task " + last + "; check whether one is missing.");
  }

  private void unnumbered(RawTask task, @Nullable Integer printed) {
    String place = NoticeFindings.at(task.place);
    if (printed != null) {
      findings.warning(
          "notice-number-duplicate",
          task.place,
          Integer.toString(printed),
          Integer.toString(task.number),
          place + "的序号" + printed + "已经用过，暂编为第" + task.number + "项，请核对。",
          "The number "
              + printed
              + " at "
              + NoticeFindings.atInEnglish(task.place)
              + " is already taken; the task is number "
              + task.number
              + " for now, check it.");
    } else {
      findings.warning(
          "notice-number-missing",
          task.place,
          task.numberText == null ? "" : task.numberText,
          Integer.toString(task.number),
          place + "没有可用的序号，暂编为第" + task.number + "项，请核对。",
          "No usable number stands at "
              + NoticeFindings.atInEnglish(task.place)
              + "; the task is number "
              + task.number
              + " for now, check it.");
    }
  }

  private Task task(RawTask raw, int year) {
    String deadlineText = Wording.inOneLine(raw.deadline.text());
    Deadline when = DeadlineGrammar.parse(deadlineText, year);
    if (when instanceof Deadline.Unclear && !deadlineText.isEmpty()) {
      Place place = raw.deadline.place();
      findings.warning(
          "notice-deadline-unclear",
          place,
          deadlineText,
          "如：12月底、6月30日前、每季度、长期坚持、3个工作日内",
          "第" + raw.number + "项的完成时限“" + deadlineText + "”未能读懂，已按原文保留，请改写为明确的时间。",
          "The deadline '"
              + deadlineText
              + "' of task "
              + raw.number
              + " was not understood and is kept as printed; write a definite time.");
    }
    String phrase = phrase(raw);
    Responsibility read = ResponsibilityGrammar.parse(phrase);
    firstLeads |= ResponsibilityGrammar.saysTheFirstLeads(phrase);
    if (firstLeads) {
      read = ResponsibilityGrammar.withFirstLeading(read);
    }
    for (String piece : read.unclear()) {
      findings.warning(
          "notice-responsibility-unclear",
          raw.responsibilityPlace,
          piece,
          "如：市某局牵头，会同市某委落实",
          "第" + raw.number + "项责任单位中的“" + piece + "”未能读懂，已按原文保留，请写明单位和分工。",
          "'"
              + piece
              + "' among the responsible units of task "
              + raw.number
              + " was not understood and is kept as printed; name the unit and its part.");
    }
    String requirement = Wording.withoutStrayBlanks(raw.requirement.toString());
    if (requirement.isEmpty()) {
      findings.warning(
          "notice-requirement-blank",
          raw.place,
          "",
          "任务分解和具体要求",
          "第" + raw.number + "项没有写明具体要求，请补上。",
          "Task " + raw.number + " says nothing about what is to be done; add it.");
    }
    return new Task(
        raw.number, raw.group, requirement, deadlineText, when, phrase, read.assignments());
  }

  /** The lines of a cell, and names that only blanks set apart, as one list. */
  private static String list(String cell) {
    String lines = String.join("、", cell.strip().split("[\\r\\n]+", -1));
    String names = ResponsibilityGrammar.asList(cell);
    return Wording.canonical(lines).equals(names) ? Wording.inOneLine(lines) : names;
  }

  /** One column as printed; several columns each behind its heading. */
  private static String phrase(RawTask raw) {
    if (raw.responsibilities.size() == 1 && raw.responsibilities.containsKey("责任单位")) {
      return Wording.inOneLine(raw.responsibilities.get("责任单位").toString());
    }
    StringBuilder phrase = new StringBuilder();
    raw.responsibilities.forEach(
        (label, text) -> {
          phrase
              .append(phrase.isEmpty() ? "" : "；")
              .append(label)
              .append('：')
              .append(list(text.toString()));
        });
    return phrase.toString();
  }
}
