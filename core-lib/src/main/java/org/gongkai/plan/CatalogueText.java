package org.gongkai.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Choice;
import org.gongkai.plan.CatalogueTerms.Audience;
import org.gongkai.plan.CatalogueTerms.Level;
import org.gongkai.plan.CatalogueTerms.Manner;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;

/**
 * Prints a catalogue in the columns of the standard catalogue (标准目录), and behind them those that
 * tie each item to its task; {@link CatalogueParser} reads it back as the same catalogue.
 */
public final class CatalogueText {

  /** The channels of the national standard catalogues that a row offers to tick. */
  static final List<String> USUAL_CHANNELS =
      List.of("政府网站", "政府公报", "政务微博", "政务微信", "新闻发布会", "广播电视", "报刊", "政务服务中心", "公开查阅点", "公示栏");

  static final String TICK = "√";
  static final String TICKED = "■";
  static final String UNTICKED = "□";

  /** A heading with those under it; none if it stands alone. */
  private record Heading(String text, List<String> under) {
    static Heading of(String text, String... under) {
      return new Heading(text, List.of(under));
    }
  }

  private static final List<Heading> HEADINGS =
      List.of(
          Heading.of("序号"),
          Heading.of("公开事项", "一级事项", "二级事项"),
          Heading.of("公开内容（要素）"),
          Heading.of("公开依据"),
          Heading.of("公开时限"),
          Heading.of("公开主体"),
          Heading.of("公开渠道和载体"),
          Heading.of("公开对象", "全社会", "特定群体"),
          Heading.of("公开方式", "主动", "依申请公开"),
          Heading.of("公开层级", "市级", "县级", "乡级", "村级"),
          Heading.of("公开时长"),
          Heading.of("事项编号"),
          Heading.of("对应任务"),
          Heading.of("承担角色"),
          Heading.of("每年次数"),
          Heading.of("细化程度"),
          Heading.of("计量单位"));

  private CatalogueText() {}

  /**
   * The catalogue as a table.
   *
   * @param plan the plan to whose tasks the items belong
   */
  public static NoticeText of(DisclosureCatalogue catalogue, Plan plan) {
    NoticeText.Writer writer = new NoticeText.Writer();
    writer.paragraph((plan.year() > 0 ? plan.year() + "年" : "") + "主动公开基本目录");
    List<List<GridCell>> rows = new ArrayList<>();
    rows.add(upper());
    rows.add(lower());
    String topicAbove = "";
    List<DisclosureItem> items = catalogue.items();
    for (int i = 0; i < items.size(); i++) {
      DisclosureItem item = items.get(i);
      String topic = topic(item, plan);
      List<String> cells = cells(i + 1, item, plan);
      List<GridCell> row = new ArrayList<>(cells.stream().map(GridCell::of).toList());
      if (i > 0 && topic.equals(topicAbove)) {
        row.set(1, new GridCell("", Span.FROM_ABOVE));
      }
      topicAbove = topic;
      rows.add(row);
    }
    writer.grid(rows);
    return writer
        .paragraph(
            "注：■为应采用的渠道，□为可选；√为适用。事项编号、对应任务、承担角色、每年次数、细化程度、计量单位供报送表和审核使用，请勿删除；新增事项请填写对应任务或公开主体。")
        .text();
  }

  private static List<GridCell> upper() {
    List<GridCell> row = new ArrayList<>();
    for (Heading heading : HEADINGS) {
      row.add(GridCell.of(heading.text()));
      for (int i = 1; i < heading.under().size(); i++) {
        row.add(new GridCell("", Span.FROM_LEFT));
      }
    }
    return row;
  }

  private static List<GridCell> lower() {
    List<GridCell> row = new ArrayList<>();
    for (Heading heading : HEADINGS) {
      for (String under : heading.under()) {
        row.add(GridCell.of(under));
      }
      if (heading.under().isEmpty()) {
        row.add(new GridCell("", Span.FROM_ABOVE));
      }
    }
    return row;
  }

  private static List<String> cells(int serial, DisclosureItem item, Plan plan) {
    CatalogueTerms terms = item.terms();
    Set<Level> levels = terms.levels().isEmpty() ? usualLevels(item, plan) : terms.levels();
    return List.of(
        Integer.toString(serial),
        topic(item, plan),
        item.title(),
        String.join("、", item.elements()),
        basis(item, plan),
        item.timing(),
        String.join("、", terms.bodies().isEmpty() ? usualBodies(item, plan) : terms.bodies()),
        channels(item.channels()),
        tick(terms.audiences().contains(Audience.EVERYONE)),
        terms.specificGroup().isEmpty()
            ? tick(terms.audiences().contains(Audience.SPECIFIC_GROUP))
            : terms.specificGroup(),
        tick(terms.manners().contains(Manner.PROACTIVE)),
        tick(terms.manners().contains(Manner.ON_REQUEST)),
        tick(levels.contains(Level.CITY)),
        tick(levels.contains(Level.COUNTY)),
        tick(levels.contains(Level.TOWNSHIP)),
        tick(levels.contains(Level.VILLAGE)),
        terms.duration(),
        item.code(),
        item.taskNumber() == 0 ? "" : Integer.toString(item.taskNumber()),
        EnumSet.allOf(TaskRole.class).stream()
            .filter(item.roles()::contains)
            .map(Choice::label)
            .collect(joining("、")),
        item.checkpointsPerYear() == 0 ? "" : Integer.toString(item.checkpointsPerYear()),
        item.detail(),
        String.join("、", item.unitsOfMeasure()));
  }

  private static String tick(boolean ticked) {
    return ticked ? TICK : "";
  }

  private static String channels(List<String> channels) {
    List<String> marks = new ArrayList<>();
    channels.forEach(channel -> marks.add(TICKED + channel));
    USUAL_CHANNELS.stream()
        .filter(channel -> !channels.contains(channel))
        .forEach(channel -> marks.add(UNTICKED + channel));
    return String.join(" ", marks);
  }

  /** The first-level subject: its own, else the group of its task. */
  static String topic(DisclosureItem item, Plan plan) {
    return item.terms().topic().isEmpty()
        ? usualTopic(item.taskNumber(), plan)
        : item.terms().topic();
  }

  static String usualTopic(int taskNumber, Plan plan) {
    return plan.find(taskNumber).map(Task::group).orElse("");
  }

  static String basis(DisclosureItem item, Plan plan) {
    return item.taskNumber() == 0
        ? item.quote()
        : plan.document().documentNumber() + "第" + item.taskNumber() + "项：" + item.quote();
  }

  /** Who has one of the item's roles in its task, as the notice names them. */
  static List<String> usualBodies(DisclosureItem item, Plan plan) {
    return plan.find(item.taskNumber()).stream()
        .flatMap(task -> task.assignments().stream())
        .filter(assignment -> item.roles().contains(assignment.role()))
        .map(Assignment::party)
        .distinct()
        .toList();
  }

  /** The levels at which those stand who have one of the item's roles in its task. */
  static Set<Level> usualLevels(DisclosureItem item, Plan plan) {
    Set<Level> levels = new LinkedHashSet<>();
    for (String body : usualBodies(item, plan)) {
      switch (body) {
        case "各县（市）区", "各县（市）", "开发区", "城区", "各区", "市辖区", "县级政府" -> levels.add(Level.COUNTY);
        case "乡镇政府", "乡镇", "街道" -> levels.add(Level.TOWNSHIP);
        default -> levels.add(Level.CITY);
      }
    }
    return levels.isEmpty() ? Level.ofUnits() : levels;
  }
}
