package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of parties as phrases write them (责任单位列表): 市审改办、人社局 and 各县（市）区、开发区和各部门.
 *
 * <p>Collectives are written in one way, and the level word that stands once for a list is written
 * before each name.
 */
final class PartyList {

  /**
   * A party.
   *
   * @param name its normalised name
   * @param collective whether it stands for many units
   * @param note what stands in brackets behind it and is no part of the name; empty if nothing does
   */
  record Party(String name, boolean collective, String note) {}

  /** What names of units end with; longer endings first where one ends with another. */
  static final String ENDING =
      "(?:局|委|办|厅|部|院|员会|管委会|协会|联合会|工会|商会|总会|学会|基金会|理事会|红十字会|红会|慈善会|促进会|研究会|中心|处|署|室|公司|银行|支行|分行|总队|支队|大队|消防队"
          + "|调查队|站|研究所|派出所|交易所|事务所|合作社|供销社|通讯社|报社|出版社|联社|学校|党校|大学|区|县|市|州|盟|旗|部门|单位|机构|政府|党委|党组|乡镇|乡|镇|街道"
          + "|街道办|企业|(?:社会|群团|行业|党|基层|经济)组织|机关|集团|馆|电视台|电台|广播台|气象台|日报|网站|团委|妇联|残联|科协|文联|侨联|工商联|领导小组|工作组|专班|法院|检察院|政协|人大|海关|电力|国网|系统"
          + "|待明确〕|\\uE001|\\uE002|\\uE003|）)";

  private static final Pattern ENDS_LIKE_A_NAME = Pattern.compile(".*" + ENDING);

  /** Where a collective may end: before a delimiter, a joining word, or a word of the phrase. */
  private static final String AFTER =
      "(?=$|[、，；。：（）/\\uE001-\\uE003]|和|及|与|以及|按|根据|依|负责|分别|共同|各自|具体|抓|落实|组织|实施|由|为|牵头|配合|会同|参与|协助|参加"
          + "|要|应|须|都|均|做|推进|承担|结合|贯彻|开发区|各|高度|统筹|主要|确定|制定|比照)";

  private static final Pattern COUNTIES =
      Pattern.compile(
          "各(?:(?:县|市(?![直级政委场])|区)(?:[、（/]{0,2}(?:县|市(?![直级政委场])|区)）?){0,3})(?:（自治县）)?(?:人民政府|党委政府|党委、政府|政府)?(?:（管委会）)?"
              + "(?<!（[县市区])(?<!（[县市区]、[县市区])"
              + AFTER);

  /** The cities and prefectures of a province. */
  private static final Pattern CITIES =
      Pattern.compile("各(?:市[、（]?州）?|市地|地市|市（地）)(?:人民政府|政府)?" + AFTER);

  private static final Pattern ZONES =
      Pattern.compile(
          "(?<=^|[、，；。：（）\\uE001\\uE002]|和|及|与|由|会同)(?:各|全市|市|本市)?(?:经济)?开发区(?:（园区）|（新区）)?(?:管理委员会|管委会)?"
              + AFTER);

  private static final Pattern DEPARTMENTS =
      Pattern.compile("(?:市政府|市人民政府|市直|市级|市)?各(?:部门|委办局)(?:、(?:各)?直属机构|、各直属机构)?" + AFTER);

  /** Stands for a party that a draft leaves open. */
  static final String TO_BE_NAMED = "【待明确】";

  private static final char COUNTIES_AND_DISTRICTS_SIGN = '\uE001';
  private static final char COUNTIES_SIGN = '\uE002';
  private static final char ZONES_SIGN = '\uE003';

