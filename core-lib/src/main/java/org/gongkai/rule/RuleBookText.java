package org.gongkai.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.FieldProblem;
import org.jspecify.annotations.Nullable;

/** The rule book as a text to read (规则库说明): every rule with its source, dates and columns. */
public final class RuleBookText {

  private RuleBookText() {}

  /** The book, and the constraints on single fields, as Markdown. */
  public static String markdown(RuleBook book) {
    StringBuilder text = new StringBuilder();
    Map<String, List<String>> inputs = RuleInputs.ofRules(book);
    text.append("# Rules\n\n");
    text.append(
        """
        Every finding code of the library: what it asks for, how severe it is, where it comes from, and \
        from when to when.
        This page is made from the code and compared with it by a test; after a change rewrite it with
        `./mvnw -pl core-lib test -Dtest=RuleBookTextTest -Dgongkai.rewrite=true`.

        **ERROR** (错误): the data cannot be right; the workbook is handed back. **WARNING** (警告): a duty or \
        limit was missed, or
        something is suspicious; the workbook is accepted. **INFO** (提示): to know. The date of the act decides \
        which source applies.
        A source marked *unconfirmed* is common knowledge of the field whose text was not at hand: it is not \
        quoted, and a rule
        that rests on such sources alone never hands a workbook back.

        """);
    text.append("| | ").append("rules | ERROR | WARNING | INFO |\n|---|---|---|---|---|\n");
    for (Subject subject : Subject.values()) {
      List<RuleCard> cards = cards(book, subject);
      if (cards.isEmpty()) {
        continue; // the office's own, of which the library has none
      }
      text.append("| ").append(heading(subject)).append(" | ").append(cards.size());
      for (Severity severity : Severity.values()) {
        text.append(" | ")
            .append(cards.stream().filter(card -> card.severity() == severity).count());
      }
      text.append(" |\n");
    }
    for (Subject subject : Subject.values()) {
      if (cards(book, subject).isEmpty()) {
        continue;
      }
      text.append("\n## ").append(heading(subject)).append("\n");
      List<RuleCard> relations = relations(book, subject);
      for (RuleCard card : cards(book, subject)) {
        if (!relations.contains(card)) {
          append(text, card, inputs.getOrDefault(card.code(), List.of()));
        }
      }
      if (!relations.isEmpty()) {
        appendRelations(text, relations);
      }
    }
    appendConstraints(text);
    return text.toString();
  }

  private static List<RuleCard> relations(RuleBook book, Subject subject) {
    Set<String> codes =
        Stream.concat(
                book.rules().stream().filter(RelationRule.class::isInstance).map(Rule::card),
                book.comparingRules().stream()
                    .filter(CrossYearRelationRule.class::isInstance)
                    .map(ComparingRule::card))
            .map(RuleCard::code)
            .collect(Collectors.toSet());
    return cards(book, subject).stream().filter(card -> codes.contains(card.code())).toList();
  }

  private static List<RuleCard> cards(RuleBook book, Subject subject) {
    return book.cards().stream().filter(card -> card.subject() == subject).toList();
  }

  private static String heading(Subject subject) {
    return subject.chinese() + " · " + subject.english();
  }

  private static void append(StringBuilder text, RuleCard card, List<String> inputs) {
    text.append("\n### `").append(card.code()).append("` ").append(card.severity()).append("\n\n");
    text.append(card.title()).append("。  \n").append(card.titleInEnglish()).append(".\n\n");
    for (RuleSource source : card.sources()) {
      text.append("- ").append(source.document()).append(" ").append(source.clause());
      if (!source.quote().isEmpty()) {
        text.append("：“").append(source.quote()).append("”");
      }
      if (!source.confirmed()) {
        text.append(" *(unconfirmed)*");
      }
      text.append(dates(card.byYear(), source.from(), source.to()))
          .append(limit(source))
          .append("\n");
    }
    text.append("- Looks at: ").append(columns(inputs)).append("\n");
  }

  /** Columns of one sheet are named together: 依申请公开台账!收到日期、答复日期. */
  private static String columns(List<String> inputs) {
    return inputs.stream()
        .collect(
            Collectors.groupingBy(
                input -> input.substring(0, input.indexOf('!')),
                LinkedHashMap::new,
                Collectors.mapping(
                    input -> input.substring(input.indexOf('!') + 1), Collectors.joining("、"))))
        .entrySet()
        .stream()
        .map(sheet -> sheet.getKey() + "!" + sheet.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String dates(boolean byYear, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return "";
    }
    return (byYear ? "; report years whose last day lies" : "; acts")
        + (from == null ? "" : " from " + from)
        + (to == null ? "" : " to " + to + " (inclusive)");
  }

  private static String limit(RuleSource source) {
    if (source.limit() == 0) {
      return "";
    }
    return "; sets "
        + source.limit()
        + (source.extension() == 0 ? "" : ", extension by " + source.extension());
  }

  private static void appendRelations(StringBuilder text, List<RuleCard> cards) {
    text.append("\n### Relations of the forms (勾稽关系)\n\n");
    text.append(
        """
        One code for each relation of each form; the form of the report year decides which apply. Sums that \
        follow from the
        structure of a form count as confirmed. Those with the year before only warn, because either year may be \
        wrong. Each finding shows the terms, their sum and the difference.

        | code | severity | relation | from |
        |---|---|---|---|
        """);
    for (RuleCard card : cards) {
      RuleSource source = card.sources().get(0);
      text.append("| `")
          .append(card.code())
          .append("` | ")
          .append(card.severity())
          .append(" | ")
          .append(card.title().replace("|", "\\|"))
          .append(" | ")
          .append(source.document())
          .append(": ")
          .append(source.clause())
          .append(source.confirmed() ? "" : " *(unconfirmed)*")
          .append(" |\n");
    }
  }

  private static void appendConstraints(StringBuilder text) {
    text.append("\n## 字段 · Single fields\n\n");
    text.append(
        """
        Constraints of Bean Validation on the record components of `org.gongkai.ledger`; which field has which, \
        its annotations say.

        | code | severity | 问题 | problem |
        |---|---|---|---|
        """);
    for (FieldProblem problem : FieldProblem.values()) {
      text.append("| `")
          .append(problem.code())
          .append("` | ")
          .append(problem.severity())
          .append(" | ")
          .append(problem.chinese())
          .append(" | ")
          .append(problem.english())
          .append(" |\n");
    }
  }
}
