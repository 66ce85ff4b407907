package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.RequestOutcome;
import org.junit.jupiter.api.Test;

/** The forms of 2019 and 2021: their years, cells, relations and derivations. */
class TableFormsTest {

  private final StatisticalForm form2019 = Forms.readAnew("2019");
  private final StatisticalForm form2021 = Forms.readAnew("2021");
  private final StatisticalForm oneLine = Forms.readAnew("2021-one-line");

  private static final List<String> COLUMN_KEYS =
      List.of(
          "natural-person", "enterprise", "research", "welfare", "legal-service", "other", "total");

  private static FormCell cell(StatisticalForm form, String code) {
    return form.cells().get(code);
  }

  @Test
  void theTrialFormHoldsFor2019And2020AndThatOf2021FromThenOn() {
    assertThat(StatisticalForm.forYear(2020).name()).isEqualTo("2019");
    assertThat(StatisticalForm.forYear(2018).edition()).isEqualTo("2014");
    assertThat(StatisticalForm.forYear(2021).name()).isEqualTo("2021");
    assertThat(StatisticalForm.forYear(2026).name()).isEqualTo("2021");
    assertThat(List.of(form2019.firstYear(), form2019.lastYear(), form2021.firstYear()))
        .isEqualTo(List.of(2019, 2020, 2021));
    assertThat(form2019.instrument()).isEqualTo("国办公开办函〔2019〕60号");
    assertThat(form2021.instrument()).isEqualTo("国办公开办函〔2021〕30号");
    assertThat(form2021.title()).isEqualTo("政府信息公开工作年度报告格式");
  }

  @Test
  void formsAreFoundByNameVariantsIncluded() {
    assertThat(StatisticalForm.list().stream().map(StatisticalForm::name))
        .containsExactly("2014", "2019", "2021");
    assertThat(StatisticalForm.listWithVariants().stream().map(StatisticalForm::toString))
        .containsExactly("2014", "2019", "2021", "2021-one-line");
    assertThat(StatisticalForm.find("2021")).containsSame(StatisticalForm.forYear(2021));
    assertThat(StatisticalForm.find("2022")).isEmpty();
    assertThat(oneLine.figureId(cell(oneLine, "3/3.6/总计"))).isEqualTo("2021/3/3.6/总计");
    assertThat(form2021.figureId(cell(form2021, "3/1/总计"))).isEqualTo("2021/3/1/总计");
  }

  @Test
  void cellsHaveTheWordsPrintedAroundThem() {
    assertThat(
            form2021.cells().values().stream()
                .filter(cell -> !cell.code().startsWith("3/") || cell.code().endsWith("/科研机构"))
                .map(cell -> cell.code() + " " + cell.label() + " " + cell.unitOfMeasure())
                .limit(14))
        .containsExactly(
            "2/规章/本年制发件数 规章·本年制发件数 件",
            "2/规章/本年废止件数 规章·本年废止件数 件",
            "2/规章/现行有效件数 规章·现行有效件数 件",
            "2/行政规范性文件/本年制发件数 行政规范性文件·本年制发件数 件",
            "2/行政规范性文件/本年废止件数 行政规范性文件·本年废止件数 件",
            "2/行政规范性文件/现行有效件数 行政规范性文件·现行有效件数 件",
            "2/行政许可/本年处理决定数量 行政许可·本年处理决定数量 件",
            "2/行政处罚/本年处理决定数量 行政处罚·本年处理决定数量 件",
            "2/行政强制/本年处理决定数量 行政强制·本年处理决定数量 件",
            "2/行政事业性收费/本年收费金额 行政事业性收费·本年收费金额 万元",
            "3/1/科研机构 本年新收政府信息公开申请数量·科研机构 件",
            "3/2/科研机构 上年结转政府信息公开申请数量·科研机构 件",
            "3/3.1/科研机构 予以公开·科研机构 件",
            "3/3.2/科研机构 部分公开（区分处理的，只计这一情形，不计其他情形）·科研机构 件");
    assertThat(cell(form2021, "3/3.3.1/总计").label()).isEqualTo("不予公开·属于国家秘密·总计");
    assertThat(cell(form2021, "3/3.6/总计").label()).isEqualTo("其他处理·总计");
    assertThat(cell(form2021, "3/3.6.3/其他").label()).isEqualTo("其他处理·其他·其他");
    assertThat(cell(form2021, "3/3.7/总计").label()).isEqualTo("总计·总计");
    assertThat(cell(form2021, "4/行政复议/总计").label()).isEqualTo("行政复议·总计");
    assertThat(cell(form2021, "4/行政诉讼/未经复议直接起诉/结果维持").label()).isEqualTo("行政诉讼·未经复议直接起诉·结果维持");
  }

