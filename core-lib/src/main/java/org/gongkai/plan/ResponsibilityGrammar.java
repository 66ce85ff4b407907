package org.gongkai.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.plan.PartyList.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrases in which notices say who is responsible (责任分工的表述).
 *
 * <p>A phrase is a row of clauses; a clause is a list of parties with a word that gives them their
 * part: 牵头, 会同, 配合, 负责落实. A list without such a word waits for the next one that has it, and takes
 * the part of its column if none comes. What is no such clause is returned as unclear.
 */
public final class ResponsibilityGrammar {

  /** How the parts are shared out; it changes no one's part. */
  private static final String MANNER =
      "(?:(?:，)?(?:(?:按照?|根据|依据|依照|结合)(?:各自|有关|相关)?(?:的)?(?:职责|职能|工作|责任|分工)(?:分工|范围)?(?:要求)?"
          + "|分别|共同|各自|分工|具体|统一|同时|联合|都|均|应当?|须|要|主要|总体|全面|全程|负总责|认真|切实)){0,12}";

  private static final String LEAD_WORD = "(?:总?牵头(?!单位|部门)(?:抓总)?|统筹(?:协调)?|主办|主责|主抓)";

  private static final String JOINT_WORD = "(?:(?:积极)?(?:配合|参与|协助|协同|参加|协办|支持)(?!单位|部门))";

  private static final String GUIDE_WORD =
      "(?:指导(?!中心|办|站|处|委)|督导(?!室|办|组|团|委)|监督(?!管理|局|所|站|委|检|执)|督促"
          + "|督查(?!室|办|组|局|处)|督办(?!室|处)|考核(?!办|局)|检查(?!站|队|组|室)|验收|汇总|协调(?!办|小组|领导|局)|审核(?!中心|处)|把关)";

  private static final String IMPLEMENT_WORD =
      "(?:负责|各负其责|抓好|抓实|抓(?=落实)|落实(?!办)|组织(?!部)|实施|承办(?!单位|部门)|承担|做好|推进(?!办|中心|会|领导)|办理|制定|完成)";

  private static final String LIST = "(?<list>.*?" + PartyList.ENDING + ")";

  private static final Pattern LABEL =
      Pattern.compile("(?<label>(?:牵头|主办|主责|责任|承办|落实|配合|协办|参与|协作|参加|协助)(?:责任)?(?:单位|部门|主体))：");

  private static final Pattern LABELLED = Pattern.compile(LABEL.pattern() + "(?<list>.*)");

  private static final Pattern AS_UNIT =
      Pattern.compile(
          "(?<list>.+?)(?:分别)?(?:作)?为(?<label>(?:牵头|主办|主责|责任|承办|落实|配合|协办|参与|协作|参加|协助)(?:责任)?(?:单位|部门|主体))");

  private static final Pattern BY = Pattern.compile("(?<scope>.*?)(?:，)?由(?<rest>.+)");

  private static final Pattern TOGETHER =
      Pattern.compile("(?:由)?(?<list>.*?)(?:会同|商(?=市|省|县|区)|联合(?=市|省|县|区|各|相关|有关))(?<others>.+)");

  private static final Pattern LEADS = Pattern.compile(LIST + MANNER + LEAD_WORD + "(?<object>.*)");

  private static final Pattern JOINS =
      Pattern.compile(LIST + MANNER + "(?:予以|给予|做好)?" + JOINT_WORD + "(?<object>.*)");

  private static final Pattern GUIDES =
      Pattern.compile(LIST + MANNER + "(?:业务)?(?<scope>" + GUIDE_WORD + ".*)");

  private static final Pattern IMPLEMENTS =
      Pattern.compile(LIST + MANNER + "(?<verb>" + IMPLEMENT_WORD + "(?:抓好|好|实施)?)(?<object>.*)");

  /** A list with the manner alone; the part follows after a comma. */
  private static final Pattern MANNER_ONLY = Pattern.compile(LIST + "(?<manner>" + MANNER + ")");

  private static final Pattern MANNER_ALONE = Pattern.compile(MANNER);

  /** A clause that goes on with the parties before it. */
  private static final Pattern GOES_ON =
      Pattern.compile(MANNER + "(?:" + LEAD_WORD + "|" + JOINT_WORD + "|" + IMPLEMENT_WORD + ").*");

