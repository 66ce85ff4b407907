package org.gongkai.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.PickedFrom;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;

/**
 * Where each rule and each figure of a form takes its values from (取数对照): every input is a column
 * of a sheet, written {@code 表!列}.
 */
public final class RuleInputs {

  /** The name of the declared form's one column of figures. */
  private static final String FIGURES = WorkbookLayout.FORM_SHEET + "!" + "统计数";

  private RuleInputs() {}

  /**
   * The columns that a rule looks at, by its code, in the order of the book.
   *
   * @throws IllegalStateException if a rule names an input that the workbook does not have
   */
  public static Map<String, List<String>> ofRules(RuleBook book) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (RuleCard card : book.cards()) {
      columns.put(
          card.code(),
          card.inputs().stream()
              .flatMap(
                  input ->
                      find(input)
                          .orElseThrow(
                              () ->
                                  new IllegalStateException(
                                      card.code()
                                          + " has the input '"
                                          + input
                                          + "', which no sheet gives; inputs are written as in"
                                          + " RuleInfo.inputs()"))
                          .stream())
              .distinct()
              .toList());
    }
    return columns;
  }

  /**
   * The columns from which each figure of a form is derived, by the figure's id; an empty list
   * means that no ledger gives it and the unit declares it.
   */
  public static Map<String, List<String>> ofForm(StatisticalForm form) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (FormCell cell : form.cells().values()) {
      columns.put(form.figureId(cell), cell.derivation().columns());
    }
    return columns;
  }

  /** The figures of a form that no ledger can give, by their id. */
  public static List<String> declaredOnly(StatisticalForm form) {
    return ofForm(form).entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The columns that an input of {@link RuleInfo#inputs()} names, if there are such. */
  static Optional<List<String>> find(String input) {
    if (input.equals("form")) {
      return Optional.of(List.of(FIGURES));
    }
    if (input.equals("public-texts")) {
      return Optional.of(publicTexts());
    }
    if (input.startsWith("form/")) {
      String code = input.substring("form/".length());
      return StatisticalForm.listWithVariants().stream()
              .anyMatch(form -> form.cells().containsKey(code))
          ? Optional.of(List.of(FIGURES + "（" + code + "）"))
          : Optional.empty();
    }
    int dot = input.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String sheet = input.substring(0, dot);
    String name = input.substring(dot + 1);
    if (sheet.equals("cover")) {
      if (name.equals("zeroReports")) {
        return Optional.of(
            List.of(WorkbookLayout.COVER_SHEET + "!" + WorkbookLayout.ZERO_REPORT_TITLE));
      }
      if (name.equals("includedUnits")) {
        return Optional.of(
            List.of(WorkbookLayout.COVER_SHEET + "!" + WorkbookLayout.INCLUDED_UNITS_TITLE));
      }
      return columns(WorkbookLayout.COVER_SHEET, Cover.class, name);
    }
    if (sheet.equals("safeguards")) {
      return columns(WorkbookLayout.SAFEGUARDS_SHEET, Safeguards.class, name);
    }
    return Arrays.stream(Ledger.values())
        .filter(ledger -> inputName(ledger).equals(sheet))
        .findFirst()
        .flatMap(
            ledger -> columns(ledger.sheet(), ledger.rowType().asSubclass(Record.class), name));
  }

  private static List<String> publicTexts() {
    Stream<String> ledgers =
        Arrays.stream(Ledger.values())
            .flatMap(
                ledger -> publicTexts(ledger.sheet(), ledger.rowType().asSubclass(Record.class)));
    return Stream.concat(ledgers, publicTexts(WorkbookLayout.SAFEGUARDS_SHEET, Safeguards.class))
        .toList();
  }

  private static Stream<String> publicTexts(String sheet, Class<? extends Record> type) {
    return SheetSchema.of(type).publicTexts().stream().map(column -> sheet + "!" + column.header());
  }

  private static String inputName(Ledger ledger) {
    return ledger.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<List<String>> columns(
      String sheet, Class<? extends Record> type, String name) {
    SheetSchema<?> schema = SheetSchema.of(type);
    if (name.equals("*")) {
      return Optional.of(List.of(sheet + "!各列"));
    }
    List<String> names = new ArrayList<>();
    schema.find(name).ifPresent(column -> names.add(column.name()));
    Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.isAnnotationPresent(PickedFrom.class))
        .forEach(method -> names.addAll(pickedFrom(method.getAnnotation(PickedFrom.class))));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            names.stream()
                .map(schema::get)
                .map(ColumnSpec::header)
                .map(h -> sheet + "!" + h)
                .toList());
  }

  private static List<String> pickedFrom(PickedFrom picked) {
    return List.of(picked.columns());
  }
}
