package org.gongkai.batch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the sample workspace, for tests to work in. */
final class SampleCity {

  private static final Path SAMPLE = Path.of("../sample-input");

  private SampleCity() {}

  /** The whole workspace but the state of earlier runs. */
  static Path copyTo(Path workspace) throws IOException {
    return copy(workspace, List.of(".gongkai"));
  }

  /** The same without workbooks. */
  static Path copyWithoutInbox(Path workspace) throws IOException {
    return copy(workspace, List.of(".gongkai", "inbox"));
  }

  private static Path copy(Path workspace, List<String> leftOut) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SAMPLE)) {
      files = walk.filter(file -> !leftOut.contains(topLevel(file))).toList();
    }
    for (Path file : files) {
      Path target = workspace.resolve(SAMPLE.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
    return workspace;
  }

  private static String topLevel(Path file) {
    return SAMPLE.relativize(file).getName(0).toString();
  }
}
