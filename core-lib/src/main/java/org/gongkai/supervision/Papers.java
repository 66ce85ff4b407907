package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Inline;
import org.gongkai.annualreport.Regions;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.Plan;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * The papers of supervision (督查文书) in draft: a reminder for each unit that owes something, and the
 * circular that names units and items.
 */
public final class Papers {

  private static final int NAMED_TASKS = 12;

  private final Roster roster;
  private final Plan plan;
  private final int year;
  private final String issuer;
  private final String contact;

  /**
   * @param issuer who writes, such as 吉林市政务公开办公室
   * @param phone the office's telephone number; empty leaves a blank for it
   * @param email the office's e-mail address; empty if none is to be named
   */
  public Papers(Roster roster, Plan plan, int year, String issuer, String phone, String email) {
    this.roster = roster;
    this.plan = plan;
    this.year = year;
    this.issuer = issuer;
    this.contact =
        "联系人：　　　　　　联系电话："
            + (phone.isEmpty() ? "　　　　　　" : phone)
            + (email.isEmpty() ? "" : "　电子邮箱：" + email);
  }

  /**
   * A 催办函 for each unit that owes something, by unit code.
   *
   * @param replyWorkingDays how many working days the unit has for its answer
   */
  public Map<String, Paper> reminders(Backlog backlog, int replyWorkingDays) {
    Map<String, Paper> letters = new TreeMap<>();
    backlog
        .byUnit()
        .forEach(
            (code, items) ->
                letters.put(
                    code, reminder(roster.get(code), items, backlog.asOf(), replyWorkingDays)));
    return letters;
  }

  private Paper reminder(
      Unit unit, List<Backlog.Item> items, LocalDate asOf, int replyWorkingDays) {
    List<Block> body = new ArrayList<>();
    body.add(
        paragraph(
            "按照"
                + basis()
                + "和政府信息公开的有关规定，"
                + year
                + "年政务公开工作应按时限完成并报送。截至"
                + chinese(asOf)
                + "，你单位尚有下列"
                + items.size()
                + "项已到时限而未完成或者未报送："));
    body.add(itemTable("backlog", "到期未办事项", items));
    body.add(
        paragraph(
            "请抓紧办理，于收到本函之日起"
                + replyWorkingDays
                + "个工作日内，将办理情况、公开网址和更新后的报送表报送"
                + issuer
                + "。已经完成的，请在报送表中补填完成日期和佐证；确不涉及的，请写明理由；报送表被退回的，请按审核意见改正后重报。"));
    body.add(paragraph("专此函达。"));
    return new Paper(
        Paper.Form.LETTER,
        issuer,
        Paper.numberBlank(issuedIn(asOf)),
        "关于催办" + year + "年政务公开工作有关事项的函",
        unit.fullName(),
        body,
        contact);
  }

  /**
   * The 督查通报 of a day.
   *
   * @param entries the ledger of the day for the whole year
   * @param lights the lights of the day
   * @param fromItems from how many items behind a unit is named, 1 or more
   */
  public Paper circular(
      Backlog backlog, List<LedgerEntry> entries, List<TaskLight> lights, int fromItems) {
    List<Block> body = new ArrayList<>();
    LocalDate asOf = backlog.asOf();
    body.add(
        paragraph(
            "为推动"
                + basis()
                + "落实，"
                + issuer
                + "依据各单位报送情况，对"
                + year
                + "年政务公开工作进展进行了督查。现将截至"
                + chinese(asOf)
                + "的情况通报如下。"));
    body.add(new Block.Heading(1, "一、报送情况"));
    handIns(entries, body);
    body.add(new Block.Heading(1, "二、任务进展"));
    progress(lights, body);
    body.add(new Block.Heading(1, "三、存在的问题"));
    problems(backlog, fromItems, body);
    body.add(new Block.Heading(1, "四、有关要求"));
    body.add(paragraph("请上述单位对照任务分解方案逐项整改，明确责任人和完成时间，尽快报送整改情况和更新后的报送表。逾期不改的，" + "在年度政务公开考核中扣分。"));
    body.add(new Block.ToComplete("主要做法和需要表扬的单位", List.of()));
    return new Paper(
        Paper.Form.CIRCULAR,
        issuer,
        Paper.numberBlank(issuedIn(asOf)),
        "关于" + year + "年政务公开重点工作任务落实情况的督查通报",
        "各县（市）区人民政府，开发区管委会，市政府各委办局、直属机构",
        body,
        null);
  }

