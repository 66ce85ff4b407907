package org.gongkai.ledger;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;

/**
 * Runs the constraints on the fields of what a unit reports (字段校验) and says what they find in the
 * clerk's words.
 *
 * <p>Any Bean Validation provider runs them; the texts do not depend on its locale. A value that is
 * missing or unreadable has this one finding and no other.
 */
public final class LedgerConstraints {

  private static final int CHOICES_NAMED = 12;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Validator validator;

  /** Constraints to be run by this validator. */
  public LedgerConstraints(Validator validator) {
    this.validator = validator;
  }

  /** Judges the fields of a row. */
  public void check(LedgerRow row, Consumer<Finding> findings) {
    check((Record) row, row.row().start(), findings);
  }

  /** Judges the items of the cover. */
  public void check(Cover cover, Consumer<Finding> findings) {
    check(cover, Place.sheet(WorkbookLayout.COVER_SHEET), findings);
  }

  /** Judges the items of the safeguards. */
  public void check(Safeguards safeguards, Consumer<Finding> findings) {
    check(safeguards, Place.sheet(WorkbookLayout.SAFEGUARDS_SHEET), findings);
  }

  private void check(Record record, Place otherwise, Consumer<Finding> findings) {
    Set<ConstraintViolation<Record>> violations = validator.validate(record);
    if (violations.isEmpty()) {
      return;
    }
    SheetSchema<?> schema = SheetSchema.of(record.getClass());
    Map<String, Set<FieldProblem>> problems = new HashMap<>();
    for (ConstraintViolation<Record> violation : violations) {
      problems
          .computeIfAbsent(component(violation), name -> EnumSet.noneOf(FieldProblem.class))
          .add(problem(violation));
    }
    for (ColumnSpec column : schema.columns()) {
      for (FieldProblem problem : problems.getOrDefault(column.name(), Set.of())) {
        findings.accept(finding(problem, column, record, otherwise));
      }
    }
  }

  private static String component(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getName() != null) {
        return node.getName();
      }
    }
    throw new IllegalStateException("A violation of no field: " + violation);
  }

  private static FieldProblem problem(ConstraintViolation<?> violation) {
    return FieldProblem.findByTemplate(violation.getMessageTemplate())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No finding code in the message of a constraint: " + violation));
  }

  private static Finding finding(
      FieldProblem problem, ColumnSpec column, Record record, Place otherwise) {
    Reported<?> reported = column.valueIn(record);
    String expected = expected(problem, column);
    boolean empty = reported.raw().isBlank();
    String raw = shortened(reported.raw());
    String chinese =
        "“"
            + column.header()
            + "”"
            + (empty ? "没有填写" : "填的是“" + raw + "”")
            + "，"
            + expected
            + "，请"
            + (problem == FieldProblem.REQUIRED_VALUE_MISSING ? "补填" : "改正");
    String english =
        "Column "
            + column.header()
            + (empty ? " is empty" : " holds '" + raw + "'")
            + ": "
            + problem.english()
            + choicesInEnglish(problem, column)
            + "; please "
            + (problem == FieldProblem.REQUIRED_VALUE_MISSING ? "fill it in" : "correct it");
    return new Finding(
        problem.code(),
        problem.severity(),
        reported.place() == null ? otherwise : Place.of(reported.place()),
        reported.raw(),
        expected,
        new Message(chinese, english));
  }

  private static String expected(FieldProblem problem, ColumnSpec column) {
    return switch (problem) {
      case REQUIRED_VALUE_MISSING ->
          "此项必填" + (column.choices().isEmpty() ? "" : "，" + oneOf(column.choices()));
      case NUMBER_EXPECTED ->
          "应为数字"
              + (column.unitOfMeasure().isEmpty() ? "" : "（" + column.unitOfMeasure() + "），不带单位");
      case DATE_EXPECTED -> "应为日期，如2016-08-05";
      case DATE_TIME_EXPECTED -> "应为日期和时间，如2016-08-05 14:30";
      case CHOICE_UNKNOWN -> oneOf(column.choices());
      case VALUE_APPROXIMATE -> "应填准确数字，不用“约”“余”等字样";
      case CELL_ERROR -> "单元格是错误值，应填" + kind(column.type());
      case FORMULA_WITHOUT_RESULT -> "公式没有保存计算结果，应直接填" + kind(column.type());
      case AMOUNT_TOO_PRECISE ->
          "应为金额（" + column.unitOfMeasure() + "），小数不超过" + places(column) + "位";
      case TEXT_TOO_LONG -> "文字过长，应缩短到" + column.maxLength() + "字以内";
      default -> problem.chinese();
    };
  }

  private static int places(ColumnSpec column) {
    return column.unitOfMeasure().equals("万元") ? 4 : 2;
  }

  private static String kind(ColumnType type) {
    return switch (type) {
      case TEXT -> "文字";
      case NUMBER -> "数字";
      case DATE -> "日期";
      case DATE_TIME -> "日期和时间";
      case CHOICE -> "可选项之一";
    };
  }

  private static String oneOf(List<Choice> choices) {
    return choices.size() > CHOICES_NAMED
        ? "应从下拉选项中选择"
        : "应为" + choices.stream().map(Choice::label).collect(Collectors.joining("、")) + "之一";
  }

  private static String choicesInEnglish(FieldProblem problem, ColumnSpec column) {
    return problem != FieldProblem.CHOICE_UNKNOWN || column.choices().size() > CHOICES_NAMED
        ? ""
        : column.choices().stream().map(Choice::label).collect(Collectors.joining(", ", " (", ")"));
  }

  /** A sentence stays a sentence, however much was typed into the cell. */
  private static String shortened(String raw) {
    String oneLine = BLANKS.matcher(raw).replaceAll(" ").strip();
    return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
  }
}
