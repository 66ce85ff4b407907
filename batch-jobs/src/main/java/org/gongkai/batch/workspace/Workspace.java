package org.gongkai.batch.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.SwingLimit;
import org.gongkai.calendar.StatutoryDay;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.Message;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.gongkai.unit.Roster;

/**
 * A city's folder (工作区): its settings, its roster and calendar, and where everything lies. Opening
 * it changes nothing on disk.
 */
public final class Workspace {

  private static final String STATE_FOLDER = ".gongkai";

  private final Path folder;
  private final Settings settings;
  private final Overrides overrides;
  private final Roster roster;
  private final WorkingDayCalendar calendar;
  private final Optional<LastYear> lastYear;
  private final SwingLimit swings;

  private Workspace(
      Path folder,
      Settings settings,
      Overrides overrides,
      Roster roster,
      WorkingDayCalendar calendar,
      Optional<LastYear> lastYear,
      SwingLimit swings) {
    this.folder = folder;
    this.settings = settings;
    this.overrides = overrides;
    this.roster = roster;
    this.calendar = calendar;
    this.lastYear = lastYear;
    this.swings = swings;
  }

  /**
   * Opens a workspace: reads its settings, roster and calendars, and finds its notice.
   *
   * @param folder the workspace
   * @param overrides what holds in place of the settings
   */
  public static Reading<Workspace> open(Path folder, Overrides overrides) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      return refused(
          folder.toString(),
          "没有这个文件夹，请给出含有 " + Settings.FILE + " 的工作区文件夹。",
          "no such folder; name the workspace folder that holds " + Settings.FILE + ".");
    }
    return bytes(absolute, Settings.FILE)
        .then(bytes -> Settings.parse(Settings.FILE, bytes))
        .then(settings -> open(absolute, settings, overrides));
  }

  private static Reading<Workspace> open(Path folder, Settings settings, Overrides overrides) {
    List<ReferenceProblem> problems = new ArrayList<>();
    if (!Files.isRegularFile(folder.resolve(settings.notice()))) {
      problems.add(missing(settings.notice()));
    }
    String catalogue = settings.catalogue();
    if (catalogue != null && !Files.isRegularFile(folder.resolve(catalogue))) {
      problems.add(missing(catalogue));
    }
    Reading<Roster> roster = roster(folder, settings);
    Reading<WorkingDayCalendar> calendar = calendar(folder, settings);
    addProblems(roster, problems);
    addProblems(calendar, problems);
    Reading<Optional<LastYear>> lastYear = lastYear(folder, settings);
    Reading<SwingLimit> swings = swings(folder, settings);
    addProblems(lastYear, problems);
    addProblems(swings, problems);
    if (overrides.databaseUrl() != null && !DatabaseAddress.isAccepted(overrides.databaseUrl())) {
      problems.add(
          new ReferenceProblem(
              DatabaseAddress.withoutSecrets(overrides.databaseUrl()),
              0,
              new Message(
                  "数据库地址不对，应为 jdbc:mysql://主机:端口/库名，用户和密码由环境变量给出。",
                  "not a database address; write jdbc:mysql://host:port/database and give user and"
                      + " password through the environment.")));
    }
    if (!problems.isEmpty()) {
      return new Reading.Refused<>(problems);
    }
    return roster.then(
        units ->
            calendar.then(
                days ->
                    new Reading.Read<>(
                        new Workspace(
                            folder,
                            settings,
                            overrides,
                            units,
                            days,
                            lastYear.orThrow(),
                            swings.orThrow()))));
  }

  private static void addProblems(Reading<?> reading, List<ReferenceProblem> problems) {
    if (reading instanceof Reading.Refused<?> refused) {
      problems.addAll(refused.problems());
    }
  }

  private static Reading<Roster> roster(Path folder, Settings settings) {
    Reading<Roster> roster =
        bytes(folder, settings.units()).then(bytes -> Roster.parse(settings.units(), bytes));
    String reorganisations = settings.reorganisations();
    if (reorganisations == null) {
      return roster;
    }
    return roster.then(
        units ->
            bytes(folder, reorganisations)
                .then(bytes -> units.withReorganisations(reorganisations, bytes)));
  }

  private static Reading<WorkingDayCalendar> calendar(Path folder, Settings settings) {
    Reading<WorkingDayCalendar> calendar = new Reading.Read<>(WorkingDayCalendar.statutory());
    for (String file : settings.calendars()) {
      calendar =
          calendar.then(
              days ->
                  bytes(folder, file)
                      .then(bytes -> StatutoryDay.parse(file, bytes))
                      .then(further -> new Reading.Read<>(days.with(further))));
    }
    return calendar;
  }

  private static Reading<Optional<LastYear>> lastYear(Path folder, Settings settings) {
    String file = settings.comparison().lastYear();
    Optional<StatisticalForm> form = StatisticalForm.findForYear(settings.year() - 1);
    if (file == null || form.isEmpty()) {
      return new Reading.Read<>(Optional.empty());
    }
    return bytes(folder, file)
        .then(bytes -> ComparisonFiles.figures(file, bytes, form.get()))
        .then(
            figures ->
                new Reading.Read<>(
                    Optional.of(
                        LastYear.before(
                            settings.year(), (settings.year() - 1) + "年已公布数", figures))));
  }

  private static Reading<SwingLimit> swings(Path folder, Settings settings) {
    ComparisonSettings comparison = settings.comparison();
    String file = comparison.explanations();
    if (file == null) {
      return new Reading.Read<>(new SwingLimit(comparison.swingFactor(), Map.of()));
    }
    return bytes(folder, file)
        .then(
            bytes ->
                ComparisonFiles.explanations(file, bytes, StatisticalForm.forYear(settings.year())))
        .then(
            explanations ->
                new Reading.Read<>(new SwingLimit(comparison.swingFactor(), explanations)));
  }

  private static Reading<byte[]> bytes(Path folder, String file) {
    try {
      return new Reading.Read<>(Files.readAllBytes(folder.resolve(file)));
    } catch (NoSuchFileException e) {
      return new Reading.Refused<>(List.of(missing(file)));
    } catch (IOException e) {
      return refused(file, "文件不能读取，请检查权限。", "the file cannot be read; check its permissions.");
    }
  }

  private static ReferenceProblem missing(String file) {
    return new ReferenceProblem(
        file,
        0,
        new Message(
            "工作区里没有这个文件，请放入该文件或修改 " + Settings.FILE + "。",
            "no such file in the workspace; put it there or correct " + Settings.FILE + "."));
  }

  private static <T> Reading<T> refused(String file, String chinese, String english) {
    return new Reading.Refused<>(
        List.of(new ReferenceProblem(file, 0, new Message(chinese, english))));
  }

  /** The workspace's folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** The settings as {@code gongkai.yaml} holds them. */
  public Settings settings() {
    return settings;
  }

  /** The units. */
  public Roster roster() {
    return roster;
  }

  /** The working days, with the workspace's own additions. */
  public WorkingDayCalendar calendar() {
    return calendar;
  }

  /** The published figures of the year before the workspace's, if a file gives them. */
  public Optional<LastYear> lastYear() {
    return lastYear;
  }

  /** From which change on last year a figure has to be explained, and what was explained. */
  public SwingLimit swings() {
    return swings;
  }

  /** The day on which the run takes place: given, pinned, or the day of the run, in this order. */
  public LocalDate today() {
    if (overrides.today() != null) {
      return overrides.today();
    }
    return Objects.requireNonNullElse(settings.today(), overrides.dayOfRun());
  }

  /** Who makes reports and writes letters: as the settings name it, else the city's own office. */
  public String officeName() {
    String name = settings.office().name();
    return name.isEmpty() ? roster.root().fullName() + "政务公开办公室" : name;
  }

  /** The notice file. */
  public Path notice() {
    return folder.resolve(settings.notice());
  }

  /** The file of the disclosure catalogue, if the workspace has one of its own. */
  public Optional<Path> findCatalogue() {
    return Optional.ofNullable(settings.catalogue()).map(folder::resolve);
  }

  /**
   * The contents of a file of the workspace that need not be there.
   *
   * @param file its name in the workspace
   * @return the bytes, empty if there is no such file; or why it cannot be read
   */
  public Reading<Optional<byte[]>> read(String file) {
    if (!Files.exists(folder.resolve(file))) {
      return new Reading.Read<>(Optional.empty());
    }
    return bytes(folder, file).then(bytes -> new Reading.Read<>(Optional.of(bytes)));
  }

  /** The folder into which workbooks are put; it need not exist. */
  public Path inbox() {
    return overrides.inbox() == null
        ? folder.resolve(settings.inbox())
        : overrides.inbox().toAbsolutePath().normalize();
  }

  /** The JDBC address of the database, if it is not the embedded one. */
  public Optional<String> findDatabaseUrl() {
    return Optional.ofNullable(
        overrides.databaseUrl() == null ? settings.databaseUrl() : overrides.databaseUrl());
  }

  /** The state folder and what lies in it. */
  public StateFolder state() {
    return new StateFolder(
        overrides.data() == null
            ? folder.resolve(STATE_FOLDER)
            : overrides.data().toAbsolutePath().normalize());
  }
}
