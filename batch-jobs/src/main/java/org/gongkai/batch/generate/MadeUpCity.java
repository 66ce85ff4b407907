package org.gongkai.batch.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.CommentedTable.Row;
import org.gongkai.unit.Channel;
import org.gongkai.unit.ChannelKind;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitFlag;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A city that does not exist (模拟城市): the bureaus of the city, districts and counties, and in each
 * of these the bureaus' branches, as many as are asked for.
 */
final class MadeUpCity {

  static final String NAME = "示例市";
  static final String SIGN = "示";
  static final String REGION = "990000";
  static final String ROOT_CODE = REGION + "-000";

  private static final List<String> TASK_COLUMNS =
      List.of("group", "requirement", "deadline", "responsibility", "like");

  /** Bureaus that the made-up notice names; a small city has these first. */
  private static final List<String> NAMED =
      List.of(
          "政务公开", "政府办公厅", "财政", "人社", "民政", "环境保护", "教育", "卫生计生", "食品药品监管", "审改办", "发展改革", "法制",
          "编办", "公用事业", "水利");

  /** Fields of units that are no bureaus of a city. */
  private static final Set<String> NO_BUREAUS = Set.of("县区政府", "开发区", "综合", "地税");

  private static final int BRANCHES_PER_COUNTY = 64;
  private static final int MOST_COUNTIES = 1500;

  /**
   * A unit and what it works on.
   *
   * @param unit the unit
   * @param field its field of work
   * @param template the code of a unit with the same tasks: the first of its sort
   */
  record Member(Unit unit, WorkField field, String template) {}

  /**
   * A task of the made-up notice.
   *
   * @param row the cells of its row in the notice
   * @param like the task of the notice of 2016 whose progress is reported in the same words
   */
  record NoticeTask(List<String> row, int like) {}

  private final CitySpec spec;
  private final List<Member> members = new ArrayList<>();
  private final Unit root;
  private final List<NoticeTask> tasks = new ArrayList<>();

  MadeUpCity(CitySpec spec, WorkFields fields) {
    this.spec = spec;
    this.root =
        unit(
            ROOT_CODE,
            NAME + "人民政府",
            NAME,
            UnitKind.CITY_GOVERNMENT,
            null,
            REGION,
            Set.of(),
            false);
    for (Row row :
        CommentedTable.bundled(MadeUpCity.class, "notice-tasks.csv", TASK_COLUMNS).rows()) {
      tasks.add(
          new NoticeTask(
              List.of(
                  row.text("group"),
                  row.text("requirement"),
                  row.text("deadline"),
                  row.text("responsibility")),
              Integer.parseInt(row.text("like"))));
    }
    addMembers(fields);
  }

  private void addMembers(WorkFields fields) {
    List<WorkField> bureaus = new ArrayList<>();
    NAMED.forEach(name -> fields.find(name).ifPresent(bureaus::add));
    for (WorkField field : fields.list()) {
      if (!bureaus.contains(field) && !NO_BUREAUS.contains(field.name())) {
        bureaus.add(field);
      }
    }
    int serial = 0;
    for (WorkField field : bureaus) {
      add(bureau(field, ++serial), field, null);
    }
    int left = spec.units() - members.size();
    int counties =
        Math.min(MOST_COUNTIES, (left + BRANCHES_PER_COUNTY) / (BRANCHES_PER_COUNTY + 1));
    List<String> names = countyNames();
    WorkField county = fields.get("县区政府");
    String firstCounty = null;
    for (int i = 0; i < counties; i++) {
      Unit unit = county(i, names.get(i));
      firstCounty = firstCounty == null ? unit.code() : firstCounty;
      // The writer puts the first character of the name before the mark.
      add(unit, county.withMark(stem(names.get(i)).substring(1) + county.mark()), firstCounty);
    }
    for (int round = 1; counties > 0 && members.size() < spec.units(); round++) {
      for (int i = 0; i < counties && members.size() < spec.units(); i++) {
        addBranches(bureaus, i, names.get(i), round);
      }
    }
  }

  private void addBranches(List<WorkField> bureaus, int county, String countyName, int round) {
    for (int bureau = 0; bureau < bureaus.size() && members.size() < spec.units(); bureau++) {
      Member parent = members.get(bureau);
      int serial = (round - 1) * bureaus.size() + bureau + 1;
      String name = countyName + parent.field().name() + (round == 1 ? "" : "第" + round) + "分局";
      Unit branch =
          unit(
              code(region(county), serial),
              NAME + name,
              name,
              UnitKind.MANAGED_BODY,
              parent.unit().code(),
              region(county),
              parent.unit().flags(),
              true);
      String mark = stem(countyName) + parent.field().mark() + "分" + (round == 1 ? "" : round);
      add(branch, parent.field().withMark(mark), code(region(0), bureau + 1));
    }
  }

  /** The name without 区 or 县, as it stands in document numbers: no two units number alike. */
  private static String stem(String countyName) {
    return countyName.substring(0, countyName.length() - 1);
  }

