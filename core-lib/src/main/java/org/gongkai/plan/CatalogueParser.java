package org.gongkai.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Place;
import org.gongkai.plan.CatalogueTerms.Audience;
import org.gongkai.plan.CatalogueTerms.Level;
import org.gongkai.plan.CatalogueTerms.Manner;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Cell;
import org.gongkai.plan.NoticeText.Row;
import org.gongkai.plan.NoticeText.Span;
import org.gongkai.plan.NoticeText.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads a disclosure catalogue (主动公开基本目录) in the columns of the standard catalogue or one of its
 * variants, from whatever kind of file.
 *
 * <p>Columns are found by their headings. A row without 对应任务 is given to the task that its basis
 * quotes or names; one for which no task can be found needs a body. A row that cannot be used is a
 * finding with its place.
 */
public final class CatalogueParser {

  private static final Pattern TASK_IN_BASIS = Pattern.compile("第(\\d{1,3})项(?:：(?<quote>.*))?");

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*");

  private static final Pattern TICK = Pattern.compile("[√✓✔■☑●是有Yy]|.*[√✓✔■☑].*");

  /** A channel behind a mark that says whether it is ticked. */
  private static final Pattern MARKED =
      Pattern.compile("(?<mark>[■☑✓✔√☒●□☐○])(?<name>[^■☑✓✔√☒●□☐○]*)");

  private static final String UNTICKED = "□☐○";

  private static final Pattern LIST_NUMBER =
      Pattern.compile("^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[)）]|[①-⑳])");

  private final Plan plan;
  private final NoticeFindings findings = new NoticeFindings();
  private final List<DisclosureItem> items = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<Integer, Integer> serials = new LinkedHashMap<>();
  private final Set<String> unknownHeadings = new HashSet<>();
  private Map<Integer, CatalogueColumn> layout = Map.of();
  private int width;
  private boolean assigned;

  /** The text above each column, for merged cells. */
  private final Map<Integer, String> above = new LinkedHashMap<>();

  private CatalogueParser(Plan plan) {
    this.plan = plan;
  }

  /**
   * Reads a catalogue.
   *
   * @param plan the plan to whose tasks the items belong
   */
  public static CatalogueReading parse(NoticeText text, Plan plan) {
    CatalogueParser parser = new CatalogueParser(plan);
    for (Block block : text.blocks()) {
      if (block instanceof Table table) {
        parser.table(table);
      }
    }
    if (parser.layout.isEmpty()) {
      parser.findings.error(
          "catalogue-table-missing",
          Place.FILE,
          "",
          "公开事项、公开内容（要素）、公开时限、公开主体、公开渠道和载体",
          "没有找到主动公开目录：请核对文件，表头应有“公开事项”“公开内容”“公开时限”一类的栏目。",
          "No catalogue was found; check the file, the table needs headings such as 公开事项, 公开内容 and"
              + " 公开时限.");
    }
    return new CatalogueReading(DisclosureCatalogue.of(parser.items), parser.findings.list());
  }

  private void table(Table table) {
    List<Row> rows = table.rows();
    above.clear();
    boolean mine = !layout.isEmpty() && table.width() == width;
    for (int i = 0; i < rows.size(); i++) {
      if (isHead(rows.get(i))) {
        boolean second = i + 1 < rows.size() && isSecondHead(rows.get(i + 1));
        columns(rows.get(i), second ? rows.get(i + 1) : null);
        width = table.width();
        above.clear();
        mine = true;
        i += second ? 1 : 0;
      } else if (mine) {
        row(rows.get(i));
      }
    }
  }

  private static boolean isHead(Row row) {
    Set<CatalogueColumn> found = EnumSet.noneOf(CatalogueColumn.class);
    for (Cell cell : row.cells()) {
      if (cell.span() == Span.OWN) {
        CatalogueColumn.find(cell.text()).ifPresent(found::add);
      }
    }
    return (found.contains(CatalogueColumn.TITLE) || found.contains(CatalogueColumn.TOPIC))
        && (found.contains(CatalogueColumn.ELEMENTS)
            || found.contains(CatalogueColumn.TIMING)
            || found.contains(CatalogueColumn.BASIS)
            || found.contains(CatalogueColumn.BODIES));
  }