  @Test
  void asAListEachTableHasAHeadingAndEachFigureALine() {
    assertThat(form2021.lines()).hasSize(3 + 10 + 25 * 7 + 15);
    assertThat(form2021.cells()).hasSize(10 + 26 * 7 + 15);
    assertThat(form2019.lines()).hasSize(3 + 22 + 23 * 7 + 15);
    assertThat(oneLine.lines()).hasSize(3 + 10 + 23 * 7 + 15);
    assertThat(form2021.lines().stream().filter(line -> line.cell() == null))
        .containsExactly(
            new FormLine("2", "二、主动公开政府信息情况", "——", null),
            new FormLine("3", "三、收到和处理政府信息公开申请情况", "——", null),
            new FormLine("4", "四、政府信息公开行政复议、行政诉讼情况", "——", null));
    FormCell refused = cell(form2021, "3/3.3.1/自然人");
    assertThat(form2021.lines())
        .contains(new FormLine("3/3.3.1/自然人", "（三）不予公开·1.属于国家秘密·自然人", "件", refused));
  }

  @Test
  void kindsOfNumbersAreThoseOfTheTables() {
    assertThat(kinds(form2021)).isEqualTo(Map.of(NumberKind.WHOLE, 206L, NumberKind.AMOUNT, 1L));
    assertThat(kinds(form2019))
        .isEqualTo(Map.of(NumberKind.WHOLE, 192L, NumberKind.AMOUNT, 1L, NumberKind.SIGNED, 5L));
    assertThat(cell(form2019, "2/行政许可/本年增减").kind()).isEqualTo(NumberKind.SIGNED);
    assertThat(cell(form2019, "2/政府集中采购/采购总金额").kind()).isEqualTo(NumberKind.AMOUNT);
    assertThat(cell(form2021, "2/行政事业性收费/本年收费金额").kind()).isEqualTo(NumberKind.AMOUNT);
  }

  private static Map<NumberKind, Long> kinds(StatisticalForm form) {
    return form.cells().values().stream()
        .collect(Collectors.groupingBy(FormCell::kind, Collectors.counting()));
  }

  @Test
  void relationsOf2021AreFourKindsEachWithItsOwnCode() {
    List<String> codes = new ArrayList<>();
    COLUMN_KEYS.forEach(key -> codes.add("form-2021-t3-col-" + key));
    COLUMN_KEYS.forEach(key -> codes.add("form-2021-t3-sum-" + key));
    for (String line :
        ("1 2 3-1 3-2 3-3-1 3-3-2 3-3-3 3-3-4 3-3-5 3-3-6 3-3-7 3-3-8 3-4-1 3-4-2 3-4-3 3-5-1"
                + " 3-5-2 3-5-3 3-5-4 3-5-5 3-6 3-6-1 3-6-2 3-6-3 3-7 4")
            .split(" ", -1)) {
      codes.add("form-2021-t3-row-" + line);
    }
    COLUMN_KEYS.forEach(key -> codes.add("form-2021-t3-group-3-6-" + key));
    codes.add("form-2021-t4-sum-reconsideration");
    codes.add("form-2021-t4-sum-direct-suit");
    codes.add("form-2021-t4-sum-suit-after-review");
    assertThat(form2021.relations().stream().map(Relation::code)).containsExactlyElementsOf(codes);
    assertThat(oneLine.relations().stream().map(Relation::code))
        .containsExactlyElementsOf(
            codes.stream().filter(code -> !code.matches(".*(-3-6-.+|group.+)")).toList());
    assertThat(form2019.relations().stream().map(Relation::code))
        .containsExactlyElementsOf(
            codes.stream()
                .filter(code -> !code.matches(".*(-3-6-.+|group.+)"))
                .map(code -> code.replace("2021", "2019"))
                .toList());
    assertThat(form2021.relations()).allSatisfy(r -> assertThat(r.source().confirmed()).isTrue());
  }

