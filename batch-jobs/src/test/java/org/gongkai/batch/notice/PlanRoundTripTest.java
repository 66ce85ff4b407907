package org.gongkai.batch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.gongkai.plan.PlanText;

/**
 * A plan written as Word document or workbook reads back equal, and the same plan gives the same
 * bytes.
 */
class PlanRoundTripTest {

  private static Plan plan(Path file) {
    return NoticeParser.parse(((NoticeReading.Read) NoticeReader.read(file)).text());
  }

  @Property(tries = 12)
  void anyStretchOfTheSamplePlanReadsBackEqual(
      @ForAll @IntRange(min = 0, max = 36) int from,
      @ForAll @IntRange(min = 1, max = 37) int length)
      throws IOException {
    Plan whole = plan(Path.of("..", "sample-input/notice/notice-2016-45.md"));
    List<org.gongkai.plan.Task> tasks =
        whole.tasks().subList(from, Math.min(37, from + length)).stream()
            .map(
                task ->
                    new org.gongkai.plan.Task(
                        task.number() - from,
                        task.group(),
                        task.requirement(),
                        task.deadlineText(),
                        task.when(),
                        task.responsibilityText(),
                        task.assignments()))
            .toList();
    Plan plan =
        new Plan(
            new org.gongkai.plan.NoticeDocument(
                "某市人民政府办公厅关于落实2016年政务公开重点工作任务的通知",
                "某政办函〔2016〕45号",
                "某市人民政府办公厅",
                2016,
                LocalDate.of(2016, 7, 14)),
            List.of(),
            tasks,
            List.of(),
            whole.defaultRule(),
            List.of());
    Path folder = Files.createTempDirectory("gongkai-plan");
    Path word = folder.resolve("plan.docx");
    Path again = folder.resolve("again.docx");
    Path workbook = folder.resolve("plan.xlsx");
    Path workbookAgain = folder.resolve("again.xlsx");
    try {
      NoticeText text = PlanText.of(plan);
      NoticeDocxWriter.write(text, word);
      NoticeDocxWriter.write(text, again);
      NoticeXlsxWriter.write(text, "任务分解表", workbook);
      NoticeXlsxWriter.write(text, "任务分解表", workbookAgain);
      assertThat(plan(word)).isEqualTo(plan);
      assertThat(plan(workbook)).isEqualTo(plan);
      assertThat(Files.mismatch(word, again)).isEqualTo(-1L);
      assertThat(Files.mismatch(workbook, workbookAgain)).isEqualTo(-1L);
    } finally {
      for (Path file : List.of(word, again, workbook, workbookAgain, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
