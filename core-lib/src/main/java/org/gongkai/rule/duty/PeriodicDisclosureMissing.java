package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Periods;
import org.gongkai.ledger.Submission;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * What is due each month, quarter, half-year or year is disclosed for each: drinking water at
 * source, plant and tap each quarter, the report of the housing fund each year.
 *
 * <p>Held to it are units that lead the task, and units that have begun to report the item. A
 * period is due once the workbook's day has reached its end; the column of the period says which
 * one a disclosure is for, or else the day of publication.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "periodic-disclosure-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "定期公开的事项（如每季度的饮用水水质、每年的住房公积金年度报告）应各期齐全",
    titleInEnglish = "What is due each month, quarter, half-year or year is disclosed for each",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务22",
          quote = "自2016年起地级以上城市人民政府每季度应向社会公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况",
          from = Instrument.NOTICE_2016_YEAR_FROM),
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务21",
          quote = "定期公开住房公积金年度报告",
          from = Instrument.NOTICE_2016_YEAR_FROM)
    },
    inputs = {
      "disclosures.catalogueItem",
      "disclosures.attribute",
      "disclosures.period",
      "disclosures.publishedOn",
      "cover.dataAsOf"
    })
public final class PeriodicDisclosureMissing implements YearRule {

  private static final int MONTHS = 12;

  /** The lengths of periods of which the rule knows, by how many there are in a year. */
  private enum Cycle {
    YEARLY(1, "年"),
    HALF_YEARLY(2, "半年"),
    QUARTERLY(4, "季度"),
    MONTHLY(12, "月");

    private final int perYear;
    private final String word;

    Cycle(int perYear, String word) {
      this.perYear = perYear;
      this.word = word;
    }

    static Optional<Cycle> of(DisclosureItem item) {
      return Arrays.stream(values())
          .filter(cycle -> cycle.perYear == item.checkpointsPerYear())
          .findFirst();
    }

    /** The number of the period, from 1, that a row is for. */
    int period(Disclosure row) {
      return Periods.of(row.period().find().orElse(""), row.publishedOn().get(), perYear);
    }

    String name(int period) {
      return switch (this) {
        case YEARLY -> "本年";
        case HALF_YEARLY -> period == 1 ? "上半年" : "下半年";
        case QUARTERLY -> "第" + period + "季度";
        case MONTHLY -> period + "月";
      };
    }

    String english(int period) {
      return switch (this) {
        case YEARLY -> "the year; it is due each year";
        case HALF_YEARLY -> "half-year " + period + "; it is due each half-year";
        case QUARTERLY -> "quarter " + period + "; it is due each quarter";
        case MONTHLY -> "month " + period + "; it is due each month";
      };
    }
  }

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private static final class Check implements RuleCheck {

    private final Judging judging;

    /** By the item's code: the periods for which it was disclosed. */
    private final Map<String, Set<Integer>> periods = new LinkedHashMap<>();

    Check(Judging judging) {
      this.judging = judging;
      for (DisclosureItem item : judging.catalogue()) {
        if (Cycle.of(item).isPresent() && judging.hasLead(item)) {
          periods.put(item.code(), new TreeSet<>());
        }
      }
    }

    @Override
    public void row(LedgerRow ledgerRow, FindingSink findings) {
      if (ledgerRow instanceof Disclosure row
          && row.catalogueItem().isGiven()
          && row.publishedOn().isGiven()
          && row.attribute().is(DisclosureAttribute.PROACTIVE)) {
        judging
            .findItem(row.catalogueItem().get())
            .ifPresent(
                item ->
                    Cycle.of(item)
                        .ifPresent(
                            cycle ->
                                periods
                                    .computeIfAbsent(item.code(), code -> new TreeSet<>())
                                    .add(cycle.period(row))));
      }
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      if (!findings.card().holdsOn(judging.lastDay())) {
        return;
      }
      periods.forEach(
          (code, disclosed) -> {
            DisclosureItem item = judging.findItem(code).orElseThrow();
            Cycle cycle = Cycle.of(item).orElseThrow();
            for (int period = 1; period <= cycle.perYear; period++) {
              LocalDate end =
                  judging
                      .firstDay()
                      .plusMonths((long) MONTHS / cycle.perYear * period)
                      .minusDays(1);
              if (!disclosed.contains(period) && !judging.asOf().isBefore(end)) {
                findings.report(
                    Place.sheet(Ledger.DISCLOSURES.sheet()),
                    "",
                    item.title() + " " + cycle.name(period),
                    "主动公开台账中没有“"
                        + item.title()
                        + "”（目录事项"
                        + code
                        + "）"
                        + cycle.name(period)
                        + "的公开记录，应每"
                        + cycle.word
                        + "公开一次，请补填或说明原因",
                    "The ledger has no disclosure of "
                        + item.title()
                        + " (item "
                        + code
                        + ") for "
                        + cycle.english(period)
                        + ": fill it in or explain");
              }
            }
          });
    }
  }
}
