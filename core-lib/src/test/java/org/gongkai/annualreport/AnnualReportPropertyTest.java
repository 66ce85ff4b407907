package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.ledger.ReportScope;
import org.gongkai.unit.Roster;

/** Over random trees of units, each of which may hand in alone, for others, or not at all. */
class AnnualReportPropertyTest {

  private static final String CELL = "1.1";

  /** A tree: each unit's parent is one of those before it. */
  private static Roster tree(Random random, int size) {
    List<String> rows = new ArrayList<>();
    rows.add(SmallCity.unit("U-00", "示例市人民政府", "示例市", "市政府", "", "229900", "是"));
    for (int i = 1; i < size; i++) {
      String parent = code(random.nextInt(i));
      String region = "2299" + (10 + random.nextInt(3));
      String expected = random.nextInt(3) == 0 ? "否" : "是";
      rows.add(SmallCity.unit(code(i), "单位" + i, "单位" + i, "区县部门", parent, region, expected));
    }
    return SmallCity.roster(rows);
  }

  private static String code(int number) {
    return "U-" + (number < 10 ? "0" : "") + number;
  }

  /** Random workbooks; each consolidated one lists any units, in any part of the tree. */
  private static List<UnitYear> workbooks(Random random, int size) {
    List<UnitYear> years = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      SmallCity.Year year = SmallCity.year(code(i)).declaring(CELL, power(i));
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> {
          Set<String> others = new TreeSet<>();
          for (int j = random.nextInt(4); j > 0; j--) {
            others.add(code(random.nextInt(size)));
          }
          others.remove(code(i));
          years.add(year.including(others.toArray(String[]::new)).deriving(CELL, power(i)).build());
        }
        default -> years.add(year.build());
      }
    }
    return years;
  }

  /** Each unit's own number is a power of two, so that a sum tells whose numbers are in it. */
  private static String power(int number) {
    return BigDecimal.ONE.add(BigDecimal.ONE).pow(number).toPlainString();
  }

  @Property(tries = 150)
  void noUnitIsCountedTwiceWhateverWasHandedIn(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size) {
    Random random = new Random(seed);
    Roster roster = tree(random, size);
    List<UnitYear> years = workbooks(random, size);
    AnnualReport report = SmallCity.report(SmallCity.request(new Scope.City(), roster), years);

    ReportFigure figure = report.figure(CELL);
    Set<String> seen = new HashSet<>();
    for (FigureSource source : figure.sources()) {
      assertThat(spokenFor(source, years)).allMatch(seen::add);
    }
    Set<String> missing = new HashSet<>();
    figure.coverage().missing().forEach(one -> missing.add(one.unitCode()));
    assertThat(seen).noneMatch(missing::contains);
    assertThat(figure.coverage().reported()).isEqualTo(seen.size());
    Set<String> inTheTotal = new HashSet<>(seen);
    inTheTotal.addAll(missing);
    assertThat(inTheTotal).isEqualTo(population(roster, years));
    assertThat(figure.coverage().expected()).isEqualTo(inTheTotal.size());
  }

  /** Whoever has to hand in, has handed in, is listed by a consolidated workbook, or below one. */
  private static Set<String> population(Roster roster, List<UnitYear> years) {
    Set<String> found = new TreeSet<>();
    roster.expectedOn(SmallCity.YEAR_END).forEach(unit -> found.add(unit.code()));
    for (UnitYear year : years) {
      found.add(year.unitCode());
      found.addAll(year.includedUnits());
      if (year.scope() == ReportScope.CONSOLIDATED) {
        roster.descendants(year.unitCode()).forEach(unit -> found.add(unit.code()));
      }
    }
    return found;
  }

  /** Written anew, so that the test does not lean on the code it tests. */
  private static Set<String> spokenFor(FigureSource source, List<UnitYear> years) {
    Set<String> found = new TreeSet<>(Set.of(source.unitCode()));
    if (source.basis() == FigureSource.Basis.CONSOLIDATED) {
      int before;
      do {
        before = found.size();
        for (UnitYear year : years) {
          if (found.contains(year.unitCode())) {
            found.addAll(year.includedUnits());
          }
        }
      } while (found.size() > before);
    }
    return found;
  }

  @Property(tries = 60)
  void theOrderInWhichWorkbooksComePlaysNoPart(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size) {
    Random random = new Random(seed);
    Roster roster = tree(random, size);
    List<UnitYear> years = workbooks(random, size);
    List<UnitYear> shuffled = new ArrayList<>(years);
    Collections.shuffle(shuffled, random);

    ReportRequest request = SmallCity.request(new Scope.City(), roster);
    assertThat(SmallCity.report(request, shuffled)).isEqualTo(SmallCity.report(request, years));
  }

  @Property(tries = 60)
  void withoutConsolidatedWorkbooksTheRegionsAddUpToTheCity(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size) {
    Random random = new Random(seed);
    Roster roster = tree(random, size);
    List<UnitYear> years =
        workbooks(random, size).stream().filter(year -> year.includedUnits().isEmpty()).toList();
    AnnualReport city = SmallCity.report(SmallCity.request(new Scope.City(), roster), years);

    BigDecimal sum = BigDecimal.ZERO;
    for (GroupCoverage region : city.regions()) {
      AnnualReport part =
          SmallCity.report(SmallCity.request(new Scope.Region(region.code()), roster), years);
      assertThat(part.coverage()).isEqualTo(region.coverage());
      BigDecimal value = part.figure(CELL).value();
      sum = sum.add(value == null ? BigDecimal.ZERO : value);
    }
    BigDecimal whole = city.figure(CELL).value();
    assertThat(whole == null ? BigDecimal.ZERO : whole).isEqualByComparingTo(sum);
  }
}
