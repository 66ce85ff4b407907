package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.officerule.OfficeRules;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.rule.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's own rules and waivers, from the files in the workspace to verdict and replay. */
class OfficeRulesRunTest {

  /** Every made-up unit reports on several tasks. */
  private static final String NEVER_KEPT =
      """
      own:
        - code: own-hundred-tasks
          over: 全年
          require: "#rows('任务进展') >= 100"
          severity: error
          message: 任务进展应有一百行
          clause: 第一条
      """;

  @TempDir private Path folder;

  private static Database open(SmallCity city) {
    return Database.open(city.workspace(), Map.of());
  }

  private static void write(SmallCity city, String file, String text) throws IOException {
    Files.writeString(city.folder().resolve(file), text);
  }

  @Test
  void ownRuleReturnsWorkbooksAndAWaiverLetsOnePass() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    try (Database database = open(city)) {
      city.runImport(database);
      assertThat(city.verdicts().values()).containsOnly("ACCEPTED ACCEPTED");

      write(city, OfficeRules.FILE, NEVER_KEPT);
      city.runImport(database);
      assertThat(city.verdicts().values()).containsOnly("RETURNED RETURNED");

      UnitSubmission first = new StandingSubmissions(database).list(SmallCity.YEAR).get(0);
      write(
          city,
          "waivers.yaml",
          "waivers:\n  - unit: "
              + first.unitCode()
              + "\n    year: 2016\n    code: own-hundred-tasks\n    reason: 任务不足一百项\n"
              + "    by: 张某\n    on: 2017-03-20\n");
      city.runImport(database);
      assertThat(city.verdicts())
          .containsEntry(first.file(), "ACCEPTED ACCEPTED")
          .containsValue("RETURNED RETURNED");
    }
  }

  @Test
  void shadowRuleIsRecordedAndReturnsNothing() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    write(city, OfficeRules.FILE, NEVER_KEPT + "    shadow: true\n");
    try (Database database = open(city)) {
      city.runImport(database);
      assertThat(city.verdicts().values()).containsOnly("ACCEPTED ACCEPTED");
      assertThat(new StandingSubmissions(database).listShadow(SmallCity.YEAR))
          .hasSize(2)
          .allSatisfy(
              found -> {
                assertThat(found.code()).isEqualTo("own-hundred-tasks");
                assertThat(found.count()).isEqualTo(1);
                assertThat(found.example().message().chinese()).isEqualTo("任务进展应有一百行");
              });
    }
  }

  @Test
  void replayTellsWhatWouldChangeAndChangesNothing() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    try (Database database = open(city)) {
      city.runImport(database);
      List<UnitSubmission> before = new StandingSubmissions(database).list(SmallCity.YEAR);
      Workspace workspace = city.workspace();
      CityPlan plan = CityPlan.read(workspace).orThrow();
      RuleBook proposed =
          OfficeRules.parse(
                  "new.yaml",
                  NEVER_KEPT.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  RuleBook.standard())
              .orThrow();
      RuleReplay.Outcome outcome =
          new RuleReplay(
                  workspace,
                  database,
                  JudgingBases.of(workspace, plan),
                  JudgingBases.read(workspace, plan, proposed).orThrow(),
                  JudgingBases.limits(workspace))
              .run(SmallCity.YEAR);
      assertThat(outcome.judged()).isEqualTo(2);
      assertThat(outcome.changes())
          .hasSize(2)
          .allSatisfy(
              change -> {
                assertThat(change.isNewlyReturned()).isTrue();
                assertThat(change.after()).isEqualTo(FileVerdict.RETURNED);
                assertThat(change.added()).isEqualTo(Map.of("own-hundred-tasks", 1));
                assertThat(change.removed()).isEmpty();
                assertThat(change.reason()).isNotNull();
              });
      assertThat(new StandingSubmissions(database).list(SmallCity.YEAR)).isEqualTo(before);
    }
  }
}
