package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.ColumnType;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;
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
import org.jspecify.annotations.Nullable;

/**
 * Nothing is reported that had not happened when the workbook was received.
 *
 * <p>The deadlines of tasks, which the office fills in, are left out.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "date-in-future",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "各项日期不得晚于报送表的收到日期",
    titleInEnglish = "Nothing is dated after the workbook was received",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "各台账：日期")},
    inputs = {
      "task-progress.*",
      "disclosures.*",
      "requests.*",
      "interpretations.*",
      "reviews.*",
      "complaints.*",
      "proposals.*",
      "safeguards.*",
      "cover.filledOn"
    })
public final class DateInFuture implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging.receivedOn());
  }

  private static final class Check implements RuleCheck {

    private static final ClassValue<List<ColumnSpec>> DATES =
        new ClassValue<>() {
          @Override
          protected List<ColumnSpec> computeValue(Class<?> type) {
            return SheetSchema.of(type.asSubclass(Record.class)).columns().stream()
                .filter(
                    column ->
                        column.type() == ColumnType.DATE || column.type() == ColumnType.DATE_TIME)
                .filter(column -> !(type == TaskProgress.class && column.name().equals("deadline")))
                .filter(column -> !(type == Cover.class && column.name().equals("dataAsOf")))
                .toList();
          }
        };

    private final LocalDate receivedOn;

    Check(LocalDate receivedOn) {
      this.receivedOn = receivedOn;
    }

    @Override
    public void row(LedgerRow row, FindingSink findings) {
      check((Record) row, findings);
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      check(submission.safeguards(), findings);
      check(submission.cover(), findings);
    }

    private void check(Record record, FindingSink findings) {
      for (ColumnSpec column : DATES.get(record.getClass())) {
        Reported<?> cell = column.valueIn(record);
        LocalDate date = date(cell);
        if (date != null && date.isAfter(receivedOn)) {
          findings.report(
              cell,
              "不晚于" + receivedOn,
              column.header() + "填为" + cell.raw() + "，晚于收到报送表的日期" + receivedOn + "，请核对",
              "Column "
                  + column.header()
                  + " says "
                  + cell.raw()
                  + ", after the workbook was received on "
                  + receivedOn
                  + ": please check");
        }
      }
    }

    private static @Nullable LocalDate date(Reported<?> cell) {
      if (cell.value() instanceof LocalDate date) {
        return date;
      }
      return cell.value() instanceof LocalDateTime time ? time.toLocalDate() : null;
    }
  }
}
