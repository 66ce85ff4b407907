package org.gongkai.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

  @TempDir private Path folder;

  @Test
  void theSecondIsToldWhoHoldsIt() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    try (WorkspaceLock first = WorkspaceLock.take(state, "import")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> WorkspaceLock.take(state, "run"))
          .isInstanceOf(PlainFailure.class)
          .hasMessageStartingWith(
              "The workspace is in use (PID " + ProcessHandle.current().pid() + ", gongkai import");
    }
  }

  @Test
  void aLockThatWasGivenBackCanBeTaken() {
    StateFolder state = new StateFolder(folder);
    WorkspaceLock.take(state, "import").close();
    WorkspaceLock.take(state, "import").close();
  }

  @Test
  void theLockOfADeadProcessIsTakenOver() throws IOException {
    StateFolder state = new StateFolder(folder.resolve("state")).make();
    Files.writeString(state.lock(), "PID 999999999, gongkai import\n");
    try (WorkspaceLock lock = WorkspaceLock.take(state, "run")) {
      assertThat(lock).isNotNull();
      assertThat(state.lock()).content().contains("gongkai run");
    }
  }

  @Test
  void onlyTheOwnerLooksIntoTheStateFolder() throws IOException {
    StateFolder state = new StateFolder(folder.resolve("state")).make();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.path())))
        .isEqualTo("rwx------");
  }
}
