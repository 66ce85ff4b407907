package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a workspace's state (工作区锁), held by one process at a time. It ends with the
 * process, however that ends, so that the lock of a dead one is simply taken over.
 */
public final class WorkspaceLock implements AutoCloseable {

  private static final int MOST_BYTES = 1024;

  private final FileChannel channel;
  private final FileLock lock;

  private WorkspaceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @param state the state folder, which is made if it is not there
   * @param command what the holder does, such as {@code import}, shown to others who want the lock
   * @throws PlainFailure if another process holds it; says which
   */
  public static WorkspaceLock take(StateFolder state, String command) {
    Path file = state.make().lock();
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        // What the holder wrote lies beyond the locked byte, so that it can be read everywhere.
        String holder = Files.readString(file, UTF_8).strip();
        channel.close();
        throw new PlainFailure(
            new Message(
                "工作区正被占用（" + holder + "），请等它结束后再试。",
                "The workspace is in use (" + holder + "); try again when that has finished."),
            null);
      }
      writeHolder(channel, command);
      return new WorkspaceLock(channel, lock);
    } catch (IOException e) {
      close(channel);
      throw new PlainFailure(
          new Message(
              "锁文件 " + file + " 不能使用，请检查权限和磁盘空间。",
              "The lock file " + file + " cannot be used; check permissions and disk space."),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static void writeHolder(FileChannel channel, String command) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    String started = self.info().startInstant().map(instant -> ", " + instant).orElse("");
    byte[] text = ("PID " + self.pid() + ", gongkai " + command + started + "\n").getBytes(UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text, 0, Math.min(text.length, MOST_BYTES)), 0);
    channel.force(true);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      lock.release();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      close(channel);
    }
  }
}
