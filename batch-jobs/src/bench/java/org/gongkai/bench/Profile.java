package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the threads of an import are busy with (剖析): samples of the JVM's own recorder, each counted
 * where the first frame from the leaf belongs. Waiting, compiling and the server are not in it.
 */
final class Profile {

  private static final String REST = "Spring Batch and the rest";

  /** Beginnings of class names; of those that fit a frame, the longest counts. */
  private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(
        "taking XML and packages apart",
        List.of(
            "com.fasterxml.aalto",
            "java.util.zip",
            "org.apache.poi",
            "org.apache.commons.compress",
            "org.gongkai.batch.read.XmlPart",
            "org.gongkai.batch.read.CellTag",
            "org.gongkai.batch.read.Xlsx"));
    PARTS.put("cells, values and rows", List.of("org.gongkai.batch.read", "org.gongkai.ledger"));
    PARTS.put(
        "constraints", List.of("org.hibernate.validator", "org.gongkai.ledger.LedgerConstraints"));
    PARTS.put("rules", List.of("org.gongkai.rule", "org.gongkai.text", "org.gongkai.calendar"));
    PARTS.put("derived form", List.of("org.gongkai.form"));
    PARTS.put("rows as they are stored", List.of("org.gongkai.batch.store", "tools.jackson"));
    PARTS.put(
        "driver and pool",
        List.of("com.mysql", "com.zaxxer", "org.springframework.jdbc", "sun.security.ssl"));
    PARTS.put("marked copies", List.of("org.gongkai.batch.handback"));
    PARTS.put(REST, List.of("org.springframework", "org.gongkai"));
  }

  private Profile() {}

  /** The share of each part in a hundred samples, the parts in their order. */
  static Map<String, Double> of(Path recording) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    PARTS.keySet().forEach(part -> samples.put(part, 0));
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")
          && event.getStackTrace() != null) {
        String part = part(event.getStackTrace().getFrames());
        if (part != null) {
          samples.merge(part, 1, Integer::sum);
          all++;
        }
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> part : samples.entrySet()) {
      shares.put(part.getKey(), all == 0 ? 0 : 100.0 * part.getValue() / all);
    }
    return shares;
  }

  /** The part of a sample within a step; null outside any. */
  private static String part(List<RecordedFrame> frames) {
    List<String> names = new ArrayList<>();
    for (RecordedFrame frame : frames) {
      names.add(frame.getMethod().getType().getName());
    }
    if (names.stream().noneMatch(name -> name.startsWith("org.springframework.batch.core.step"))) {
      return null;
    }
    for (String name : names) {
      String longest = null;
      String found = null;
      for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
        for (String beginning : part.getValue()) {
          if (name.startsWith(beginning)
              && (longest == null || beginning.length() > longest.length())) {
            longest = beginning;
            found = part.getKey();
          }
        }
      }
      if (found != null) {
        return found;
      }
    }
    return REST;
  }
}
