package org.gongkai.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.GeneratedText;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Written;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.CommentedTable.Row;
import org.gongkai.rule.duty.CatalogueElementsMissing;
import org.gongkai.rule.duty.CatalogueQuantityMissing;
import org.gongkai.rule.duty.CatalogueUnitOfMeasureWrong;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code QUANTITIES.md}: every quantity and dated duty of the notice of 2016, the
 * columns of the workbook that give it, the rules that judge it, and a failing and a passing test
 * of each; what only a person can judge is said.
 */
class QuantityTableTest {

  private static final List<String> COLUMNS =
      List.of(
          "number", "quantity", "place", "quote", "items", "rules", "failing", "passing", "person");

  private final RuleBook book = RuleBook.standard();
  private final DisclosureCatalogue catalogue = DisclosureCatalogue.bundledFor("吉市政办函〔2016〕45号");
  private final List<Row> rows =
      CommentedTable.bundled(QuantityTableTest.class, "quantities-2016-45.csv", COLUMNS).rows();

  @Test
  void thereAre29() {
    assertThat(rows.stream().map(row -> Integer.valueOf(row.text("number"))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
  }

  @Test
  void everyQuoteStandsInTheNotice() throws IOException {
    String notice =
        Files.readString(
                Path.of("../sample-input/notice/notice-2016-45.md"), StandardCharsets.UTF_8)
            .replaceAll("\\s+", "");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.text("quote").split("｜", -1))
                    .allSatisfy(quote -> assertThat(notice).contains(quote)));
  }

