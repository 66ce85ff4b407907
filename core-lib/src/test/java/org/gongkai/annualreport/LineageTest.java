package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gongkai.annualreport.SmallCity.blank;
import static org.gongkai.annualreport.SmallCity.request;
import static org.gongkai.annualreport.SmallCity.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static final LocalDate AUGUST = LocalDate.of(2016, 8, 1);

  private static Request row(int line, String entry, LocalDate received, WayIn wayIn) {
    return Books.row(Request.class, line)
        .with("entryNumber", entry)
        .with("receivedOn", received)
        .with("wayIn", wayIn)
        .build();
  }

  /** Declares, or leaves its figures to its ledger, or consolidates. */
  private static final Books BOOKS =
      new Books()
          .with(year("C-1").declaring("3.1", "5").declaring("3.1.3", "2"))
          .with(
              year("C-2").declaring("3.1", blank()),
              row(4, "YS-01", AUGUST, WayIn.ONLINE),
              row(5, "YS-02", LocalDate.of(2015, 12, 31), WayIn.ONLINE),
              row(6, "YS-03", AUGUST, WayIn.LETTER))
          .with(year("D").including("D-1", "D-2").declaring("3.1", "30"))
          .with(
              year("D-1").declaring("3.1", "10").declaring("3.1.3", "4"),
              row(4, "YS-09", AUGUST, WayIn.ONLINE))
          .with(year("Z").nothingIn(Ledger.REQUESTS));

  private static final AnnualReport REPORT =
      SmallCity.report(
          request()
              .comparedWith(
                  LastYear.before(SmallCity.YEAR, "已公布", Map.of("3.1", new BigDecimal("20"))),
                  SwingLimit.STANDARD),
          BOOKS.years());

  private static final Lineage LINEAGE = new Lineage(REPORT, BOOKS);

  private static FigureExpression asked(String text) {
    return FigureExpression.parse(text, REPORT.form());
  }

  private static List<String> terms(TracedFigure traced) {
    return traced.terms().stream()
        .map(
            term ->
                term.contribution().toPlainString()
                    + " "
                    + term.unitCode()
                    + " "
                    + term.basis()
                    + " "
                    + term.sheet()
                    + "!"
                    + term.cell()
                    + " "
                    + term.raw())
        .toList();
  }

  @Test
  void aFigureOpensIntoDeclaredCellsAndCountedRows() {
    TracedFigure traced = LINEAGE.trace(asked("2014/3.1"));

    assertThat(traced.value()).isEqualByComparingTo("37");
    assertThat(terms(traced))
        .containsExactly(
            "5 C-1 DECLARED 统计表!D10 5",
            "1 C-2 DERIVED 依申请公开台账!A4 YS-01",
            "1 C-2 DERIVED 依申请公开台账!A6 YS-03",
            "30 D CONSOLIDATED 统计表!D10 30",
            "0 Z DERIVED 依申请公开台账!null 零报告");
    assertThat(traced.terms().get(0))
        .isEqualTo(
            new FigureTerm(
                "C-1",
                "C-1.xlsx",
                BOOKS.get("C-1").sha256(),
                FigureSource.Basis.DECLARED,
                "统计表",
                CellAddress.parse("D10"),
                "5",
                new BigDecimal("5")));
  }

  @Test
  void aUnitHasItsOwnTermsOnly() {
    TracedFigure traced = LINEAGE.traceUnit(asked("3.1"), "C-2");

    assertThat(traced.value()).isEqualByComparingTo("2");
    assertThat(traced.terms()).extracting(FigureTerm::raw).containsExactly("YS-01", "YS-03");
  }

  @Test
  void aMemberOfAConsolidatedSetHasNoTermsOfItsOwn() {
    TracedFigure traced = LINEAGE.traceUnit(asked("3.1"), "D-1");

    assertThat(traced.value()).isNull();
    assertThat(traced.terms()).isEmpty();
  }

  @Test
  void aSumHasTheTermsOfAllItsFigures() {
    TracedFigure traced = LINEAGE.trace(asked("3.1 + 3.1.3"));

    assertThat(traced.value()).isEqualByComparingTo("44");
    assertThat(sum(traced)).isEqualByComparingTo("44");
    assertThat(traced.operands()).isEmpty();
  }

  @Test
  void aDifferenceOpensIntoItsOperandsAndTakesTheirTermsAway() {
    TracedFigure traced = LINEAGE.trace(asked("3.1 - 3.1.3"));

    assertThat(traced.value()).isEqualByComparingTo("30");
    assertThat(sum(traced)).isEqualByComparingTo("30");
    assertThat(traced.operands())
        .extracting(TracedFigure::figure, operand -> operand.value().toPlainString())
        .containsExactly(tuple("2014/3.1", "37"), tuple("2014/3.1.3", "7"));
  }

  @Test
  void aShareOpensIntoItsOperands() {
    TracedFigure traced = LINEAGE.trace(asked("3.1.3 / 3.1"));

    assertThat(traced.value()).isEqualByComparingTo("18.9");
    assertThat(traced.terms()).isEmpty();
    assertThat(traced.operands())
        .containsExactly(LINEAGE.trace(asked("3.1.3")), LINEAGE.trace(asked("3.1")));
  }

  @Test
  void aChangeOpensIntoBothYears() {
    TracedFigure traced = LINEAGE.trace(asked("3.1 较上年"));

    assertThat(traced.value()).isEqualByComparingTo("85.0");
    assertThat(traced.operands())
        .extracting(TracedFigure::figure, operand -> operand.value().toPlainString())
        .containsExactly(tuple("2014/3.1", "37"), tuple("2014/3.1 上年", "20"));
  }

  @Test
  void aCellThatStandsForPartsOpensIntoThem() {
    Books books =
        new Books()
            .with(
                year("C-1")
                    .of(2023)
                    .declaring("3/3.6.1/总计", "1")
                    .declaring("3/3.6.2/总计", "2")
                    .declaring("3/3.6.3/总计", blank()));
    ReportRequest of2016 = request();
    AnnualReport report =
        AnnualReportBuilder.begin(
                new ReportRequest(
                    2023,
                    of2016.scope(),
                    of2016.madeOn(),
                    of2016.choice(),
                    of2016.editor(),
                    of2016.workplan(),
                    of2016.roster(),
                    StatisticalForm.forYear(2023),
                    Map.of()))
            .add(books.get("C-1"))
            .sumUp();

    TracedFigure traced =
        new Lineage(report, books).trace(FigureExpression.parse("2021/3/3.6/总计", report.form()));

    assertThat(traced.value()).isEqualByComparingTo("3");
    assertThat(traced.terms()).extracting(FigureTerm::raw).containsExactly("1", "2");
  }

  // From a cell to the figures.

  private static List<String> fed(String unit, CellPlace place) {
    return LINEAGE.fedBy(unit, place).stream()
        .map(
            fed ->
                fed.figureId()
                    + " "
                    + fed.contribution().toPlainString()
                    + " "
                    + fed.part()
                    + " "
                    + fed.inTotal())
        .toList();
  }

  private static CellPlace cell(int line, String column) {
    return CellPlace.of("依申请公开台账", line - 1, SheetSchema.of(Request.class).get(column).index());
  }

  @Test
  void theKeyOfARowFeedsEveryFigureThatCountsTheRow() {
    assertThat(fed("C-2", cell(4, "entryNumber")))
        .containsExactly("2014/3.1 1 COUNTED true", "2014/3.1.3 1 COUNTED true");
  }

  @Test
  void aCellThatAConditionLooksAtFeedsTheFiguresThatCountItsRow() {
    assertThat(fed("C-2", cell(4, "wayIn"))).containsExactly("2014/3.1.3 1 CONDITION true");
    assertThat(fed("C-2", cell(4, "receivedOn")))
        .containsExactly("2014/3.1 1 CONDITION true", "2014/3.1.3 1 CONDITION true");
  }

  @Test
  void aRowThatIsNotCountedFeedsNothing() {
    assertThat(fed("C-2", cell(5, "entryNumber"))).isEmpty();
    assertThat(fed("C-2", cell(4, "subject"))).isEmpty();
  }

  @Test
  void theLedgerOfAUnitThatDeclaresIsOnlyCompared() {
    assertThat(fed("D-1", cell(4, "entryNumber")))
        .containsExactly("2014/3.1 1 COUNTED false", "2014/3.1.3 1 COUNTED false");
  }

  @Test
  void aDeclaredCellFeedsItsFigure() {
    Books books = new Books().with(year("C-1").declaring("3.1", "5"));
    AnnualReport report = SmallCity.report(request(), books.years());
    assertThat(new Lineage(report, books).fedBy("C-1", CellPlace.of("统计表", 9, 3)))
        .containsExactly(
            new FedFigure("2014/3.1", "收到申请数", new BigDecimal("5"), FedFigure.Part.DECLARED, true));
  }

  private static BigDecimal sum(TracedFigure traced) {
    return traced.terms().stream()
        .map(FigureTerm::contribution)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
