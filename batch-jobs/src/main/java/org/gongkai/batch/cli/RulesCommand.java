package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.job.RuleReplay;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.officerule.OfficeRules;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.StandingSubmissions.ShadowFindings;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.RuleCard;
import org.gongkai.rule.RuleInputs;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Subject;
import org.gongkai.rule.Waiver;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongkai rules}: the rule book (规则库). */
@Command(
    name = "rules",
    description = "规则库：每条规则的编码、级别、要求、依据和适用日期。",
    subcommands = {
      RulesCommand.Replay.class,
      RulesCommand.Shadow.class,
      RulesCommand.WaiverList.class
    })
final class RulesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--workspace", paramLabel = "W", description = "工作区；列出按其 rules.yaml 调整后的规则和本级规则")
  private @Nullable Path workspaceFolder;

  @Option(names = "--json", description = "以 JSON 输出")
  private boolean json;

  @Override
  public Integer call() {
    RuleBook book = book();
    List<RuleCard> cards = book.cards();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      printJson(book, cards, out);
    } else {
      for (Subject subject : Subject.values()) {
        List<RuleCard> ofSubject =
            cards.stream().filter(card -> card.subject() == subject).toList();
        if (!ofSubject.isEmpty()) {
          out.println(subject.chinese() + "（" + ofSubject.size() + " 条）");
          ofSubject.forEach(card -> print(card, out));
        }
      }
    }
    return ExitCode.DONE;
  }

  private RuleBook book() {
    Path folder = workspaceFolder;
    if (folder == null) {
      return RuleBook.standard();
    }
    return UsageFailure.orThrow(
        JudgingBases.rules(
            UsageFailure.orThrow(
                Workspace.open(
                    folder, new Overrides(null, WorkspaceOptions.dayOfRun(), null, null, null)))));
  }

  private static void print(RuleCard card, PrintWriter out) {
    out.println(
        "  "
            + card.severity().chinese()
            + (card.shadow() ? "（试运行）" : "")
            + "  "
            + card.code()
            + "  "
            + card.title());
    for (RuleSource source : card.sources()) {
      out.println(
          "        "
              + source.document()
              + source.clause()
              + (source.confirmed() ? "" : "（未核原文）")
              + dates(source.from(), source.to())
              + (source.limit() == 0 ? "" : "，数 " + source.limit())
              + (source.extension() == 0 ? "" : "，可延长 " + source.extension()));
    }
  }

  private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : "，自 " + from + " 起") + (to == null ? "" : "，至 " + to + " 止");
  }

  private static void printJson(RuleBook book, List<RuleCard> cards, PrintWriter out) {
    Map<String, List<String>> inputs = RuleInputs.ofRules(book);
    try (JsonGenerator generator = JsonMapper.shared().createGenerator(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("fingerprint", book.fingerprint());
      generator.writeName("rules");
      generator.writeStartArray();
      for (RuleCard card : cards) {
        generator.writeStartObject();
        generator.writeStringProperty("code", card.code());
        generator.writeStringProperty("severity", card.severity().name());
        generator.writeStringProperty("subject", card.subject().name());
        generator.writeStringProperty("title", card.title());
        generator.writeStringProperty("titleInEnglish", card.titleInEnglish());
        generator.writeBooleanProperty("byYear", card.byYear());
        generator.writeBooleanProperty("shadow", card.shadow());
        generator.writeName("sources");
        generator.writeStartArray();
        for (RuleSource source : card.sources()) {
          generator.writeStartObject();
          generator.writeStringProperty("document", source.document());
          generator.writeStringProperty("clause", source.clause());
          generator.writeStringProperty("quote", source.quote());
          generator.writeBooleanProperty("confirmed", source.confirmed());
          generator.writeStringProperty("from", text(source.from()));
          generator.writeStringProperty("to", text(source.to()));
          generator.writeNumberProperty("limit", source.limit());
          generator.writeNumberProperty("extension", source.extension());
          generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeName("inputs");
        generator.writeStartArray();
        inputs.getOrDefault(card.code(), List.of()).forEach(generator::writeString);
        generator.writeEndArray();
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    out.println();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String name(Roster roster, String code) {
    return code + " " + roster.find(code).map(Unit::fullName).orElse("");
  }

  /** {@code gongkai rules replay}: what other rules would change. */
  @Command(name = "replay", description = "规则试算：用另一份规则文件重审全部有效报送表，列出哪些单位会被退回、哪些会放行；不改动任何数据。")
  static final class Replay implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

    @Option(
        names = "--rules",
        required = true,
        paramLabel = "FILE",
        description = "要试算的规则文件（rules.yaml 的写法）")
    private @Nullable Path rules;

    @Option(names = "--year", paramLabel = "Y", description = "报送年度；不写则为设置中的 year")
    private @Nullable Integer year;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
      Workspace workspace = options.open(null);
      CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
      RuleBook proposed = read(Objects.requireNonNull(rules));
      int wanted = year == null ? workspace.settings().year() : year;
      RuleReplay.Outcome outcome;
      try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "rules replay");
          Database database = Database.open(workspace, System.getenv())) {
        Objects.requireNonNull(lock);
        outcome =
            new RuleReplay(
                    workspace,
                    database,
                    UsageFailure.orThrow(JudgingBases.read(workspace, plan)),
                    UsageFailure.orThrow(JudgingBases.read(workspace, plan, proposed)),
                    JudgingBases.limits(workspace))
                .run(wanted);
      }
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      if (json) {
        printJson(outcome, out);
      } else {
        print(workspace.roster(), outcome, out);
      }
      return ExitCode.DONE;
    }

    private static RuleBook read(Path file) {
      try {
        Path name = file.getFileName();
        return UsageFailure.orThrow(
            OfficeRules.parse(
                name == null ? file.toString() : name.toString(),
                Files.readAllBytes(file),
                RuleBook.standard()));
      } catch (IOException e) {
        throw new PlainFailure(
            new Message(
                "规则文件 " + file + " 不能读取，请核对路径和权限。",
                "The rules " + file + " cannot be read; check path and permissions."),
            e);
      }
    }

    private static void print(Roster roster, RuleReplay.Outcome outcome, PrintWriter out) {
      long returned = outcome.changes().stream().filter(RuleReplay.Change::isNewlyReturned).count();
      long released = outcome.changes().stream().filter(RuleReplay.Change::isNewlyReleased).count();
      for (RuleReplay.Change change : outcome.changes()) {
        String what = change.isNewlyReturned() ? "将被退回" : change.isNewlyReleased() ? "将放行" : "发现有变";
        out.println(
            what
                + "  "
                + name(roster, change.unitCode())
                + "  "
                + change.file()
                + counts("  多 ", change.added())
                + counts("  少 ", change.removed()));
        Finding reason = change.reason();
        if (reason != null) {
          out.println("        " + reason.place() + " " + reason.message().chinese());
        }
      }
      out.println(
          "重审 "
              + outcome.judged()
              + " 份：将被退回 "
              + returned
              + "，将放行 "
              + released
              + "，其余有变 "
              + (outcome.changes().size() - returned - released)
              + "。没有改动任何数据。");
    }

    private static String counts(String title, Map<String, Integer> counts) {
      return counts.isEmpty()
          ? ""
          : counts.entrySet().stream()
              .map(entry -> entry.getKey() + "×" + entry.getValue())
              .collect(Collectors.joining("、", title, ""));
    }

    private static void printJson(RuleReplay.Outcome outcome, PrintWriter out) {
      try (JsonGenerator generator = JsonMapper.shared().createGenerator(out)) {
        generator.writeStartObject();
        generator.writeNumberProperty("judged", outcome.judged());
        generator.writeName("changes");
        generator.writeStartArray();
        for (RuleReplay.Change change : outcome.changes()) {
          generator.writeStartObject();
          generator.writeStringProperty("unit", change.unitCode());
          generator.writeStringProperty("file", change.file());
          generator.writeStringProperty("before", change.before().name());
          generator.writeStringProperty("after", change.after().name());
          counts(generator, "added", change.added());
          counts(generator, "removed", change.removed());
          Finding reason = change.reason();
          if (reason != null) {
            generator.writeStringProperty("place", reason.place().toString());
            generator.writeStringProperty("reason", reason.message().chinese());
          }
          generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
      }
      out.println();
    }

    private static void counts(JsonGenerator generator, String name, Map<String, Integer> counts) {
      generator.writeName(name);
      generator.writeStartObject();
      counts.forEach(generator::writeNumberProperty);
      generator.writeEndObject();
    }
  }

  /** {@code gongkai rules shadow}: what rules on trial have found. */
  @Command(name = "shadow", description = "试运行的规则查到了什么：按规则和单位列出，各举一例。")
  static final class Shadow implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

    @Override
    public Integer call() {
      Workspace workspace = options.open(null);
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      try (Database database = Database.open(workspace, System.getenv())) {
        List<ShadowFindings> found =
            new StandingSubmissions(database).listShadow(workspace.settings().year());
        for (ShadowFindings findings : found) {
          out.println(
              findings.code()
                  + "  "
                  + name(workspace.roster(), findings.unitCode())
                  + "  "
                  + findings.count()
                  + " 处，如 "
                  + findings.example().place()
                  + " "
                  + findings.example().message().chinese());
        }
        out.println("试运行共查到 " + found.stream().mapToInt(ShadowFindings::count).sum() + " 处，单位看不到。");
      }
      return ExitCode.DONE;
    }
  }

  /** {@code gongkai rules waivers}: what the office lets pass. */
  @Command(name = "waivers", description = "豁免清单：公开办放过的问题、理由和决定人。")
  static final class WaiverList implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

    @Override
    public Integer call() {
      Workspace workspace = options.open(null);
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      List<Waiver> waivers = UsageFailure.orThrow(JudgingBases.waivers(workspace)).list();
      for (Waiver waiver : waivers) {
        out.println(
            waiver.year()
                + "  "
                + name(workspace.roster(), waiver.unitCode())
                + "  "
                + waiver.code()
                + (waiver.row() == null ? "" : "  行 " + waiver.row())
                + (waiver.column() == null ? "" : "  列 " + waiver.column())
                + (waiver.value() == null ? "" : "  值 " + waiver.value())
                + "  "
                + waiver.reason()
                + "（"
                + waiver.by()
                + "，"
                + waiver.on()
                + "）");
      }
      out.println("共豁免 " + waivers.size() + " 项。");
      return ExitCode.DONE;
    }
  }
}