  @Test
  void relationsSayTheirCells() {
    assertThat(relation(form2021, "form-2021-t3-col-enterprise").cells())
        .containsExactly("3/1/商业企业", "3/2/商业企业", "3/3.7/商业企业", "3/4/商业企业");
    assertThat(relation(form2021, "form-2021-t3-row-3-3-1").cells())
        .containsExactly(
            "3/3.3.1/总计",
            "3/3.3.1/自然人",
            "3/3.3.1/商业企业",
            "3/3.3.1/科研机构",
            "3/3.3.1/社会公益组织",
            "3/3.3.1/法律服务机构",
            "3/3.3.1/其他");
    assertThat(String.join(" ", relation(form2021, "form-2021-t3-sum-total").cells()))
        .isEqualTo(
            "3/3.7/总计 3/3.1/总计 3/3.2/总计 3/3.3.1/总计 3/3.3.2/总计 3/3.3.3/总计 3/3.3.4/总计"
                + " 3/3.3.5/总计 3/3.3.6/总计 3/3.3.7/总计 3/3.3.8/总计 3/3.4.1/总计 3/3.4.2/总计"
                + " 3/3.4.3/总计 3/3.5.1/总计 3/3.5.2/总计 3/3.5.3/总计 3/3.5.4/总计 3/3.5.5/总计"
                + " 3/3.6/总计 3/3.6.1/总计 3/3.6.2/总计 3/3.6.3/总计");
    assertThat(relation(form2021, "form-2021-t3-group-3-6-total").cells())
        .containsExactly("3/3.6/总计", "3/3.6.1/总计", "3/3.6.2/总计", "3/3.6.3/总计");
    assertThat(relation(form2021, "form-2021-t4-sum-direct-suit").cells())
        .containsExactly(
            "4/行政诉讼/未经复议直接起诉/总计",
            "4/行政诉讼/未经复议直接起诉/结果维持",
            "4/行政诉讼/未经复议直接起诉/结果纠正",
            "4/行政诉讼/未经复议直接起诉/其他结果",
            "4/行政诉讼/未经复议直接起诉/尚未审结");
  }

  @Test
  void relationsSpeakTheClerksLanguage() {
    assertThat(relation(form2021, "form-2021-t3-col-total").inChinese())
        .isEqualTo("表三“总计”列：一、本年新收加二、上年结转，等于三（七）总计加四、结转下年度");
    assertThat(relation(form2021, "form-2021-t3-row-3-6").inChinese())
        .isEqualTo("表三“其他处理”行：总计等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他之和");
    assertThat(relation(form2021, "form-2021-t3-row-3-3-8").inEnglish())
        .isEqualTo("table 3, line 3.3.8: the total is the sum of the six kinds of applicants");
    assertThat(relation(form2021, "form-2021-t3-row-3-3-8").inChinese()).contains("不予公开·属于行政查询事项");
  }

