package org.gongkai.batch.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.store.ManifestFile;
import org.gongkai.batch.workspace.WorkbookFormat;

/**
 * Where the marked copy of a file goes (退回件路径): under the name that the unit gave it, as far as
 * file systems take it; a copy in another format gets its ending as well.
 */
final class CopyPath {

  /** Bytes of one step of a path; file systems allow 255, and writing aside needs some. */
  private static final int LONGEST_STEP = 200;

  private static final int LETTERS_OF_HASH = 16;

  private CopyPath() {}

  /** The format of the copy. */
  static WorkbookFormat format(FileKind kind) {
    return kind == FileKind.XLS_BIFF8 ? WorkbookFormat.XLS : WorkbookFormat.XLSX;
  }

  /** Whether the copy is the file itself with marks, and not a list of findings. */
  static boolean isMarked(FileKind kind) {
    return kind == FileKind.XLSX || kind == FileKind.XLSM || kind == FileKind.XLS_BIFF8;
  }

  /** The path within the folder of the copies. */
  static Path of(ManifestFile file) {
    Path path = Path.of("");
    for (String step : name(file).split("/", -1)) {
      path = path.resolve(shortened(step, file));
    }
    return path;
  }

  /** The path to take if the file system does not take the other. */
  static Path withoutName(ManifestFile file) {
    return Path.of(hash(file) + format(kind(file)).extension());
  }

  /** Removes the copy of the file from the folder, whichever path it took. */
  static void remove(Path folder, ManifestFile file) throws IOException {
    for (Path path : List.of(folder.resolve(of(file)), folder.resolve(withoutName(file)))) {
      if (Files.exists(path)) { // not deleteIfExists: a step of the path may be a file
        Files.delete(path);
      }
    }
  }

  private static FileKind kind(ManifestFile file) {
    return FileKind.valueOf(Objects.requireNonNull(file.kind()));
  }

  private static String name(ManifestFile file) {
    FileKind kind = kind(file);
    WorkbookFormat format = format(kind);
    String lower = file.name().toLowerCase(Locale.ROOT);
    boolean rightEnding =
        isMarked(kind)
            && (lower.endsWith(format.extension())
                || (kind == FileKind.XLSM && lower.endsWith(".xlsm"))
                || (kind == FileKind.XLS_BIFF8 && lower.endsWith(".et")));
    return rightEnding ? file.name() : file.name() + format.extension();
  }

  private static String shortened(String step, ManifestFile file) {
    if (step.getBytes(UTF_8).length <= LONGEST_STEP) {
      return step;
    }
    int dot = step.lastIndexOf('.');
    String ending = dot >= 0 && step.length() - dot <= 6 ? step.substring(dot) : "";
    StringBuilder start = new StringBuilder();
    int bytes = 0;
    for (int i = 0; i < step.length(); ) {
      int character = step.codePointAt(i);
      String text = Character.toString(character);
      bytes += text.getBytes(UTF_8).length;
      if (bytes > LONGEST_STEP - LETTERS_OF_HASH - ending.length() - 1) {
        break;
      }
      start.append(text);
      i += text.length();
    }
    return start + "~" + hash(file) + ending;
  }

  private static String hash(ManifestFile file) {
    return Objects.requireNonNull(file.sha256()).substring(0, LETTERS_OF_HASH);
  }
}
