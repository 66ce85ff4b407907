package org.gongkai.batch.published;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.annualreport.PublishedCheck;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.read.DocumentTables;
import org.gongkai.finding.Message;
import org.gongkai.form.StatisticalForm;
import org.gongkai.plan.NoticeText;

/** A published report and what checking it gave (已发布年报). */
public sealed interface PublishedReport {

  /**
   * The report was read.
   *
   * @param results the checks: first tables, then relations, then prose
   */
  record Checked(List<PublishedCheck.Result> results) implements PublishedReport {

    /** Copies the list. */
    public Checked {
      results = List.copyOf(results);
    }

    /** How many checks came to an outcome. */
    public long count(PublishedCheck.Outcome outcome) {
      return results.stream().filter(result -> result.outcome() == outcome).count();
    }
  }

  /**
   * The file cannot be read.
   *
   * @param reason what is wrong with it and what to do
   */
  record Unreadable(Message reason) implements PublishedReport {}

  /**
   * Reads a report and checks it.
   *
   * @param file the report as .docx or .html
   * @param form the form of its year
   */
  static PublishedReport check(Path file, StatisticalForm form) {
    NoticeReading reading = NoticeReader.read(file);
    if (reading instanceof NoticeReading.Unreadable unreadable) {
      return new Unreadable(unreadable.reason());
    }
    NoticeText text = ((NoticeReading.Read) reading).text();
    return new Checked(
        PublishedCheck.check(
            form,
            DocumentTables.read(text, form),
            text.blocks().stream()
                .filter(NoticeText.Paragraph.class::isInstance)
                .map(block -> ((NoticeText.Paragraph) block).text())
                .toList()));
  }
}
