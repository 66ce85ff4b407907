package org.gongkai.batch.officerule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.batch.workspace.YamlFile;
import org.gongkai.batch.workspace.YamlSection;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Ledger;
import org.gongkai.reference.Reading;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleAdjustment;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.RuleCard;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code rules.yaml} (规则文件): the standard book as the office wants it, with its own rules.
 */
public final class OfficeRules {

  /** The file's name in a workspace. */
  public static final String FILE = "rules.yaml";

  /** How every code of the office's own begins, so that none is ever one of the standard book. */
  static final String OWN_PREFIX = "own-";

  private static final int MOST_RULES = 200;
  private static final String DOCUMENT = "本级规则（" + FILE + "）";
  private static final String YEAR = "全年";

  /** Rules whose limit is a month and a day. */
  private static final Set<String> LIMIT_IS_A_DATE =
      Set.of("previous-report-late", "government-report-late");

  private static final List<String> ADJUSTMENT_KEYS =
      List.of(
          "off",
          "severity",
          "limit",
          "extension",
          "from",
          "to",
          "document",
          "clause",
          "quote",
          "shadow");

  private static final List<String> OWN_KEYS =
      List.of(
          "code",
          "over",
          "where",
          "require",
          "column",
          "severity",
          "message",
          "english",
          "document",
          "clause",
          "quote",
          "date",
          "from",
          "to",
          "shadow");

  private final RuleBook standard;
  private final List<RuleAdjustment> adjustments = new ArrayList<>();
  private final List<Rule> own = new ArrayList<>();

  private OfficeRules(RuleBook standard) {
    this.standard = standard;
  }

  /**
   * Reads the file.
   *
   * @param file the name by which problems call it
   * @param bytes the contents, in UTF-8
   * @param standard the book that it changes
   */
  public static Reading<RuleBook> parse(String file, byte[] bytes, RuleBook standard) {
    OfficeRules rules = new OfficeRules(standard);
    return YamlFile.parse(
        file,
        bytes,
        List.of("rules", "own"),
        root -> {
          rules.readAdjustments(root.section("rules", List.of()));
          rules.readOwn(root);
          return Optional.of(standard.adjusted(rules.adjustments).with(rules.own));
        });
  }

  // --- changes of the standard book ------------------------------------------------------------

  private void readAdjustments(YamlSection section) {
    for (String code : section.keys()) {
      Optional<RuleCard> card = standard.findCard(code);
      if (card.isEmpty()) {
        section.problem(
            code,
            "没有编码为“" + code + "”的规则，规则编码见 gongkai rules。",
            "there is no rule '" + code + "'; 'gongkai rules' lists all.");
      } else if (section.isSection(code)) {
        readAdjustment(card.get(), section.section(code, ADJUSTMENT_KEYS))
            .ifPresent(adjustments::add);
      } else if (section.text(code).orElse("").equals("off")) {
        adjustments.add(RuleAdjustment.off(code));
      } else {
        section.wrong(
            code,
            section.text(code).orElse(""),
            "off，或缩进的若干项：" + String.join("、", ADJUSTMENT_KEYS),
            "off, or a section of " + ADJUSTMENT_KEYS);
      }
    }
  }

  private Optional<RuleAdjustment> readAdjustment(RuleCard card, YamlSection section) {
    if (section.flag("off")) {
      return Optional.of(RuleAdjustment.off(card.code()));
    }
    Severity severity = severity(section).orElse(null);
    LocalDate from = section.date("from");
    LocalDate to = section.date("to");
    if (!isInOrder(section, from, to)) {
      return Optional.empty();
    }
    if (severity == Severity.ERROR && standard.find(card.code()).isEmpty()) {
      section.wrong(
          "severity",
          "error",
          "warning 或 info（单位之间比对的规则不退回）",
          "warning or info for what is compared");
      return Optional.empty();
    }
    boolean hasLimit = card.sources().stream().anyMatch(source -> source.limit() > 0);
    boolean asksForLimit = section.has("limit") || section.has("extension");
    if (asksForLimit && !hasLimit) {
      section.problem(
          section.has("limit") ? "limit" : "extension",
          "规则“" + card.code() + "”没有可调的数，请删去 limit 和 extension。",
          "the rule '" + card.code() + "' has no number to set; delete limit and extension.");
      return Optional.empty();
    }
    RuleSource local = asksForLimit ? local(card, section, from, to) : null;
    if (asksForLimit && local == null) {
      return Optional.empty();
    }
    RuleAdjustment adjustment =
        local == null
            ? new RuleAdjustment(
                card.code(), false, severity, section.flag("shadow"), from, to, null)
            : new RuleAdjustment(
                card.code(), false, severity, section.flag("shadow"), null, null, local);
    if (adjustment.isEmptyFor(card)) {
      section.problem(
          section.has("from") ? "from" : "to",
          "规则“" + card.code() + "”在这段日期内本来就不适用，请改日期，或用 off 关闭。",
          "the rule '"
              + card.code()
              + "' never applies between these dates; change them or use off.");
      return Optional.empty();
    }
    return Optional.of(adjustment);
  }

