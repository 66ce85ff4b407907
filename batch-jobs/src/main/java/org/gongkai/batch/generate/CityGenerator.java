package org.gongkai.batch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.gongkai.batch.generate.MadeUpCity.Member;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.batch.workspace.Settings;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.CellPlace;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.reference.CommentedTable;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * Writes a made-up city as a complete workspace (生成模拟工作区): settings, notice, roster, and an inbox
 * with one workbook per unit. Every file follows from the {@link CitySpec} alone, however many
 * threads write.
 */
public final class CityGenerator {

  /** The list of planted mistakes, beside the settings. */
  public static final String PLANTED_FILE = "planted.csv";

  private static final String NOTICE = "notice/notice.md";
  private static final int BATCH = 200;

  private final CitySpec spec;
  private final WorkFields fields = WorkFields.bundled();
  private final MadeUpCity city;
  private final ScenarioWriter writer;

  /** A generator of the city that the values describe. */
  public CityGenerator(CitySpec spec) {
    this.spec = spec;
    this.city = new MadeUpCity(spec, fields);
    this.writer =
        new ScenarioWriter(WorkingDayCalendar.statutory(), fields, MadeUpCity.SIGN, city::like);
  }

  /**
   * Writes the workspace.
   *
   * @param folder the workspace; made if missing
   * @param threads how many workbooks are written at the same time
   * @param written takes the number of workbooks written so far, from time to time
   * @throws IOException if something cannot be written
   */
  public void write(Path folder, int threads, IntConsumer written) throws IOException {
    writeText(folder.resolve(Settings.FILE), city.settings());
    Path notice = folder.resolve(NOTICE);
    writeText(notice, city.notice());
    List<Unit> units = new ArrayList<>(city.members().stream().map(Member::unit).toList());
    units.add(city.root());
    Roster roster = Roster.of(units, List.of());
    writeText(folder.resolve("units.csv"), lines(roster.unitLines()));
    Presses presses = new Presses(requests(notice));
    List<String> planted = new ArrayList<>();
    planted.add("file,sheet,cell,code,severity");
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int start = 0; start < city.members().size(); start += BATCH) {
        int end = Math.min(start + BATCH, city.members().size());
        List<Future<String>> batch = new ArrayList<>();
        for (Member member : city.members().subList(start, end)) {
          batch.add(pool.submit(() -> writeWorkbook(member, presses, folder)));
        }
        for (Future<String> line : batch) {
          String found = await(line);
          if (!found.isEmpty()) {
            planted.add(found);
          }
        }
        written.accept(end);
      }
    } finally {
      pool.shutdownNow();
    }
    writeText(folder.resolve(PLANTED_FILE), lines(planted));
  }

  private static String await(Future<String> line) throws IOException {
    try {
      return line.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while workbooks were being written", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw new IOException(cause.getMessage(), cause);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** By the code of the first unit of each sort, what its template holds beforehand. */
  private Map<String, TemplateRequest> requests(Path notice) {
    Plan plan = plan(notice);
    Map<String, Member> firsts = new LinkedHashMap<>();
    city.members().forEach(member -> firsts.putIfAbsent(member.template(), member));
    List<Unit> units = new ArrayList<>(firsts.values().stream().map(Member::unit).toList());
    units.add(city.root());
    LocalDate day = LocalDate.of(spec.year(), 12, 31);
    TaskMatrix matrix = TaskMatrix.of(plan, Roster.of(units, List.of()), day);
    DisclosureCatalogue catalogue =
        DisclosureCatalogue.bundledFor(plan.document().documentNumber());
    Map<String, TemplateRequest> requests = new HashMap<>();
    firsts.forEach((code, member) -> requests.put(code, request(member.unit(), matrix, catalogue)));
    return requests;
  }

  private static Plan plan(Path notice) {
    if (NoticeReader.read(notice) instanceof NoticeReading.Read read) {
      return NoticeParser.parse(read.text());
    }
    throw new IllegalStateException("The made-up notice cannot be read");
  }

  private TemplateRequest request(Unit unit, TaskMatrix matrix, DisclosureCatalogue catalogue) {
    List<UnitTask> tasks = new ArrayList<>();
    for (TaskMatrix.Entry entry : matrix.tasksOf(unit.code())) {
      tasks.add(new UnitTask(entry.task(), entry.role()));
    }
    return new TemplateRequest(
        MadeUpCity.NAME + "政务公开办公室",
        unit.code(),
        unit.fullName(),
        spec.year(),
        tasks,
        catalogue.itemsFor(matrix, unit));
  }

  /** Writes a unit's workbook; returns the line of its planted mistake, empty if it has none. */
  private String writeWorkbook(Member member, Presses presses, Path folder) {
    Unit unit = member.unit();
    TemplateRequest like = presses.request(member.template());
    TemplateRequest request =
        new TemplateRequest(
            like.office(),
            unit.code(),
            unit.fullName(),
            like.year(),
            like.tasks(),
            like.catalogue());
    Dice dice = Dice.of(spec.seed(), unit.code());
    SubmissionScenario scenario = writer.write(unit, member.field(), request, Volume.FULL, dice);
    String file = "inbox/" + unit.regionCode() + "/" + unit.code() + ".xlsx";
    String line = "";
    Dice luck = Dice.of(spec.seed(), "mistake in " + unit.code());
    if (luck.chance(spec.defectPercent())) {
      line = plant(scenario, luck, file);
    }
    try {
      WholeFile.write(
          folder.resolve(file), out -> presses.press(member.template()).print(scenario, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return line;
  }

  private static String plant(SubmissionScenario scenario, Dice luck, String file) {
    List<Mistake> mistakes = List.of(Mistake.values());
    int first = luck.between(0, mistakes.size() - 1);
    for (int i = 0; i < mistakes.size(); i++) {
      Mistake mistake = mistakes.get((first + i) % mistakes.size());
      CellPlace place = mistake.plant(scenario).orElse(null);
      if (place != null) {
        return CommentedTable.line(
            List.of(
                file,
                place.sheet(),
                place.cell().toString(),
                mistake.code(),
                mistake.severity().name()));
      }
    }
    return "";
  }

  private static void writeText(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** One press for all units with the same tasks. */
  private static final class Presses {
    private final Map<String, TemplateRequest> requests;
    private final Map<List<UnitTask>, WorkbookPress> byTasks = new HashMap<>();

    Presses(Map<String, TemplateRequest> requests) {
      this.requests = Map.copyOf(requests);
    }

    TemplateRequest request(String template) {
      TemplateRequest request = requests.get(template);
      if (request == null) {
        throw new IllegalStateException("No template for " + template);
      }
      return request;
    }

    synchronized WorkbookPress press(String template) {
      TemplateRequest request = request(template);
      return byTasks.computeIfAbsent(request.tasks(), tasks -> new WorkbookPress(request));
    }
  }
}
