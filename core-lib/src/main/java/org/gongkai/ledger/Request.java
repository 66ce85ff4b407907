package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongkai.finding.Reported;

/** A request for government information (依申请公开台账的一件申请). */
@Legible
public record Request(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            note = "本单位本年度内不重复，改动后不变",
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(header = "申请人类型", width = 14) @Given Reported<ApplicantKind> applicantKind,
    @Column(header = "申请人", note = "只填代称，如张某", internal = true, width = 12)
        Reported<@ShortText String> applicant,
    @Column(header = "申请方式", note = "当面、传真、网络或信函", width = 12) @Given Reported<WayIn> wayIn,
    @Column(
            header = "收到日期",
            aliases = {"收到申请日期", "受理日期"},
            note = "上年结转的填上年的收到日期",
            width = 12)
        @Given
        Reported<LocalDate> receivedOn,
    @Column(
            header = "申请内容摘要",
            aliases = {"申请内容"},
            internal = true,
            width = 32)
        Reported<@LongText String> subject,
    @Column(header = "告知补正日期", width = 12) Reported<LocalDate> correctionAskedOn,
    @Column(header = "收到补正日期", width = 12) Reported<LocalDate> correctedOn,
    @Column(header = "征求第三方意见日期", width = 12) Reported<LocalDate> thirdPartyAskedOn,
    @Column(header = "第三方答复日期", width = 12) Reported<LocalDate> thirdPartyAnsweredOn,
    @Column(header = "征求其他机关意见日期", width = 12) Reported<LocalDate> otherOrganAskedOn,
    @Column(header = "其他机关答复日期", width = 12) Reported<LocalDate> otherOrganAnsweredOn,
    @Column(header = "告知延期日期", width = 12) Reported<LocalDate> extensionNotifiedOn,
    @Column(header = "答复日期", note = "尚未答复的不填", width = 12) Reported<LocalDate> repliedOn,
    @Column(
            header = "答复结果",
            aliases = {"办理结果"},
            note = "已答复的填写",
            width = 28)
        Reported<RequestOutcome> outcome,
    @Column(header = "答复文号", width = 18) Reported<@ShortText String> replyNumber,
    @Column(header = "提供页数", width = 10) Reported<@Count BigDecimal> pages,
    @Column(
            header = "收取费用",
            aliases = {"检索复制邮寄费"},
            note = "检索、复制、邮寄等成本费用",
            unitOfMeasure = "元",
            width = 12)
        Reported<@Amount BigDecimal> feeCollected,
    @Column(header = "减免费用", unitOfMeasure = "元", width = 12)
        Reported<@Amount BigDecimal> feeWaived,
    @Column(header = "信息处理费通知金额", note = "2021年起", unitOfMeasure = "元", width = 12)
        Reported<@Amount BigDecimal> processingFeeCharged,
    @Column(header = "信息处理费实收金额", note = "2021年起", unitOfMeasure = "元", width = 12)
        Reported<@Amount BigDecimal> processingFeeCollected,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }
}
