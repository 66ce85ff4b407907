package org.gongkai.batch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowPlace;
import org.gongkai.supervision.WorkbookFacts;
import org.jspecify.annotations.Nullable;

/**
 * The ledger rows of a workbook on their way into the database (待入库的台账行): the first ones in memory,
 * those of a large ledger in a file, since several workbooks are on their way at once. For one
 * thread at a time.
 */
public final class RowsToStore implements Consumer<LedgerRow>, AutoCloseable {

  /** As many as a workbook of some hundred rows has. */
  private static final int MOST_CHARACTERS_IN_MEMORY = 500_000;

  private static final int BUFFER = 64 * 1024;

  private final Path spool;
  private final List<StoredRow> inMemory = new ArrayList<>();
  private final List<WorkbookFacts.Disclosed> disclosed = new ArrayList<>();
  private int charactersInMemory;
  private int count;
  private @Nullable FileChannel file;
  private @Nullable DataOutputStream out;

  /**
   * No rows yet.
   *
   * @param spool the folder for the file, if one is needed
   */
  public RowsToStore(Path spool) {
    this.spool = spool;
  }

  @Override
  public void accept(LedgerRow row) {
    if (row instanceof Disclosure disclosure) {
      WorkbookFacts.Disclosed.of(disclosure).ifPresent(disclosed::add);
    }
    add(StoredRow.of(row));
  }

  void add(StoredRow row) {
    count++;
    if (out == null && charactersInMemory <= MOST_CHARACTERS_IN_MEMORY) {
      charactersInMemory += row.cells().length();
      inMemory.add(row);
      return;
    }
    try {
      write(out == null ? begin() : out, row);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** What they disclose of tasks and of the catalogue, in their order. */
  List<WorkbookFacts.Disclosed> disclosed() {
    return Collections.unmodifiableList(disclosed);
  }

  /** Hands them over in the order in which they came. */
  void forEach(Consumer<? super StoredRow> consumer) {
    inMemory.forEach(consumer);
    FileChannel spooled = file;
    DataOutputStream written = out;
    if (spooled == null || written == null) {
      return;
    }
    try {
      written.flush();
      spooled.position(0);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(spooled), BUFFER));
      for (int i = inMemory.size(); i < count; i++) {
        consumer.accept(read(in));
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private DataOutputStream begin() throws IOException {
    Path path = Files.createTempFile(spool, "rows-", ".tmp");
    FileChannel opened =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    DataOutputStream begun =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(opened), BUFFER));
    file = opened;
    out = begun;
    return begun;
  }

  private static void write(DataOutputStream out, StoredRow row) throws IOException {
    out.writeUTF(row.ledger().name());
    text(out, row.place().sheet());
    out.writeInt(row.place().row());
    text(out, row.entryKey());
    text(out, row.cells());
  }

  private static StoredRow read(DataInputStream in) throws IOException {
    Ledger ledger = Ledger.valueOf(in.readUTF());
    String sheet = text(in);
    int row = in.readInt();
    return new StoredRow(ledger, new RowPlace(sheet, row), text(in), text(in));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }

  private PlainFailure failure(IOException cause) {
    return new PlainFailure(
        new Message(
            "临时文件夹 " + spool + " 不能写入，请检查磁盘空间和权限。",
            "The folder for temporary files "
                + spool
                + " cannot be written; check disk space and"
                + " permissions."),
        cause);
  }

  /** Lets go of the rows. */
  @Override
  public void close() {
    inMemory.clear();
    disclosed.clear();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      file = null;
      out = null;
    }
  }
}
