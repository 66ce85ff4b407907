package org.gongkai.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a form's cells by the words printed around them (表格单元名称), so that a clerk finds them
 * on the page: 表三“（七）总计”行“自然人”列, or 3.2“申请办结数” in a form of one list, which prints its codes.
 */
public final class CellNames {

  private static final String BETWEEN = "·";
  private static final String DIGITS = "〇一二三四五六七八九";

  /** The words to the left of a cell, and the words above it; either may be empty. */
  private record Words(String table, String line, String column) {}

  private final StatisticalForm form;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final boolean sameLine;
  private final boolean sameColumn;
  private final boolean sameBlock;

  private CellNames(StatisticalForm form, Collection<String> codes) {
    this.form = form;
    for (String code : codes) {
      words.put(code, words(form, code));
    }
    Set<String> lines = new HashSet<>();
    Set<String> columns = new HashSet<>();
    words
        .values()
        .forEach(
            name -> {
              lines.add(name.table + name.line);
              columns.add(name.table + name.column);
            });
    this.sameColumn = columns.size() == 1;
    this.sameLine = lines.size() == 1 && !sameColumn;
    this.sameBlock =
        words.values().stream().map(name -> block(name.column)).distinct().count() == 1;
  }

  /** 行政复议· of 行政复议·总计. */
  private static String block(String column) {
    return column.substring(0, column.lastIndexOf(BETWEEN) + 1);
  }

  /** Names for cells that are spoken of together: what they have in common need not be repeated. */
  static CellNames among(StatisticalForm form, Collection<String> codes) {
    return new CellNames(form, codes);
  }

  /** The names of the cells of a relation. */
  public static CellNames of(StatisticalForm form, RelationResult.Broken broken) {
    List<String> codes = new ArrayList<>();
    broken.leftTerms().forEach(term -> codes.add(term.cell()));
    broken.rightTerms().forEach(term -> codes.add(term.cell()));
    return among(form, codes);
  }

  /** The whole name of one cell. */
  public static String full(StatisticalForm form, String code) {
    Words name = words(form, code);
    if (name.table.isEmpty()) {
      FormCell cell = form.cells().get(code);
      return cell == null ? code : code + "“" + cell.label() + "”";
    }
    return name.table
        + (name.line.isEmpty() ? "" : "“" + name.line + "”行")
        + (name.column.isEmpty() ? "" : "“" + name.column + "”列");
  }

  /** The name of a cell beside the others: what all of them have in common is left out. */
  public String brief(String code) {
    Words name = words.getOrDefault(code, words(form, code));
    if (name.table.isEmpty()) {
      return full(form, code);
    } else if (sameColumn && !name.line.isEmpty()) {
      return name.line;
    } else if (sameLine && !name.column.isEmpty()) {
      return sameBlock ? name.column.substring(block(name.column).length()) : name.column;
    }
    return full(form, code);
  }

  private static Words words(StatisticalForm form, String code) {
    String group = form.groups().getOrDefault(code, List.of(code)).get(0);
    for (PrintedTable table : form.tables()) {
      if (!table.code().isEmpty()) {
        PrintedCell figure = table.findFigure(group).orElse(null);
        if (figure != null) {
          return words(table, figure, !group.equals(code));
        }
      }
    }
    return new Words("", "", "");
  }

  private static Words words(PrintedTable table, PrintedCell figure, boolean ofGroup) {
    List<String> labels =
        table.labelsOf(figure).stream()
            .filter(label -> !label.vertical())
            .map(label -> withoutHint(label.text()))
            .toList();
    List<String> headings =
        table.headingsOf(figure).stream().map(heading -> withoutHint(heading.text())).toList();
    // Below labels the lowest heading says enough; without labels, all of them are needed.
    String column =
        labels.isEmpty()
            ? headings.stream().distinct().collect(Collectors.joining(BETWEEN))
            : headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    List<String> line = ofGroup ? labels.subList(0, labels.size() - 1) : labels;
    return new Words("表" + chinese(table.code()), String.join(BETWEEN, line), column);
  }

  /** 3 as 三; whatever else a table is called stays. */
  private static String chinese(String tableCode) {
    return tableCode.matches("[1-9]")
        ? DIGITS.substring(tableCode.charAt(0) - '0', tableCode.charAt(0) - '0' + 1)
        : tableCode;
  }

  /** 部分公开 without （区分处理的，只计这一情形，不计其他情形）. */
  private static String withoutHint(String text) {
    int bracket = text.indexOf('（', 1);
    return bracket != -1 && text.endsWith("）") ? text.substring(0, bracket) : text;
  }
}
