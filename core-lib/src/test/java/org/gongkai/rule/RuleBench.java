package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.Written;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Channel;
import org.gongkai.unit.ChannelKind;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitFlag;
import org.gongkai.unit.UnitKind;

/**
 * Puts one rule to work on a workbook written in the test: by default a unit's whole year 2016,
 * received on 10 January 2017, with an empty cover but for the day 2016-12-31.
 */
public final class RuleBench {

  private static final Unit CITY =
      unit("220200", "某市人民政府", "某市", null, UnitKind.CITY_GOVERNMENT, Set.of(), true);

  private static final String UNIT_CODE = "220200-001";

  private final Rule rule;
  private int year = 2016;
  private String receivedOn = "2017-01-10";
  private boolean hasOwnSite = true;
  private UnitKind kind = UnitKind.DEPARTMENT;
  private final Set<UnitFlag> flags = EnumSet.noneOf(UnitFlag.class);
  private final List<Reorganisation> reorganisations = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<DisclosureItem> catalogue = new ArrayList<>();
  private Cover cover = Written.cover("dataAsOf", "2016-12-31");
  private Safeguards safeguards = Written.safeguards();
  private final Map<String, Reported<BigDecimal>> form = new LinkedHashMap<>();
  private final Set<Ledger> zeroReports = EnumSet.noneOf(Ledger.class);
  private final List<Reported<String>> includedUnits = new ArrayList<>();

  public RuleBench(Rule rule) {
    this.rule = rule;
  }

  private static Unit unit(
      String code,
      String fullName,
      String shortName,
      String parent,
      UnitKind kind,
      Set<UnitFlag> flags,
      boolean hasOwnSite) {
    List<Channel> channels = new ArrayList<>();
    channels.add(new Channel(ChannelKind.GOVERNMENT_SITE, "www.city.example"));
    channels.add(new Channel(ChannelKind.DISCLOSURE_SITE, "xxgk.city.example"));
    if (hasOwnSite) {
      channels.add(new Channel(ChannelKind.OWN_SITE, "office.city.example/site"));
    }
    return new Unit(
        code,
        fullName,
        shortName,
        List.of(),
        kind,
        parent,
        "220200",
        LocalDate.of(2010, 1, 1),
        null,
        channels,
        flags,
        true,
        "test");
  }

  /** A workbook of another year, received on 10 January after it. */
  public RuleBench year(int newYear) {
    this.year = newYear;
    this.receivedOn = (newYear + 1) + "-01-10";
    this.cover = Written.cover("dataAsOf", newYear + "-12-31");
    return this;
  }

  public RuleBench receivedOn(String date) {
    this.receivedOn = date;
    return this;
  }

  public RuleBench dataAsOf(String date) {
    return cover("dataAsOf", date);
  }

  public RuleBench cover(String... cells) {
    this.cover = Written.cover(cells);
    return this;
  }

  public RuleBench safeguards(String... cells) {
    this.safeguards = Written.safeguards(cells);
    return this;
  }

  public RuleBench flagged(UnitFlag flag) {
    flags.add(flag);
    return this;
  }

  /** The unit is a district, not a department. */
  public RuleBench government() {
    this.kind = UnitKind.DISTRICT;
    return this;
  }

  public RuleBench withoutOwnSite() {
    this.hasOwnSite = false;
    return this;
  }

  public RuleBench zeroReport(Ledger ledger) {
    zeroReports.add(ledger);
    return this;
  }

  public RuleBench including(String name) {
    includedUnits.add(
        Reported.of(
            ValueKind.TEXT, name, name, CellPlace.of("报送单位", 30 + includedUnits.size(), 2)));
    return this;
  }

  /** Gives the unit a part in a task that is due on the day. */
  public RuleBench task(int number, TaskRole role, String deadline) {
    tasks.add(
        new Task(
            number,
            "任务",
            "要求",
            deadline,
            LocalDate.parse(deadline),
            "市某局",
            List.of(new Assignment(role, "市某局", false, null))));
    return this;
  }

  /** Gives the unit a part in a task that is due as the words say. */
  public RuleBench task(int number, TaskRole role, Deadline when) {
    return task(number, "市某局", List.of(new Assignment(role, "市某局", false, null)), when);
  }

  /** Likewise; another unit leads the task. */
  public RuleBench task(int number, TaskRole role, Deadline when, String leader) {
    return task(
        number,
        leader + "牵头，会同市某局落实",
        List.of(
            new Assignment(TaskRole.LEAD, leader, false, null),
            new Assignment(role, "市某局", false, null)),
        when);
  }

  private RuleBench task(int number, String phrase, List<Assignment> assignments, Deadline when) {
    tasks.add(new Task(number, "任务", "要求", when.text(), when, phrase, assignments));
    return this;
  }

  public RuleBench item(DisclosureItem item) {
    catalogue.add(item);
    return this;
  }

  /** Figures of the declared form, pairs of code and text; they stand in column D from row 4 on. */
  public RuleBench form(String... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      form.put(cells[i], Written.number(cells[i + 1], CellPlace.of("统计表", 3 + form.size(), 3)));
    }
    return this;
  }

  /** What the rule finds in the workbook with these rows, in the order of findings. */
  public List<Finding> judge(LedgerRow... rows) {
    return collect(rows).finish().findings();
  }

  /** What the rule finds if it is only tried out. */
  public List<Finding> judgeInShadow(LedgerRow... rows) {
    return collect(rows).shadow().finish().findings();
  }

  private FindingCollector collect(LedgerRow... rows) {
    Unit unit = unit(UNIT_CODE, "某市某局", "某局", "220200", kind, flags, hasOwnSite);
    FindingCollector collector = new FindingCollector();
    RuleBook.of(List.of(rule))
        .judge(
            Submission.of(cover, includedUnits, zeroReports, safeguards, form, List.of(rows)),
            new Judging(
                unit,
                year,
                LocalDate.parse(receivedOn),
                WorkingDayCalendar.statutory(),
                Roster.of(List.of(CITY, unit), reorganisations),
                tasks,
                catalogue,
                StatisticalForm.findForYear(year).orElseGet(() -> StatisticalForm.forYear(2016))),
            collector);
    return collector;
  }

  /**
   * The finding that is expected, with the code and severity on the rule's card.
   *
   * @param place such as {@code 依申请公开台账!F12}, or a sheet's name
   */
  public Finding finding(
      String place, String value, String expected, String chinese, String english) {
    int mark = place.indexOf('!');
    return new Finding(
        rule.card().code(),
        rule.card().severity(),
        mark < 0
            ? Place.sheet(place)
            : new Place(place.substring(0, mark), CellAddress.parse(place.substring(mark + 1))),
        value,
        expected,
        new Message(chinese, english));
  }
}
