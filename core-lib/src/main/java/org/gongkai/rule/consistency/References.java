package org.gongkai.rule.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.RuleCheck;

/**
 * Looks for the rows that other rows refer to by entry number.
 *
 * <p>Keeps the numbers of the ledger that is referred to and the references; a cell may hold
 * several numbers.
 */
abstract class References implements RuleCheck {

  private record Reference(LedgerRow row, Reported<String> cell) {}

  private final Ledger target;
  private final Set<String> numbers = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();

  References(Ledger target) {
    this.target = target;
  }

  /** Takes from a row what it refers to, by {@link #refer}. */
  abstract void collect(LedgerRow row);

  final void refer(LedgerRow row, Reported<String> cell) {
    if (cell.isGiven()) {
      references.add(new Reference(row, cell));
    }
  }

  @Override
  public final void row(LedgerRow row, FindingSink findings) {
    if (target.rowType().isInstance(row) && row.key().isGiven()) {
      numbers.add(String.valueOf(row.key().value()).strip());
    }
    collect(row);
  }

  @Override
  public final void end(Submission submission, FindingSink findings) {
    for (Reference reference : references) {
      Set<String> unknown = new TreeSet<>();
      for (String number : reference.cell().get().split("[、，,;；\\s\u3000]+", -1)) {
        if (!number.isEmpty() && !numbers.contains(number)) {
          unknown.add(number);
        }
      }
      if (!unknown.isEmpty() && !numbers.contains(reference.cell().get().strip())) {
        String missing = String.join("、", unknown);
        findings.report(
            reference.row(),
            reference.cell(),
            target.sheet() + "中已有的登记编号",
            target.sheet() + "中没有登记编号“" + missing + "”，请核对编号或补登该事项",
            "The ledger "
                + target.sheet()
                + " has no entry "
                + missing
                + ": check the number or add the entry");
      }
    }
  }
}