  /** The object of a verb that says no more than the verb. */
  private static final Pattern EMPTY_OBJECT =
      Pattern.compile(
          "(?:的)?(?:抓好|做好|共同|具体|组织|全面|推进|负责|实施|落实|推动|完成|执行|办理|贯彻|开展|抓|好|到位|工作|此项工作|该项工作|本项工作|相关工作落实|(?:相关|有关)(?:的)?工作|任务){0,12}");

  private static final Pattern ROLE_NOTE =
      Pattern.compile(
          "(?:总?牵头|主办|主责|负责|落实|承办|配合|参与|协助|协办|指导|监督|督促)(?:单位|部门|落实)?|负责.+|.+(?:方面|部分|领域)|.+工作");

  /** What stands in brackets behind a name and tells of the list, not of the name. */
  private static final Pattern ABOUT_THE_LIST = Pattern.compile(".*(?:下同|简称|第一|排序|顺序|见附).*");

  /** 责任单位排在第一位的为牵头单位，下同: said once, for all tasks from there on. */
  private static final Pattern FIRST_LEADS =
      Pattern.compile("(?:，)?（?[^（），]*第一[^（），]{0,10}牵头(?:单位|部门|责任单位)?(?:，[^（）]{0,12})?）?");

  /** Something else that a cell says beside the units. */
  private static final Pattern OTHER_LABEL = Pattern.compile("(?:(?:完成|办理|落实)?(?:时限|时间)|备注)：");

  private static final int LONGEST_SCOPE = 20;

  /** No phrase is longer; what is, is text that slipped into the column. */
  static final int LONGEST_PHRASE = 1500;

  private static final Pattern NO_ONE = Pattern.compile("(?:无|-+|/+|、|\\.|空)?");

  private ResponsibilityGrammar() {}

  /**
   * Whether what stands in brackets behind a name gives the party its part, and is not its name.
   */
  static boolean isRoleNote(String note) {
    return ROLE_NOTE.matcher(note).matches()
        || (note.length() <= LONGEST_SCOPE
            && !PartyList.looksLikeAName(note)
            && !ABOUT_THE_LIST.matcher(note).matches());
  }

  /** Whether a text says that the first unit of each list leads: 列第一位的为牵头单位. */
  static boolean saysTheFirstLeads(String text) {
    return FIRST_LEADS.matcher(Wording.canonical(text)).find();
  }

  /** The same reading with the first unit as leader, if all units are only listed. */
  static Responsibility withFirstLeading(Responsibility read) {
    boolean listed =
        read.assignments().size() > 1
            && read.assignments().stream()
                .allMatch(a -> a.role() == TaskRole.IMPLEMENT && a.scope() == null);
    if (!listed || read.assignments().get(0).collective()) {
      return read;
    }
    List<Assignment> assignments = new ArrayList<>(read.assignments());
    assignments.set(0, new Assignment(TaskRole.LEAD, assignments.get(0).party(), false, null));
    return new Responsibility(assignments, read.unclear());
  }

  /**
   * Reads a phrase of a column that does not give a part by itself (责任单位).
   *
   * @param phrase the phrase as printed
   */
  public static Responsibility parse(String phrase) {
    return parse(phrase, TaskRole.IMPLEMENT);
  }

