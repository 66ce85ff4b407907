package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.finding.Message;
import org.gongkai.reference.ReferenceProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report was made of and what was made (成果清单): {@code manifest.json} beside the report, with
 * the SHA-256 of every output and of every source file, the rule book and the edition of the form.
 */
public final class ReportManifest {

  /**
   * A file that the report was made of, other than the units' workbooks.
   *
   * @param role what it is: notice, units, reorganisations, settings, narrative
   * @param name its path within the workspace
   * @param file where it lies
   */
  public record Source(String role, String name, Path file) {}

  private ReportManifest() {}

  /**
   * Writes the manifest.
   *
   * @param report the report
   * @param ruleBook the fingerprint of the rule book by which its workbooks were judged
   * @param sources the files of the workspace that it was made of
   * @param outputs its files
   * @param target where the manifest goes; outputs are named relative to its folder
   */
  static void write(
      AnnualReport report, String ruleBook, List<Source> sources, List<Path> outputs, Path target)
      throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("report", report.header().reportId())
        .put("year", report.header().year())
        .put("madeOn", report.header().madeOn().toString())
        .put("ruleBook", ruleBook)
        .put("form", report.form().edition())
        .put("formInstrument", report.form().instrument());
    ArrayNode written = root.putArray("outputs");
    for (Path output : outputs) {
      written
          .addObject()
          .put("file", folder.relativize(output.toAbsolutePath()).toString().replace('\\', '/'))
          .put("size", Files.size(output))
          .put("sha256", sha256(output));
    }
    ArrayNode read = root.putArray("sources");
    for (Source source : sources) {
      read.addObject()
          .put("role", source.role())
          .put("file", source.name())
          .put("sha256", sha256(source.file()));
    }
    for (ReportedUnit unit : report.units()) {
      ReportedUnit.Workbook workbook = unit.file();
      if (workbook != null) {
        read.addObject()
            .put("role", "workbook")
            .put("unit", unit.code())
            .put("file", workbook.name())
            .put("sha256", workbook.sha256());
      }
    }
    byte[] bytes = (JsonRenderer.print(root) + "\n").getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  /**
   * Compares the files of a folder with the manifests that lie there.
   *
   * @param folder the folder of a report, or the folder of what a run hands out
   * @return what differs, by manifest; nothing if all is as it was made
   * @throws IOException if a file that is there cannot be read
   */
  public static Verification verify(Path folder) throws IOException {
    Path within = Files.isDirectory(folder.resolve("report")) ? folder.resolve("report") : folder;
    List<ReferenceProblem> problems = new ArrayList<>();
    int files = 0;
    List<Path> manifests;
    try (Stream<Path> listed = Files.isDirectory(within) ? Files.list(within) : Stream.empty()) {
      manifests =
          listed
              .filter(file -> file.getFileName().toString().matches("manifest.*\\.json"))
              .sorted()
              .toList();
    }
    for (Path manifest : manifests) {
      files += verify(manifest, within, problems);
    }
    return new Verification(manifests.size(), files, problems);
  }

  /**
   * What comparing gave (核对结果).
   *
   * @param manifests how many manifests were found
   * @param files how many files they name
   * @param problems what differs
   */
  public record Verification(int manifests, int files, List<ReferenceProblem> problems) {

    /** Copies the list. */
    public Verification {
      problems = List.copyOf(problems);
    }
  }

  private static int verify(Path manifest, Path folder, List<ReferenceProblem> problems)
      throws IOException {
    String name = String.valueOf(manifest.getFileName());
    JsonNode outputs;
    try {
      outputs = JsonMapper.shared().readTree(Files.readString(manifest)).path("outputs");
    } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
      problems.add(
          problem(name, "不是完整的清单，请重新生成报告。", "is no complete manifest; make the report again."));
      return 0;
    }
    for (JsonNode output : outputs) {
      String file = output.path("file").asString("");
      Path path = folder.resolve(file).normalize();
      if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
        problems.add(
            problem(
                file,
                "清单里有，文件夹里没有；请找回原文件或重新生成报告。",
                "is missing; find it or make the report again."));
      } else if (!sha256(path).equals(output.path("sha256").asString(""))) {
        problems.add(
            problem(
                file,
                "与生成时不同，可能被改动过；请用原文件，或重新生成报告。",
                "is not as it was made; use the original or make the report again."));
      }
    }
    return outputs.size();
  }

  private static ReferenceProblem problem(String file, String chinese, String english) {
    return new ReferenceProblem(file, 0, new Message(chinese, english));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("Every Java has SHA-256", e));
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
