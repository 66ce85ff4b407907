package org.gongkai.batch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.plan.Assignment;
import org.gongkai.plan.DeadlineGrammar;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.gongkai.plan.PlanText;
import org.gongkai.plan.ResponsibilityGrammar;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;

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
    List<Task> tasks =
        whole.tasks().subList(from, Math.min(37, from + length)).stream()
            .map(
                task ->
                    new Task(
                        task.number() - from,
                        task.group(),
                        task.requirement(),
                        task.deadlineText(),
                        task.when(),
                        task.responsibilityText(),
                        task.assignments()))
            .toList();
    assertReadsBack(
        new Plan(document(2016), List.of(), tasks, List.of(), whole.defaultRule(), List.of()));
  }

  @Property(tries = 40)
  void anyPlanReadsBackEqual(@ForAll("plans") Plan plan) throws IOException {
    assertReadsBack(plan);
  }

  private static NoticeDocument document(int year) {
    return new NoticeDocument(
        "某市人民政府办公厅关于落实" + year + "年政务公开重点工作任务的通知",
        "某政办函〔" + year + "〕45号",
        "某市人民政府办公厅",
        year,
        LocalDate.of(year, 7, 14));
  }

  /**
   * Cells of any signs that clerks type, in the order of the plan; groups are several rows high.
   */
  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars("公开信息推进市场监管名单预决算“”（）《》〔〕，；、：—…·%‰￥+-=@#&<>/\\'\"０１２012AbPp①②㎡")
            .ofMinLength(1)
            .ofMaxLength(60)
            .map(text -> "做好" + text + "工作");
    Arbitrary<String> deadline =
        Arbitraries.of("12月底", "10月底前", "6月30日前", "每季度", "上半年", "长期坚持", "文件公开后3个工作日内");
    Arbitrary<List<Assignment>> duties =
        Arbitraries.of(
            List.of(new Assignment(TaskRole.LEAD, "市财政局", false, null)),
            List.of(
                new Assignment(TaskRole.LEAD, "市审改办", false, null),
                new Assignment(TaskRole.JOINT, "市人社局", false, null)),
            List.of(
                new Assignment(TaskRole.LEAD, "市教育局", false, "校务公开"),
                new Assignment(TaskRole.IMPLEMENT, "各县（市）区", true, null)),
            List.of(new Assignment(TaskRole.IMPLEMENT, "各部门", true, null)));
    Arbitrary<Task> task =
        Combinators.combine(words, deadline, duties, Arbitraries.of(true, false))
            .as(
                (requirement, due, assignments, begins) ->
                    new Task(
                        begins ? 1 : 2,
                        "推进信息公开",
                        requirement,
                        due,
                        DeadlineGrammar.parse(due, 2016),
                        ResponsibilityGrammar.print(assignments),
                        assignments));
    return task.list()
        .ofMinSize(1)
        .ofMaxSize(45)
        .map(
            tasks ->
                new Plan(document(2016), List.of(), numbered(tasks), List.of(), RULE, List.of()));
  }

  private static final String RULE = "各牵头单位应在职责范围内推进相关工作。未列明的单位也应推进。";

  /** Numbers the tasks; one that bears a 1 begins a group. */
  private static List<Task> numbered(List<Task> tasks) {
    List<Task> numbered = new ArrayList<>();
    int group = 1;
    for (Task task : tasks) {
      group += task.number() == 1 ? 1 : 0;
      numbered.add(
          new Task(
              numbered.size() + 1,
              "推进第" + group + "类信息公开",
              task.requirement(),
              task.deadlineText(),
              task.when(),
              task.responsibilityText(),
              task.assignments()));
    }
    return numbered;
  }

  private static void assertReadsBack(Plan plan) throws IOException {
    Path folder = Files.createTempDirectory("gongkai-plan");
    Path word = folder.resolve("plan.docx");
    Path again = folder.resolve("again.docx");
    Path workbook = folder.resolve("plan.xlsx");
    Path workbookAgain = folder.resolve("again.xlsx");
    try {
      NoticeText text = PlanText.of(plan);
      NoticeDocxWriter.writeNumbered(text, word);
      NoticeDocxWriter.writeNumbered(text, again);
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
