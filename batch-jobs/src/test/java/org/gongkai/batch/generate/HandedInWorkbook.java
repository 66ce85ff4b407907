package org.gongkai.batch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.unit.Unit;

/** A workbook of a unit as it would have been handed in on some day of the year, for tests. */
public final class HandedInWorkbook {

  private static final long SEED = 2016_45;

  private HandedInWorkbook() {}

  /** A unit of the sample city, with what it had to report by a day. */
  public static void ofSample(String unitCode, LocalDate dataAsOf, Path target) {
    write(sample(unitCode, dataAsOf), target);
  }

  /** The same with a mistake for which it is returned: a task done without a date. */
  public static void ofSampleWithMistake(String unitCode, LocalDate dataAsOf, Path target) {
    SubmissionScenario scenario = sample(unitCode, dataAsOf);
    if (Mistake.DONE_WITHOUT_DATE.plant(scenario).isEmpty()) {
      throw new IllegalStateException("No task of " + unitCode + " is done by " + dataAsOf);
    }
    write(scenario, target);
  }

  /** A unit without tasks, for any year. */
  public static void ofYear(Unit unit, int year, Path target) {
    TemplateRequest request =
        new TemplateRequest("某市政务公开办公室", unit.code(), unit.fullName(), year, List.of(), List.of());
    write(writer().write(unit, fields().of(unit), request, Volume.SAMPLE, dice(unit)), target);
  }

  private static SubmissionScenario sample(String unitCode, LocalDate dataAsOf) {
    SampleCity city = SampleCity.read();
    Unit unit = city.roster().get(unitCode);
    SubmissionScenario scenario =
        writer().write(unit, fields().of(unit), city.request(unit), Volume.SAMPLE, dice(unit));
    if (dataAsOf.isBefore(SampleCity.END_OF_YEAR)) {
      SampleInbox.cutAt(scenario, dataAsOf);
      scenario
          .safeguards()
          .values()
          .removeIf(
              entry ->
                  entry instanceof Entry.Plain plain
                      && plain.value() instanceof LocalDate day
                      && day.isAfter(dataAsOf));
    }
    return scenario;
  }

  private static ScenarioWriter writer() {
    return new ScenarioWriter(WorkingDayCalendar.statutory(), fields(), "吉市", number -> number);
  }

  private static WorkFields fields() {
    return WorkFields.bundled();
  }

  private static Dice dice(Unit unit) {
    return Dice.of(SEED, unit.code());
  }

  private static void write(SubmissionScenario scenario, Path target) {
    try {
      Files.createDirectories(target.getParent());
      ScenarioWorkbook.write(scenario, WorkbookFormat.XLSX, workbook -> {}, target);
      // Written long before: an import puts off what is still being written.
      Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2016-01-01T00:00:00Z")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
