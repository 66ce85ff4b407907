package org.gongkai.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ReportScope;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** The sample workspace's inbox: who handed in what, and which mistakes are planted where. */
final class SampleInbox {

  private static final long SEED = 2016_45;
  private static final String CITY_SIGN = "吉市";

  /** Expected, and not handed in. */
  static final Set<String> MISSING =
      Set.of(
          "220200-034",
          "220200-048",
          "220200-049",
          "220200-052",
          "220200-055",
          "220200-056",
          "220200-057",
          "220200-060",
          "220200-062",
          "220200-063",
          "220200-902",
          "220284-000");

  private static final Set<String> OLD_FORMAT =
      Set.of(
          "220200-010",
          "220200-024",
          "220200-026",
          "220200-032",
          "220200-035",
          "220200-050",
          "220200-058",
          "220281-000");

  private static final String UNKNOWN_UNIT = "吉林市航道管理处";
  private static final String TWO_VERSIONS = "220200-054";
  private static final String CONSOLIDATED = "220203-000";

  private static final Map<String, Mistake> MISTAKES =
      Map.ofEntries(
          Map.entry("220200-012", Mistake.REPLY_LATE),
          Map.entry("220200-011", Mistake.IMPOSSIBLE_DATE),
          Map.entry("220200-008", Mistake.TEXT_FOR_NUMBER),
          Map.entry("220200-036", Mistake.ENTRY_NUMBER_TWICE),
          Map.entry("220200-038", Mistake.REPLIED_BEFORE_RECEIVED),
          Map.entry("220200-027", Mistake.INTERPRETATION_LATE),
          Map.entry("220200-005", Mistake.SECRECY_REVIEW_MISSING),
          Map.entry("220200-046", Mistake.ADDRESS_NOT_ON_CHANNEL),
          Map.entry("220200-040", Mistake.EVIDENCE_MISSING),
          Map.entry("220200-041", Mistake.REASON_MISSING),
          Map.entry("220200-061", Mistake.ADDRESS_MALFORMED),
          Map.entry("220200-019", Mistake.PUBLISHED_BEFORE_FORMED),
          Map.entry("220200-032", Mistake.WEIGHT_LOW),
          Map.entry("220200-045", Mistake.UNKNOWN_CHOICE),
          Map.entry("220200-010", Mistake.DONE_WITHOUT_DATE));

  private static final Map<String, Oddity> ODDITIES =
      Map.ofEntries(
          Map.entry("220200-009", Oddity.APPROXIMATE_NUMBER),
          Map.entry("220200-028", Oddity.FULL_WIDTH_WITH_UNIT),
          Map.entry("220200-037", Oddity.SUM_BROKEN),
          Map.entry("220200-039", Oddity.FORM_DIFFERS),
          Map.entry("220200-029", Oddity.IDENTITY_NUMBER),
          Map.entry("220200-042", Oddity.HEADER_RENAMED),
          Map.entry("220200-043", Oddity.TRUNCATED),
          Map.entry("220200-053", Oddity.ENCRYPTED),
          Map.entry("220200-047", Oddity.WEB_PAGE),
          Map.entry("220200-050", Oddity.WRONG_YEAR),
          Map.entry("220200-059", Oddity.TOTALS_ROW),
          Map.entry("220200-026", Oddity.HIDDEN_ROW),
          Map.entry("220200-033", Oddity.FORMULA_WITHOUT_RESULT));

  private final SampleCity city;
  private final WorkFields fields;
  private final ScenarioWriter writer;

  SampleInbox(SampleCity city) {
    this.city = city;
    this.fields = WorkFields.bundled();
    this.writer =
        new ScenarioWriter(WorkingDayCalendar.statutory(), fields, CITY_SIGN, number -> number);
  }

  /** All files in the order of their units. */
  List<SampleFile> files() {
    List<SampleFile> files = new ArrayList<>();
    int index = 0;
    for (Unit unit : city.roster().expectedOn(SampleCity.END_OF_YEAR)) {
      if (MISSING.contains(unit.code())) {
        continue;
      }
      WorkbookFormat format =
          OLD_FORMAT.contains(unit.code()) ? WorkbookFormat.XLS : WorkbookFormat.XLSX;
      Mistake mistake = MISTAKES.get(unit.code());
      Oddity oddity = ODDITIES.get(unit.code());
      if (unit.code().equals(TWO_VERSIONS)) {
        String name = unit.fullName() + "报送表（前三季度）" + format.extension();
        files.add(new SampleFile(name, unit.code(), format, null, null, true));
      }
      String extension = oddity == Oddity.WEB_PAGE ? ".xls" : format.extension();
      String name = name(unit, index++) + extension;
      files.add(new SampleFile(name, unit.code(), format, mistake, oddity, false));
    }
    files.add(
        new SampleFile(
            UNKNOWN_UNIT + "2016年报送表.xlsx",
            "220200-777",
            WorkbookFormat.XLSX,
            null,
            Oddity.UNKNOWN_UNIT,
            false));
    return List.copyOf(files);
  }