  /**
   * Reads a phrase.
   *
   * @param phrase the phrase as printed
   * @param columnRole the part of parties that are only listed: LEAD under 牵头单位, JOINT under 配合单位
   */
  public static Responsibility parse(String phrase, TaskRole columnRole) {
    if (phrase.length() > LONGEST_PHRASE) {
      return new Responsibility(List.of(), List.of(phrase));
    }
    Phrase reading = new Phrase(columnRole);
    String lines = phrase.replaceAll("[\\r\\n\\u000B\\u2028]+", "\n");
    StringBuilder joined = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      String text = Wording.canonical(line);
      if (!text.isEmpty()) {
        // A line that ends within a list goes on in the next; one that is complete ends there.
        boolean open =
            !joined.isEmpty() && "、，和及与（".indexOf(joined.charAt(joined.length() - 1)) >= 0;
        joined.append(joined.isEmpty() || open ? "" : "\n").append(text);
      }
    }
    String canonical =
        OTHER_LABEL
            .matcher(FIRST_LEADS.matcher(blanksAsCommas(joined.toString(), phrase)).replaceAll(""))
            .replaceAll("；$0");
    String signed = LABEL.matcher(PartyList.withSigns(canonical)).replaceAll("；$0");
    for (String sentence : signed.split("[；。]", -1)) {
      reading.sentence(sentence);
    }
    return new Responsibility(new ArrayList<>(reading.assignments), reading.unclear);
  }

  /** A cell that only lists names, in lines or with blanks between them, with commas instead. */
  static String asList(String cell) {
    return blanksAsCommas(
        Wording.canonical(String.join("、", cell.strip().split("[\\r\\n]+", -1))), cell);
  }

  /** A list whose names are set apart by blanks alone: 市发改委 市财政局. */
  private static String blanksAsCommas(String canonical, String phrase) {
    if (canonical.contains("\n") || canonical.matches(".*[、，；。].*")) {
      return canonical.replace("\n", "，");
    }
    String[] words = phrase.strip().split("[\\s\\u3000\\u00a0]+");
    boolean names = words.length > 1;
    for (String word : words) {
      names &= word.length() > 2 && PartyList.looksLikeAName(Wording.canonical(word));
    }
    return names ? Wording.canonical(String.join("、", words)) : canonical;
  }

  /** Prints assignments as a phrase that reads back as the same assignments. */
  public static String print(List<Assignment> assignments) {
    StringBuilder phrase = new StringBuilder();
    int from = 0;
    while (from < assignments.size()) {
      Assignment first = assignments.get(from);
      int to = from + 1;
      while (to < assignments.size()
          && assignments.get(to).role() == first.role()
          && java.util.Objects.equals(assignments.get(to).scope(), first.scope())) {
        to++;
      }
      List<String> names = assignments.subList(from, to).stream().map(Assignment::party).toList();
      phrase.append(phrase.isEmpty() ? "" : "；");
      if (first.scope() != null) {
        phrase.append(first.scope()).append('由');
      }
      phrase
          .append(String.join("、", names))
          .append(
              switch (first.role()) {
                case LEAD -> "牵头落实";
                case JOINT -> "配合";
                case IMPLEMENT -> "负责落实";
              });
      from = to;
    }
    return phrase.toString();
  }

  private static TaskRole roleOfLabel(String label) {
    if (label.startsWith("牵头") || label.startsWith("主")) {
      return TaskRole.LEAD;
    }
    return label.startsWith("责任") || label.startsWith("承办") || label.startsWith("落实")
        ? TaskRole.IMPLEMENT
        : TaskRole.JOINT;
  }

  /** The reading of one phrase, from left to right. */
  private static final class Phrase {

    private final TaskRole columnRole;
    private final Set<Assignment> assignments = new LinkedHashSet<>();
    private final List<String> unclear = new ArrayList<>();
    private String level = "";

    /** Parties whose part is still to come. */
    private String waiting = "";

    /** The part that a list without a word of its own has after 会同, in the same sentence. */
    private @Nullable TaskRole open;

    Phrase(TaskRole columnRole) {
      this.columnRole = columnRole;
    }

    void sentence(String text) {
      open = null;
      for (String clause : withBracketClauses(text)) {
        if (!NO_ONE.matcher(clause).matches()) {
          clause(clause);
        }
      }
      flush();
    }

    /** Splits at commas outside brackets; what stands in brackets as a clause becomes one. */
    private static List<String> withBracketClauses(String sentence) {
      String text = sentence;
      Matcher bracket =
          Pattern.compile(
                  "（(?<inner>[^（）]*" + PartyList.ENDING + MANNER + "(?:配合|参与|协助|牵头|负责)[^（）]*)）")
              .matcher(text);
      text = bracket.replaceAll("，${inner}，");
      List<String> clauses = new ArrayList<>();
      int depth = 0;
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '（' ? 1 : c == '）' ? -1 : 0;
        if (c == '，' && depth <= 0) {
          clauses.add(text.substring(start, i));
          start = i + 1;
        }
      }
      clauses.add(text.substring(start));
      return clauses;
    }

    private void clause(String clause) {
      if (!waiting.isEmpty() && GOES_ON.matcher(clause).matches()) {
        String text = waiting + clause;
        waiting = "";
        if (part(text)) {
          return;
        }
        unclear(text);
        return;
      }
      if (!waiting.isEmpty() && MANNER_ALONE.matcher(clause).matches()) {
        waiting += clause;
        return;
      }
      boolean labelled = LABELLED.matcher(clause).matches() || AS_UNIT.matcher(clause).matches();
      Matcher manner = MANNER_ONLY.matcher(clause);
      if (!labelled && PartyList.isList(clause) && !TOGETHER.matcher(clause).matches()) {
        waiting += (waiting.isEmpty() ? "" : "、") + clause;
      } else if (!labelled
          && manner.matches()
          && PartyList.isList(manner.group("list"))
          && !TOGETHER.matcher(clause).matches()) {
        waiting += (waiting.isEmpty() ? "" : "、") + clause;
      } else {
        // 市发改委，市财政局负责落实: the first list shares the part of the second.
        String text = waiting.isEmpty() ? clause : waiting + "、" + clause;
        boolean joins = !waiting.isEmpty() && open == null && mayJoin(clause);
        if (!joins) {
          flush();
          text = clause;
        }
        waiting = "";
        if (!part(text)) {
          unclear(text);
        }
      }
    }

    /**
     * Whether the clause begins with a list whose part a list before it may share. 配合 is shared
     * only after a leader has been named: in 市发改委，市财政局配合 the first one acts and the second assists.
     */
    private boolean mayJoin(String clause) {
      Matcher implementing = IMPLEMENTS.matcher(clause);
      Matcher leading = LEADS.matcher(clause);
      Matcher joining = JOINS.matcher(clause);
      boolean led = assignments.stream().anyMatch(a -> a.role() == TaskRole.LEAD);
      return !TOGETHER.matcher(clause).matches()
          && ((implementing.matches()
                  && EMPTY_OBJECT.matcher(implementing.group("object")).matches()
                  && PartyList.isList(implementing.group("list")))
              || (led
                  && joining.matches()
                  && EMPTY_OBJECT.matcher(joining.group("object")).matches()
                  && PartyList.isList(joining.group("list")))
              || (leading.matches() && PartyList.isList(leading.group("list"))));
    }

    private void unclear(String text) {
      unclear.add(PartyList.withoutSigns(text));
    }

    private void flush() {
      if (!waiting.isEmpty()) {
        Matcher manner = MANNER_ONLY.matcher(waiting);
        String list =
            !PartyList.isList(waiting) && manner.matches() ? manner.group("list") : waiting;
        add(open == null ? columnRole : open, list, null);
        waiting = "";
      }
    }

    /** Reads a clause that gives a part; false if it is none. */
    private boolean part(String text) {
      Matcher labelled = LABELLED.matcher(text);
      if (labelled.matches()) {
        open = roleOfLabel(labelled.group("label"));
        if (!NO_ONE.matcher(labelled.group("list")).matches()) {
          add(open, labelled.group("list"), null);
        }
        return true;
      }
      Matcher asUnit = AS_UNIT.matcher(text);
      if (asUnit.matches() && PartyList.isList(asUnit.group("list"))) {
        add(roleOfLabel(asUnit.group("label")), asUnit.group("list"), null);
        return true;
      }
      Matcher by = BY.matcher(text);
      if (by.matches() && !by.group("scope").contains("会同")) {
        String scope = by.group("scope");
        String rest = by.group("rest");
        if (verb(rest, scope.isEmpty() ? null : scope)) {
          return true;
        }
        if (PartyList.isList(rest)) {
          add(columnRole, rest, scope.isEmpty() ? null : scope);
          return true;
        }
      }
      return verb(text, null);
    }

    private boolean verb(String text, @Nullable String scope) {
      Matcher together = TOGETHER.matcher(text);
      if (together.matches()
          && (together.group("list").isEmpty() || listed(together.group("list")) != null)) {
        String leaders = together.group("list");
        Matcher others = IMPLEMENTS.matcher(together.group("others"));
        Matcher othersJoin = JOINS.matcher(together.group("others"));
        String list = together.group("others");
        String joinScope = scope;
        if (othersJoin.matches() && PartyList.isList(othersJoin.group("list"))) {
          list = othersJoin.group("list");
        } else if (others.matches()) {
          list = others.group("list");
          String object = others.group("object");
          if (scope == null && !EMPTY_OBJECT.matcher(object).matches()) {
            joinScope = object;
          }
        } else {
          Matcher leads = LEADS.matcher(list);
          if (leads.matches()) {
            list = leads.group("list");
          }
        }
        if (!leaders.isEmpty()) {
          add(TaskRole.LEAD, bare(leaders), joinScope);
        }
        add(TaskRole.JOINT, list, joinScope);
        open = TaskRole.JOINT;
        return true;
      }
      return withWord(text, LEADS, TaskRole.LEAD, scope)
          || joins(text, scope)
          || withWord(text, IMPLEMENTS, TaskRole.IMPLEMENT, scope)
          || guides(text, scope);
    }

    /** The list without 牵头 or the manner behind it; null if it is no list. */
    private static @Nullable String listed(String text) {
      String bare = bare(text);
      return PartyList.isList(bare) ? bare : null;
    }

    private static String bare(String text) {
      Matcher leads = LEADS.matcher(text);
      if (leads.matches() && EMPTY_OBJECT.matcher(leads.group("object")).matches()) {
        return leads.group("list");
      }
      Matcher manner = MANNER_ONLY.matcher(text);
      return manner.matches() ? manner.group("list") : text;
    }

    private boolean withWord(String text, Pattern pattern, TaskRole role, @Nullable String scope) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.matches() || !PartyList.isList(matcher.group("list"))) {
        return false;
      }
      String object = matcher.group("object");
      boolean plain = EMPTY_OBJECT.matcher(object).matches();
      String stated = object.replaceFirst("^(?:抓好|做好|组织|负责|落实|推进)(?=.)", "");
      add(
          role,
          matcher.group("list"),
          plain ? scope : scope == null ? stated : scope + "：" + stated);
      open = null;
      return true;
    }

    private boolean joins(String text, @Nullable String scope) {
      Matcher matcher = JOINS.matcher(text);
      if (!matcher.matches() || !PartyList.isList(matcher.group("list"))) {
        return false;
      }
      Matcher led = IMPLEMENTS.matcher(matcher.group("object"));
      String leader = led.matches() ? led.group("list") : matcher.group("object");
      if (!leader.isEmpty() && PartyList.isList(leader)) { // 市财政局配合市发改委落实
        add(TaskRole.LEAD, leader, scope);
        add(TaskRole.JOINT, matcher.group("list"), scope);
        return true;
      }
      return withWord(text, JOINS, TaskRole.JOINT, scope);
    }

    private boolean guides(String text, @Nullable String scope) {
      Matcher matcher = GUIDES.matcher(text);
      if (!matcher.matches() || !PartyList.isList(matcher.group("list"))) {
        return false;
      }
      String guiding = matcher.group("scope");
      add(TaskRole.JOINT, matcher.group("list"), scope == null ? guiding : scope + "：" + guiding);
      return true;
    }

    private void add(TaskRole role, String list, @Nullable String scope) {
      List<Party> parties = PartyList.parse(list, level);
      level = PartyList.levelOf(parties, level);
      String plainScope = scope == null ? null : PartyList.withoutSigns(scope);
      for (Party party : parties) {
        assignments.add(noted(role, party, plainScope));
      }
    }

    private static Assignment noted(TaskRole role, Party party, @Nullable String scope) {
      String note = party.note();
      TaskRole noted = role;
      String notedScope = scope;
      if (note.matches("(?:总?牵头|主办|主责).*")) {
        noted = TaskRole.LEAD;
      } else if (note.matches("(?:配合|参与|协助|协办).*")) {
        noted = TaskRole.JOINT;
      } else if (note.matches("指导|监督|督促")) {
        noted = TaskRole.JOINT;
        notedScope = note;
      } else if (note.matches("(?:负责|落实|承办)(?:落实|单位|部门)?")) {
        noted = TaskRole.IMPLEMENT;
      } else if (!note.isEmpty()) {
        notedScope = note.replaceFirst("^负责", "");
      }
      return new Assignment(noted, party.name(), party.collective(), notedScope);
    }
  }
}
