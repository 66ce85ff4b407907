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
import org.gongkai.unit.Unit;

/** The name on the cover is a name of the unit. */
@AutoService(Rule.class)
@RuleInfo(
    code = "cover-name-differs",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "单位名称应与单位编码一致",
    titleInEnglish = "The name on the cover is a name of the unit",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：单位名称")},
    inputs = {"cover.unitName"})
public final class CoverNameDiffers extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<String> name = submission.cover().unitName();
    Unit unit = judging.unit();
    if (!name.isGiven()) {
      return;
    }
    String given = name.get().strip();
    boolean known =
        given.equals(unit.fullName())
            || given.equals(unit.shortName())
            || unit.aliases().contains(given)
            || (judging.roster().resolve(given, judging.lastDay())
                    instanceof ResolvedName.Found found
                && found.unit().code().equals(unit.code()));
    if (!known) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          name,
          unit.fullName(),
          "单位名称填为“" + given + "”，编码" + unit.code() + "的单位是“" + unit.fullName() + "”，请核对",
          "The unit's name is given as '"
              + given
              + "'; the unit with code "
              + unit.code()
              + " is "
              + unit.fullName()
              + ": please check");
    }
  }
}
