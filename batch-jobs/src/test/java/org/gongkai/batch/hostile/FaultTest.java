package org.gongkai.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.workspace.StateFolder;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the machine around a run: nothing is lost, and one sentence says what to do. */
@Tag("hostile")
class FaultTest {

  private static final int UNITS = 8;
  private static final int MANY_UNITS = 60;

  @TempDir Path folder;

  private EndState undisturbed(int units) {
    return City.onH2(folder.resolve("undisturbed"), units).runAndLook();
  }

  private static void assertOneSentence(GongkaiProcess.Ended ended, String... words) {
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).doesNotContain("\tat ", "Exception");
    List<String> lines = ended.err().lines().filter(line -> line.endsWith("。")).toList();
    assertThat(lines).as(ended.err()).hasSize(1);
    assertThat(lines.get(0)).contains(words);
  }

  @Test
  void aSecondImportSaysWhoHoldsTheLock() {
    City city = City.onH2(folder.resolve("city"), UNITS);
    try (WorkspaceLock lock = WorkspaceLock.take(new StateFolder(city.state()), "import")) {
      assertThat(lock).isNotNull();
      assertOneSentence(
          city.run(), "工作区正被占用", "PID " + ProcessHandle.current().pid(), "gongkai import");
    }
    assertThat(city.runAndLook()).isEqualTo(undisturbed(UNITS));
  }

  @Test
  void aTermSignalStopsInGoodOrderAndTheNextRunGoesOn() throws InterruptedException {
    City city = City.onH2(folder.resolve("city"), MANY_UNITS);
    try (GongkaiProcess process = city.start()) {
      while (!process.err().contains("审核入库") && process.process().isAlive()) {
        Thread.sleep(20);
      }
      process.process().destroy();
      GongkaiProcess.Ended ended = process.await();
      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
      assertThat(ended.out()).isEqualTo("收件已停下，重新运行同一命令即可从停下处继续。\n");
    }
    GongkaiProcess.Ended resumed = city.run();
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("已从上次中断处继续并完成");
    assertThat(city.look()).isEqualTo(undisturbed(MANY_UNITS));
  }

  @Test
  void aServerThatGoesDownAndComesBackIsWaitedFor() throws IOException, InterruptedException {
    Databases.Address server = Databases.onServer();
    City city = City.on(server, folder.resolve("city"), MANY_UNITS);
    try (CuttableLine line = new CuttableLine(server);
        GongkaiProcess process = city.startOver(line.address())) {
      for (String stage : List.of("审核入库", "生成退回件")) {
        while (!process.err().contains(stage) && process.process().isAlive()) {
          Thread.sleep(20);
        }
        line.cut();
        Thread.sleep(1500);
        line.mend();
      }
      GongkaiProcess.Ended ended = process.await();
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.err()).contains("数据库连接中断").doesNotContain("\tat ", "Exception");
    }
    assertThat(city.look()).isEqualTo(undisturbed(MANY_UNITS));
  }

  @Test
  void aDiskThatIsFullInOutLosesNothing() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 2048)) {
      City city = City.onH2(folder.resolve("city"), UNITS).withOut(disk.path().resolve("out"));
      disk.fill(16);
      assertOneSentence(city.run(), "不能写入", "磁盘空间");
      assertThat(disk.halfWritten()).isEmpty();
      disk.free();
      assertThat(city.runAndLook()).isEqualTo(undisturbed(UNITS));
    }
  }

  @Test
  void aDiskThatIsFullInTheStateFolderLosesNothing() throws IOException {
    EndState undisturbed = undisturbed(UNITS);
    for (int free : new int[] {8, 200, 400, 800}) {
      try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 32 * 1024)) {
        City city = City.onH2(folder.resolve("city"), UNITS).withState(disk.path());
        disk.fill(free);
        GongkaiProcess.Ended ended = city.run();
        assertOneSentence(ended, "磁盘");
        disk.free();
        assertThat(city.runAndLook()).as("with %s KB", free).isEqualTo(undisturbed);
        city.remove();
      }
    }
  }

  @Test
  void anInboxThatCannotBeWrittenIsReadAllTheSame() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 8192)) {
      City city = City.onH2(folder.resolve("city"), UNITS);
      Path inbox = city.workspace().resolve("inbox");
      disk.takeCopyOf(inbox);
      disk.makeReadOnly();
      assertThat(city.withInbox(disk.path()).runAndLook()).isEqualTo(undisturbed(UNITS));
    }
  }

  /** A disk of a few megabytes in memory, which root can mount. */
  private static final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
      this.path = path;
    }

    static SmallDisk mount(Path path, int kilobytes) throws IOException {
      assumeThat(System.getProperty("user.name")).as("mounting needs root").isEqualTo("root");
      Files.createDirectories(path);
      run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", path.toString());
      return new SmallDisk(path);
    }

    Path path() {
      return path;
    }

    /** Leaves so many kilobytes free. */
    void fill(int kilobytes) throws IOException {
      FileStore store = Files.getFileStore(path);
      byte[] block = new byte[4096];
      try (var out = Files.newOutputStream(path.resolve("filler"))) {
        while (store.getUsableSpace() > kilobytes * 1024L) {
          out.write(block);
        }
      }
    }

    void free() throws IOException {
      Files.delete(path.resolve("filler"));
    }

    List<Path> halfWritten() throws IOException {
      try (Stream<Path> files = Files.walk(path)) {
        return files.filter(file -> file.toString().endsWith(".part")).toList();
      }
    }

    void takeCopyOf(Path inbox) throws IOException {
      try (Stream<Path> files = Files.walk(inbox)) {
        for (Path file : files.toList()) {
          Path copy = path.resolve(inbox.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
            Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
          }
        }
      }
    }

    void makeReadOnly() throws IOException {
      run("mount", "-o", "remount,ro", path.toString());
    }

    private static void run(String... command) throws IOException {
      try {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      run("umount", path.toString());
    }
  }
}
