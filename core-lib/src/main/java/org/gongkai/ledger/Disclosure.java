package org.gongkai.ledger;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;

/** A piece of information and where it was disclosed (主动公开台账的一条信息). */
@Legible
public record Disclosure(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            note = "本单位本年度内不重复，改动后不变",
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(
            header = "信息名称",
            aliases = {"标题", "信息标题"},
            width = 40)
        @Given
        Reported<@TitleText String> title,
    @Column(
            header = "文号",
            aliases = {"发文字号"},
            width = 20)
        Reported<@ShortText String> documentNumber,
    @Column(header = "信息类别", note = "规章、行政规范性文件、其他文件或其他信息", width = 16) @Given
        Reported<DocumentKind> kind,
    @Column(header = "公开属性", note = "主动公开、依申请公开或不予公开", width = 12) @Given
        Reported<DisclosureAttribute> attribute,
    @Column(header = "是否涉及民生", width = 10) Reported<YesNo> livelihood,
    @Column(
            header = "对应任务序号",
            aliases = {"任务序号"},
            note = "没有对应任务的可不填",
            width = 10)
        Reported<@Count BigDecimal> taskNumber,
    @Column(header = "目录事项编号", note = "主动公开目录中的编号", width = 14)
        Reported<@ShortText String> catalogueItem,
    @Column(header = "所属期间", note = "定期公开的事项填写，如2016年第3季度", width = 16)
        Reported<@ShortText String> period,
    @Column(
            header = "形成日期",
            aliases = {"成文日期", "制作日期"},
            note = "信息形成或变更的日期",
            width = 12)
        @Given
        Reported<LocalDate> formedOn,
    @Column(header = "废止日期", note = "文件废止的填写", width = 12) Reported<LocalDate> abolishedOn,
    @Column(header = "公开要素", note = "目录要求的要素，用顿号隔开，如依据、主体、项目", width = 30)
        Reported<@LongText String> contentElements,
    @Column(header = "数量", note = "目录要求数量的填写", width = 10)
        Reported<@PositiveOrZero(message = "{number-negative}") BigDecimal> quantity,
    @Column(header = "计量单位", note = "如人、人次、户次、万元", width = 10)
        Reported<@ShortText String> quantityUnit,
    @Column(header = "功能分类细化级次", note = "预决算公开填写，应到项级", width = 12)
        Reported<ClassificationLevel> functionalLevel,
    @Column(header = "经济分类细化级次", note = "预决算公开填写，应到款级", width = 12)
        Reported<ClassificationLevel> economicLevel,
    @Column(
            header = "本级政府网公开日期",
            aliases = {"政府网站公开日期"},
            width = 12)
        Reported<LocalDate> onGovernmentSite,
    @Column(header = "政府信息公开网公开日期", width = 12) Reported<LocalDate> onDisclosureSite,
    @Column(
            header = "部门网站公开日期",
            aliases = {"本部门网站公开日期"},
            width = 12)
        Reported<LocalDate> onOwnSite,
    @Column(header = "政府公报公开日期", width = 12) Reported<LocalDate> inBulletin,
    @Column(header = "政务微博公开日期", width = 12) Reported<LocalDate> onWeibo,
    @Column(header = "政务微信公开日期", width = 12) Reported<LocalDate> onWechat,
    @Column(header = "其他方式公开日期", width = 12) Reported<LocalDate> byOtherMeans,
    @Column(
            header = "公开网址",
            aliases = {"网址", "链接"},
            width = 36)
        Reported<@WebAddress String> address,
    @Column(header = "保密审查人", internal = true, width = 14)
        Reported<@ShortText String> secrecyReviewer,
    @Column(header = "保密审查日期", note = "不得晚于公开日期", width = 12) Reported<LocalDate> secrecyReviewedOn,
    @Column(header = "责任科室", internal = true, width = 14) Reported<@ShortText String> office,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }

  /** The earliest date on which the information stood on any channel; absent if it never did. */
  @PickedFrom(
      header = "最早公开日期",
      columns = {
        "onGovernmentSite",
        "onDisclosureSite",
        "onOwnSite",
        "inBulletin",
        "onWeibo",
        "onWechat",
        "byOtherMeans"
      })
  public Reported<LocalDate> publishedOn() {
    return earlier(
        onWebsite(), earlier(earlier(inBulletin, onWeibo), earlier(onWechat, byOtherMeans)));
  }

  /** The earliest date on which the information stood on one of the three kinds of site. */
  @PickedFrom(
      header = "政府网站最早公开日期",
      columns = {"onGovernmentSite", "onDisclosureSite", "onOwnSite"})
  public Reported<LocalDate> onWebsite() {
    return earlier(earlier(onGovernmentSite, onDisclosureSite), onOwnSite);
  }

  /** The earlier date, the first of two that are the same; absent if neither is given. */
  private static Reported<LocalDate> earlier(
      Reported<LocalDate> first, Reported<LocalDate> second) {
    if (!second.isGiven()) {
      return first.isGiven() ? first : Reported.absent();
    }
    return first.isGiven() && !second.get().isBefore(first.get()) ? first : second;
  }
}
