package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.gongkai.annualreport.PublishedCheck.Outcome;
import org.gongkai.annualreport.PublishedCheck.Result;
import org.gongkai.batch.published.PublishedReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what checking published reports gave, for people or as JSON (年报核对结果). */
final class PublishedPrinter {

  private final PrintWriter out;
  private final boolean json;
  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final ArrayNode reports = root.putArray("reports");
  private boolean failures;

  PublishedPrinter(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void add(Path file, PublishedReport report) {
    if (report instanceof PublishedReport.Unreadable unreadable) {
      failures = true;
      if (json) {
        reports
            .addObject()
            .put("file", file.toString())
            .put("unreadable", unreadable.reason().chinese());
      } else {
        out.println(unreadable.reason().chinese());
      }
    } else if (report instanceof PublishedReport.Checked checked) {
      failures |= checked.count(Outcome.FAIL) > 0;
      if (json) {
        addJson(file, checked);
      } else {
        print(file, checked);
      }
    }
  }

  private void addJson(Path file, PublishedReport.Checked checked) {
    ArrayNode results = reports.addObject().put("file", file.toString()).putArray("results");
    for (Result result : checked.results()) {
      results
          .addObject()
          .put("outcome", result.outcome().label())
          .put("subject", result.subject())
          .put("sentence", result.sentence())
          .put("cells", result.cells())
          .put("chinese", result.message().chinese())
          .put("english", result.message().english());
    }
  }

  /** What does not agree comes with its place; what agrees in prose and tables in short. */
  private void print(Path file, PublishedReport.Checked checked) {
    out.println(
        file
            + "：PASS "
            + checked.count(Outcome.PASS)
            + "，FAIL "
            + checked.count(Outcome.FAIL)
            + "，CANNOT TELL "
            + checked.count(Outcome.CANNOT_TELL));
    for (Result result : checked.results()) {
      boolean relation = result.subject().startsWith("form-");
      if (result.outcome() != Outcome.PASS || !relation) {
        out.println(
            "  "
                + result.outcome().label()
                + "  "
                + result.message().chinese()
                + (result.cells().isEmpty() ? "" : " ［" + shortened(result.cells()) + "］"));
        if (result.outcome() != Outcome.PASS && !result.sentence().isEmpty()) {
          out.println("        原句：" + result.sentence());
        }
      }
    }
  }

  /** A sum may have many cells; the first and the last show where they stand. */
  private static String shortened(String cells) {
    String[] all = cells.split("、", -1);
    return all.length <= 3 ? cells : all[0] + "…" + all[all.length - 1];
  }

  /** Ends the output. */
  void finish() {
    if (json) {
      out.println(root.toPrettyString());
    }
  }

  /** Whether something does not agree or could not be read. */
  boolean hasFailures() {
    return failures;
  }
}
