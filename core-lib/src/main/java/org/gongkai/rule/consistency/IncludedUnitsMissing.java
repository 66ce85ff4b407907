package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/** A consolidated workbook lists the units it includes, and only such a one does. */
@AutoService(Rule.class)
@RuleInfo(
    code = "included-units-missing",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "口径为汇总的应列出所含单位，口径为本级的不列",
    titleInEnglish = "A consolidated workbook lists the units it includes",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：报送口径、汇总所含单位")},
    inputs = {"cover.scope", "cover.includedUnits"})
public final class IncludedUnitsMissing extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<ReportScope> scope = submission.cover().scope();
    boolean listed = submission.includedUnits().stream().anyMatch(Reported::isGiven);
    if (scope.is(ReportScope.CONSOLIDATED) && !listed) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          scope,
          "在“汇总所含单位”表中列出单位，或改为“本级”",
          "报送口径填为“汇总”，但没有列出所含单位，请补列或将口径改为“本级”",
          "The workbook is said to be consolidated but lists no units: list them, or change the scope");
    } else if (scope.is(ReportScope.OWN) && listed) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          scope,
          "汇总，或清空“汇总所含单位”表",
          "报送口径填为“本级”，但列出了汇总所含单位，请改口径或清空该表",
          "The workbook is said to cover the unit alone but lists included units: change the scope or clear the list");
    }
  }
}