  private static @Nullable RuleSource local(
      RuleCard card, YamlSection section, @Nullable LocalDate from, @Nullable LocalDate to) {
    RuleSource last = card.sources().get(card.sources().size() - 1);
    OptionalLong limit = section.number("limit", 1, 9999);
    OptionalLong extension = section.number("extension", 0, 9999);
    if ((section.has("limit") && limit.isEmpty())
        || (section.has("extension") && extension.isEmpty())) {
      return null; // said by the section
    }
    int number = (int) limit.orElse(last.limit());
    if (LIMIT_IS_A_DATE.contains(card.code()) && !isMonthAndDay(number)) {
      section.wrong(
          "limit", String.valueOf(number), "月日，如126为1月26日", "month and day: 126 is 26 January");
      return null;
    }
    return new RuleSource(
        section.text("document").orElse(DOCUMENT),
        section.text("clause").orElse(card.code()),
        section.text("quote").orElse(""),
        true,
        from,
        to,
        number,
        (int) extension.orElse(last.extension()));
  }

  private static boolean isMonthAndDay(int number) {
    int month = number / 100;
    int day = number % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= java.time.Month.of(month).minLength();
  }

  private static boolean isInOrder(
      YamlSection section, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      section.wrong("to", to.toString(), "不早于 from 的日期", "a date not before 'from'");
      return false;
    }
    return true;
  }

  private static Optional<Severity> severity(YamlSection section) {
    return section.choice(
        "severity", Severity.values(), severity -> severity.name().toLowerCase(Locale.ROOT));
  }

  // --- the office's own rules ------------------------------------------------------------------

  private void readOwn(YamlSection root) {
    Set<String> codes = new TreeSet<>();
    List<YamlSection> sections = root.sections("own", OWN_KEYS);
    if (sections.size() > MOST_RULES) {
      root.problem(
          "own",
          "本级规则超过" + MOST_RULES + "条，请合并或删减。",
          "there are more than " + MOST_RULES + " own rules; merge or delete some.");
      return;
    }
    for (YamlSection section : sections) {
      Optional<String> code = section.requiredText("code", OWN_PREFIX + "reply-number");
      if (code.isPresent() && !code.get().matches(OWN_PREFIX + "[a-z0-9]+(-[a-z0-9]+)*")) {
        section.wrong(
            "code",
            code.get(),
            "以 " + OWN_PREFIX + " 开头的小写字母、数字和连字符，如 " + OWN_PREFIX + "reply-number",
            "lower-case words that begin with " + OWN_PREFIX);
      } else if (code.isPresent() && !codes.add(code.get())) {
        section.problem(
            "code",
            "规则编码“" + code.get() + "”重复，请改用另一个编码。",
            "the code '" + code.get() + "' stands twice; use another.");
      } else {
        readOwn(code, section).ifPresent(own::add);
      }
    }
  }

  private static Optional<Rule> readOwn(Optional<String> code, YamlSection section) {
    Optional<String> over = section.requiredText("over", "依申请公开台账");
    Optional<Ledger> ledger = over.flatMap(ExpressionCheck::findLedger);
    boolean overYear = over.isPresent() && over.get().equals(YEAR);
    if (over.isPresent() && ledger.isEmpty() && !overYear) {
      section.wrong(
          "over",
          over.get(),
          YEAR + "或台账名：" + ExpressionCheck.ledgerNames(),
          YEAR + " or one of " + ExpressionCheck.ledgerNames());
    }
    Optional<String> require = section.requiredText("require", "答复文号 != null");
    Optional<String> message = section.requiredText("message", "已答复的申请应填答复文号，请补填");
    Optional<String> clause = section.requiredText("clause", "第三条");
    Optional<Severity> severity = severity(section);
    LocalDate from = section.date("from");
    LocalDate to = section.date("to");
    if (code.isEmpty()
        || (ledger.isEmpty() && !overYear)
        || require.isEmpty()
        || message.isEmpty()
        || clause.isEmpty()
        || !isInOrder(section, from, to)) {
      return Optional.empty();
    }
    Words words = ledger.map(Words::of).orElseGet(Words::ofYear);
    Optional<RuleExpression> required = expression("require", section, words, overYear);
    Optional<RuleExpression> where = expression("where", section, words, overYear);
    Optional<MessageText> text = messageText("message", message.get(), section, words);
    Optional<MessageText> english =
        messageText(
            "english",
            section
                .text("english")
                .orElse(
                    "The office's own rule " + code.get() + " (" + clause.get() + ") is broken"),
            section,
            words);
    Optional<Word> actDate = dateColumn(section, words, overYear);
    if (required.isEmpty()
        || (section.has("where") && where.isEmpty())
        || text.isEmpty()
        || english.isEmpty()
        || (section.has("date") && actDate.isEmpty())) {
      return Optional.empty();
    }
    Set<String> inputs = new LinkedHashSet<>(required.get().inputs().stream().sorted().toList());
    where.ifPresent(expression -> inputs.addAll(expression.inputs().stream().sorted().toList()));
    RuleCard card =
        new RuleCard(
            code.get(),
            severity.orElse(Severity.WARNING),
            Subject.OFFICE,
            text.get().title(),
            english.get().title(),
            List.of(
                new RuleSource(
                    section.text("document").orElse(DOCUMENT),
                    clause.get(),
                    section.text("quote").orElse(""),
                    true,
                    from,
                    to,
                    0,
                    0)),
            List.copyOf(inputs),
            actDate.isEmpty(),
            section.flag("shadow"));
    OwnRule rule = new OwnRule(card, where.orElse(null), required.get(), text.get(), english.get());
    return ledger.isPresent()
        ? overRows(rule, ledger.get(), words, actDate.orElse(null), section)
        : overYear(rule, words, section);
  }

  private static Optional<Rule> overRows(
      OwnRule rule, Ledger ledger, Words words, @Nullable Word actDate, YamlSection section) {
    Optional<Word> marked =
        section.requiredText("column", "答复文号").flatMap(name -> words.find(name));
    if (marked.isEmpty() && section.has("column")) {
      section.wrong(
          "column",
          section.text("column").orElse(""),
          words.listing(),
          "one of " + words.listing());
    }
    return marked.map(word -> new RowRuleOfOffice(rule, ledger, words, word, actDate));
  }

  private static Optional<Rule> overYear(OwnRule rule, Words words, YamlSection section) {
    Optional<String> name = section.text("column");
    Optional<Word> item = name.flatMap(words::find);
    Optional<String> figure = name.filter(ExpressionCheck::isFigure);
    if (name.isPresent() && item.isEmpty() && figure.isEmpty()) {
      section.wrong(
          "column",
          name.get(),
          "统计表的编码，或：" + words.listing(),
          "the code of a figure or one of " + words.listing());
      return Optional.empty();
    }
    List<ExpressionCheck.Call> calls = new ArrayList<>(rule.require().calls());
    RuleExpression where = rule.where();
    if (where != null) {
      calls.addAll(where.calls());
    }
    return Optional.of(
        new YearRuleOfOffice(
            rule,
            words,
            item.orElse(null),
            figure.orElse(null),
            calls.stream().distinct().toList()));
  }

  private static Optional<RuleExpression> expression(
      String key, YamlSection section, Words words, boolean overYear) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExpressionCheck.read(text.get(), words, overYear));
    } catch (Faulty e) {
      section.problem(key, e.sentence().chinese(), e.sentence().english());
      return Optional.empty();
    }
  }

  private static Optional<MessageText> messageText(
      String key, String template, YamlSection section, Words words) {
    try {
      return Optional.of(MessageText.of(template, words));
    } catch (Faulty e) {
      section.problem(key, e.sentence().chinese(), e.sentence().english());
      return Optional.empty();
    }
  }

  /** The column whose date decides which law holds; only rows have one. */
  private static Optional<Word> dateColumn(YamlSection section, Words words, boolean overYear) {
    Optional<String> name = section.text("date");
    Optional<Word> word =
        name.filter(n -> !overYear)
            .flatMap(words::find)
            .filter(w -> w.type() == ValueType.DATE || w.type() == ValueType.TIME);
    if (name.isPresent() && word.isEmpty()) {
      section.wrong(
          "date",
          name.get(),
          overYear ? "空（全年规则按报送年度）" : "填日期的列",
          overYear ? "nothing: a rule over the year goes by the year" : "a column of dates");
    }
    return word;
  }
}