  private static Relation relation(StatisticalForm form, String code) {
    return form.relations().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void relationsWithTheYearBeforeAreCarryAndStock() {
    List<String> codes =
        new ArrayList<>(COLUMN_KEYS.stream().map(key -> "form-2021-carry-" + key).toList());
    codes.add("form-2021-stock-rules");
    codes.add("form-2021-stock-normative");
    assertThat(form2021.crossYearRelations().stream().map(CrossYearRelation::code))
        .containsExactlyElementsOf(codes);
    assertThat(form2019.crossYearRelations().stream().map(CrossYearRelation::code))
        .containsExactlyElementsOf(
            COLUMN_KEYS.stream().map(key -> "form-2019-carry-" + key).toList());
    assertThat(StatisticalForm.forYear(2014).crossYearRelations()).isEmpty();
    CrossYearRelation stock = form2021.crossYearRelations().get(8);
    assertThat(stock.cells())
        .containsExactly("2/行政规范性文件/现行有效件数", "2/行政规范性文件/本年制发件数", "2/行政规范性文件/本年废止件数");
    CrossYearRelation carry = form2021.crossYearRelations().get(0);
    assertThat(carry.cells()).containsExactly("3/2/自然人");
    assertThat(carry.previousCells()).containsExactly("3/4/自然人");
    assertThat(carry.source().confirmed()).isFalse();
  }

  @Test
  void codesOfAllRelationsDiffer() {
    List<String> codes =
        StatisticalForm.list().stream()
            .flatMap(
                form ->
                    Stream.concat(
                        form.relations().stream().map(Relation::code),
                        form.crossYearRelations().stream().map(CrossYearRelation::code)))
            .toList();
    assertThat(new TreeSet<>(codes)).hasSize(codes.size());
    assertThat(codes).allMatch(code -> code.matches("form-[0-9]{4}(-[a-z0-9]+)+"));
  }

  @Test
  void everyOutcomeIsCountedByItsOwnLine() {
    for (RequestOutcome outcome : RequestOutcome.listForYear(2021)) {
      String line = outcome.line2019().orElseThrow();
      assertThat(cell(form2021, "3/" + line + "/总计").derivation().toString())
          .isEqualTo("count(requests; repliedOn in-year; outcome = " + outcome.name() + ")");
      if (!line.startsWith("3.6.")) {
        assertThat(cell(form2019, "3/" + line + "/法律服务机构").derivation().toString())
            .isEqualTo(
                "count(requests; repliedOn in-year; outcome = "
                    + outcome.name()
                    + "; applicantKind = LEGAL_SERVICE)");
      }
    }
    assertThat(cell(form2019, "3/3.6/总计").derivation().toString())
        .isEqualTo("count(requests; repliedOn in-year; outcome = NOT_CORRECTED|FEE_UNPAID|OTHER)");
  }

  @Test
  void whatNoLedgerGivesIsDeclared() {
    assertThat(declaredOnly(form2021))
        .containsExactly(
            "2/规章/现行有效件数",
            "2/行政规范性文件/现行有效件数",
            "2/行政许可/本年处理决定数量",
            "2/行政处罚/本年处理决定数量",
            "2/行政强制/本年处理决定数量",
            "2/行政事业性收费/本年收费金额");
    assertThat(declaredOnly(oneLine)).isEqualTo(declaredOnly(form2021));
    assertThat(declaredOnly(form2019)).hasSize(18).allMatch(code -> code.startsWith("2/"));
  }

  private static List<String> declaredOnly(StatisticalForm form) {
    return form.cells().values().stream()
        .filter(cell -> cell.derivation().columns().isEmpty())
        .map(FormCell::code)
        .toList();
  }

  @Test
  void aSubtotalThatIsNotDeclaredIsTheSumOfItsParts() {
    FormCell subtotal = cell(form2021, "3/3.6/总计");
    assertThat(form2021.declared(subtotal, Figures.of("3/3.6.1/总计=17 3/3.6.2/总计= 3/3.6.3/总计=2")))
        .isEqualTo(Reported.of(ValueKind.NUMBER, new BigDecimal("19"), "17+2", null));
    assertThat(form2021.declared(subtotal, Figures.of("3/3.6/总计= 3/3.6.1/总计=0")))
        .isEqualTo(Reported.of(ValueKind.ZERO, BigDecimal.ZERO, "0", null));
    assertThat(form2021.declared(subtotal, Figures.of("3/3.6/总计=5 3/3.6.1/总计=17")).get())
        .isEqualTo(new BigDecimal("5"));
    assertThat(form2021.declared(subtotal, Figures.of("3/3.6/总计=? 3/3.6.1/总计=17")).kind())
        .isEqualTo(ValueKind.MALFORMED);
    assertThat(form2021.declared(subtotal, Figures.of("3/3.6/总计=/ 3/3.6.1/总计=")).kind())
        .isEqualTo(ValueKind.SLASH);
    assertThat(form2021.declared(subtotal, Map.of())).isEqualTo(Reported.absent());
    assertThat(form2021.declared(cell(form2021, "3/1/总计"), Figures.of("3/1/自然人=5")))
        .isEqualTo(Reported.absent());
  }
}
