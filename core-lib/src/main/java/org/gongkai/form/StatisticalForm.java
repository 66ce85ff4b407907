package org.gongkai.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statutory statistical form (政府信息公开情况统计表) and the report years it holds for.
 *
 * @param edition the form's name: the year it was introduced, such as {@code 2014}
 * @param title the printed title
 * @param instrument the document that introduced it
 * @param firstYear the first report year
 * @param lastYear the last report year, inclusive
 * @param lines all printed lines, headings included
 * @param relations the relations between its cells
 */
public record StatisticalForm(
    String edition,
    String title,
    String instrument,
    int firstYear,
    int lastYear,
    List<FormLine> lines,
    List<Relation> relations) {

  /** Copies the lists. */
  public StatisticalForm {
    lines = List.copyOf(lines);
    relations = List.copyOf(relations);
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
    return FormReference.FORMS.stream()
        .filter(form -> form.firstYear <= year && year <= form.lastYear)
        .findFirst();
  }

  /** All forms, the oldest first. */
  public static List<StatisticalForm> list() {
    return FormReference.FORMS;
  }

  /** The cells that take a figure, by their code, in the order of the form. */
  public Map<String, FormCell> cells() {
    Map<String, FormCell> cells = new LinkedHashMap<>();
    for (FormLine line : lines) {
      if (line.cell() != null) {
        cells.put(line.cell().code(), line.cell());
      }
    }
    return Collections.unmodifiableMap(cells);
  }

  /** The name of a figure across forms, such as {@code 2014/3.1.3}. */
  public String figureId(FormCell cell) {
    return edition + "/" + cell.code();
  }
}
