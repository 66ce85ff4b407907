package org.gongkai.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;

/** An interpretation of a policy or an answer to a public concern (解读回应台账的一次解读或回应). */
@Legible
public record Interpretation(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(header = "解读回应方式", width = 18) @Given Reported<ActivityKind> kind,
    @Column(
            header = "名称",
            aliases = {"解读材料名称", "活动名称"},
            width = 36)
        @Given
        Reported<@TitleText String> title,
    @Column(header = "发布或举办日期", width = 12) @Given Reported<LocalDate> heldOn,
    @Column(header = "是否主要负责人", note = "主要负责人参加或发表的填“是”", width = 10) Reported<YesNo> byHead,
    @Column(header = "对应文件登记编号", note = "主动公开台账中的登记编号", width = 14)
        Reported<@ShortText String> documentEntry,
    @Column(header = "对应文件名称", width = 36) Reported<@TitleText String> documentTitle,
    @Column(header = "文件公开日期", width = 12) Reported<LocalDate> documentPublishedOn,
    @Column(header = "本级政府网解读日期", width = 12) Reported<LocalDate> onGovernmentSite,
    @Column(header = "政府信息公开网解读日期", width = 12) Reported<LocalDate> onDisclosureSite,
    @Column(header = "部门网站解读日期", width = 12) Reported<LocalDate> onOwnSite,
    @Column(
            header = "“解文说事”播出日期",
            aliases = {"解文说事播出日期"},
            note = "涉及民生的规范性文件填写",
            width = 12)
        Reported<LocalDate> onRadio,
    @Column(
            header = "网址",
            aliases = {"公开网址", "链接"},
            width = 32)
        Reported<@WebAddress String> address,
    @Column(header = "热点或舆情名称", note = "回应同一热点的各行填同一名称", width = 28)
        Reported<@TitleText String> concern,
    @Column(header = "事件等级", width = 16) Reported<EventLevel> eventLevel,
    @Column(header = "事件发生时间", note = "年月日时分，如2016-08-05 14:30", width = 17)
        Reported<LocalDateTime> occurredAt,
    @Column(header = "首次发布信息时间", note = "年月日时分", width = 17)
        Reported<LocalDateTime> firstStatementAt,
    @Column(header = "新闻发布会时间", note = "年月日时分", width = 17)
        Reported<LocalDateTime> pressConferenceAt,
    @Column(header = "回应时间", note = "年月日时分", width = 17) Reported<LocalDateTime> respondedAt,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }
}
