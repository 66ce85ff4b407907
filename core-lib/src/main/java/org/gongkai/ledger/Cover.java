package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongkai.finding.Reported;

/** Who hands in, for which year, as of which date (报送单位). */
@Legible
public record Cover(
    @Column(header = "单位编码", note = "由公开办预填，请勿改动") @Given Reported<@ShortText String> unitCode,
    @Column(header = "单位名称") @Given Reported<@ShortText String> unitName,
    @Column(header = "报送年度", unitOfMeasure = "年") @Given Reported<@Count BigDecimal> year,
    @Column(
            header = "数据截止日期",
            aliases = {"数据截止"},
            note = "所填数据截止到哪一天")
        @Given
        Reported<LocalDate> dataAsOf,
    @Column(header = "报送口径", note = "本级或汇总；汇总的在下方列出所含单位") @Given Reported<ReportScope> scope,
    @Column(header = "单位负责人", internal = true) Reported<@ShortText String> head,
    @Column(header = "审核人", internal = true) @Given Reported<@ShortText String> reviewer,
    @Column(header = "填报人", internal = true) @Given Reported<@ShortText String> reporter,
    @Column(header = "联系电话", internal = true) Reported<@ShortText String> phone,
    @Column(header = "填报日期") Reported<LocalDate> filledOn) {}