  /** A row of headings under merged ones: 一级事项, 二级事项, 全社会, 主动, 县级. */
  private static boolean isSecondHead(Row row) {
    boolean any = false;
    for (Cell cell : row.cells()) {
      if (cell.span() == Span.OWN && !Wording.isBlank(cell.text())) {
        Optional<CatalogueColumn> column = CatalogueColumn.find(cell.text());
        if (column.isEmpty()
            || !(column.get().isTicked()
                || column.get() == CatalogueColumn.TOPIC
                || column.get() == CatalogueColumn.TITLE)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private void columns(Row head, @Nullable Row second) {
    Map<Integer, CatalogueColumn> columns = new LinkedHashMap<>();
    for (int i = 0; i < head.cells().size(); i++) {
      Cell cell = head.cells().get(i);
      Cell below = second == null || i >= second.cells().size() ? cell : second.cells().get(i);
      boolean ownBelow =
          second != null && below.span() == Span.OWN && !Wording.isBlank(below.text());
      Cell heading = ownBelow ? below : cell;
      if (heading.span() != Span.OWN || Wording.isBlank(heading.text())) {
        continue; // covered by the heading beside or above it
      }
      Optional<CatalogueColumn> column = CatalogueColumn.find(heading.text());
      int index = i;
      column.ifPresentOrElse(
          known -> columns.put(index, known),
          () -> {
            String label = Wording.withoutBlanks(heading.text());
            if (unknownHeadings.add(label)) {
              findings.info(
                  "catalogue-column-unknown",
                  heading.place(),
                  label,
                  "",
                  NoticeFindings.at(heading.place()) + "的“" + label + "”一栏不属于目录的栏目，没有采用。",
                  "The column '"
                      + label
                      + "' at "
                      + NoticeFindings.atInEnglish(heading.place())
                      + " is none that a catalogue knows; it was left out.");
            }
          });
    }
    layout = columns;
  }

  /** The cells of one row by column, with the place of the row. */
  private record Cells(Map<CatalogueColumn, String> texts, List<String> titles, Place place) {
    String text(CatalogueColumn column) {
      return texts.getOrDefault(column, "");
    }

    boolean has(CatalogueColumn column) {
      return texts.containsKey(column);
    }
  }

  private void row(Row row) {
    Map<CatalogueColumn, String> texts = new EnumMap<>(CatalogueColumn.class);
    List<String> titles = new ArrayList<>();
    boolean own = false;
    int filled = 0;
    for (int index = 0; index < row.cells().size(); index++) {
      Cell cell = row.cells().get(index);
      CatalogueColumn column = layout.get(index);
      if (column == null || cell.span() == Span.FROM_LEFT) {
        continue;
      }
      String text = cell.text().strip();
      if (cell.span() == Span.FROM_ABOVE
          || (text.isEmpty() && column == CatalogueColumn.TOPIC && above.containsKey(index))) {
        text = above.getOrDefault(index, "");
      } else if (!text.isEmpty()) {
        own |= column != CatalogueColumn.SERIAL;
        filled++;
      }
      above.put(index, text);
      if (column == CatalogueColumn.TITLE) {
        titles.add(Wording.withoutStrayBlanks(text));
      } else {
        texts.putIfAbsent(column, text);
      }
    }
    boolean acrossTheTable =
        row.cells().size() > 1
            && row.cells().stream().skip(1).allMatch(cell -> cell.span() == Span.FROM_LEFT);
    if (!own || acrossTheTable || (filled == 1 && titles.stream().allMatch(String::isEmpty))) {
      return; // a blank row, a note or a section across the table
    }
    item(new Cells(texts, titles, row.cells().get(0).place()));
  }

  private void item(Cells cells) {
    String title =
        cells.titles().stream().filter(text -> !text.isEmpty()).reduce("", (one, last) -> last);
    String topic = Wording.withoutStrayBlanks(cells.text(CatalogueColumn.TOPIC));
    if (topic.isEmpty() && cells.titles().size() > 1 && !cells.titles().get(0).equals(title)) {
      topic = cells.titles().get(0);
    }
    if (title.isEmpty()) {
      error(
          "catalogue-title-blank",
          cells,
          "",
          "公开事项",
          "没有填写公开事项，请补上。",
          "names no item; fill it in.");
      return;
    }
    if (cells.text(CatalogueColumn.BODIES).length() > ResponsibilityGrammar.LONGEST_PHRASE) {
      error(
          "catalogue-bodies-too-long",
          cells,
          title,
          "",
          "的公开主体超过" + ResponsibilityGrammar.LONGEST_PHRASE + "字，不像是单位名单，请核对。",
          "has more than "
              + ResponsibilityGrammar.LONGEST_PHRASE
              + " characters as its bodies, which no list of units has; check it.");
      return;
    }
    List<String> bodies = bodies(cells.text(CatalogueColumn.BODIES));
    String basis = cells.text(CatalogueColumn.BASIS);
    Matcher quoted = TASK_IN_BASIS.matcher(basis);
    boolean hasQuote = quoted.find();
    Integer task = task(cells, title, topic, hasQuote ? quoted.group(1) : null, basis);
    if (task == null) {
      return;
    }
    String quote = hasQuote && quoted.group("quote") != null ? quoted.group("quote") : basis;
    if (task == 0 && bodies.isEmpty()) {
      error(
          "catalogue-task-missing",
          cells,
          title,
          "对应任务或公开主体",
          "的“" + title + "”看不出对应哪一项任务，请填写“对应任务”或“公开主体”。",
          "'" + title + "' belongs to no task that can be told; fill in 对应任务 or 公开主体.");
      return;
    }
    Set<TaskRole> roles = roles(cells);
    Integer perYear = perYear(cells);
    String code = code(cells, task);
    if (roles == null || perYear == null || code == null) {
      return;
    }
    DisclosureItem plain =
        new DisclosureItem(
            code,
            task,
            quote,
            title,
            elements(cells.text(CatalogueColumn.ELEMENTS)),
            roles,
            Wording.inOneLine(cells.text(CatalogueColumn.TIMING)),
            perYear,
            channels(cells.text(CatalogueColumn.CHANNELS)),
            Wording.inOneLine(cells.text(CatalogueColumn.DETAIL)),
            list(cells.text(CatalogueColumn.UNITS)),
            terms(cells, topic, bodies, task));
    items.add(usual(plain));
  }

  /** Each body with its own level word only: 某镇人民政府 after 市审计局 stays what it is. */
  private static List<String> bodies(String text) {
    return PartyList.split(PartyList.withSigns(Wording.canonical(text))).stream()
        .flatMap(body -> PartyList.parse(body, "").stream())
        .map(PartyList.Party::name)
        .distinct()
        .toList();
  }

  /** What the plan says anyway is not said again, so that the item follows the plan. */
  private DisclosureItem usual(DisclosureItem item) {
    CatalogueTerms terms = item.terms();
    List<String> bodies =
        item.taskNumber() > 0 && terms.bodies().equals(CatalogueText.usualBodies(item, plan))
            ? List.of()
            : terms.bodies();
    Set<Level> levels =
        terms.levels().equals(CatalogueText.usualLevels(item, plan)) ? Set.of() : terms.levels();
    return new DisclosureItem(
        item.code(),
        item.taskNumber(),
        item.quote(),
        item.title(),
        item.elements(),
        item.roles(),
        item.timing(),
        item.checkpointsPerYear(),
        item.channels(),
        item.detail(),
        item.unitsOfMeasure(),
        new CatalogueTerms(
            terms.topic(),
            bodies,
            terms.duration(),
            terms.audiences(),
            terms.specificGroup(),
            terms.manners(),
            levels));
  }

  /** The task's number; 0 if none can be told; null if a wrong one is given. */
  private @Nullable Integer task(
      Cells cells, String title, String topic, @Nullable String inBasis, String basis) {
    String given = Wording.canonical(cells.text(CatalogueColumn.TASK)).replaceAll("[第项]", "");
    String number = given.isEmpty() && inBasis != null ? inBasis : given;
    if (!number.isEmpty()) {
      if (number.matches("\\d{1,3}") && plan.find(Integer.parseInt(number)).isPresent()) {
        return Integer.valueOf(number);
      }
      error(
          "catalogue-task-unknown",
          cells,
          number,
          plan.tasks().isEmpty()
              ? ""
              : plan.tasks().get(0).number()
                  + "至"
                  + plan.tasks().get(plan.tasks().size() - 1).number(),
          "的对应任务“" + number + "”不在计划的任务序号中，请改正。",
          "names task '" + number + "', which the plan does not have; correct it.");
      return null;
    }
    List<Task> quoted =
        plan.tasks().stream()
            .filter(
                task ->
                    (basis.length() > 5 && task.requirement().contains(basis))
                        || task.requirement().contains(title))
            .toList();
    if (quoted.size() == 1) {
      return quoted.get(0).number();
    }
    List<Task> grouped = plan.tasks().stream().filter(t -> t.group().equals(topic)).toList();
    return grouped.size() == 1 ? grouped.get(0).number() : 0;
  }

  private @Nullable Set<TaskRole> roles(Cells cells) {
    Set<TaskRole> roles = EnumSet.noneOf(TaskRole.class);
    for (String label : list(cells.text(CatalogueColumn.ROLES))) {
      Optional<TaskRole> role = choice(label, TaskRole.values());
      if (role.isEmpty()) {
        error(
            "catalogue-role-unknown",
            cells,
            label,
            "牵头、配合、落实",
            "的承担角色“" + label + "”无法识别，可填：牵头、配合、落实。",
            "has the role '" + label + "'; write 牵头, 配合 or 落实.");
        return null;
      }
      roles.add(role.get());
    }
    return roles.isEmpty() ? EnumSet.allOf(TaskRole.class) : roles;
  }

  private static <E extends Enum<E> & Choice> Optional<E> choice(String text, E[] accepted) {
    return Arrays.stream(accepted)
        .filter(choice -> text.equals(choice.label()) || choice.aliases().contains(text))
        .findFirst();
  }

  private @Nullable Integer perYear(Cells cells) {
    String text = Wording.canonical(cells.text(CatalogueColumn.PER_YEAR));
    if (text.matches("\\d{1,3}(?:次)?")) {
      return Integer.valueOf(text.replace("次", ""));
    }
    if (!text.isEmpty()) {
      error(
          "catalogue-times-unreadable",
          cells,
          text,
          "如：4",
          "的每年次数“" + text + "”不是数字，请填写每年应公开的次数，没有固定次数的不填。",
          "has '" + text + "' times a year, which is no number; write how often a year it is due.");
      return null;
    }
    if (cells.has(CatalogueColumn.PER_YEAR)) {
      return 0;
    }
    Deadline when = DeadlineGrammar.parse(cells.text(CatalogueColumn.TIMING), plan.year());
    return when instanceof Deadline.Recurring recurring
            && recurring.period() != Deadline.Period.CONTINUOUS
        ? recurring.checkpoints().size()
        : 0;
  }

  private @Nullable String code(Cells cells, int task) {
    String code = Wording.canonical(cells.text(CatalogueColumn.CODE));
    if (code.isEmpty()) {
      String made;
      do {
        int serial = serials.merge(task, 1, Integer::sum);
        made = two(task) + "-" + two(serial);
      } while (codes.contains(made));
      codes.add(made);
      if (!assigned) {
        assigned = true;
        findings.info(
            "catalogue-code-assigned",
            cells.place(),
            "",
            made,
            NoticeFindings.at(cells.place()) + "起有事项没有编号，已按任务和顺序编号；请导出编号后的目录使用，以免增删行后编号变动。",
            "Items from "
                + NoticeFindings.atInEnglish(cells.place())
                + " on have no code; codes were made from task and order. Export the catalogue and use"
                + " that, so that the codes stay when rows come and go.");
      }
      return made;
    }
    if (code.length() > 20 || !CODE.matcher(code).matches()) {
      error(
          "catalogue-code-malformed",
          cells,
          code,
          "如：16-05",
          "的事项编号“" + code + "”只能用数字、字母和连字符，不超过20个字符，请改正。",
          "has the code '" + code + "'; use digits, letters and hyphens only, at most 20.");
      return null;
    }
    if (!codes.add(code)) {
      error(
          "catalogue-code-duplicate",
          cells,
          code,
          "",
          "的事项编号“" + code + "”前面已经用过，请换一个没有用过的编号。",
          "has the code '" + code + "', which an earlier row has; give it one that is free.");
      return null;
    }
    return code;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private void error(
      String code, Cells cells, String value, String expected, String chinese, String english) {
    Place place = cells.place();
    findings.error(
        code,
        place,
        value,
        expected,
        NoticeFindings.at(place) + "这一行" + chinese,
        "The row at " + NoticeFindings.atInEnglish(place) + " " + english);
  }

  private CatalogueTerms terms(Cells cells, String topic, List<String> bodies, int task) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    addTicked(cells, CatalogueColumn.EVERYONE, Audience.EVERYONE, audiences);
    String group = cells.text(CatalogueColumn.SPECIFIC_GROUP);
    if (!group.isEmpty() && !isNone(group)) {
      audiences.add(Audience.SPECIFIC_GROUP);
    }
    String specific = TICK.matcher(group).matches() || isNone(group) ? "" : group;
    String audience = cells.text(CatalogueColumn.AUDIENCE);
    if (!audience.isEmpty()) {
      Optional<Audience> known = choice(audience, Audience.values());
      audiences.add(known.orElse(Audience.SPECIFIC_GROUP));
      specific = known.isPresent() ? specific : audience;
    }
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    addTicked(cells, CatalogueColumn.PROACTIVE, Manner.PROACTIVE, manners);
    addTicked(cells, CatalogueColumn.ON_REQUEST, Manner.ON_REQUEST, manners);
    list(cells.text(CatalogueColumn.MANNER))
        .forEach(text -> choice(text, Manner.values()).ifPresent(manners::add));
    Set<Level> levels = EnumSet.noneOf(Level.class);
    addTicked(cells, CatalogueColumn.CITY, Level.CITY, levels);
    addTicked(cells, CatalogueColumn.COUNTY, Level.COUNTY, levels);
    addTicked(cells, CatalogueColumn.TOWNSHIP, Level.TOWNSHIP, levels);
    addTicked(cells, CatalogueColumn.VILLAGE, Level.VILLAGE, levels);
    list(cells.text(CatalogueColumn.LEVEL))
        .forEach(text -> choice(text, Level.values()).ifPresent(levels::add));
    return new CatalogueTerms(
        topic.equals(CatalogueText.usualTopic(task, plan)) ? "" : topic,
        bodies,
        Wording.inOneLine(cells.text(CatalogueColumn.DURATION)),
        audiences.isEmpty() ? CatalogueTerms.USUAL.audiences() : audiences,
        specific,
        manners.isEmpty() ? CatalogueTerms.USUAL.manners() : manners,
        levels);
  }

  private static <E> void addTicked(Cells cells, CatalogueColumn column, E value, Set<E> into) {
    if (TICK.matcher(cells.text(column)).matches()) {
      into.add(value);
    }
  }

  private static boolean isNone(String text) {
    return text.matches("[□☐○×✗/\\-—–否无]*");
  }

  /** What is ticked if there are marks, else all that are listed. */
  private static List<String> channels(String text) {
    Matcher marked = MARKED.matcher(text);
    if (!marked.find()) {
      return list(text);
    }
    List<String> ticked = new ArrayList<>();
    do {
      String name = Wording.inOneLine(marked.group("name")).replaceAll("[、，；;,]+$", "").strip();
      if (UNTICKED.indexOf(marked.group("mark").charAt(0)) < 0 && !name.isEmpty()) {
        ticked.add(name);
      }
    } while (marked.find());
    return List.copyOf(new LinkedHashSet<>(ticked));
  }

  /** Elements stand in lines or between semicolons, else between the commas of lists. */
  private static List<String> elements(String text) {
    String separator = text.matches("(?s).*[；;\\n\\r].*") ? "[；;\\r\\n]+" : "[、]";
    return entries(text, separator);
  }

  private static List<String> list(String text) {
    return entries(text, "[、，,；;\\r\\n]+");
  }

  private static List<String> entries(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(entry -> LIST_NUMBER.matcher(Wording.inOneLine(entry)).replaceFirst(""))
        .map(entry -> entry.replaceFirst("。$", "").strip())
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }
}
