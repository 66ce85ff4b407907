package org.gongkai.rule.leak;

import java.util.function.BiConsumer;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.RuleCheck;

/** Shows every text that may be published, cell by cell: the text columns that are not internal. */
abstract class PublicTexts implements RuleCheck {

  private static final ClassValue<ColumnSpec[]> COLUMNS =
      new ClassValue<>() {
        @Override
        protected ColumnSpec[] computeValue(Class<?> type) {
          return SheetSchema.of(type.asSubclass(Record.class))
              .publicTexts()
              .toArray(ColumnSpec[]::new);
        }
      };

  /** Judges a text. */
  abstract void check(ColumnSpec column, Reported<?> cell, String text, FindingSink findings);

  @Override
  public final void row(LedgerRow row, FindingSink findings) {
    check((Record) row, findings);
  }

  @Override
  public final void end(Submission submission, FindingSink findings) {
    Safeguards safeguards = submission.safeguards();
    check(safeguards, findings);
  }

  private void check(Record record, FindingSink findings) {
    for (ColumnSpec column : COLUMNS.get(record.getClass())) {
      Reported<?> cell = column.valueIn(record);
      if (cell.value() instanceof String text) {
        check(column, cell, text, findings);
      }
    }
  }

  /**
   * Hands over each run of digits of at least the given length, blanks and hyphens within it left
   * out and full-width digits made plain; an X that ends a run of 17 digits belongs to it.
   */
  static void forEachNumber(String text, int minLength, BiConsumer<String, Boolean> consumer) {
    int length = text.length();
    if (length < minLength || !hasDigits(text, minLength - 1)) { // the last may be an X
      return;
    }
    StringBuilder run = new StringBuilder();
    boolean afterLetter = false;
    for (int at = 0; at <= length; at++) {
      char c = at < length ? plain(text.charAt(at)) : 0;
      if (c >= '0' && c <= '9') {
        run.append(c);
      } else if (run.length() == 17 && (c == 'X' || c == 'x')) {
        run.append('X');
      } else if (run.length() == 0 || !isFiller(c) || !isDigit(text, at + 1)) {
        if (run.length() >= minLength) {
          consumer.accept(run.toString(), afterLetter || isAsciiLetter(c));
        }
        run.setLength(0);
        afterLetter = isAsciiLetter(c);
      }
    }
  }

  /** Whether there are so many digits in all: most texts have far fewer. */
  private static boolean hasDigits(String text, int count) {
    int found = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19')) {
        found++;
      }
    }
    return found >= count;
  }

  private static boolean isDigit(String text, int at) {
    char c = at < text.length() ? plain(text.charAt(at)) : 0;
    return c >= '0' && c <= '9';
  }

  private static boolean isFiller(char c) {
    return c == ' ' || c == '-' || c == '\u3000' || c == '\u00a0' || c == '\uff0d';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '/' || c == '.';
  }

  private static char plain(char c) {
    return c >= '\uff10' && c <= '\uff5a' ? (char) (c - 0xfee0) : c;
  }
}
