package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.plan.TaskRole;

/** How far a task of the plan has come (任务进展); one row per task and role of the unit. */
@Legible
public record TaskProgress(
    RowPlace row,
    @Column(
            header = "任务序号",
            aliases = {"序号", "任务编号"},
            note = "与任务分解表的序号一致",
            width = 9)
        @Given
        Reported<@Count BigDecimal> taskNumber,
    @Column(header = "工作任务", width = 20) Reported<@LongText String> task,
    @Column(
            header = "任务分解和具体要求",
            aliases = {"具体要求"},
            width = 48)
        Reported<@LongText String> requirement,
    @Column(header = "承担角色", note = "牵头、配合或落实", width = 10) Reported<TaskRole> role,
    @Column(
            header = "完成时限",
            aliases = {"完成时间"},
            note = "由公开办预填",
            width = 12)
        Reported<LocalDate> deadline,
    @Column(header = "完成状态", note = "未开展、进行中、已完成或不涉及", width = 10) @Given
        Reported<ProgressState> state,
    @Column(header = "完成日期", note = "状态为“已完成”时填写", width = 12) Reported<LocalDate> doneOn,
    @Column(header = "不涉及理由", note = "状态为“不涉及”时填写", width = 20)
        Reported<@LongText String> notApplicableReason,
    @Column(
            header = "进展情况",
            aliases = {"工作进展"},
            width = 40)
        Reported<@LongText String> progress,
    @Column(
            header = "佐证网址",
            aliases = {"佐证材料网址", "佐证链接"},
            note = "已完成任务的公开网址",
            width = 32)
        Reported<@WebAddress String> evidence,
    @Column(header = "佐证登记编号", note = "主动公开台账中的登记编号", width = 16)
        Reported<@ShortText String> evidenceEntry,
    @Column(header = "备注", note = "内部备注，不对外公开", internal = true, width = 20)
        Reported<@LongText String> remarks)
    implements LedgerRow {

  @Override
  public Reported<?> key() {
    return taskNumber;
  }
}
