package org.gongkai.ledger;

import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;

/** A challenge to a disclosure decision (复议诉讼台账的一件案件). */
@Legible
public record Review(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(header = "案件类别", width = 26) @Given Reported<ReviewKind> kind,
    @Column(header = "案号", width = 22) Reported<@ShortText String> caseNumber,
    @Column(header = "对应申请登记编号", width = 14) Reported<@ShortText String> requestEntry,
    @Column(header = "受理日期", width = 12) @Given Reported<LocalDate> acceptedOn,
    @Column(header = "是否上年结转", width = 10) Reported<YesNo> carriedOver,
    @Column(
            header = "审理结果",
            aliases = {"结果"},
            width = 14)
        @Given
        Reported<ReviewResult> result,
    @Column(header = "审结日期", note = "尚未审结的不填", width = 12) Reported<LocalDate> concludedOn,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }
}
