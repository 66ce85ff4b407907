package org.gongkai.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.Periods;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * What supervision asks of a workbook (督查取数): how each task stands, and what was disclosed.
 *
 * @param unitCode the unit
 * @param file the workbook's name
 * @param receivedOn the day it was received
 * @param dataAsOf the day up to which its data go, inclusive
 * @param tasks the rows of 任务进展 that name a task
 * @param disclosures what was disclosed on the unit's own initiative
 */
public record WorkbookFacts(
    String unitCode,
    String file,
    LocalDate receivedOn,
    LocalDate dataAsOf,
    List<TaskRow> tasks,
    List<Disclosed> disclosures) {

  /**
   * A row of 任务进展.
   *
   * @param number the task
   * @param state how far it has come; null if the row does not say
   * @param doneOn when it was done; null if it does not say
   * @param deadline the deadline as the row states it; null if it does not
   * @param evidence whether it names a page or an entry as evidence
   * @param place the cell that says how far it has come, as 表!单元格; empty if it is not known
   */
  public record TaskRow(
      int number,
      @Nullable ProgressState state,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate deadline,
      boolean evidence,
      String place) {}

  /**
   * A published disclosure that belongs to a task or a catalogue item.
   *
   * @param taskNumber the task; 0 if it names none
   * @param item the code of the catalogue item; empty if it names none
   * @param period the period it is for, as reported; empty if nothing was
   * @param publishedOn the day on which it was first public
   */
  public record Disclosed(int taskNumber, String item, String period, LocalDate publishedOn) {

    /** What a row of 主动公开台账 shows; empty if it was not published or belongs to nothing. */
    public static Optional<Disclosed> of(Disclosure row) {
      int task = row.taskNumber().find().map(BigDecimal::intValue).orElse(0);
      String item = row.catalogueItem().find().orElse("");
      if (!row.publishedOn().isGiven()
          || !row.attribute().is(DisclosureAttribute.PROACTIVE)
          || (task == 0 && item.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(
          new Disclosed(task, item, row.period().find().orElse(""), row.publishedOn().get()));
    }

    /** The number, from 1, of the period that it is for, of so many a year. */
    int periodOf(int perYear) {
      return Periods.of(period, publishedOn, perYear);
    }
  }

  /** Copies the lists. */
  public WorkbookFacts {
    tasks = List.copyOf(tasks);
    disclosures = List.copyOf(disclosures);
  }

  /**
   * The facts of a workbook.
   *
   * @param disclosures what {@link Disclosed#of} makes of its ledger
   */
  public static WorkbookFacts of(UnitYear year, List<Disclosed> disclosures) {
    List<TaskRow> rows = new ArrayList<>();
    for (TaskProgress row : year.tasks()) {
      BigDecimal number = row.taskNumber().value();
      if (number != null) {
        rows.add(
            new TaskRow(
                number.intValue(),
                row.state().value(),
                row.doneOn().value(),
                row.deadline().value(),
                row.evidence().isGiven() || row.evidenceEntry().isGiven(),
                row.state().place() == null ? "" : row.state().place().toString()));
      }
    }
    return new WorkbookFacts(
        year.unitCode(), year.file(), year.receivedOn(), year.dataAsOf(), rows, disclosures);
  }

  List<TaskRow> rowsOf(int task) {
    return tasks.stream().filter(row -> row.number() == task).toList();
  }
}
