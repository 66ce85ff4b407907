package org.gongkai.supervision.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.Safeguards;
import org.gongkai.supervision.Checkpoint;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.Paper;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

  private static final LocalDate DEADLINE = LocalDate.of(2017, 3, 31);

  /** Computed 60 (weight 20, request 20, hand-in 20), entered 40; deducted, bonus, veto. */
  private static final IndicatorTable TABLE =
      IndicatorTable.parse(
              "i.csv",
              (String.join(",", IndicatorTable.COLUMNS)
                      + """

                      P,甲,,权重,20,BASE,PERFORMANCE_WEIGHT,4,,,
                      R,甲,,答复,20,BASE,WITHOUT_FINDINGS,request-reply-late 5,,,
                      H,乙,,报送,20,BASE,HANDED_IN,,,,
                      E,乙,,抽查,40,BASE,ENTERED,,,,
                      X,丙,,泄露,5,DEDUCT,FINDINGS,mobile-number 2,,,
                      Y,丙,,推广,5,BONUS,ENTERED,,,,
                      Z,丙,,否决,0,VETO,ENTERED,,,,
                      """)
                  .getBytes(UTF_8))
          .orThrow();

  private static Unit unit(String code, UnitKind kind) {
    return new Unit(
        code,
        "单位" + code,
        "单位" + code,
        List.of(),
        kind,
        "0",
        "220200",
        LocalDate.of(2016, 1, 1),
        null,
        List.of(),
        Set.of(),
        true,
        "[M]");
  }

  private static UnitYear workbook(String code, @Nullable BigDecimal weight) {
    RowBuilder<Safeguards> safeguards = RowBuilder.ofSafeguards().with("assessed", YesNo.YES);
    if (weight != null) {
      safeguards.with("assessmentWeight", weight);
    }
    return new UnitYear(
        code,
        2016,
        code + ".xlsx",
        "00",
        LocalDate.of(2017, 2, 1),
        LocalDate.of(2016, 12, 31),
        ReportScope.OWN,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Set.of(),
        safeguards.build());
  }

  private static AssessedUnit assessed(
      String code,
      UnitKind kind,
      HandInState state,
      @Nullable String weight,
      Map<String, Integer> findings) {
    Unit unit = unit(code, kind);
    boolean there = state == HandInState.ACCEPTED || state == HandInState.LATE;
    return new AssessedUnit(
        unit,
        new LedgerEntry(unit, Checkpoint.wholeYear(2016), DEADLINE, state, false, null, ""),
        there ? workbook(code, weight == null ? null : new BigDecimal(weight)) : null,
        List.of(),
        findings,
        Map.of("request-reply-late", List.of("依申请公开台账!P6")));
  }

  private static AssessedUnit good(String code) {
    return assessed(code, UnitKind.DEPARTMENT, HandInState.ACCEPTED, "4", Map.of());
  }

  private static EnteredScore entered(String unit, String indicator, String points) {
    return new EnteredScore(
        unit, indicator, new BigDecimal(points), "抽查10条", "scores.xlsx › 人工评分!H3");
  }

  private static UnitScore score(AssessedUnit unit, EnteredScore... entered) {
    return Assessment.of(TABLE, List.of(unit), List.of(entered)).units().get(0);
  }

  private static BigDecimal points(UnitScore score, String indicator) {
    return of(score, indicator).points();
  }

  private static Score of(UnitScore score, String indicator) {
    return score.scores().stream()
        .filter(one -> one.indicator().code().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exactlyFourPercentIsEnough() {
    assertThat(points(score(good("1")), "P")).isEqualByComparingTo("20");
  }

  @Test
  void lessThanFourPercentIsHalf() {
    UnitScore score =
        score(assessed("1", UnitKind.DEPARTMENT, HandInState.ACCEPTED, "3.99", Map.of()));
    assertThat(of(score, "P").points()).isEqualByComparingTo("10");
    assertThat(of(score, "P").reason()).isEqualTo("已纳入，权重3.99（%）");
  }

  @Test
  void eachFindingCostsItsPointsDownToNothing() {
    UnitScore one =
        score(
            assessed(
                "1",
                UnitKind.DEPARTMENT,
                HandInState.ACCEPTED,
                "4",
                Map.of("request-reply-late", 1)));
    assertThat(points(one, "R")).isEqualByComparingTo("15");
    assertThat(of(one, "R").evidence()).containsExactly("1.xlsx › 依申请公开台账!P6");
    UnitScore many =
        score(
            assessed(
                "1",
                UnitKind.DEPARTMENT,
                HandInState.ACCEPTED,
                "4",
                Map.of("request-reply-late", 9)));
    assertThat(points(many, "R")).isEqualByComparingTo("0");
  }

  @Test
  void whatIsTakenOffHasALimit() {
    UnitScore score =
        score(
            assessed(
                "1", UnitKind.DEPARTMENT, HandInState.ACCEPTED, "4", Map.of("mobile-number", 9)),
            entered("1", "E", "40"));
    assertThat(score.deducted()).isEqualByComparingTo("5");
    assertThat(score.total()).isEqualByComparingTo("95");
  }

  @Test
  void lateIsHalfAndMissingIsNothing() {
    assertThat(
            points(score(assessed("1", UnitKind.DEPARTMENT, HandInState.LATE, "4", Map.of())), "H"))
        .isEqualByComparingTo("10");
    UnitScore missing =
        score(assessed("1", UnitKind.DEPARTMENT, HandInState.MISSING, null, Map.of()));
    assertThat(missing.base()).isEqualByComparingTo("0");
    assertThat(of(missing, "P").reason()).isEqualTo("没有可用的报送表");
  }

  @Test
  void whatNobodyHasScoredIsOpenAndEveryScoreSaysWhereItComesFrom() {
    UnitScore open = score(good("1"));
    assertThat(open.open()).isEqualTo(1);
    assertThat(open.total()).isEqualByComparingTo("60");
    assertThat(open.grade()).isEqualTo("待定");
    UnitScore done = score(good("1"), entered("1", "E", "33.5"));
    assertThat(done.open()).isZero();
    assertThat(of(done, "E"))
        .isEqualTo(
            new Score(
                TABLE.entered().get(0),
                Score.Origin.ENTERED,
                new BigDecimal("33.5"),
                "抽查10条",
                List.of("scores.xlsx › 人工评分!H3")));
    assertThat(done.total()).isEqualByComparingTo("93.5");
    assertThat(done.grade()).isEqualTo("优秀");
  }

  @ParameterizedTest
  @CsvSource({
    "40, 优秀",
    "30, 优秀",
    "29.99, 良好",
    "20, 良好",
    "19.99, 合格",
    "0, 合格",
  })
  void theGradeBeginsAtItsBoundary(String points, String grade) {
    assertThat(score(good("1"), entered("1", "E", points)).grade()).isEqualTo(grade);
  }

  @Test
  void lessThanSixtyFails() {
    AssessedUnit weak = assessed("1", UnitKind.DEPARTMENT, HandInState.ACCEPTED, "3.99", Map.of());
    assertThat(score(weak, entered("1", "E", "9.99")).grade()).isEqualTo("不合格");
    assertThat(score(weak, entered("1", "E", "10")).grade()).isEqualTo("合格");
  }

  @Test
  void anEnteredScoreGoesBeforeTheComputedOne() {
    assertThat(points(score(good("1"), entered("1", "R", "3")), "R")).isEqualByComparingTo("3");
  }

  @Test
  void aBonusCountsFromEightyOn() {
    assertThat(score(good("1"), entered("1", "E", "20"), entered("1", "Y", "5")).total())
        .isEqualByComparingTo("85");
    assertThat(score(good("1"), entered("1", "E", "19.99"), entered("1", "Y", "5")).total())
        .isEqualByComparingTo("79.99");
  }

  @Test
  void aVetoFailsTheUnit() {
    UnitScore score = score(good("1"), entered("1", "E", "40"), entered("1", "Z", "1"));
    assertThat(score.vetoed()).isTrue();
    assertThat(score.total()).isEqualByComparingTo("0");
    assertThat(score.grade()).isEqualTo("否决");
  }

  @Test
  void equalTotalsShareARankAndTheNextIsLeftOut() {
    Assessment assessment =
        Assessment.of(
            TABLE,
            List.of(
                good("1"),
                good("2"),
                good("3"),
                assessed("4", UnitKind.DISTRICT, HandInState.MISSING, null, Map.of())),
            List.of(entered("1", "E", "20"), entered("2", "E", "30"), entered("3", "E", "30")));
    assertThat(
            assessment.byKind().get(UnitKind.DEPARTMENT).stream()
                .map(one -> one.rank() + " " + one.unit().code()))
        .containsExactly("1 2", "1 3", "3 1");
    assertThat(assessment.byKind().get(UnitKind.DISTRICT).get(0).rank()).isEqualTo(1);
  }

  @Test
  void thePaperSaysThatItIsProvisionalAndWhoseWeightIsTooLow() {
    Assessment assessment =
        Assessment.of(
            TABLE,
            List.of(
                good("1"), assessed("2", UnitKind.DEPARTMENT, HandInState.ACCEPTED, "3", Map.of())),
            List.of());
    Paper paper =
        AssessmentPaper.of(assessment, "吉林市", "吉林市政务公开办公室", 2016, LocalDate.of(2017, 4, 15));
    assertThat(paper.title()).isEqualTo("吉林市2016年政务公开工作考核评估结果");
    assertThat(
            paper.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text()))
        .containsExactly(
            "依据评估指标，对2个单位2016年政务公开工作进行了考核评估，数据截至2017-04-15。分值满分100分；不适用的指标不计，" + "其余按比例折算；同分同名次。",
            "【尚有2项人工评分没有填写，本结果为暂定，不宜公布】",
            "政务公开纳入绩效考核、分值权重不低于4%的检查：查2个单位，达到要求1个，没有达到或者没有填报1个，列表如下。");
    Block.Table ranking =
        paper.body().stream()
            .filter(Block.Table.class::isInstance)
            .map(block -> (Block.Table) block)
            .findFirst()
            .orElseThrow();
    assertThat(ranking.caption()).isEqualTo("市政府部门名次（暂定）");
    assertThat(ranking.rows())
        .containsExactly(
            new Block.Table.Row(List.of("1", "单位1", "60.00", "0", "0", "60.00", "待定"), false),
            new Block.Table.Row(List.of("2", "单位2", "50.00", "0", "0", "50.00", "待定"), false));
  }
}
