package org.gongkai.batch.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.batch.store.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run leaves behind, as far as it must not depend on whether it was cut off: what is stored,
 * what is archived, what was handed back, the figures. Numbers of runs and reports are left out.
 */
record EndState(
    List<String> submissions,
    Map<String, List<String>> contents,
    Map<String, String> archive,
    Map<String, String> copies,
    Map<String, String> standings,
    String figures) {

  private static final List<String> TABLES =
      List.of(
          "submission_sheet",
          "included_unit",
          "ledger_row",
          "ledger_count",
          "ledger_span",
          "disclosed_item",
          "form_value",
          "finding",
          "finding_count");

  static EndState of(Path state, Path out, Database database) {
    JdbcTemplate template = new JdbcTemplate(database.dataSource());
    Map<String, List<String>> contents = new TreeMap<>();
    for (String table : TABLES) {
      contents.put(
          table,
          sorted(
              template,
              "SELECT s.sha256, t.* FROM "
                  + table
                  + " t JOIN submission s ON s.submission_id = t.submission_id"));
    }
    return new EndState(
        sorted(
            template,
            "SELECT submission_id, sha256, file_name, file_kind, verdict, standing, unit_code,"
                + " report_year, data_as_of, error_count, warning_count, info_count FROM submission"),
        contents,
        files(state.resolve("archive"), true),
        files(out, false),
        standings(out),
        figures(out));
  }

  /** The archive holds what its names say, and nothing half written lies anywhere. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    archive.forEach(
        (name, hash) -> {
          String named = name.replace("/", "").replaceAll("\\..*", "");
          if (!named.equals(hash)) {
            faults.add("The archive's " + name + " has the hash " + hash);
          }
        });
    Stream.of(archive, copies)
        .flatMap(files -> files.keySet().stream())
        .filter(name -> name.endsWith(".part"))
        .forEach(name -> faults.add("Half written: " + name));
    return faults;
  }

  private static List<String> sorted(JdbcTemplate template, String query) {
    return template
        .query(
            query,
            (row, number) -> {
              List<String> values = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String value = row.getString(i);
                values.add(value == null ? "-" : value);
              }
              return String.join("|", values);
            })
        .stream()
        .sorted()
        .toList();
  }

  private static Map<String, String> files(Path folder, boolean all) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (all || (!name.startsWith("report/") && !name.equals("import-result.json"))) {
          files.put(name, hash(file));
        } else if (name.endsWith(".part")) {
          files.put(name, "");
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> standings(Path out) {
    Map<String, String> standings = new TreeMap<>();
    for (JsonNode file : json(out.resolve("import-result.json")).get("files")) {
      standings.put(file.get("file").asString(), file.get("standing").asString());
    }
    return standings;
  }

  private static String figures(Path out) {
    Path report = out.resolve("report/annual-report-2016.json");
    return Files.exists(report) ? json(report).get("figures").toString() : "";
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
