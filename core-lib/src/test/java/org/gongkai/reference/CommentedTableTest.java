package org.gongkai.reference;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.finding.Message;
import org.gongkai.finding.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentedTableTest {

  private static final List<String> COLUMNS = List.of("code", "name");

  private static Reading<CommentedTable> parse(String text) {
    return CommentedTable.parse("units.csv", text.getBytes(UTF_8), COLUMNS);
  }

  private static List<List<String>> cells(Reading<CommentedTable> reading) {
    return reading.orThrow().rows().stream()
        .map(row -> List.of(row.text("code"), row.text("name")))
        .toList();
  }

  private static List<String> refusals(Reading<CommentedTable> reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused<CommentedTable>) reading)
        .problems().stream().map(problem -> problem.sentence().english()).toList();
  }

  @Test
  void rowsComeWithTheirLines() {
    CommentedTable table =
        parse(
                """
                # 来源：示例

                code,name
                # between the rows
                1,财政局
                2,审计局
                """)
            .orThrow();

    assertThat(table.columns()).containsExactly("code", "name");
    assertThat(table.comments()).containsExactly("来源：示例", "between the rows");
    assertThat(table.rows()).extracting(CommentedTable.Row::line).containsExactly(5, 6);
    assertThat(table.rows()).extracting(row -> row.text("name")).containsExactly("财政局", "审计局");
  }

  @Test
  void columnsAreFoundByNameAndFurtherOnesDoNoHarm() {
    assertThat(cells(parse("remark,name,code\nx,财政局,1\n"))).containsExactly(List.of("1", "财政局"));
  }

  @Test
  void quotedCellsHoldCommasQuotesAndLineBreaks() {
    Reading<CommentedTable> reading = parse("code,name\n1,\"a,\"\"b\"\"\r\nc\"\n2,d\n");

    assertThat(cells(reading)).containsExactly(List.of("1", "a,\"b\"\nc"), List.of("2", "d"));
    assertThat(reading.orThrow().rows()).extracting(CommentedTable.Row::line).containsExactly(2, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyKindOfLineEndIsRead(String end) {
    Reading<CommentedTable> reading = parse(String.join(end, "# c", "code,name", "1,a", "2,b"));

    assertThat(cells(reading)).containsExactly(List.of("1", "a"), List.of("2", "b"));
    assertThat(reading.orThrow().rows()).extracting(CommentedTable.Row::line).containsExactly(3, 4);
  }

  @Test
  void whatASpreadsheetAddsOnSavingDoesNoHarm() {
    Reading<CommentedTable> reading =
        parse("\uFEFF\"# 说 \"\"明\"\"\",,,\n# plain,,\ncode,name,,\n1,a,,\n,,,\n");

    assertThat(cells(reading)).containsExactly(List.of("1", "a"));
    assertThat(reading.orThrow().comments()).containsExactly("说 \"明\"", "plain");
  }

  @Test
  void blanksAroundACellAreCutOff() {
    assertThat(cells(parse("code,name\n 1\u00A0,\u3000财政局 \n")))
        .containsExactly(List.of("1", "财政局"));
  }

  @Test
  void missingColumnIsNamedWithWhatIsThere() {
    assertThat(parse("# c\ncode,nmae\n1,a\n"))
        .isEqualTo(
            new Reading.Refused<>(
                List.of(
                    new ReferenceProblem(
                        "units.csv",
                        2,
                        new Message(
                            "表头缺少“name”列，现有：code、nmae，请补上。",
                            "the header lacks name and has code、nmae; add what is missing.")))));
  }

  @Test
  void fileWithoutHeaderIsRefused() {
    assertThat(refusals(parse("# nothing\n")))
        .containsExactly("units.csv: no header row; add code,name.");
    assertThat(refusals(parse(""))).containsExactly("units.csv: no header row; add code,name.");
  }

  @Test
  void columnNamesAreThereAndDifferent() {
    assertThat(refusals(parse("code,,name\n")))
        .containsExactly("units.csv line 1: a column has no name; write one in the header.");
    assertThat(refusals(parse("code,name,code\n")))
        .containsExactly("units.csv line 1: the header has code twice; remove one.");
  }

  @Test
  void everyRaggedRowIsNamed() {
    assertThat(refusals(parse("code,name\n1\n2,b\n3,c,d\n")))
        .containsExactly(
            "units.csv line 2: the row has 1 cells and the header 2 columns; check commas and"
                + " quotation marks.",
            "units.csv line 4: the row has 3 cells and the header 2 columns; check commas and"
                + " quotation marks.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "1,a\"b | a quotation mark stands inside a cell; put the whole cell in quotation marks and"
            + " double the ones inside.",
        "1,\"a | a quotation mark is not closed; add the closing one.",
        "1,\"a\"b | text follows a closing quotation mark; put the whole cell in quotation marks."
      })
  void brokenQuotationMarksAreRefused(String row, String message) {
    assertThat(refusals(parse("code,name\n" + row + "\n2,b\n")))
        .containsExactly("units.csv line 2: " + message);
  }

  @Test
  void otherEncodingIsRefusedWithItsLine() {
    byte[] gbk = "code,name\n1,a\n2,财政局\n".getBytes(Charset.forName("GB18030"));
    byte[] utf16 = "code,name\n".getBytes(UTF_16);

    assertThat(refusals(CommentedTable.parse("units.csv", gbk, COLUMNS)))
        .containsExactly(
            "units.csv line 3: not UTF-8; save the file as 'CSV UTF-8 (comma delimited)' in Excel"
                + " or WPS.");
    assertThat(refusals(CommentedTable.parse("units.csv", utf16, COLUMNS)))
        .containsExactly(
            "units.csv line 1: not UTF-8; save the file as 'CSV UTF-8 (comma delimited)' in Excel"
                + " or WPS.");
  }

  @Test
  void characterCutOffAtTheEndIsRefused() {
    byte[] whole = "code,name\n1,财".getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(refusals(CommentedTable.parse("units.csv", cut, COLUMNS)))
        .containsExactly(
            "units.csv line 2: not UTF-8; save the file as 'CSV UTF-8 (comma delimited)' in Excel"
                + " or WPS.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-08-05", "2016/8/5", "2016-8-5", "2016.8.5", "2016年8月5日"})
  void datesAreReadAsSpreadsheetsRewriteThem(String text) {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1," + text).date("name", problems::add)).contains(LocalDate.of(2016, 8, 5));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-02-30", "2016-13-01", "16/8/5", "8月5日", "42587", "2016-08"})
  void whatIsNoDateIsAProblem(String text) {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1," + text).date("name", problems::add)).isEmpty();
    assertThat(problems)
        .containsExactly(
            new ReferenceProblem(
                "units.csv",
                2,
                new Message(
                    "“name”一栏的“" + text + "”不是日期，请写成 2016-08-05 的样子。",
                    "name is '" + text + "', which is no date; write it like 2016-08-05.")));
  }

  @Test
  void blankDateIsNoProblem() {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1,").date("name", problems::add)).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void requiredCellMustNotBeEmpty() {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1,").required("name", problems::add)).isEmpty();
    assertThat(row("1,a").required("name", problems::add)).contains("a");
    assertThat(problems)
        .containsExactly(
            new ReferenceProblem(
                "units.csv",
                2,
                new Message("“name”一栏是空的，请填写。", "the cell name is empty; fill it in.")));
  }

  @ParameterizedTest
  @CsvSource({"是,YES", "YES,YES", "√,YES", "否,NO"})
  void choiceIsReadByLabelNameOrOtherWording(String text, YesNo expected) {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1," + text).choice("name", YesNo.values(), problems::add)).contains(expected);
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsNoChoiceIsAProblemThatListsTheAcceptedOnes() {
    List<ReferenceProblem> problems = new ArrayList<>();

    assertThat(row("1,也许").choice("name", YesNo.values(), problems::add)).isEmpty();
    assertThat(problems)
        .containsExactly(
            new ReferenceProblem(
                "units.csv",
                2,
                new Message(
                    "“name”一栏的“也许”无法识别，可填：是、否。",
                    "name is '也许', which is not one of 是、否; use one of them.")));
  }

  @Test
  void listEntriesAreSplitAtEverySignThatSeparatesThem() {
    assertThat(row("1,a、 b|c；d;e、").list("name")).containsExactly("a", "b", "c", "d", "e");
    assertThat(row("1,").list("name")).isEmpty();
  }

  @Test
  void unknownColumnIsAMistakeOfTheProgram() {
    CommentedTable.Row row = row("1,a");

    assertThatThrownBy(() -> row.text("nmae"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("units.csv has no column nmae");
  }

  @Test
  void writtenLineIsReadBack() {
    List<String> awkward = List.of("a,\"b\"\nc", "#d");

    assertThat(cells(parse("code,name\n" + CommentedTable.line(awkward) + "\n")))
        .containsExactly(List.of("a,\"b\"\nc", "#d"));
    assertThat(CommentedTable.line(List.of("1", "财政局"))).isEqualTo("1,财政局");
  }

  @Test
  void lineThatWouldBeReadAsSomethingElseIsNotWritten() {
    assertThatThrownBy(() -> CommentedTable.line(List.of("#1", "a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CommentedTable.line(List.of("", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void missingBundledFileIsABrokenBuild() {
    assertThatThrownBy(
            () -> CommentedTable.bundled(CommentedTableTest.class, "absent.csv", COLUMNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The program lacks its file absent.csv");
  }

  private static CommentedTable.Row row(String line) {
    return parse("code,name\n" + line + "\n").orThrow().rows().get(0);
  }
}
