package org.gongkai.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of disclosure catalogues (目录栏目): those of the standard catalogue of township and
 * district offices, of its variants at departments, and those that tie an item to a plan.
 */
enum CatalogueColumn {
  CODE("事项编号|目录事项编号|事项编码|目录编号|索引号?"),
  SERIAL("序号|编号"),
  TOPIC("一级事项|一级目录|事项类别|公开类别|一级公开事项|类别"),
  /** The deepest level that is filled in is the item. */
  TITLE("[二三四五六]级(?:公开)?(?:事项|目录)|公开事项(?:名称)?|事项名称|具体公开事项"),
  ELEMENTS("公开内容|公开内容和要素|公开要素|公开信息内容"),
  BASIS("公开依据|法律依据|依据"),
  TIMING("公开时限|时限|公开时限和频次"),
  DURATION("公开时长|公开期限"),
  BODIES("公开主体|公开责任主体|责任主体|公开部门|责任单位|公开单位"),
  CHANNELS("公开渠道和载体|公开渠道|公开载体|公开渠道及载体|公开形式"),
  AUDIENCE("公开对象|公开范围"),
  EVERYONE("全社会|面向社会|社会公众"),
  SPECIFIC_GROUP("特定群体|特定群众|特定对象|特定人群"),
  MANNER("公开方式"),
  PROACTIVE("主动|主动公开"),
  ON_REQUEST("依申请|依申请公开"),
  LEVEL("公开层级"),
  CITY("市级|市本级"),
  COUNTY("县级|区级|县区级|县、区级|区县级"),
  TOWNSHIP("乡级|镇级|乡镇级|街道|乡镇、街道级"),
  VILLAGE("村级|社区|村、社区级"),
  TASK("对应任务(?:序号)?|任务序号"),
  ROLES("承担角色"),
  PER_YEAR("每年(?:公开)?次数"),
  DETAIL("细化程度"),
  UNITS("计量单位");

  private static final Pattern BRACKETS = Pattern.compile("（[^）]*）");

  private final Pattern wordings;

  CatalogueColumn(String wordings) {
    this.wordings = Pattern.compile(wordings);
  }

  /** The column of a heading, whatever its blanks, and with or without what stands in brackets. */
  static Optional<CatalogueColumn> find(String heading) {
    String canonical = Wording.canonical(heading).replaceFirst("：$", "");
    String bare = BRACKETS.matcher(canonical).replaceAll("");
    return Arrays.stream(values())
        .filter(
            column ->
                column.wordings.matcher(canonical).matches()
                    || column.wordings.matcher(bare).matches())
        .findFirst();
  }

  /** Whether the column is one of those under 公开对象, 公开方式 and 公开层级 that are ticked. */
  boolean isTicked() {
    return switch (this) {
      case EVERYONE, SPECIFIC_GROUP, PROACTIVE, ON_REQUEST, CITY, COUNTY, TOWNSHIP, VILLAGE -> true;
      default -> false;
    };
  }
}
