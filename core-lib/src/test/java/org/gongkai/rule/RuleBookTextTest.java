package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gongkai.GeneratedText;
import org.junit.jupiter.api.Test;

class RuleBookTextTest {

  private final RuleBook book = RuleBook.standard();

  @Test
  void rulesMdIsTheRuleBook() {
    GeneratedText.assertWhole(Path.of("RULES.md"), RuleBookText.markdown(book));
  }

  @Test
  void everyRuleHasATestOfItsName() {
    for (Rule rule : book.rules()) {
      if (rule instanceof RelationRule) {
        continue; // data, tested by RelationRuleTest
      }
      String test = rule.getClass().getName() + "Test";
      assertThat(testMethodsOf(test))
          .as(
              "%s: write %s beside it, with pass, fail, both sides of the boundary and blank",
              rule.card().code(), test)
          .hasSizeGreaterThanOrEqualTo(3);
    }
    for (ComparingRule rule : book.comparingRules()) {
      if (rule instanceof CrossYearRelationRule) {
        continue; // data, tested by CrossYearRelationRuleTest
      }
      String test = rule.getClass().getName() + "Test";
      assertThat(testMethodsOf(test))
          .as("%s: write %s", rule.card().code(), test)
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  private static List<String> testMethodsOf(String className) {
    try {
      return Arrays.stream(Class.forName(className).getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Test.class))
          .map(method -> method.getName())
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  @Test
  void everyConfirmedSourceOfALawOrNoticeIsQuoted() {
    for (Rule rule : book.rules()) {
      if (rule instanceof RelationRule) {
        continue; // the words of a relation are those of the form
      }
      for (RuleSource source : rule.card().sources()) {
        if (source.confirmed() && !source.document().equals(Instrument.WORKBOOK)) {
          assertThat(source.quote())
              .as(
                  "%s: quote the words of %s %s, or say confirmed = false",
                  rule.card().code(), source.document(), source.clause())
              .isNotBlank();
        }
      }
    }
  }
}
