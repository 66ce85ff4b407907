package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Ledger;

/**
 * A statutory statistical form (政府信息公开情况统计表, 年度报告表二至表四) and the report years it holds for.
 *
 * <p>The form of 2014 is one list of lines; those of 2019 and 2021 are three tables each. All are
 * the same here: cells with codes, relations between them, and printed tables that say where each
 * cell stands.
 */
public final class StatisticalForm {

  private final String edition;
  private final String variant;
  private final String title;
  private final String instrument;
  private final int firstYear;
  private final int lastYear;
  private final List<FormLine> lines;
  private final Map<String, FormCell> cells;
  private final Map<String, List<String>> groups;
  private final List<Relation> relations;
  private final List<CrossYearRelation> crossYearRelations;
  private final List<PrintedTable> tables;
  private final List<FormCell> supplements;
  private final List<FormCell> derivedCells;
  private final Map<Ledger, CountedCells> countedCells;

  StatisticalForm(
      String edition,
      String variant,
      String title,
      String instrument,
      int firstYear,
      int lastYear,
      List<FormLine> lines,
      List<FormCell> cells,
      Map<String, List<String>> groups,
      List<Relation> relations,
      List<CrossYearRelation> crossYearRelations,
      List<PrintedTable> tables,
      List<FormCell> supplements) {
    this.edition = edition;
    this.variant = variant;
    this.title = title;
    this.instrument = instrument;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.lines = List.copyOf(lines);
    this.groups = Map.copyOf(groups);
    this.relations = List.copyOf(relations);
    this.crossYearRelations = List.copyOf(crossYearRelations);
    this.tables = List.copyOf(tables);
    this.supplements = List.copyOf(supplements);
    Map<String, FormCell> byCode = new LinkedHashMap<>();
    cells.forEach(cell -> byCode.put(cell.code(), cell));
    this.cells = Collections.unmodifiableMap(byCode);
    this.derivedCells = Stream.concat(byCode.values().stream(), supplements.stream()).toList();
    this.countedCells = CountedCells.of(derivedCells);
  }

  /** The cells and the supplements in their order. */
  List<FormCell> derivedCells() {
    return derivedCells;
  }

  /** Those of them that count rows, by ledger. */
  Map<Ledger, CountedCells> countedCells() {
    return countedCells;
  }

  /**
   * The form of a report year.
   *
   * @throws IllegalArgumentException if no form is known for the year
   */
  public static StatisticalForm forYear(int year) {
    return findForYear(year)
        .orElseThrow(() -> new IllegalArgumentException("No statistical form for " + year));
  }

  /** The form of a report year, if one is known. */
  public static Optional<StatisticalForm> findForYear(int year) {
    return list().stream()
        .filter(form -> form.firstYear <= year && year <= form.lastYear)
        .findFirst();
  }

  /**
   * A form by its {@link #name()}, variants included, as a workspace names it when it departs from
   * the form of the year.
   */
  public static Optional<StatisticalForm> find(String name) {
    return FormReference.FORMS.stream().filter(form -> form.name().equals(name)).findFirst();
  }

  /** The forms without their variants, the oldest first. */
  public static List<StatisticalForm> list() {
    return FormReference.STANDARD;
  }

  /** The forms and their variants; each variant follows its form. */
  public static List<StatisticalForm> listWithVariants() {
    return FormReference.FORMS;
  }

  /**
   * The form's name: {@code 2014}, {@code 2019}, {@code 2021}, and {@code 2021-one-line} for units
   * that still print （六）其他处理 as one line.
   */
  public String name() {
    return variant.isEmpty()
        ? edition
        : edition + "-" + variant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The year it was introduced, such as {@code 2014}; the same for a variant. */
  public String edition() {
    return edition;
  }

  /** The printed title. */
  public String title() {
    return title;
  }

  /** The document that introduced it. */
  public String instrument() {
    return instrument;
  }

  /** The first report year. */
  public int firstYear() {
    return firstYear;
  }

  /** The last report year, inclusive; 9999 if no end is known. */
  public int lastYear() {
    return lastYear;
  }

  /**
   * The form as one list: headings and one line for each printed figure, in the order of the form.
   * For the form of 2014 this is the printed form.
   */
  public List<FormLine> lines() {
    return lines;
  }

  /** The cells that take a figure, by their code, in the order of the form. */
  public Map<String, FormCell> cells() {
    return cells;
  }

  /**
   * Cells that stand for several others, which are printed in their place (小计): such as 3.6 for
   * 3.6.1 to 3.6.3 of each column of 2021. Where a unit gives the whole only, the parts have no
   * figure.
   */
  public Map<String, List<String>> groups() {
    return groups;
  }

  /**
   * Figures that reports of the form's years print beside it, in words and pictures (补充统计数): what
   * was disclosed in each month, fees for processing. No unit declares them; they follow from the
   * ledgers.
   */
  public List<FormCell> supplements() {
    return supplements;
  }

  /** The relations between its cells. */
  public List<Relation> relations() {
    return relations;
  }

  /** The relations between its cells and those of the year before. */
  public List<CrossYearRelation> crossYearRelations() {
    return crossYearRelations;
  }

  /** The tables as printed, in their order. */
  public List<PrintedTable> tables() {
    return tables;
  }

  /** The name of a figure across forms, such as {@code 2014/3.1.3} or {@code 2021/3/1/总计}. */
  public String figureId(FormCell cell) {
    return edition + "/" + cell.code();
  }

  /**
   * What a unit declares for a cell. For a cell that stands for others and is not declared itself,
   * this is the sum of those that are.
   *
   * @param declared the declared figures by the cell's code
   * @return absent if nothing is declared
   */
  public Reported<BigDecimal> declared(FormCell cell, Map<String, Reported<BigDecimal>> declared) {
    Reported<BigDecimal> own = declared.getOrDefault(cell.code(), Reported.absent());
    List<String> parts = groups.getOrDefault(cell.code(), List.of());
    if (parts.isEmpty() || !own.isEmpty()) {
      return own;
    }
    List<Reported<BigDecimal>> given =
        parts.stream()
            .map(part -> declared.getOrDefault(part, Reported.absent()))
            .filter(Reported::isGiven)
            .toList();
    if (given.isEmpty()) {
      return own;
    }
    BigDecimal sum = given.stream().map(Reported::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    String raw = given.stream().map(Reported::raw).collect(Collectors.joining("+"));
    return Reported.of(sum.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER, sum, raw, null);
  }

  @Override
  public String toString() {
    return name();
  }
}
