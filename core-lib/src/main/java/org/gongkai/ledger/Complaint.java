package org.gongkai.ledger;

import java.time.LocalDate;
import org.gongkai.finding.Reported;

/** A complaint about disclosure work (投诉举报台账的一件投诉举报). */
@Legible
public record Complaint(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(header = "收到日期", width = 12) @Given Reported<LocalDate> receivedOn,
    @Column(header = "事项摘要", internal = true, width = 36) Reported<@LongText String> subject,
    @Column(header = "对应申请登记编号", width = 14) Reported<@ShortText String> requestEntry,
    @Column(header = "办结日期", width = 12) Reported<LocalDate> handledOn,
    @Column(header = "处理结果", width = 28) Reported<@LongText String> result,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }
}