  /** Names that stand for many units beside those that speak of all, the others or the related. */
  private static final Set<String> COLLECTIVE_NAMES =
      Set.of(
          "各县（市）区", "各县（市）", "开发区", "各部门", "城区", "市辖区", "县级政府", "乡镇政府", "乡镇", "街道", "镇政府", "乡镇人民政府",
          "街道办事处", "街道办", "单位", "部门", "直属机构", "直属单位", "派出机构", "派驻机构", "派出所");

  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "(?:各|有关|相关|其他|其它|所有|全[市县区体]|辖[区内]|市直(?!机关)|市级|中省直|驻市).*"
              + "|[有涉].+的.+|.+以上.+"
              + "|.*(?:部门|单位)"
              + "|.*(?:有关|相关|各)(?:县|市|区|乡镇|街道|企业|机构|地区|地方|委办局).*");

  /** A name that says its own level or place, so that the level word of the list is not its own. */
  private static final Pattern OWN_LEVEL =
      Pattern.compile(
          "[省州盟].*|某[市县区].*|海关|铁路.*|团[省市县区州]委|市(?!场|容|政公用|政管理|政园林|政工程|政设施|民卡).*|[县区](?!域).*|本.*|[各全]..*"
              + "|(?:中国|中共|国家|国网|人民银行|中央|驻|吉林).*"
              + "|\\p{IsHan}{2,3}(?:市(?!场)|县).*|\\p{IsHan}{2,4}(?:新区|高新区|经开区|开发区|园区|示范区)(?:管委会)?"
              + "|(?:高新|经开|[\\p{IsHan}]{2})区(?:人民政府|政府|管委会)?");

  private static final Pattern LEVEL =
      Pattern.compile("(?<level>[市县区省州])(?!场|容|政公用|政管理|政园林|政工程|政设施|民卡|域).+");

  private static final Pattern BRACKET = Pattern.compile("(?<name>.+?)（(?<note>[^（）]*)）");

  private static final Pattern ET_CETERA =
      Pattern.compile("(?<name>.+?)(?<etc>等(?:各|有关|相关|市直|中省直|驻市)*(?:部门|单位|地区|地方|企业|机构)?)");

  /** What tells of an act and no one: 指导各地区. */
  private static final Pattern ACT =
      Pattern.compile("(?:指导|督促|督导|推动|确保|负责|牵头|会同|抓好|落实)(?!办|中心|委|组|单位|部门|局).*");

  /** Counties and districts without 各, where a name begins. */
  private static final Pattern BARE_COUNTIES =
      Pattern.compile("(?<![\\p{IsHan}）])县(?:（市）|、市|市)、?区(?:人民)?政府");

  private PartyList() {}

  /**
   * Writes signs in place of the collectives whose wordings hold delimiters, and normalises others.
   */
  static String withSigns(String canonical) {
    String text =
        COUNTIES
            .matcher(BARE_COUNTIES.matcher(canonical).replaceAll("各县（市）区"))
            .replaceAll(
                match -> {
                  String found = match.group();
                  boolean districts = found.replace("自治县", "").contains("区");
                  boolean counties = found.contains("县");
                  boolean cities = found.contains("市");
                  if (districts && (counties || cities)) {
                    return found.endsWith("（管委会）")
                        ? COUNTIES_AND_DISTRICTS_SIGN + "、" + ZONES_SIGN
                        : String.valueOf(COUNTIES_AND_DISTRICTS_SIGN);
                  }
                  return counties && cities
                      ? String.valueOf(COUNTIES_SIGN)
                      : Matcher.quoteReplacement(found);
                });
    text = CITIES.matcher(text).replaceAll("各市（州）");
    text = ZONES.matcher(text).replaceAll(String.valueOf(ZONES_SIGN));
    // A sign that follows another one without a comma is a party of its own: 各县（市）区开发区.
    text = text.replaceAll("(?<=[\\uE001-\\uE003])(?=[\\uE001-\\uE003])", "、");
    return DEPARTMENTS.matcher(text).replaceAll("各部门");
  }

  /** Writes the collectives' normal names back in place of their signs. */
  static String withoutSigns(String text) {
    return text.replace(String.valueOf(COUNTIES_AND_DISTRICTS_SIGN), "各县（市）区")
        .replace(String.valueOf(COUNTIES_SIGN), "各县（市）")
        .replace(String.valueOf(ZONES_SIGN), "开发区")
        .replace("〔待明确〕", TO_BE_NAMED);
  }

  static boolean isCollective(String name) {
    return name.equals(TO_BE_NAMED)
        || COLLECTIVE_NAMES.contains(name)
        || COLLECTIVE.matcher(name).matches();
  }

  static boolean looksLikeAName(String item) {
    return ENDS_LIKE_A_NAME.matcher(item).matches();
  }

  /** Whether every item of the list looks like the name of a party. */
  static boolean isList(String signed) {
    List<String> items = split(signed);
    return !items.isEmpty()
        && items.stream()
            .allMatch(
                item ->
                    looksLikeAName(item) && item.indexOf('：') < 0 && !ACT.matcher(item).matches());
  }

  /** Splits at delimiters outside brackets, and at joining words that stand between two names. */
  static List<String> split(String signed) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < signed.length(); i++) {
      char c = signed.charAt(i);
      if (c == '（') {
        depth++;
      } else if (c == '）') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && "、，；/\n\t ".indexOf(c) >= 0) {
        splitAtJoiningWords(signed.substring(start, i), items);
        start = i + 1;
      }
    }
    splitAtJoiningWords(signed.substring(start), items);
    return withPairs(items);
  }

  /** 市直有关部门、单位 is one collective: the second word says nothing by itself. */
  private static List<String> withPairs(List<String> items) {
    List<String> joined = new ArrayList<>();
    for (String item : items) {
      int last = joined.size() - 1;
      if (last >= 0 && item.matches("单位|部门|机构") && joined.get(last).matches(".*(?:部门|单位|机构)")) {
        joined.set(last, joined.get(last) + "、" + item);
      } else {
        joined.add(item);
      }
    }
    return joined;
  }

  private static void splitAtJoiningWords(String item, List<String> into) {
    String text = item.strip().replaceFirst("^(?:以及|及|和|与|由|并|会同)(?=.)", "");
    for (int i = 1; i < text.length() - 1; i++) {
      String word =
          text.startsWith("以及", i)
              ? "以及"
              : "和与及暨".indexOf(text.charAt(i)) >= 0 ? text.substring(i, i + 1) : "";
      if (!word.isEmpty()
          && !text.startsWith("其", i + word.length())
          && depthAt(text, i) == 0
          && looksLikeAName(text.substring(0, i))
          && looksLikeAName(text.substring(i + word.length()).replaceFirst("等.{0,4}$", ""))) {
        into.add(text.substring(0, i));
        splitAtJoiningWords(text.substring(i + word.length()), into);
        return;
      }
    }
    if (!text.isEmpty()) {
      into.add(text);
    }
  }

  private static int depthAt(String text, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += text.charAt(i) == '（' ? 1 : text.charAt(i) == '）' ? -1 : 0;
    }
    return depth;
  }

  /**
   * The parties of a list.
   *
   * @param signed the list after {@link #withSigns}
   * @param levelBefore the level word of an earlier list of the phrase; empty if there was none
   */
  static List<Party> parse(String signed, String levelBefore) {
    List<Party> parties = new ArrayList<>();
    String level = levelBefore;
    boolean committee = false;
    for (String item : split(signed)) {
      @Nullable String etCetera = null;
      String text = item;
      Matcher etc = ET_CETERA.matcher(text);
      if (etc.matches() && !isCollective(withoutSigns(etc.group("name")))) {
        text = etc.group("name");
        etCetera = etc.group("etc");
      }
      String note = "";
      Matcher bracket = BRACKET.matcher(text);
      if (bracket.matches() && ResponsibilityGrammar.isRoleNote(bracket.group("note"))) {
        text = bracket.group("name");
        note = bracket.group("note");
      }
      String name = withoutSigns(text);
      boolean collective = isCollective(name);
      if (!collective) {
        Matcher own = LEVEL.matcher(name);
        if (own.matches()) {
          level = own.group("level");
          committee = name.startsWith(level + "委") && name.endsWith("部");
        } else if (!level.isEmpty() && !OWN_LEVEL.matcher(name).matches()) {
          name = level + (committee && name.endsWith("部") ? "委" : "") + name;
        }
      }
      parties.add(new Party(name, collective, note));
      if (etCetera != null) {
        parties.add(new Party(etCetera, true, ""));
      }
    }
    return parties;
  }

  /** The level word that the list leaves to the lists after it. */
  static String levelOf(List<Party> parties, String levelBefore) {
    String level = levelBefore;
    for (Party party : parties) {
      Matcher own = LEVEL.matcher(party.name());
      if (!party.collective() && own.matches()) {
        level = own.group("level");
      }
    }
    return level;
  }
}
