package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.Narrative;
import org.gongkai.finding.Message;

/** The office's own prose in the workspace (文字材料): {@code narrative/<year>/*.md}, in UTF-8. */
public final class NarrativeFiles {

  private static final long MOST_BYTES = 1 << 20;

  private NarrativeFiles() {}

  /** The files for a report year, as paths within the workspace, in the order of their names. */
  public static List<String> list(Path workspace, int year) {
    Path folder = workspace.resolve("narrative").resolve(Integer.toString(year));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith(".md"))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .map(name -> "narrative/" + year + "/" + name)
          .toList();
    } catch (IOException e) {
      throw unreadable("narrative/" + year, e);
    }
  }

  /**
   * The prose for a report year; none if there is no folder for it.
   *
   * @throws PlainFailure if a file cannot be read, is no UTF-8, or is larger than 1 MB
   */
  public static Narrative read(Path workspace, int year) {
    List<Narrative.Source> sources = new ArrayList<>();
    for (String file : list(workspace, year)) {
      sources.add(new Narrative.Source(file, text(workspace.resolve(file), file)));
    }
    return Narrative.of(sources);
  }

  private static String text(Path path, String file) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new PlainFailure(
            new Message(
                file + " 超过 1 MB，不像文字材料；请只放报告的文字。",
                file + " is larger than 1 MB; put only the report's prose there."),
            null);
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
    } catch (CharacterCodingException e) {
      throw new PlainFailure(
          new Message(
              file + " 不是 UTF-8 编码；请用记事本打开，另存时编码选 UTF-8。",
              file + " is not in UTF-8; save it anew as UTF-8."),
          e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PlainFailure unreadable(String file, IOException cause) {
    return new PlainFailure(
        new Message(file + " 无法读取；请检查文件权限。", file + " cannot be read; check its permissions."),
        cause);
  }
}
