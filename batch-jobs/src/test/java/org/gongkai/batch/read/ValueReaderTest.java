package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.SheetSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clerks type, and how it is read. In the tables ␣ stands for a full-width blank, ⍽ for a
 * no-break blank, ⏎ for a line break.
 */
class ValueReaderTest {

  private static final CellPlace PLACE = CellPlace.of("表", 3, 4);
  private final ValueReader reader = new ValueReader(OptionalInt.of(2016));

  private static RawCell typed(String text) {
    return RawCell.text(
        3, 4, text.replace('␣', '\u3000').replace('⍽', '\u00A0').replace('⏎', '\n'));
  }

  private static RawCell stored(String number, String format) {
    return NumberStyle.ofCode(format).cell(3, 4, number, false);
  }

  private static Set<Tolerance> tolerances(String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(" ", -1)).map(Tolerance::valueOf).collect(Collectors.toSet());
  }

  private static <T> void check(
      Reported<T> actual, RawCell cell, ValueKind kind, T value, String names) {
    assertThat(actual)
        .isEqualTo(new Reported<>(kind, value, cell.text(), PLACE, tolerances(names)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed          | kind        | value  | tolerances
          12               | NUMBER      | 12     | NUMBER_AS_TEXT
          -5               | NUMBER      | -5     | NUMBER_AS_TEXT
          +1036            | NUMBER      | +1036  | NUMBER_AS_TEXT
          0                | ZERO        | 0      | NUMBER_AS_TEXT
          ０               | ZERO        | 0      | NUMBER_AS_TEXT FULL_WIDTH
          0件              | ZERO        | 0      | NUMBER_AS_TEXT UNIT_SUFFIX
          3件              | NUMBER      | 3      | NUMBER_AS_TEXT UNIT_SUFFIX
          3 件             | NUMBER      | 3      | NUMBER_AS_TEXT UNIT_SUFFIX INNER_BLANKS
          3⍽件             | NUMBER      | 3      | NUMBER_AS_TEXT UNIT_SUFFIX INNER_BLANKS
          ␣12␣             | NUMBER      | 12     | NUMBER_AS_TEXT
          1⏎2              | NUMBER      | 12     | NUMBER_AS_TEXT INNER_BLANKS
          １，２３４        | NUMBER      | 1234   | NUMBER_AS_TEXT FULL_WIDTH THOUSANDS_SEPARATOR
          1,234,567.5      | NUMBER      | 1234567.5 | NUMBER_AS_TEXT THOUSANDS_SEPARATOR
          约200            | APPROXIMATE | 200    | NUMBER_AS_TEXT
          200余            | APPROXIMATE | 200    | NUMBER_AS_TEXT
          200余件          | APPROXIMATE | 200    | NUMBER_AS_TEXT UNIT_SUFFIX
          近 300 人次左右  | APPROXIMATE | 300    | NUMBER_AS_TEXT UNIT_SUFFIX INNER_BLANKS
          200+             | APPROXIMATE | 200    | NUMBER_AS_TEXT
          １００多条       | APPROXIMATE | 100    | NUMBER_AS_TEXT UNIT_SUFFIX FULL_WIDTH
          """)
  void typedNumbers(String typed, ValueKind kind, BigDecimal value, String names) {
    RawCell cell = typed(typed);
    check(reader.number(cell, "件", PLACE), cell, kind, value, names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "很多",
        "1,23",
        "12,3456",
        "3-5",
        "200~300",
        "50%",
        "2.5万元",
        "5元",
        "1.2.3",
        "三",
        "3件5",
        "1E3",
        "减",
        "减少了4",
        "增减4",
        "减-4",
        "2016-08-05",
        "12345678901234567890123456789012"
      })
  void whatIsNoNumberStaysMalformed(String typed) {
    RawCell cell = typed(typed);
    check(reader.number(cell, "件", PLACE), cell, ValueKind.MALFORMED, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          无   | NONE
          无。 | NONE
          —    | DASH
          ——   | DASH
          -    | DASH
          －   | DASH
          /    | SLASH
          ／   | SLASH
          """)
  void waysToSayNothingStayApart(String typed, ValueKind kind) {
    RawCell cell = typed(typed);
    check(reader.number(cell, "件", PLACE), cell, kind, null, null);
    check(reader.text(cell, PLACE), cell, kind, null, null);
    check(reader.date(cell, PLACE), cell, kind, null, null);
    check(reader.dateTime(cell, PLACE), cell, kind, null, null);
    check(reader.choice(cell, spec("wayIn"), PLACE), cell, kind, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "␣", "⍽", "⏎", " ␣⍽⏎\t"})
  void blanksOfAnyKindAreBlank(String typed) {
    assertThat(reader.number(typed(typed), "件", PLACE)).isEqualTo(Reported.blank(PLACE));
  }

  @Test
  void emptyCellIsBlank() {
    assertThat(reader.read(null, spec("wayIn"), PLACE)).isEqualTo(Reported.blank(PLACE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stored             | format   | kind   | value | raw
          3                    | General  | NUMBER | 3     | 3
          0                    | General  | ZERO   | 0     | 0
          0.10000000000000001  | General  | NUMBER | 0.1   | 0.1
          1.5E3                | General  | NUMBER | 1500  | 1500
          1234                 | #,##0    | NUMBER | 1234  | 1234
          2.50                 | 0.00     | NUMBER | 2.5   | 2.5
          """)
  void storedNumbers(String number, String format, ValueKind kind, BigDecimal value, String raw) {
    RawCell cell = stored(number, format);
    assertThat(cell.text()).isEqualTo(raw);
    check(reader.number(cell, "件", PLACE), cell, kind, value, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed | value | tolerances
          50%     | 50    | NUMBER_AS_TEXT PERCENT
          50％    | 50    | NUMBER_AS_TEXT PERCENT FULL_WIDTH
          0.5     | 50    | NUMBER_AS_TEXT PERCENT
          0.04    | 4     | NUMBER_AS_TEXT PERCENT
          0.5%    | 0.5   | NUMBER_AS_TEXT PERCENT
          50      | 50    | NUMBER_AS_TEXT
          1       | 1     | NUMBER_AS_TEXT
          100%    | 100   | NUMBER_AS_TEXT PERCENT
          """)
  void percentagesTypedAsText(String typed, BigDecimal value, String names) {
    RawCell cell = typed(typed);
    check(reader.number(cell, "%", PLACE), cell, ValueKind.NUMBER, value, names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stored | format  | value | raw  | tolerances
          0.5      | 0%      | 50    | 50%  | PERCENT
          0.045    | 0.00%   | 4.5   | 4.5% | PERCENT
          50       | General | 50    | 50   |
          0.5      | General | 50    | 0.5  | PERCENT
          1        | General | 1     | 1    |
          """)
  void percentagesStoredAsNumbers(
      String number, String format, BigDecimal value, String raw, String names) {
    RawCell cell = stored(number, format);
    assertThat(cell.text()).isEqualTo(raw);
    check(reader.number(cell, "%", PLACE), cell, ValueKind.NUMBER, value, names);
  }

  @Test
  void percentageInAColumnOfCountsIsMalformed() {
    RawCell cell = stored("0.5", "0%");
    check(reader.number(cell, "件", PLACE), cell, ValueKind.MALFORMED, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # due | typed        | value   | tolerances besides NUMBER_AS_TEXT
          万元  | 251000元     | 25.1    | UNIT_CONVERTED
          万元  | 160.5964万元 | 160.5964 | UNIT_SUFFIX
          万元  | 2亿元        | 20000   | UNIT_CONVERTED
          万元  | 1,500 元     | 0.15    | UNIT_CONVERTED THOUSANDS_SEPARATOR INNER_BLANKS
          万元  | 52.15        | 52.15   |
          万元  | 0元          | 0       | UNIT_CONVERTED
          元    | 2.5万元      | 25000   | UNIT_CONVERTED
          元    | 380元        | 380     | UNIT_SUFFIX
          项    | 减4          | -4      | SIGN_IN_WORDS
          项    | 减少4项      | -4      | SIGN_IN_WORDS UNIT_SUFFIX
          项    | 增12         | 12      | SIGN_IN_WORDS
          项    | 增加 ３      | 3       | SIGN_IN_WORDS INNER_BLANKS FULL_WIDTH
          """)
  void amountsInAnotherUnitAndSignsInWords(
      String due, String typed, BigDecimal value, String names) {
    RawCell cell = typed(typed);
    check(
        reader.number(cell, due, PLACE),
        cell,
        value.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER,
        value,
        "NUMBER_AS_TEXT" + (names == null ? "" : " " + names));
  }

  @Test
  void yearMayHaveItsWord() {
    RawCell cell = typed("2016年度");
    check(
        reader.number(cell, "年", PLACE),
        cell,
        ValueKind.NUMBER,
        BigDecimal.valueOf(2016),
        "NUMBER_AS_TEXT UNIT_SUFFIX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed                | tolerances besides DATE_AS_TEXT
          2016-08-05             |
          2016-8-5               |
          2016/8/5               |
          2016.8.5               |
          2016。8。5             |
          2016年8月5日           |
          2016 年 8 月 5 日      |
          2016年8月5号           |
          ２０１６年８月５日     | FULL_WIDTH
          2016－08－05           | FULL_WIDTH
          2016—08—05             |
          20160805               |
          2016年⏎8月5日          | INNER_BLANKS
          8月5日                 | YEAR_FROM_WORKBOOK
          08月05日               | YEAR_FROM_WORKBOOK
          2016-08-05 14:30       | TIME_LEFT_OUT
          2016年8月5日14时30分   | TIME_LEFT_OUT
          2016-08-05 00:00:00    |
          """)
  void typedDates(String typed, String names) {
    RawCell cell = typed(typed);
    check(
        reader.date(cell, PLACE),
        cell,
        ValueKind.DATE,
        LocalDate.of(2016, 8, 5),
        "DATE_AS_TEXT" + (names == null ? "" : " " + names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-02-30",
        "2016-13-01",
        "2016年8月",
        "2016",
        "16.8.5",
        "八月五日",
        "8.5",
        "20161301",
        "2月30日",
        "2016-08-05 25:00",
        "2016-08-05至2016-08-09",
        "2016-08-0514:30",
        "待定"
      })
  void whatIsNoDateStaysMalformed(String typed) {
    RawCell cell = typed(typed);
    check(reader.date(cell, PLACE), cell, ValueKind.MALFORMED, null, null);
  }

  @Test
  void leapDayIsADateInALeapYearOnly() {
    assertThat(reader.date(typed("2016-02-29"), PLACE).value())
        .isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(reader.date(typed("2015-02-29"), PLACE).kind()).isEqualTo(ValueKind.MALFORMED);
  }

  @Test
  void dateWithoutYearStaysMalformedIfTheWorkbookHasNone() {
    RawCell cell = typed("8月5日");
    check(
        new ValueReader(OptionalInt.empty()).date(cell, PLACE),
        cell,
        ValueKind.MALFORMED,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stored | format                | raw              | tolerances
          42587    | yyyy-mm-dd            | 2016-08-05       |
          42587    | yyyy/m/d;@            | 2016/8/5         |
          42587    | yyyy"年"m"月"d"日"    | 2016年8月5日     |
          42587    | [$-804]yyyy\\-mm\\-dd   | 2016-08-05       |
          42587    | m"月"d"日"            | 8月5日           |
          42587    | dd-mmm-yy             | 2016-08-05       |
          42587.5  | yyyy-mm-dd hh:mm      | 2016-08-05 12:00 | TIME_LEFT_OUT
          42587.5  | yyyy-mm-dd            | 2016-08-05       | TIME_LEFT_OUT
          42587    | yyyy-mm-dd h:mm       | 2016-08-05 0:00  |
          42587    | General               | 42587            | DATE_SERIAL
          20160805 | General               | 20160805         | DATE_AS_TEXT
          """)
  void storedDates(String number, String format, String raw, String names) {
    RawCell cell = stored(number, format);
    assertThat(cell.text()).isEqualTo(raw);
    check(reader.date(cell, PLACE), cell, ValueKind.DATE, LocalDate.of(2016, 8, 5), names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60    | yyyy-mm-dd
          0     | General
          2016  | General
          99999 | General
          0.5   | h:mm
          """)
  void storedNumbersThatAreNoDate(String number, String format) {
    RawCell cell = stored(number, format);
    check(reader.date(cell, PLACE), cell, ValueKind.MALFORMED, null, null);
  }

  @Test
  void serialsCountFromTheWorkbooksEpoch() {
    assertThat(NumberStyle.moment(new BigDecimal("1"), false))
        .isEqualTo(LocalDateTime.of(1900, 1, 1, 0, 0));
    assertThat(NumberStyle.moment(new BigDecimal("59"), false))
        .isEqualTo(LocalDateTime.of(1900, 2, 28, 0, 0));
    assertThat(NumberStyle.moment(new BigDecimal("61"), false))
        .isEqualTo(LocalDateTime.of(1900, 3, 1, 0, 0));
    assertThat(NumberStyle.moment(new BigDecimal("42587"), false))
        .isEqualTo(LocalDateTime.of(2016, 8, 5, 0, 0));
    assertThat(NumberStyle.moment(new BigDecimal("41125"), true))
        .isEqualTo(LocalDateTime.of(2016, 8, 5, 0, 0));
    assertThat(NumberStyle.moment(new BigDecimal("42587.604166666664"), false))
        .isEqualTo(LocalDateTime.of(2016, 8, 5, 14, 30));
    assertThat(NumberStyle.moment(new BigDecimal("-1"), false)).isNull();
    assertThat(NumberStyle.moment(new BigDecimal("2958466"), false)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-08-05 14:30       | DATE_AS_TEXT
          2016-8-5 14:30:00      | DATE_AS_TEXT
          2016-08-05T14:30       | DATE_AS_TEXT
          2016年8月5日14时30分   | DATE_AS_TEXT
          2016年8月5日 14：30    | DATE_AS_TEXT FULL_WIDTH
          8月5日14时30分         | DATE_AS_TEXT YEAR_FROM_WORKBOOK
          """)
  void typedTimes(String typed, String names) {
    RawCell cell = typed(typed);
    check(
        reader.dateTime(cell, PLACE),
        cell,
        ValueKind.DATE_TIME,
        LocalDateTime.of(2016, 8, 5, 14, 30),
        names);
  }

  @Test
  void hourAloneIsATime() {
    RawCell cell = typed("2016年8月5日14时");
    check(
        reader.dateTime(cell, PLACE),
        cell,
        ValueKind.DATE_TIME,
        LocalDateTime.of(2016, 8, 5, 14, 0),
        "DATE_AS_TEXT");
  }

  @Test
  void dateWithoutTimeSaysThatTheTimeIsNotKnown() {
    RawCell cell = stored("42587", "yyyy-mm-dd");
    check(
        reader.dateTime(cell, PLACE),
        cell,
        ValueKind.DATE,
        LocalDateTime.of(2016, 8, 5, 0, 0),
        null);
  }

  @Test
  void midnightShownAsATimeIsATime() {
    RawCell cell = stored("42587", "yyyy-mm-dd hh:mm");
    check(
        reader.dateTime(cell, PLACE),
        cell,
        ValueKind.DATE_TIME,
        LocalDateTime.of(2016, 8, 5, 0, 0),
        null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # column | typed                              | choice       | tolerances
          wayIn    | 网络申请                           | ONLINE       |
          wayIn    | 网上                               | ONLINE       | LABEL_VARIANT
          wayIn    | ␣网络␣申请                         | ONLINE       | LABEL_VARIANT
          wayIn    | 3.网络申请                         | ONLINE       | LABEL_VARIANT
          kind     | 行政诉讼（复议后起诉）             | SUIT_AFTER_REVIEW |
          kind     | 行政诉讼(复议后起诉)               | SUIT_AFTER_REVIEW | LABEL_VARIANT
          outcome  | 不予公开：危及“三安全一稳定”       | REFUSED_STABILITY |
          outcome  | 不予公开:危及三安全一稳定          | REFUSED_STABILITY | LABEL_VARIANT
          outcome  | 不是《条例》所指政府信息           | REFUSED_NOT_INFORMATION_2014 | LABEL_VARIANT
          livelihood | 是                               | YES          |
          livelihood | √                                | YES          | LABEL_VARIANT
          """)
  void choices(String column, String typed, String choice, String names) {
    RawCell cell = typed(typed);
    Reported<Choice> read = reader.choice(cell, spec(column), PLACE);
    assertThat(read.get().name()).isEqualTo(choice);
    check(read, cell, ValueKind.CHOICE, read.value(), names);
  }

  @Test
  void booleanAnswersYesOrNo() {
    RawCell cell = new RawCell(3, 4, CellKind.BOOLEAN, "FALSE", null);
    Reported<Choice> read = reader.choice(cell, spec("livelihood"), PLACE);
    assertThat(read.get().name()).isEqualTo("NO");
  }

  @Test
  void unknownChoiceIsMalformed() {
    RawCell cell = typed("电话申请");
    check(reader.choice(cell, spec("wayIn"), PLACE), cell, ValueKind.MALFORMED, null, null);
  }

  @ParameterizedTest
  @CsvSource({"ERROR,#REF!,ERROR", "FORMULA_WITHOUT_RESULT,'',FORMULA_WITHOUT_RESULT"})
  void errorsAreErrorsInEveryColumn(CellKind cellKind, String text, ValueKind kind) {
    RawCell cell = new RawCell(3, 4, cellKind, text, null);
    check(reader.number(cell, "件", PLACE), cell, kind, null, null);
    check(reader.text(cell, PLACE), cell, kind, null, null);
    check(reader.date(cell, PLACE), cell, kind, null, null);
    check(reader.choice(cell, spec("wayIn"), PLACE), cell, kind, null, null);
  }

  @Test
  void textIsKeptAsTypedButForBlanksAtItsEnds() {
    RawCell cell = typed("␣第一行⏎第二行 ");
    check(reader.text(cell, PLACE), cell, ValueKind.TEXT, "第一行\n第二行", null);
  }

  @Test
  void numberInAColumnOfTextIsItsDigits() {
    RawCell cell = stored("13800000000", "General");
    check(reader.text(cell, PLACE), cell, ValueKind.TEXT, "13800000000", null);
  }

  @Test
  void dateInAColumnOfTextIsWhatTheClerkSees() {
    RawCell cell = stored("42583", "yyyy\"年\"m\"月\"");
    check(reader.text(cell, PLACE), cell, ValueKind.TEXT, "2016年8月", null);
  }

  private static ColumnSpec spec(String name) {
    return switch (name) {
      case "livelihood" -> SheetSchema.of(Disclosure.class).get(name);
      case "kind" -> SheetSchema.of(Review.class).get(name);
      default -> SheetSchema.of(Request.class).get(name);
    };
  }
}