  private void handIns(List<LedgerEntry> entries, List<Block> body) {
    LedgerCount all = LedgerCount.of("合计", entries);
    body.add(
        paragraph(
            "应报送单位"
                + all.expected()
                + "个，已报送"
                + all.handedIn()
                + "个（其中迟报"
                + all.of(HandInState.LATE)
                + "个），退回未改"
                + all.of(HandInState.RETURNED)
                + "个，未报"
                + all.of(HandInState.MISSING)
                + "个。"));
    for (HandInState state : List.of(HandInState.LATE, HandInState.RETURNED, HandInState.MISSING)) {
      List<String> names =
          entries.stream()
              .filter(entry -> entry.state() == state)
              .filter(entry -> state == HandInState.LATE || entry.overdue())
              .map(entry -> entry.unit().fullName())
              .toList();
      if (!names.isEmpty()) {
        body.add(paragraph(prefix(state) + String.join("、", names) + "。"));
      }
    }
  }

  private static String prefix(HandInState state) {
    return switch (state) {
      case LATE -> "迟报的单位：";
      case RETURNED -> "到时限仍退回未改的单位：";
      default -> "到时限仍未报送的单位：";
    };
  }

  private static void progress(List<TaskLight> lights, List<Block> body) {
    if (lights.isEmpty()) {
      body.add(paragraph("本年度没有可核对的任务分解方案。"));
      return;
    }
    Map<Light, Integer> counts = Lights.count(lights);
    body.add(
        paragraph(
            "各单位承担任务共"
                + lights.size()
                + "项次："
                + counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> entry.getKey().label() + entry.getValue() + "项次")
                    .collect(Collectors.joining("，"))
                + "。"));
  }

  private void problems(Backlog backlog, int fromItems, List<Block> body) {
    List<Map.Entry<String, List<Backlog.Item>>> named =
        backlog.byUnit().entrySet().stream()
            .filter(entry -> entry.getValue().size() >= fromItems)
            .sorted(
                java.util.Comparator.comparing(
                        (Map.Entry<String, List<Backlog.Item>> entry) -> -entry.getValue().size())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (named.isEmpty()) {
      body.add(paragraph("没有到时限未办事项达到" + fromItems + "项的单位。"));
      return;
    }
    body.add(
        paragraph(
            "到时限未办事项达到"
                + fromItems
                + "项的单位有"
                + named.size()
                + "个，共"
                + named.stream().mapToInt(entry -> entry.getValue().size()).sum()
                + "项，列表如下。"));
    body.add(
        new Block.Table(
            "circular",
            "到时限未办事项较多的单位",
            List.of(
                new Block.Table.Column("单位", 30, Block.Table.Align.LEFT),
                new Block.Table.Column("事项数", 9, Block.Table.Align.RIGHT),
                new Block.Table.Column("事项", 61, Block.Table.Align.LEFT)),
            named.stream()
                .map(
                    entry ->
                        new Block.Table.Row(
                            List.of(
                                roster.get(entry.getKey()).fullName(),
                                Integer.toString(entry.getValue().size()),
                                brief(entry.getValue())),
                            false))
                .toList()));
  }

  /** The items by deadline, tasks by their number. */
  private static String brief(List<Backlog.Item> items) {
    Map<LocalDate, List<String>> byDue = new LinkedHashMap<>();
    for (Backlog.Item item : items) {
      byDue
          .computeIfAbsent(item.due(), due -> new ArrayList<>())
          .add(item.taskNumber() == 0 ? item.what() : brief(item));
    }
    return byDue.entrySet().stream()
        .map(entry -> day(entry.getKey()) + "到期：" + some(entry.getValue()))
        .collect(Collectors.joining("；"));
  }

  private static String brief(Backlog.Item item) {
    return item.what().startsWith("第" + item.taskNumber() + "项")
        ? "任务" + item.taskNumber()
        : item.what();
  }

  private static String some(List<String> texts) {
    return String.join("、", texts.subList(0, Math.min(NAMED_TASKS, texts.size())))
        + (texts.size() > NAMED_TASKS ? "等" + texts.size() + "项" : "");
  }

  /** The ledger of a day as a table, with the counts by region and kind (报送情况表). */
  public Paper ledger(List<LedgerEntry> entries, LocalDate asOf) {
    List<LedgerEntry> ofYear =
        entries.stream().filter(entry -> entry.checkpoint().isWholeYear()).toList();
    List<Block> body = new ArrayList<>();
    LedgerCount all = LedgerCount.of("合计", ofYear);
    body.add(
        paragraph(
            "截至"
                + chinese(asOf)
                + "，应报送"
                + all.expected()
                + "个单位，已报送"
                + all.handedIn()
                + "个。法定报送时限："
                + deadlines(ofYear)
                + "（"
                + HandInDeadlines.clause(year)
                + "）。"));
    body.add(
        counts(
            "by-region",
            "按地区",
            LedgerCount.by(ofYear, e -> Regions.name(roster, Regions.countyCode(e.unit()))),
            all));
    body.add(counts("by-kind", "按单位性质", LedgerCount.by(ofYear, e -> e.unit().kind().label()), all));
    List<Block.Table.Row> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      HandIn shown = entry.shown();
      rows.add(
          new Block.Table.Row(
              List.of(
                  entry.unit().code(),
                  entry.unit().fullName(),
                  entry.checkpoint().label(),
                  entry.deadline().toString(),
                  entry.state().label() + (entry.overdue() ? "（逾期）" : ""),
                  shown == null ? "" : shown.receivedOn().toString(),
                  shown == null || shown.dataAsOf() == null ? "" : shown.dataAsOf().toString(),
                  entry.reason()),
              false));
    }
    body.add(
        new Block.Table(
            "ledger",
            "各单位报送情况",
            List.of(
                new Block.Table.Column("单位编码", 11, Block.Table.Align.CENTRE),
                new Block.Table.Column("单位", 25, Block.Table.Align.LEFT),
                new Block.Table.Column("节点", 8, Block.Table.Align.CENTRE),
                new Block.Table.Column("时限", 10, Block.Table.Align.CENTRE),
                new Block.Table.Column("状态", 10, Block.Table.Align.CENTRE),
                new Block.Table.Column("收到日期", 10, Block.Table.Align.CENTRE),
                new Block.Table.Column("数据截止", 10, Block.Table.Align.CENTRE),
                new Block.Table.Column("说明", 16, Block.Table.Align.LEFT)),
            rows));
    return new Paper(Paper.Form.ANNEX, issuer, "", year + "年度政务公开工作报送情况表", "", body, null);
  }

  private static String deadlines(List<LedgerEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.state() != HandInState.NOT_REQUIRED)
        .map(LedgerEntry::deadline)
        .distinct()
        .sorted()
        .map(Papers::chinese)
        .collect(Collectors.joining("、"));
  }

  private static Block counts(
      String id, String caption, List<LedgerCount> counts, LedgerCount all) {
    List<Block.Table.Column> columns = new ArrayList<>();
    columns.add(new Block.Table.Column(caption.substring(1), 30, Block.Table.Align.LEFT));
    columns.add(new Block.Table.Column("应报", 10, Block.Table.Align.RIGHT));
    for (HandInState state : HandInState.values()) {
      columns.add(new Block.Table.Column(state.label(), 10, Block.Table.Align.RIGHT));
    }
    List<Block.Table.Row> rows = new ArrayList<>();
    counts.forEach(count -> rows.add(row(count, false)));
    rows.add(row(all, true));
    return new Block.Table(id, caption, columns, rows);
  }

  private static Block.Table.Row row(LedgerCount count, boolean total) {
    List<String> cells = new ArrayList<>();
    cells.add(count.label());
    cells.add(Integer.toString(count.expected()));
    for (HandInState state : HandInState.values()) {
      cells.add(Integer.toString(count.of(state)));
    }
    return new Block.Table.Row(cells, total);
  }

  private static Block itemTable(String id, String caption, List<Backlog.Item> items) {
    List<Block.Table.Row> rows = new ArrayList<>();
    for (Backlog.Item item : items) {
      rows.add(
          new Block.Table.Row(
              List.of(
                  Integer.toString(rows.size() + 1),
                  item.what(),
                  item.clause(),
                  item.due().toString(),
                  item.situation()),
              false));
    }
    return new Block.Table(
        id,
        caption,
        List.of(
            new Block.Table.Column("序号", 7, Block.Table.Align.CENTRE),
            new Block.Table.Column("事项", 32, Block.Table.Align.LEFT),
            new Block.Table.Column("依据", 26, Block.Table.Align.LEFT),
            new Block.Table.Column("时限", 17, Block.Table.Align.CENTRE),
            new Block.Table.Column("目前情况", 18, Block.Table.Align.LEFT)),
        rows);
  }

  private String basis() {
    NoticeDocument document = plan.document();
    return plan.year() == year
        ? "《" + document.title() + "》（" + document.documentNumber() + "，以下简称《通知》）"
        : "年度政务公开工作部署";
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Words(text)));
  }

  private static int issuedIn(LocalDate asOf) {
    return asOf.getYear();
  }

  static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
