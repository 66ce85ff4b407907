package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.finding.Reported;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ApplicantKind;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.ReviewKind;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.WayIn;

/** Over random ledgers and forms of both eras: whatever a figure is, its terms add up to it. */
class LineagePropertyTest {

  private static final List<String> UNITS = List.of("C-1", "C-2", "D", "D-1", "D-2", "Z");

  private final Random random = new Random();

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private LocalDate day(int year) {
    return LocalDate.of(year - 1, 1, 1).plusDays(random.nextInt(3 * 365));
  }

  private LedgerRow row(int year, int line) {
    if (random.nextInt(4) == 0) {
      RowBuilder<Review> review =
          Books.row(Review.class, line)
              .with("entryNumber", "FS-" + line)
              .with("kind", one(ReviewKind.values()))
              .with("result", one(ReviewResult.values()))
              .with("acceptedOn", day(year));
      return (random.nextBoolean() ? review.with("concludedOn", day(year)) : review).build();
    }
    RowBuilder<Request> request =
        Books.row(Request.class, line)
            .with("entryNumber", "YS-" + line)
            .with("applicantKind", one(ApplicantKind.values()))
            .with("wayIn", one(WayIn.values()))
            .with("receivedOn", day(year))
            .with("feeCollected", new BigDecimal(random.nextInt(1000)).movePointLeft(1));
    if (random.nextBoolean()) {
      request.with("repliedOn", day(year)).with("outcome", one(RequestOutcome.values()));
    }
    if (random.nextInt(4) == 0) {
      request.with("extensionNotifiedOn", day(year));
    }
    return request.build();
  }

  private Reported<BigDecimal> declared() {
    return switch (random.nextInt(5)) {
      case 0 -> SmallCity.blank();
      case 1 -> SmallCity.slash();
      case 2 -> SmallCity.number("0");
      default -> SmallCity.number(Integer.toString(random.nextInt(100)));
    };
  }

  private Books books(int year) {
    List<String> codes = List.copyOf(StatisticalForm.forYear(year).cells().keySet());
    Books books = new Books();
    for (String unit : UNITS) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      SmallCity.Year workbook = SmallCity.year(unit).of(year);
      for (int i = random.nextInt(60); i > 0; i--) {
        workbook.declaring(codes.get(random.nextInt(codes.size())), declared());
      }
      if (unit.equals("D") && random.nextBoolean()) {
        workbook.including("D-1");
      }
      List<LedgerRow> rows = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        rows.add(row(year, rows.size() + 4));
      }
      books.with(workbook, rows.toArray(LedgerRow[]::new));
    }
    return books;
  }

  private static AnnualReport report(int year, FigureChoice choice, Books books) {
    ReportRequest like = SmallCity.request();
    AnnualReportBuilder builder =
        AnnualReportBuilder.begin(
            new ReportRequest(
                year,
                like.scope(),
                like.madeOn(),
                choice,
                like.editor(),
                like.workplan(),
                like.roster(),
                StatisticalForm.forYear(year),
                Map.of()));
    books.years().forEach(builder::add);
    return builder.sumUp();
  }

  private static BigDecimal sum(TracedFigure traced) {
    return traced.terms().stream()
        .map(FigureTerm::contribution)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 20)
  void theTermsOfEveryFigureAddUpToIt(
      @ForAll long seed, @ForAll boolean tables, @ForAll FigureChoice choice) {
    random.setSeed(seed);
    int year = tables ? 2023 : 2016;
    Books books = books(year);
    AnnualReport report = report(year, choice, books);
    Lineage lineage = new Lineage(report, books);

    for (FormCell cell : report.form().cells().values()) {
      FigureExpression asked = FigureExpression.parse(cell.code(), report.form());
      TracedFigure traced = lineage.trace(asked);
      BigDecimal value = report.figure(cell.code()).value();
      assertThat(traced.value()).as(cell.code()).isEqualTo(value);
      assertThat(sum(traced))
          .as(cell.code())
          .isEqualByComparingTo(value == null ? BigDecimal.ZERO : value);
      BigDecimal ofUnits = BigDecimal.ZERO;
      for (String unit : UNITS) {
        ofUnits = ofUnits.add(sum(lineage.traceUnit(asked, unit)));
      }
      assertThat(ofUnits).as(cell.code()).isEqualByComparingTo(sum(traced));
    }
  }

  @Property(tries = 25)
  void theTermsOfASumAddUpToIt(@ForAll long seed, @ForAll boolean tables) {
    random.setSeed(seed);
    int year = tables ? 2023 : 2016;
    Books books = books(year);
    AnnualReport report = report(year, FigureChoice.DECLARED_FIRST, books);
    List<String> codes = List.copyOf(report.form().cells().keySet());
    StringBuilder text = new StringBuilder(codes.get(random.nextInt(codes.size())));
    for (int i = 0; i < 5; i++) {
      text.append(random.nextBoolean() ? " + " : " - ");
      text.append(codes.get(random.nextInt(codes.size())));
    }
    FigureExpression asked = FigureExpression.parse(text.toString(), report.form());

    TracedFigure traced = new Lineage(report, books).trace(asked);

    assertThat(traced.value()).isEqualTo(asked.value(report).orElse(null));
    assertThat(sum(traced))
        .isEqualByComparingTo(traced.value() == null ? BigDecimal.ZERO : traced.value());
  }
}
