package org.gongkai.batch.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gongkai.finding.YesNo;
import org.gongkai.form.FormCell;
import org.gongkai.ledger.ColumnSpec;

/**
 * Drop-downs, checks while typing, and input hints. Only drop-downs are strict: dates and numbers
 * in another spelling are warned of, since reading understands most of them.
 */
final class InputChecks {

  private static final int TITLE_LIMIT = 32;
  private static final int TEXT_LIMIT = 255;
  private static final int CELL_LIMIT = 32_767;

  // Serial numbers as formulas, the one spelling that both formats take: 1990-01-01, 2099-12-31.
  private static final String EARLIEST_DATE = "=32874";
  private static final String LATEST_DATE = "=73050";

  private InputChecks() {}

  static void add(Sheet sheet, CellRangeAddressList cells, ColumnSpec column, ChoiceLists lists) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    switch (column.type()) {
      case CHOICE -> {
        List<String> labels = lists.labels(column);
        add(
            sheet,
            cells,
            helper.createFormulaListConstraint(lists.name(labels)),
            ErrorStyle.STOP,
            column.header(),
            hint(column, "从下拉列表中选择。"),
            "请从下拉列表中选择一项。");
      }
      case DATE ->
          add(
              sheet,
              cells,
              helper.createDateConstraint(OperatorType.BETWEEN, EARLIEST_DATE, LATEST_DATE, null),
              ErrorStyle.WARNING,
              column.header(),
              hint(column, "填日期，如 2016-08-05。"),
              "请填日期，如 2016-08-05。");
      case DATE_TIME ->
          add(
              sheet,
              cells,
              helper.createDateConstraint(OperatorType.BETWEEN, EARLIEST_DATE, LATEST_DATE, null),
              ErrorStyle.WARNING,
              column.header(),
              hint(column, "填日期和时间，如 2016-08-05 14:30。"),
              "请填日期和时间，如 2016-08-05 14:30。");
      case NUMBER ->
          add(
              sheet,
              cells,
              atLeastZero(helper, ValidationType.DECIMAL),
              ErrorStyle.WARNING,
              column.header(),
              hint(column, "只填数字，不带单位。"),
              "请只填数字，不带单位、“约”“余”等字。");
      case TEXT -> {
        if (!column.note().isEmpty()) {
          add(
              sheet,
              cells,
              helper.createTextLengthConstraint(
                  OperatorType.BETWEEN, "0", Integer.toString(CELL_LIMIT)),
              ErrorStyle.INFO,
              column.header(),
              hint(column, ""),
              "内容过长。");
        }
      }
    }
  }

  static void addYesNo(Sheet sheet, CellRangeAddressList cells, String title, ChoiceLists lists) {
    List<String> labels = List.of(YesNo.YES.label(), YesNo.NO.label());
    add(
        sheet,
        cells,
        sheet.getDataValidationHelper().createFormulaListConstraint(lists.name(labels)),
        ErrorStyle.STOP,
        title,
        "",
        "请从下拉列表中选择“是”或“否”。");
  }

  /** A list that helps but does not bind. */
  static void suggest(
      Sheet sheet,
      CellRangeAddressList cells,
      ColumnSpec column,
      List<String> labels,
      ChoiceLists lists) {
    add(
        sheet,
        cells,
        sheet.getDataValidationHelper().createFormulaListConstraint(lists.name(labels)),
        ErrorStyle.WARNING,
        column.header(),
        hint(column, ""),
        "列表中没有这个编号，请核对“目录事项”表。");
  }

  static void add(Sheet sheet, CellRangeAddressList cells, FormCell cell) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String unit = "（" + cell.unitOfMeasure() + "）";
    switch (cell.kind()) {
      case WHOLE ->
          add(
              sheet,
              cells,
              atLeastZero(helper, ValidationType.INTEGER),
              ErrorStyle.WARNING,
              cell.code(),
              "",
              "请填0或正整数" + unit + "。");
      case AMOUNT ->
          add(
              sheet,
              cells,
              atLeastZero(helper, ValidationType.DECIMAL),
              ErrorStyle.WARNING,
              cell.code(),
              "",
              "请填0或正数" + unit + "，最多" + cell.kind().maxDecimalPlaces() + "位小数。");
      case SIGNED ->
          add(
              sheet,
              cells,
              helper.createNumericConstraint(
                  ValidationType.INTEGER, OperatorType.BETWEEN, "-999999999", "999999999"),
              ErrorStyle.WARNING,
              cell.code(),
              "",
              "请填整数" + unit + "，增加填正数，减少填负数，没有增减填0。");
    }
  }

  private static DataValidationConstraint atLeastZero(DataValidationHelper helper, int type) {
    return helper.createNumericConstraint(type, OperatorType.GREATER_OR_EQUAL, "0", null);
  }

  private static String hint(ColumnSpec column, String how) {
    List<String> parts = new ArrayList<>();
    if (column.required()) {
      parts.add("必填。");
    }
    if (!column.note().isEmpty()) {
      parts.add(column.note() + "。");
    }
    if (!column.unitOfMeasure().isEmpty()) {
      parts.add("计量单位：" + column.unitOfMeasure() + "。");
    }
    parts.add(how);
    return String.join("", parts);
  }

  private static void add(
      Sheet sheet,
      CellRangeAddressList cells,
      DataValidationConstraint constraint,
      int errorStyle,
      String title,
      String hint,
      String error) {
    DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
    validation.setEmptyCellAllowed(true);
    validation.setErrorStyle(errorStyle);
    validation.createErrorBox(cut(title, TITLE_LIMIT), cut(error, TEXT_LIMIT));
    validation.setShowErrorBox(true);
    if (!hint.isEmpty()) {
      validation.createPromptBox(cut(title, TITLE_LIMIT), cut(hint, TEXT_LIMIT));
      validation.setShowPromptBox(true);
    }
    sheet.addValidationData(validation);
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
