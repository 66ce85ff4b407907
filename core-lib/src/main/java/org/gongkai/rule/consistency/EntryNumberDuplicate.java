package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * An entry number names one row of its ledger.
 *
 * <p>Keeps the numbers seen and the row of each, nothing else of the rows.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "entry-number-duplicate",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "登记编号在同一台账内不重复",
    titleInEnglish = "An entry number names one row of its ledger",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "各台账：登记编号")},
    inputs = {
      "disclosures.entryNumber",
      "requests.entryNumber",
      "interpretations.entryNumber",
      "reviews.entryNumber",
      "complaints.entryNumber",
      "proposals.entryNumber"
    })
public final class EntryNumberDuplicate implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Map<Class<?>, Map<String, Integer>> seen = new HashMap<>();

      @Override
      public void row(LedgerRow row, FindingSink findings) {
        if (row instanceof TaskProgress || !row.key().isGiven()) {
          return;
        }
        String number = String.valueOf(row.key().value()).strip();
        Integer first =
            seen.computeIfAbsent(row.getClass(), type -> new HashMap<>())
                .putIfAbsent(number, row.row().row() + 1);
        if (first != null) {
          findings.report(
              row,
              row.key(),
              "本台账内不重复的编号",
              "登记编号“" + number + "”与第" + first + "行重复，请改为不重复的编号，同一事项重复登记的删去一行",
              "Entry number "
                  + number
                  + " is already used in row "
                  + first
                  + ": give another number, or delete a row entered twice");
        }
      }
    };
  }
}
