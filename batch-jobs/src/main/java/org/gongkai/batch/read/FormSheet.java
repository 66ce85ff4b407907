package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.form.FormCell;
import org.gongkai.form.FormLine;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/**
 * The declared form of one column (统计表): lines are found by their code, or, on a sheet without
 * codes, by their printed label in the order of the form.
 */
final class FormSheet {

  private static final String CODE_KEY = Wording.key(WorkbookLayout.FORM_HEADERS.get(0));
  private static final String LABEL_KEY = Wording.key(WorkbookLayout.FORM_HEADERS.get(1));
  private static final String FIGURE_KEY = Wording.key(WorkbookLayout.FORM_HEADERS.get(3));
  private static final List<String> FIGURE_ALIASES = List.of("数量", "数值", "填报数", "本年数");
  private static final List<String> LABEL_ALIASES = List.of("指标", "指标名称", "统计项目", "项目");

  private final String sheet;
  private final StatisticalForm form;
  private final ValueReader values;
  private final Map<String, Reported<BigDecimal>> declared = new LinkedHashMap<>();
  private final Map<String, FormCell> cells;
  private @Nullable Map<String, List<Integer>> linesByLabel;
  private int codeColumn = -1;
  private int labelColumn = -1;
  private int figureColumn = -1;
  private int nextLine;

  private FormSheet(String sheet, StatisticalForm form, ValueReader values) {
    this.sheet = sheet;
    this.form = form;
    this.values = values;
    this.cells = form.cells();
  }

  /**
   * The declared figures by the code of their cell; what the sheet does not have is missing. Empty
   * if the sheet is no such list.
   */
  static Map<String, Reported<BigDecimal>> read(
      String sheet,
      List<SheetRow> rows,
      StatisticalForm form,
      ValueReader values,
      List<Finding> findings) {
    FormSheet reading = new FormSheet(sheet, form, values);
    for (SheetRow row : rows) {
      if (reading.figureColumn < 0) {
        reading.readHeaders(row);
      } else {
        reading.readLine(row);
      }
    }
    if (reading.declared.isEmpty()) {
      return Map.of();
    }
    findMissing(sheet, form, reading.declared, findings);
    return Collections.unmodifiableMap(reading.declared);
  }

  /** Says which lines of the form are not there. */
  static void findMissing(
      String sheet,
      StatisticalForm form,
      Map<String, Reported<BigDecimal>> declared,
      List<Finding> findings) {
    List<String> missing = new ArrayList<>(form.cells().keySet());
    missing.removeAll(declared.keySet());
    // Either the whole or its parts are printed; both need not be there.
    form.groups()
        .forEach(
            (whole, parts) -> {
              missing.remove(whole);
              missing.removeAll(parts);
            });
    if (!missing.isEmpty()) {
      findings.add(ReadingFindings.formLinesMissing(sheet, missing));
    }
  }

  private void readHeaders(SheetRow row) {
    if (row.index() > HeaderRow.LAST_ROW) {
      return;
    }
    int code = -1;
    int label = -1;
    int figure = -1;
    for (RawCell cell : row.cells()) {
      String key = Wording.withoutHint(Wording.key(cell.text()));
      if (key.equals(CODE_KEY)) {
        code = cell.column();
      } else if (key.equals(LABEL_KEY) || (label < 0 && LABEL_ALIASES.contains(key))) {
        label = cell.column();
      } else if (key.equals(FIGURE_KEY) || (figure < 0 && FIGURE_ALIASES.contains(key))) {
        figure = cell.column();
      }
    }
    if (figure >= 0 && (code >= 0 || label >= 0)) {
      codeColumn = code;
      labelColumn = label;
      figureColumn = figure;
    }
  }

  private void readLine(SheetRow row) {
    FormCell cell = byCode(row.cell(codeColumn));
    if (cell == null) {
      cell = byLabel(row.cell(labelColumn));
    }
    if (cell == null || declared.containsKey(cell.code())) {
      return;
    }
    RawCell figure = row.cell(figureColumn);
    CellPlace place = CellPlace.of(sheet, row.index(), figureColumn);
    declared.put(
        cell.code(),
        figure == null
            ? Reported.blank(place)
            : values.number(figure, cell.unitOfMeasure(), place));
  }

  private @Nullable FormCell byCode(@Nullable RawCell code) {
    return code == null ? null : cells.get(Wording.halfWidth(Wording.withoutBlanks(code.text())));
  }

  /** The next line of that label; labels such as 其他情形数 stand in the form more than once. */
  private @Nullable FormCell byLabel(@Nullable RawCell label) {
    if (label == null) {
      return null;
    }
    for (String key : keys(label.text())) {
      List<Integer> lines = linesByLabel().getOrDefault(key, List.of());
      for (int line : lines) {
        if (line >= nextLine || lines.size() == 1) {
          nextLine = line + 1;
          FormLine found = form.lines().get(line);
          return found.cell();
        }
      }
    }
    return null;
  }

  /** Only a sheet without codes, or with others, has lines looked up by their labels. */
  private Map<String, List<Integer>> linesByLabel() {
    Map<String, List<Integer>> lines = linesByLabel;
    if (lines == null) {
      lines = new HashMap<>();
      for (int i = 0; i < form.lines().size(); i++) {
        for (String key : keys(form.lines().get(i).label())) {
          lines.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
        }
      }
      linesByLabel = lines;
    }
    return lines;
  }

  /** The whole label, and the label without its number, its 其中 and its hint in brackets. */
  private static List<String> keys(String label) {
    String whole = Wording.key(label);
    String bare =
        Wording.withoutHint(
            whole
                .replaceFirst("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d+[.、])", "")
                .replaceFirst("^其中:", ""));
    return bare.isEmpty() || bare.equals(whole) ? List.of(whole) : List.of(whole, bare);
  }
}
