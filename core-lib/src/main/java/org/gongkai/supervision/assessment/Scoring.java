package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Safeguards;
import org.gongkai.supervision.Light;
import org.gongkai.supervision.TaskLight;
import org.jspecify.annotations.Nullable;

/** Finds the score of an indicator in the facts of a unit (系统取分). */
final class Scoring {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DECIMALS = 2;
  private static final int MOST_EVIDENCE = 20;

  private final AssessedUnit unit;
  private final Indicator indicator;

  Scoring(AssessedUnit unit, Indicator indicator) {
    this.unit = unit;
    this.indicator = indicator;
  }

  /** The score; open if an assessor has to give it. */
  Score score() {
    if (indicator.measure() == Measure.ENTERED) {
      return new Score(indicator, Score.Origin.OPEN, BigDecimal.ZERO, "待评估人员评分", List.of());
    }
    if (indicator.measure() == Measure.HANDED_IN) {
      return handedIn();
    }
    if (unit.workbook() == null) {
      return computed(BigDecimal.ZERO, "没有可用的报送表", List.of());
    }
    Safeguards safeguards = unit.workbook().safeguards();
    return switch (indicator.measure()) {
      case TASKS_IN_TIME -> tasks();
      case CATALOGUE_DISCLOSED -> catalogue();
      case PERIODS_IN_TIME -> periods();
      case WITHOUT_FINDINGS -> withoutFindings();
      case FINDINGS -> findings();
      case COLUMN_ELEMENTS -> columnElements(safeguards);
      case READING_POINT -> given(safeguards.readingPoints(), Scoring::isPositive, "查阅点");
      case BRIEFING -> given(safeguards.briefings(), Scoring::isPositive, "听取汇报次数");
      case LEADER_PUBLISHED ->
          halves(safeguards.leader(), safeguards.leaderPublishedOn(), "分管负责同志", "公布日期");
      case PLAN_PUBLISHED ->
          halves(safeguards.implementationPlan(), safeguards.planPublishedOn(), "实施方案", "公开日期");
      case PERFORMANCE_WEIGHT -> performanceWeight(safeguards);
      case TRAINING -> training(safeguards);
      case ENTERED, HANDED_IN -> throw new IllegalStateException("Scored before");
    };
  }

  private Score handedIn() {
    BigDecimal points =
        switch (unit.entry().state()) {
          case ACCEPTED, NOTHING_TO_REPORT -> indicator.weight();
          case LATE -> indicator.weight().multiply(HALF);
          case RETURNED, MISSING, NOT_REQUIRED -> BigDecimal.ZERO;
        };
    return computed(
        points,
        unit.entry().state().label() + "，时限" + unit.entry().deadline(),
        unit.entry().shown() == null ? List.of() : List.of(unit.entry().shown().file()));
  }

  private Score tasks() {
    List<TaskLight> due =
        unit.lights().stream().filter(one -> one.light() != Light.NOT_APPLICABLE).toList();
    if (due.isEmpty()) {
      return notApplicable("没有承担任务");
    }
    int inTime = 0;
    int late = 0;
    List<String> evidence = new ArrayList<>();
    for (TaskLight light : due) {
      inTime += light.rowLight() == Light.DONE_IN_TIME ? 1 : 0;
      late += light.rowLight() == Light.DONE_LATE ? 1 : 0;
      light.places().forEach(place -> evidence.add(located(place)));
    }
    return computed(
        share(BigDecimal.valueOf(2L * inTime + late), BigDecimal.valueOf(2L * due.size())),
        "应完成" + due.size() + "项，按时" + inTime + "项，逾期完成" + late + "项",
        evidence);
  }

  private Score catalogue() {
    int items = 0;
    int disclosed = 0;
    for (TaskLight light : unit.lights()) {
      if (light.light() != Light.NOT_APPLICABLE) {
        items += light.duty().items().size();
        disclosed += light.disclosed();
      }
    }
    return items == 0
        ? notApplicable("没有应公开的目录事项")
        : computed(
            share(BigDecimal.valueOf(disclosed), BigDecimal.valueOf(items)),
            "目录事项" + items + "项，已有公开记录" + disclosed + "项",
            List.of(located("主动公开台账")));
  }

  private Score periods() {
    List<TaskLight.PeriodLight> ended =
        unit.lights().stream()
            .flatMap(light -> light.periods().stream())
            .filter(period -> period.light() != Light.ON_SCHEDULE)
            .filter(period -> period.light() != Light.DUE_SOON)
            .toList();
    if (ended.isEmpty()) {
      return notApplicable("没有已到期的定期公开事项");
    }
    long inTime = ended.stream().filter(period -> period.light() == Light.DONE_IN_TIME).count();
    return computed(
        share(BigDecimal.valueOf(inTime), BigDecimal.valueOf(ended.size())),
        "已到期" + ended.size() + "次，按期公开" + inTime + "次",
        List.of(located("主动公开台账")));
  }

