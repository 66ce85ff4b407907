package org.gongkai.ledger;

import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;

/** An answer to a deputy's suggestion or a committee member's proposal (建议提案台账的一件复文). */
@Legible
public record Proposal(
    RowPlace row,
    @Column(
            header = "登记编号",
            aliases = {"编号"},
            width = 14)
        @Given
        Reported<@ShortText String> entryNumber,
    @Column(
            header = "类别",
            aliases = {"建议提案类别"},
            width = 14)
        @Given
        Reported<ProposalKind> kind,
    @Column(header = "建议提案编号", internal = true, width = 14)
        Reported<@ShortText String> proposalNumber,
    @Column(header = "标题", width = 36) @Given Reported<@TitleText String> title,
    @Column(header = "办理角色", note = "主办或协办", width = 10) @Given Reported<HandlingRole> role,
    @Column(header = "答复日期", width = 12) Reported<LocalDate> answeredOn,
    @Column(header = "是否应当公开", note = "涉及公共利益、公众权益、社会关切及需要社会广泛知晓的填“是”", width = 10)
        Reported<YesNo> publicInterest,
    @Column(header = "是否已公开", width = 10) Reported<YesNo> disclosed,
    @Column(header = "公开方式", width = 14) Reported<DisclosureManner> manner,
    @Column(header = "与协办单位沟通确认日期", width = 12) Reported<LocalDate> consultedOn,
    @Column(header = "公开审查人", internal = true, width = 14) Reported<@ShortText String> reviewer,
    @Column(header = "公开审查日期", width = 12) Reported<LocalDate> reviewedOn,
    @Column(header = "公开日期", width = 12) Reported<LocalDate> disclosedOn,
    @Column(header = "公开网址", width = 32) Reported<@WebAddress String> address,
    @Column(header = "不公开理由", width = 24) Reported<@LongText String> reason,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return entryNumber;
  }
}
