package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.batch.generate.CityGenerator;
import org.gongkai.batch.generate.CitySpec;
import org.gongkai.batch.job.ImportLauncher;
import org.gongkai.batch.job.ImportRequest;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.job.Progress;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.StateFolder;
import org.gongkai.batch.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** A made-up city on a database of its own, worked on by processes that may be disturbed. */
final class City {

  private static final int DEFECT_PERCENT = 50;
  private static final LocalDate TODAY = LocalDate.of(2017, 3, 20);

  private final Path folder;
  private final GongkaiProcess.Setup setup;
  private final Databases.@Nullable Address address;
  private Path state;
  private Path out;
  private @Nullable Path inbox;

  private City(Path folder, int units, Databases.@Nullable Address address) {
    this.folder = folder;
    this.state = folder.resolve("city/.gongkai");
    this.out = folder.resolve("out");
    this.address = address;
    try {
      Files.createDirectories(folder);
      new CityGenerator(new CitySpec(units, 7, 2016, DEFECT_PERCENT))
          .write(folder.resolve("city"), 1, done -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GongkaiProcess.Setup process = GongkaiProcess.Setup.in(folder);
    this.setup = address == null ? process : process.on(address);
  }

  static City onH2(Path folder, int units) {
    return new City(folder, units, null);
  }

  static City on(Databases.Address address, Path folder, int units) {
    return new City(folder, units, address);
  }

  City withState(Path other) {
    state = other;
    return this;
  }

  City withOut(Path other) {
    out = other;
    return this;
  }

  City withInbox(Path other) {
    inbox = other;
    return this;
  }

  Path workspace() {
    return folder.resolve("city");
  }

  Path state() {
    return state;
  }

  /** The server's database that the city is on. */
  Databases.Address database() {
    if (address == null) {
      throw new IllegalStateException("The city is on the embedded database");
    }
    return address;
  }

  private String[] command() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("run", workspace().toString(), "--out", out.toString()));
    command.addAll(List.of("--data", state.toString(), "--today", TODAY.toString()));
    if (inbox != null) {
      command.addAll(List.of("--inbox", inbox.toString()));
    }
    return command.toArray(String[]::new);
  }

  GongkaiProcess start() {
    return setup.start(command());
  }

  /** The same with the database at another address, such as that of a line that can be cut. */
  GongkaiProcess startOver(Databases.Address line) {
    return GongkaiProcess.Setup.in(folder).on(line).start(command());
  }

  GongkaiProcess.Ended run() {
    return setup.run(command());
  }

  /** An import in this process over a line of its own; it must come to its end. */
  void importOver(Databases.Address line) {
    Overrides overrides = new Overrides(TODAY, TODAY, state, null, null);
    Workspace workspace = Workspace.open(workspace(), overrides).orThrow();
    ImportRequest request =
        new ImportRequest(
            workspace,
            JudgingBases.of(workspace, CityPlan.read(workspace).orThrow()),
            JudgingBases.limits(workspace),
            out,
            Instant.MAX,
            1,
            Progress.NONE);
    try (Database database = line.open()) {
      assertThat(new ImportLauncher(request, database).run().stopped()).isFalse();
    }
  }

  boolean kill(KillPoint point) {
    return point.kill(setup, command());
  }

  /** Kills the process after some time; whether it was still running then. */
  boolean killAfter(long millis) {
    try (GongkaiProcess process = start()) {
      Thread.sleep(millis);
      boolean running = process.process().isAlive();
      process.kill();
      return running;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  EndState runAndLook() {
    GongkaiProcess.Ended ended = run();
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return look();
  }

  EndState look() {
    try (Database database =
        address == null ? Database.openEmbedded(new StateFolder(state)) : address.open()) {
      EndState end = EndState.of(state, out, database);
      assertThat(end.faults()).isEmpty();
      return end;
    }
  }

  void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
