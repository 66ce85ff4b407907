package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Complaint;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Proposal;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.SheetSchema;
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
 * No row is entered twice under different entry numbers.
 *
 * <p>Rows are the same if all their columns but the entry number and the remarks are, and if the
 * column that names the matter is filled in: two anonymous requests of one day may well be two. Of
 * each row only a hash of 64 bits is kept.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "duplicate-row",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "同一事项不重复登记",
    titleInEnglish = "No row is entered twice",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "各台账：一事一行")},
    inputs = {
      "disclosures.*",
      "requests.*",
      "interpretations.*",
      "reviews.*",
      "complaints.*",
      "proposals.*"
    })
public final class DuplicateRow implements YearRule {

  private static final ClassValue<ColumnSpec[]> COMPARED =
      new ClassValue<>() {
        @Override
        protected ColumnSpec[] computeValue(Class<?> type) {
          return SheetSchema.of(type.asSubclass(Record.class)).columns().stream()
              .filter(column -> !NOT_COMPARED.contains(column.name()))
              .toArray(ColumnSpec[]::new);
        }
      };

  private static final Set<String> NOT_COMPARED = Set.of("entryNumber", "remarks");

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Map<Class<?>, Map<Long, Integer>> seen = new HashMap<>();

      @Override
      public void row(LedgerRow row, FindingSink findings) {
        if (!isNamed(row)) {
          return;
        }
        Integer first =
            seen.computeIfAbsent(row.getClass(), type -> new HashMap<>())
                .putIfAbsent(hash(row), row.row().row() + 1);
        if (first != null) {
          findings.report(
              row,
              row.key(),
              "一事一行",
              "本行除登记编号外与第" + first + "行完全相同，请核对是否重复登记，重复的删去一行",
              "This row equals row "
                  + first
                  + " but for its entry number: check whether it was entered twice, and if so delete one");
        }
      }
    };
  }

  private static boolean isNamed(LedgerRow row) {
    Reported<String> name;
    if (row instanceof Disclosure disclosure) {
      name = disclosure.title();
    } else if (row instanceof Request request) {
      name = request.subject();
    } else if (row instanceof Interpretation interpretation) {
      name = interpretation.title();
    } else if (row instanceof Review review) {
      name = review.caseNumber();
    } else if (row instanceof Complaint complaint) {
      name = complaint.subject();
    } else if (row instanceof Proposal proposal) {
      name = proposal.title();
    } else {
      return false;
    }
    return name.isGiven();
  }

  private static long hash(LedgerRow row) {
    long hash = 0xcbf29ce484222325L;
    for (ColumnSpec column : COMPARED.get(row.getClass())) {
      Object value = column.valueIn((Record) row).value();
      if (value instanceof LocalDate date) {
        hash = (hash ^ date.toEpochDay()) * 0x100000001b3L;
      } else {
        String text = String.valueOf(value);
        for (int i = 0; i < text.length(); i++) {
          hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
      }
      hash = (hash ^ 0x1f) * 0x100000001b3L;
    }
    return hash;
  }
}
