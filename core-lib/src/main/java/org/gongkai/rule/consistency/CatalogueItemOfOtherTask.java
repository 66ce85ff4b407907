package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A catalogue item belongs to the task that the row names. */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-item-of-other-task",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "目录事项编号应与对应任务序号一致",
    titleInEnglish = "A catalogue item belongs to the task that the row names",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "主动公开台账：对应任务序号、目录事项编号")},
    inputs = {"disclosures.taskNumber", "disclosures.catalogueItem"})
public final class CatalogueItemOfOtherTask extends RowRule<Disclosure> {

  public CatalogueItemOfOtherTask() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.taskNumber().isGiven() || !row.catalogueItem().isGiven()) {
      return;
    }
    judging
        .findItem(row.catalogueItem().get())
        .filter(item -> item.taskNumber() > 0) // else the item comes from no task
        .filter(
            item -> row.taskNumber().get().compareTo(BigDecimal.valueOf(item.taskNumber())) != 0)
        .ifPresent(
            item ->
                findings.report(
                    row,
                    row.taskNumber(),
                    String.valueOf(item.taskNumber()),
                    "目录事项"
                        + item.code()
                        + "“"
                        + item.title()
                        + "”属于任务"
                        + item.taskNumber()
                        + "，对应任务序号填为"
                        + row.taskNumber().raw()
                        + "，请核对",
                    "Catalogue item "
                        + item.code()
                        + " belongs to task "
                        + item.taskNumber()
                        + " but the row names task "
                        + row.taskNumber().raw()
                        + ": please check"));
  }
}
