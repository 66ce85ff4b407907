package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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
import org.gongkai.unit.ResolvedName;

/** A unit that a consolidated workbook includes is in the roster. */
@AutoService(Rule.class)
@RuleInfo(
    code = "included-unit-unknown",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "汇总所含单位应在单位名册中",
    titleInEnglish = "An included unit is in the roster",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：汇总所含单位")},
    inputs = {"cover.includedUnits"})
public final class IncludedUnitUnknown extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (Reported<String> included : submission.includedUnits()) {
      if (!included.isGiven()) {
        continue;
      }
      String name = included.get().strip();
      boolean known =
          judging.roster().find(name).isPresent()
              || judging.roster().resolve(name, judging.unit().code(), judging.lastDay())
                  instanceof ResolvedName.Found;
      if (!known) {
        findings.report(
            WorkbookLayout.COVER_SHEET,
            included,
            "单位名册中的单位编码或名称",
            "汇总所含单位“" + name + "”不在单位名册中，请按名册填写编码或全称",
            "The included unit '" + name + "' is not in the roster: give its code or full name");
      }
    }
  }
}
