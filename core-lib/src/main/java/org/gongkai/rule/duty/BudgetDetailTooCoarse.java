package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ClassificationLevel;
import org.gongkai.ledger.Disclosure;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * Budgets and final accounts are disclosed down to the items that the notice names.
 *
 * <p>Expenditure by function down to 项级, basic expenditure of the general budget by economic
 * purpose down to 款级, or finer.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "budget-detail-too-coarse",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "部门预决算支出公开到功能分类项级，基本支出细化到经济分类款级",
    titleInEnglish =
        "Budgets are disclosed down to item by function and section by economic purpose",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务29",
          quote = "部门预决算支出应当公开到功能分类项级科目，一般公共预算基本支出细化公开到经济分类款级科目",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {
      "disclosures.catalogueItem",
      "disclosures.functionalLevel",
      "disclosures.economicLevel"
    })
public final class BudgetDetailTooCoarse extends RowRule<Disclosure> {

  public BudgetDetailTooCoarse() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    DisclosureItem item = row.catalogueItem().find().flatMap(judging::findItem).orElse(null);
    if (item == null) {
      return;
    }
    if (item.detail().contains("项级")) {
      check(
          row,
          row.functionalLevel(),
          "功能分类",
          Set.of(ClassificationLevel.ITEM),
          "项级",
          item,
          findings);
    }
    if (item.detail().contains("款级")) {
      check(
          row,
          row.economicLevel(),
          "经济分类",
          Set.of(ClassificationLevel.SECTION, ClassificationLevel.ITEM),
          "款级",
          item,
          findings);
    }
  }

  private static void check(
      Disclosure row,
      Reported<ClassificationLevel> level,
      String classification,
      Set<ClassificationLevel> fineEnough,
      String asked,
      DisclosureItem item,
      FindingSink findings) {
    if (level.isEmpty() || (level.isGiven() && !fineEnough.contains(level.get()))) {
      findings.report(
          row,
          level,
          asked,
          "“"
              + item.title()
              + "”的"
              + classification
              + "细化级次"
              + (level.isEmpty() ? "没有填写" : "为" + level.get().label())
              + "，应公开到"
              + asked
              + "，请细化公开后填写",
          "The "
              + classification
              + " of "
              + item.title()
              + (level.isEmpty()
                  ? " has no level of detail"
                  : " goes down to " + level.get().label())
              + "; it must go down to "
              + asked
              + ": disclose it in detail and fill it in");
    }
  }
}