  private void add(Unit unit, WorkField field, @Nullable String template) {
    if (members.size() < spec.units()) {
      members.add(new Member(unit, field, template == null ? unit.code() : template));
    }
  }

  private Unit bureau(WorkField field, int serial) {
    Set<UnitFlag> flags = EnumSet.of(UnitFlag.APPROVAL_UNIT);
    if (!field.livelihood().isEmpty()) {
      flags.add(UnitFlag.LIVELIHOOD);
    }
    if (!field.proposals().isEmpty()) {
      flags.add(UnitFlag.PROPOSAL_UNIT);
    }
    String shortName = field.shortNames().get(0);
    String fullName = NAME + (shortName.startsWith("市") ? shortName.substring(1) : shortName);
    boolean isOffice = field.name().equals("政府办公厅");
    return unit(
        code(REGION, serial),
        isOffice ? NAME + "人民政府办公厅" : fullName,
        shortName,
        isOffice ? UnitKind.GOVERNMENT_OFFICE : UnitKind.DEPARTMENT,
        ROOT_CODE,
        REGION,
        flags,
        true);
  }

  private Unit county(int index, String name) {
    return unit(
        region(index) + "-000",
        NAME + name + "人民政府",
        name,
        name.endsWith("区") ? UnitKind.DISTRICT : UnitKind.COUNTY,
        ROOT_CODE,
        region(index),
        Set.of(UnitFlag.COUNTY_GOVERNMENT),
        true);
  }

  private static String region(int county) {
    return Integer.toString(990101 + county);
  }

  private static String code(String region, int serial) {
    return String.format(Locale.ROOT, "%s-%03d", region, serial);
  }

  private static List<String> countyNames() {
    List<Row> syllables =
        CommentedTable.bundled(MadeUpCity.class, "city-names.csv", List.of("first", "second"))
            .rows();
    List<String> names = new ArrayList<>();
    for (String middle : middles(syllables)) {
      for (Row first : syllables) {
        for (Row second : syllables) {
          names.add(
              first.text("first")
                  + middle
                  + second.text("second")
                  + (names.size() % 3 == 0 ? "区" : "县"));
        }
      }
    }
    return names;
  }

  private static List<String> middles(List<Row> syllables) {
    List<String> middles = new ArrayList<>();
    middles.add("");
    syllables.forEach(row -> middles.add(row.text("second")));
    return middles;
  }

  private Unit unit(
      String code,
      String fullName,
      String shortName,
      UnitKind kind,
      @Nullable String parent,
      String region,
      Set<UnitFlag> flags,
      boolean expected) {
    String host = "r" + region + ".example";
    List<Channel> channels = new ArrayList<>();
    channels.add(new Channel(ChannelKind.GOVERNMENT_SITE, "www." + host));
    channels.add(new Channel(ChannelKind.DISCLOSURE_SITE, "xxgk." + host));
    if (!kind.isTerritorial()) {
      channels.add(new Channel(ChannelKind.OWN_SITE, "u" + code.substring(7) + "." + host));
    }
    return new Unit(
        code,
        fullName,
        shortName,
        List.of(),
        kind,
        parent,
        region,
        LocalDate.of(CitySpec.FIRST_YEAR, 1, 1),
        null,
        channels,
        flags,
        expected,
        "虚构");
  }

  /** The units that hand in a workbook, in a fixed order. */
  List<Member> members() {
    return members;
  }

  /** The city's government, above all others. */
  Unit root() {
    return root;
  }

  /** The task of the notice of 2016 that a task of this city's notice is like. */
  int like(int taskNumber) {
    return tasks.get(taskNumber - 1).like();
  }

  /** The notice, as Markdown. */
  String notice() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < tasks.size(); i++) {
      List<String> row = tasks.get(i).row();
      boolean isContinued = i > 0 && tasks.get(i - 1).row().get(0).equals(row.get(0));
      rows.append("| ").append(isContinued ? "" : row.get(0));
      rows.append(" | ").append(i + 1).append(". ").append(row.get(1));
      rows.append(" | ").append(row.get(2)).append(" | ").append(row.get(3)).append(" |\n");
    }
    return resource("notice-body.md")
        .replace("{tasks}\n", rows)
        .replace("{city}", NAME)
        .replace("{sign}", SIGN)
        .replace("{year}", Integer.toString(spec.year()));
  }

  /** The settings of its workspace. */
  String settings() {
    return """
        # 模拟城市的工作区，由 gongkai generate 生成，全部内容均为虚构
        # A made-up city, written by gongkai generate; nothing in it is real
        city: {city}
        region: "{region}"
        year: {year}
        notice: notice/notice.md
        units: units.csv
        inbox: inbox
        today: {next}-03-20
        """
        .replace("{city}", NAME)
        .replace("{region}", REGION)
        .replace("{year}", Integer.toString(spec.year()))
        .replace("{next}", Integer.toString(spec.year() + 1));
  }

  private static String resource(String name) {
    try (InputStream in = MadeUpCity.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