  /** Clerks name files as they like. */
  private static String name(Unit unit, int index) {
    return switch (index % 3) {
      case 0 -> unit.code() + "_" + unit.fullName() + "_2016年报送表";
      case 1 -> unit.fullName() + "2016年政务公开报送表";
      default -> "2016年政务公开工作报送表（" + unit.shortName() + "）";
    };
  }

  /** A file's scenario with its mistake in it; tells what is planted. */
  private SubmissionScenario scenario(SampleFile file, Map<String, List<PlantedFinding>> planted) {
    Unit unit = unit(file);
    SubmissionScenario scenario =
        writer.write(
            unit, fields.of(unit), city.request(unit), Volume.SAMPLE, Dice.of(SEED, unit.code()));
    if (unit.code().equals(CONSOLIDATED)) {
      consolidate(scenario, unit);
    }
    if (file.isEarlierVersion()) {
      cutAt(scenario, LocalDate.of(SampleCity.YEAR, 9, 30));
    }
    List<PlantedFinding> findings = new ArrayList<>();
    Mistake mistake = file.mistake();
    if (mistake != null) {
      findings.add(
          PlantedFinding.at(
              mistake.code(),
              mistake.severity(),
              mistake
                  .plant(scenario)
                  .orElseThrow(() -> new IllegalStateException("No place in " + file))));
    }
    if (file.oddity() != null) {
      file.oddity().change(scenario);
      findings.addAll(file.oddity().findings(scenario));
    }
    planted.put(file.name(), findings);
    return scenario;
  }

  private Unit unit(SampleFile file) {
    return city.roster()
        .find(file.unitCode())
        .orElseGet(
            () ->
                new Unit(
                    file.unitCode(),
                    UNKNOWN_UNIT,
                    UNKNOWN_UNIT,
                    List.of(),
                    UnitKind.DEPARTMENT,
                    "220200-000",
                    "220200",
                    LocalDate.of(SampleCity.YEAR, 1, 1),
                    null,
                    city.roster().root().channels(),
                    Set.of(),
                    true,
                    "made up"));
  }

  private void consolidate(SubmissionScenario scenario, Unit unit) {
    scenario.cover().put("scope", new Entry.Plain(ReportScope.CONSOLIDATED));
    scenario.includedUnits().addAll(city.roster().children(unit.code()));
  }

  /** What the unit had to report earlier in the year. */
  static void cutAt(SubmissionScenario scenario, LocalDate asOf) {
    scenario.cover().put("dataAsOf", new Entry.Plain(asOf));
    scenario.cover().put("filledOn", new Entry.Plain(asOf.plusDays(11)));
    for (Ledger ledger : Ledger.values()) {
      if (ledger != Ledger.TASK_PROGRESS) {
        scenario.rows(ledger).removeIf(row -> isAfter(row, asOf));
      }
    }
    for (ScenarioRow task : scenario.rows(Ledger.TASK_PROGRESS)) {
      if (isAfter(task, asOf)) {
        List.of("doneOn", "evidence", "evidenceEntry").forEach(task::without);
        task.with("state", ProgressState.UNDER_WAY);
      }
    }
    scenario.declare();
  }

  private static boolean isAfter(ScenarioRow row, LocalDate asOf) {
    return row.entries().values().stream()
        .anyMatch(
            entry ->
                entry instanceof Entry.Plain plain
                    && plain.value() instanceof LocalDate day
                    && day.isAfter(asOf));
  }

  /**
   * Writes the inbox.
   *
   * @return what is planted, by the file's name
   */
  Map<String, List<PlantedFinding>> write(Path folder) throws IOException {
    Map<String, List<PlantedFinding>> planted = new HashMap<>();
    Files.createDirectories(folder);
    for (SampleFile file : files()) {
      write(file, folder.resolve(file.name()), planted);
    }
    return planted;
  }

  private void write(SampleFile file, Path target, Map<String, List<PlantedFinding>> planted)
      throws IOException {
    SubmissionScenario scenario = scenario(file, planted);
    @Nullable Oddity oddity = file.oddity();
    ScenarioWorkbook.write(
        scenario,
        file.format(),
        workbook -> {
          if (oddity != null) {
            oddity.touch(workbook);
          }
        },
        target);
    if (oddity != null) {
      byte[] saved = Files.readAllBytes(target);
      byte[] spoilt = oddity.spoil(saved);
      if (!Arrays.equals(saved, spoilt)) {
        WholeFile.write(target, out -> out.write(spoilt));
      }
    }
  }

  /** What is planted, by the file's name, without writing anything. */
  Map<String, List<PlantedFinding>> planted() {
    Map<String, List<PlantedFinding>> planted = new HashMap<>();
    files().forEach(file -> scenario(file, planted));
    return planted;
  }
}
