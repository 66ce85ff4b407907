package org.gongkai.batch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** The sample workspace's city: its roster, and what the notice asks of each unit. */
final class SampleCity {

  static final Path FOLDER = Path.of("..", "sample-input");
  static final int YEAR = 2016;
  static final LocalDate END_OF_YEAR = LocalDate.of(YEAR, 12, 31);

  private static final String OFFICE = "吉林市人民政府政务公开办公室";

  private final Roster roster;
  private final Plan plan;
  private final TaskMatrix matrix;

  private SampleCity(Roster roster, Plan plan) {
    this.roster = roster;
    this.plan = plan;
    this.matrix = TaskMatrix.of(plan, roster, END_OF_YEAR);
  }

  static SampleCity read() {
    try {
      Roster roster =
          Roster.parse("units.csv", Files.readAllBytes(FOLDER.resolve("units.csv"))).orThrow();
      NoticeReading reading = NoticeReader.read(FOLDER.resolve("notice/notice-2016-45.md"));
      if (reading instanceof NoticeReading.Read read) {
        return new SampleCity(roster, NoticeParser.parse(read.text()));
      }
      throw new IllegalStateException("The sample's notice cannot be read: " + reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Roster roster() {
    return roster;
  }

  Plan plan() {
    return plan;
  }

  DisclosureCatalogue catalogue() {
    return DisclosureCatalogue.bundledFor(plan.document().documentNumber());
  }

  /** What the template of a unit holds beforehand. */
  TemplateRequest request(Unit unit) {
    List<UnitTask> tasks = new ArrayList<>();
    for (TaskMatrix.Entry entry : matrix.tasksOf(unit.code())) {
      tasks.add(new UnitTask(entry.task(), entry.role()));
    }
    return new TemplateRequest(
        OFFICE, unit.code(), unit.fullName(), YEAR, tasks, catalogue().itemsFor(matrix, unit));
  }
}
