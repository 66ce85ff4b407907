package org.gongkai.batch.generate;

import jakarta.validation.Validation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.UnreadableWorkbookException;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.LedgerConstraints;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleBook;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** What is found in a file: by reading, by the constraints, by the rule book. */
final class SampleCheck {

  private final WorkbookReader reader = new WorkbookReader(ReadLimits.DEFAULT);
  private final RuleBook rules = RuleBook.standard();
  private final LedgerConstraints constraints =
      new LedgerConstraints(
          Validation.byDefaultProvider().configure().buildValidatorFactory().getValidator());
  private final Roster roster;
  private final int year;
  private final Function<Unit, List<Task>> tasks;
  private final List<DisclosureItem> catalogue;

  SampleCheck(
      Roster roster, int year, Function<Unit, List<Task>> tasks, List<DisclosureItem> catalogue) {
    this.roster = roster;
    this.year = year;
    this.tasks = tasks;
    this.catalogue = catalogue;
  }

  List<Finding> findings(InboxFile file) throws IOException {
    if (file.findSetAside().isPresent()) {
      return List.of(file.findSetAside().get().reason());
    }
    FindingCollector collector = new FindingCollector();
    try (OpenWorkbook workbook = reader.open(file.path(), file.findKind().orElseThrow())) {
      Optional<Unit> unit = workbook.cover().unitCode().find().flatMap(roster::find);
      if (unit.isPresent()) {
        rules.judge(workbook, judging(unit.get()), constraints, collector);
      } else {
        collector.add(unknown(workbook));
      }
      workbook.findings().forEach(collector::add);
    } catch (UnreadableWorkbookException e) {
      return List.of(e.finding());
    }
    return collector.finish().findings();
  }

  private Judging judging(Unit unit) {
    return new Judging(
        unit,
        year,
        LocalDate.of(year + 1, 3, 20),
        WorkingDayCalendar.statutory(),
        roster,
        tasks.apply(unit),
        catalogue,
        StatisticalForm.forYear(year),
        Map.of());
  }

  private static Finding unknown(OpenWorkbook workbook) {
    return new Finding(
        "unit-unknown",
        Severity.ERROR,
        Place.of(workbook.cover().unitCode().place()),
        workbook.cover().unitCode().raw(),
        "",
        new Message("不在名册中", "not in the roster"));
  }
}