  private Score withoutFindings() {
    Counted counted = counted();
    return computed(
        indicator.weight().subtract(counted.points()).max(BigDecimal.ZERO),
        counted.reason(),
        counted.places());
  }

  private Score findings() {
    Counted counted = counted();
    return computed(counted.points().min(indicator.weight()), counted.reason(), counted.places());
  }

  private record Counted(BigDecimal points, String reason, List<String> places) {}

  private Counted counted() {
    BigDecimal points = BigDecimal.ZERO;
    List<String> reasons = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> rule :
        IndicatorTable.pointsPerFinding(indicator.parameter()).entrySet()) {
      int count = unit.findings().getOrDefault(rule.getKey(), 0);
      if (count > 0) {
        points = points.add(rule.getValue().multiply(BigDecimal.valueOf(count)));
        reasons.add(rule.getKey() + " " + count + "处");
        unit.places()
            .getOrDefault(rule.getKey(), List.of())
            .forEach(place -> places.add(located(place)));
      }
    }
    return new Counted(points, reasons.isEmpty() ? "没有审核发现" : String.join("，", reasons), places);
  }

  private Score columnElements(Safeguards safeguards) {
    List<Reported<YesNo>> elements =
        List.of(
            safeguards.hasGuide(),
            safeguards.hasDirectory(),
            safeguards.hasInterpretations(),
            safeguards.hasInstitutions(),
            safeguards.hasRequestPlatform());
    long there = elements.stream().filter(one -> one.is(YesNo.YES)).count();
    return computed(
        share(BigDecimal.valueOf(there), BigDecimal.valueOf(elements.size())),
        "五项要素有" + there + "项",
        elements.stream().flatMap(one -> place(one).stream()).toList());
  }

  private <T> Score given(Reported<T> value, Predicate<T> enough, String what) {
    boolean met = value.find().filter(enough).isPresent();
    return computed(
        met ? indicator.weight() : BigDecimal.ZERO,
        what + (value.isGiven() ? "填为" + value.raw() : "未填"),
        place(value));
  }

  private static boolean isPositive(BigDecimal number) {
    return number.signum() > 0;
  }

  private Score halves(Reported<?> first, Reported<?> second, String one, String other) {
    BigDecimal half = indicator.weight().divide(TWO, DECIMALS, RoundingMode.HALF_UP);
    BigDecimal points =
        (first.isGiven() ? half : BigDecimal.ZERO).add(second.isGiven() ? half : BigDecimal.ZERO);
    List<String> evidence = new ArrayList<>(place(first));
    evidence.addAll(place(second));
    return computed(
        points,
        one + (first.isGiven() ? "已填" : "未填") + "，" + other + (second.isGiven() ? "已填" : "未填"),
        evidence);
  }

  private Score performanceWeight(Safeguards safeguards) {
    BigDecimal least = new BigDecimal(indicator.parameter());
    BigDecimal half = indicator.weight().divide(TWO, DECIMALS, RoundingMode.HALF_UP);
    boolean assessed = safeguards.assessed().is(YesNo.YES);
    boolean enough =
        safeguards.assessmentWeight().find().filter(w -> w.compareTo(least) >= 0).isPresent();
    List<String> evidence = new ArrayList<>(place(safeguards.assessed()));
    evidence.addAll(place(safeguards.assessmentWeight()));
    return computed(
        (assessed ? half : BigDecimal.ZERO).add(assessed && enough ? half : BigDecimal.ZERO),
        (assessed ? "已纳入" : "未纳入")
            + "，权重"
            + (safeguards.assessmentWeight().isGiven()
                ? safeguards.assessmentWeight().raw() + "（%）"
                : "未填"),
        evidence);
  }

  private Score training(Safeguards safeguards) {
    boolean trained =
        safeguards.trainingPlannedOn().isGiven()
            || safeguards.courses().find().filter(Scoring::isPositive).isPresent();
    List<String> evidence = new ArrayList<>(place(safeguards.trainingPlannedOn()));
    evidence.addAll(place(safeguards.courses()));
    return computed(
        trained ? indicator.weight() : BigDecimal.ZERO,
        trained ? "有轮训计划或者培训" : "没有轮训计划和培训",
        evidence);
  }

  private BigDecimal share(BigDecimal part, BigDecimal whole) {
    return indicator.weight().multiply(part).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }

  private List<String> place(Reported<?> value) {
    return value.place() == null ? List.of() : List.of(located(value.place().toString()));
  }

  private String located(String place) {
    return file(unit.workbook() == null ? null : unit.workbook().file()) + place;
  }

  private static String file(@Nullable String file) {
    return file == null ? "" : file + Score.WITHIN;
  }

  private Score notApplicable(String why) {
    return new Score(indicator, Score.Origin.NOT_APPLICABLE, BigDecimal.ZERO, why, List.of());
  }

  private Score computed(BigDecimal points, String reason, List<String> evidence) {
    List<String> some = evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()));
    return new Score(
        indicator,
        Score.Origin.COMPUTED,
        points.setScale(DECIMALS, RoundingMode.HALF_UP),
        reason,
        some);
  }
}
