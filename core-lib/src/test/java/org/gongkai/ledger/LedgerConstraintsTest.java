package org.gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.ledger.Written.request;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.ValueKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerConstraintsTest {

  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();

  private final LedgerConstraints constraints = new LedgerConstraints(VALIDATOR);

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @Test
  void plausibleRequestHasNoFinding() {
    assertThat(findings(plausible())).isEmpty();
  }

  @Test
  void missingRequiredValueNamesTheColumn() {
    assertThat(findings(plausible("receivedOn", "")))
        .containsExactly(
            finding(
                "required-value-missing",
                Severity.ERROR,
                "E4",
                "",
                "此项必填",
                "“收到日期”没有填写，此项必填，请补填",
                "Column 收到日期 is empty: a required value is missing; please fill it in"));
  }

  @Test
  void missingChoiceNamesTheChoices() {
    assertThat(findings(plausible("wayIn", "—")))
        .containsExactly(
            finding(
                "required-value-missing",
                Severity.ERROR,
                "D4",
                "—",
                "此项必填，应为当面申请、传真申请、网络申请、信函申请之一",
                "“申请方式”填的是“—”，此项必填，应为当面申请、传真申请、网络申请、信函申请之一，请补填",
                "Column 申请方式 holds '—': a required value is missing; please fill it in"));
  }

  @Test
  void unknownChoiceNamesTheBadValueAndTheAcceptedOnes() {
    assertThat(findings(plausible("wayIn", "?托人捎带")))
        .containsExactly(
            finding(
                "choice-unknown",
                Severity.ERROR,
                "D4",
                "托人捎带",
                "应为当面申请、传真申请、网络申请、信函申请之一",
                "“申请方式”填的是“托人捎带”，应为当面申请、传真申请、网络申请、信函申请之一，请改正",
                "Column 申请方式 holds '托人捎带': not one of the choices (当面申请, 传真申请, 网络申请, 信函申请);"
                    + " please correct it"));
  }

  @Test
  void longListOfChoicesIsNotSpelledOut() {
    assertThat(findings(plausible("outcome", "?给了")))
        .containsExactly(
            finding(
                "choice-unknown",
                Severity.ERROR,
                "O4",
                "给了",
                "应从下拉选项中选择",
                "“答复结果”填的是“给了”，应从下拉选项中选择，请改正",
                "Column 答复结果 holds '给了': not one of the choices; please correct it"));
  }

  @Test
  void textWhereADateIsDue() {
    assertThat(findings(plausible("repliedOn", "?2016-02-30")))
        .containsExactly(
            finding(
                "date-expected",
                Severity.ERROR,
                "N4",
                "2016-02-30",
                "应为日期，如2016-08-05",
                "“答复日期”填的是“2016-02-30”，应为日期，如2016-08-05，请改正",
                "Column 答复日期 holds '2016-02-30': a date is expected; please correct it"));
  }

  @Test
  void approximationOnlyWarns() {
    assertThat(findings(plausible("pages", "约200")))
        .containsExactly(
            finding(
                "value-approximate",
                Severity.WARNING,
                "Q4",
                "约200",
                "应填准确数字，不用“约”“余”等字样",
                "“提供页数”填的是“约200”，应填准确数字，不用“约”“余”等字样，请改正",
                "Column 提供页数 holds '约200': an exact number is expected; please correct it"));
  }

  @Test
  void negativeAndBrokenCountHasBothFindings() {
    assertThat(findings(plausible("pages", "-1.5")))
        .extracting(Finding::code)
        .containsExactly("number-negative", "count-not-whole");
  }

  @Test
  void countHasUpToNineDigits() {
    assertThat(findings(plausible("pages", "999999999"))).isEmpty();
    assertThat(findings(plausible("pages", "1000000000")))
        .extracting(Finding::code)
        .containsExactly("count-not-whole");
  }

  @Test
  void wholeNumberWrittenWithDecimalsIsACount() {
    assertThat(findings(plausible("pages", "3.00"))).isEmpty();
  }

  @Test
  void amountHasUpToTwoDecimalPlaces() {
    assertThat(findings(plausible("feeCollected", "12.34"))).isEmpty();
    assertThat(findings(plausible("feeCollected", "12.345")))
        .containsExactly(
            finding(
                "amount-too-precise",
                Severity.ERROR,
                "R4",
                "12.345",
                "应为金额（元），小数不超过2位",
                "“收取费用”填的是“12.345”，应为金额（元），小数不超过2位，请改正",
                "Column 收取费用 holds '12.345': an amount in yuan has up to 2 decimal places, one in"
                    + " 万元 up to 4; please correct it"));
  }

  @Test
  void textHasItsLength() {
    assertThat(findings(plausible("replyNumber", "号".repeat(200)))).isEmpty();
    assertThat(findings(plausible("replyNumber", "号".repeat(201))))
        .containsExactly(
            finding(
                "text-too-long",
                Severity.ERROR,
                "P4",
                "号".repeat(201),
                "文字过长，应缩短到200字以内",
                "“答复文号”填的是“" + "号".repeat(40) + "…”，文字过长，应缩短到200字以内，请改正",
                "Column 答复文号 holds '"
                    + "号".repeat(40)
                    + "…': the text is too long; please correct it"));
  }

  @Test
  void absentColumnIsLeftToReadingWhichReportsItOnce() {
    Reported<?>[] values =
        SheetSchema.of(Request.class).columns().stream()
            .map(column -> column.valueIn(plausible()))
            .toArray(Reported<?>[]::new);
    values[4] = Reported.absent();
    Request row =
        SheetSchema.of(Request.class).create(new RowPlace("依申请公开台账", 3), Arrays.asList(values));
    assertThat(findings(row)).isEmpty();
  }

  @Test
  void coverAndSafeguardsAreJudgedToo() {
    List<Finding> findings = new ArrayList<>();
    constraints.check(
        Written.cover(
            "unitCode",
            "1",
            "unitName",
            "某局",
            "year",
            "2016",
            "dataAsOf",
            "2016-12-31",
            "scope",
            "本级",
            "reviewer",
            "甲",
            "reporter",
            ""),
        findings::add);
    constraints.check(
        Written.safeguards("assessmentWeight", "100.1", "planAddress", "www.city.example"),
        findings::add);
    assertThat(findings)
        .extracting(Finding::code, finding -> finding.place().toString())
        .containsExactly(
            tuple("required-value-missing", "报送单位!B10"),
            tuple("percent-above-hundred", "工作保障!B9"),
            tuple("web-address-malformed", "工作保障!B12"));
  }

  @ParameterizedTest
  @EnumSource(FieldProblem.class)
  void embeddingSystemGetsATextForEveryCode(FieldProblem problem) {
    Map<Locale, String> texts =
        Map.of(
            Locale.ENGLISH,
            text(problem, Locale.ENGLISH),
            Locale.SIMPLIFIED_CHINESE,
            text(problem, Locale.SIMPLIFIED_CHINESE));
    assertThat(texts.get(Locale.ENGLISH)).isEqualToIgnoringCase(problem.english());
    assertThat(texts.get(Locale.SIMPLIFIED_CHINESE)).isEqualTo(problem.chinese());
  }

  private static String text(FieldProblem problem, Locale locale) {
    return FACTORY
        .getMessageInterpolator()
        .interpolate("{" + problem.code() + "}", new NoContext(), locale);
  }

  private record NoContext() implements MessageInterpolator.Context {
    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return VALIDATOR
          .getConstraintsForClass(Request.class)
          .getConstraintDescriptors()
          .iterator()
          .next();
    }

    @Override
    public Object getValidatedValue() {
      return "";
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new ValidationException("Nothing to unwrap to " + type);
    }
  }

  @Test
  void everyUnreadableKindHasItsCode() {
    List<Finding> findings = new ArrayList<>();
    Reported<?>[] values =
        SheetSchema.of(Request.class).columns().stream()
            .map(column -> column.valueIn(plausible()))
            .toArray(Reported<?>[]::new);
    values[4] = unreadable(ValueKind.ERROR, "#REF!", 4);
    values[13] = unreadable(ValueKind.FORMULA_WITHOUT_RESULT, "", 13);
    constraints.check(
        SheetSchema.of(Request.class).create(new RowPlace("依申请公开台账", 3), Arrays.asList(values)),
        findings::add);
    assertThat(findings)
        .extracting(Finding::code, finding -> finding.message().chinese())
        .containsExactly(
            tuple("cell-error", "“收到日期”填的是“#REF!”，单元格是错误值，应填日期，请改正"),
            tuple("formula-without-result", "“答复日期”没有填写，公式没有保存计算结果，应直接填日期，请改正"));
  }

  private static Reported<?> unreadable(ValueKind kind, String raw, int column) {
    return new Reported<>(kind, null, raw, CellPlace.of("依申请公开台账", 3, column), Set.of());
  }

  private static Request plausible(String... changed) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "entryNumber",
                "S-1",
                "applicantKind",
                "自然人",
                "wayIn",
                "网络申请",
                "receivedOn",
                "2016-08-03",
                "repliedOn",
                "2016-08-24",
                "outcome",
                "同意公开"));
    cells.addAll(List.of(changed));
    return request(cells.toArray(String[]::new));
  }

  private List<Finding> findings(LedgerRow row) {
    List<Finding> findings = new ArrayList<>();
    constraints.check(row, findings::add);
    return findings;
  }

  private static Finding finding(
      String code,
      Severity severity,
      String cell,
      String value,
      String expected,
      String chinese,
      String english) {
    return new Finding(
        code,
        severity,
        new Place("依申请公开台账", CellAddress.parse(cell)),
        value,
        expected,
        new Message(chinese, english));
  }
}