  @Test
  void everyItemIsInTheCatalogueAndCarriesWhatItsRulesJudge() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.list("items"))
                    .allSatisfy(code -> assertThat(catalogue.find(code)).as(code).isPresent()));
    assertThat(
            rows.stream().filter(row -> row.list("rules").contains("catalogue-elements-missing")))
        .allSatisfy(
            row ->
                assertThat(row.list("items"))
                    .as(row.text("quantity"))
                    .anyMatch(code -> !catalogue.find(code).orElseThrow().elements().isEmpty()));
    assertThat(
            rows.stream().filter(row -> row.list("rules").contains("catalogue-quantity-missing")))
        .allSatisfy(
            row ->
                assertThat(row.list("items"))
                    .allMatch(
                        code -> !catalogue.find(code).orElseThrow().unitsOfMeasure().isEmpty()));
    assertThat(
            rows.stream().filter(row -> row.list("rules").contains("periodic-disclosure-missing")))
        .allSatisfy(
            row ->
                assertThat(row.list("items"))
                    .allMatch(code -> catalogue.find(code).orElseThrow().checkpointsPerYear() > 0));
  }

  @Test
  void everyQuantityIsJudgedByARuleOrLeftToAPerson() {
    Map<String, List<String>> columns = RuleInputs.ofRules(book);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.list("rules").isEmpty() && row.text("person").isEmpty())
                  .as(row.text("quantity"))
                  .isFalse();
              assertThat(columns.keySet()).containsAll(row.list("rules"));
            });
  }

  @Test
  void everyRuleHasAFailingAndAPassingTest() {
    for (Row row : rows) {
      List<String> rules = row.list("rules");
      assertThat(row.list("failing")).as(row.text("quantity")).hasSameSizeAs(rules);
      assertThat(row.list("passing")).as(row.text("quantity")).hasSameSizeAs(rules);
      for (int i = 0; i < rules.size(); i++) {
        String test = ruleClass(rules.get(i)).getName() + "Test";
        assertIsTestOf(test, row.list("failing").get(i));
        assertIsTestOf(test, row.list("passing").get(i));
      }
    }
  }

  /** The items of the quantities that a rule judges. */
  private List<DisclosureItem> itemsOf(String rule) {
    return rows.stream()
        .filter(row -> row.list("rules").contains(rule))
        .flatMap(row -> row.list("items").stream())
        .map(code -> catalogue.find(code).orElseThrow())
        .toList();
  }

  private static LedgerRow disclosed(DisclosureItem item, String... cells) {
    List<String> all = new ArrayList<>(List.of("catalogueItem", item.code(), "attribute", "主动公开"));
    all.addAll(Arrays.asList(cells));
    return Written.disclosure(all.toArray(String[]::new));
  }

  @Test
  void ofTheItemsThemselvesEveryElementIsAskedFor() {
    List<DisclosureItem> items =
        itemsOf("catalogue-elements-missing").stream()
            .filter(item -> !item.elements().isEmpty())
            .toList();
    assertThat(items).hasSizeGreaterThan(20);
    for (DisclosureItem item : items) {
      RuleBench bench = new RuleBench(new CatalogueElementsMissing()).item(item);
      String all = String.join("、", item.elements());
      assertThat(bench.judge(disclosed(item, "contentElements", all))).as(item.title()).isEmpty();
      for (String element : item.elements()) {
        String others =
            item.elements().stream().filter(other -> !other.equals(element)).collect(joining("、"));
        assertThat(bench.judge(disclosed(item, "contentElements", others)))
            .as("%s without %s", item.title(), element)
            .singleElement()
            .satisfies(finding -> assertThat(finding.message().chinese()).contains(element));
      }
    }
  }

  @Test
  void ofTheItemsThemselvesEveryQuantityIsAskedForInItsUnit() {
    List<DisclosureItem> items = itemsOf("catalogue-quantity-missing");
    assertThat(items).hasSize(9);
    for (DisclosureItem item : items) {
      RuleBench missing = new RuleBench(new CatalogueQuantityMissing()).item(item);
      assertThat(missing.judge(disclosed(item, "quantity", ""))).as(item.title()).hasSize(1);
      assertThat(missing.judge(disclosed(item, "quantity", "12"))).as(item.title()).isEmpty();
      RuleBench wrong = new RuleBench(new CatalogueUnitOfMeasureWrong()).item(item);
      for (String unit : List.of("人", "人次", "户次", "万元", "元", "件")) {
        assertThat(wrong.judge(disclosed(item, "quantity", "12", "quantityUnit", unit)))
            .as("%s in %s", item.title(), unit)
            .hasSize(item.unitsOfMeasure().contains(unit) ? 0 : 1);
      }
    }
  }

  private Class<?> ruleClass(String code) {
    return book.rules().stream()
        .filter(rule -> rule.card().code().equals(code))
        .findFirst()
        .orElseThrow()
        .getClass();
  }

  private static void assertIsTestOf(String testClass, String named) {
    String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
    assertThat(named).as("a test of %s", simple).startsWith(simple + ".");
    String method = named.substring(simple.length() + 1);
    try {
      assertThat(Arrays.stream(Class.forName(testClass).getDeclaredMethods()))
          .as("%s has the test %s", simple, method)
          .anyMatch(m -> m.getName().equals(method) && m.isAnnotationPresent(Test.class));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(testClass + " is missing", e);
    }
  }

  @Test
  void theTableIsInQuantitiesMd() {
    StringBuilder text =
        new StringBuilder(
            """
            # Quantities of the notice

            Every quantity and dated duty of 吉市政办函〔2016〕45号 that can be checked: from which column of the unit's
            workbook it is taken, which rule judges it, and a test in which that rule finds something and one in which it
            finds nothing. What only a person can judge is said. Codes such as 16-05 are items of the disclosure catalogue.
            This page is made from `quantities-2016-45.csv` and the rules, and compared by a test; after a change rewrite it
            with `./mvnw -pl core-lib test -Dtest=QuantityTableTest -Dgongkai.rewrite=true`.

            | # | quantity | place | catalogue items | workbook column | rule: failing test / passing test | only a person |
            |---|---|---|---|---|---|---|
            """);
    rows.forEach(row -> text.append(line(row)));
    GeneratedText.assertWhole(Path.of("QUANTITIES.md"), text.toString());
  }

  private String line(Row row) {
    Map<String, List<String>> columns = RuleInputs.ofRules(book);
    List<String> rules = row.list("rules");
    List<String> judged = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      judged.add(
          "`"
              + rules.get(i)
              + "`: "
              + row.list("failing").get(i)
              + " / "
              + row.list("passing").get(i));
    }
    String from =
        rules.stream()
            .flatMap(rule -> columns.get(rule).stream())
            .distinct()
            .collect(joining("<br>"));
    return Arrays.asList(
            row.text("number"),
            row.text("quantity"),
            row.text("place"),
            span(row.list("items")),
            rules.isEmpty() ? "—" : from,
            judged.isEmpty() ? "—" : String.join("<br>", judged),
            row.text("person").isEmpty() ? "—" : row.text("person"))
        .stream()
        .collect(joining(" | ", "| ", " |\n"));
  }

  private static String span(List<String> items) {
    return items.isEmpty() ? "—" : String.join(" ", items);
  }
}
