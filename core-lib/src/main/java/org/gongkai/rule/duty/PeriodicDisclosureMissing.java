package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
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
 * What is due each quarter is disclosed for each quarter: drinking water at source, plant and tap.
 *
 * <p>Held to it are units that lead the task, and units that have begun to report the item. A
 * quarter is due once the workbook's day has reached its end; the column of the period says which
 * quarter a disclosure is for, or else the day of publication.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "periodic-disclosure-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "每季度公开的事项（饮用水水源、供水厂出水、用户水龙头水质）应四个季度齐全",
    titleInEnglish = "What is due each quarter is disclosed for each quarter",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务22",
          quote = "自2016年起地级以上城市人民政府每季度应向社会公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况",
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

  private static final int QUARTERS = 4;
  private static final Pattern QUARTER = Pattern.compile("(?:第)?([1-4１-４一二三四])季(?:度)?|[Qq]([1-4])");

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private static final class Check implements RuleCheck {

    private final Judging judging;
    private final Map<String, Set<Integer>> quarters = new LinkedHashMap<>();

    Check(Judging judging) {
      this.judging = judging;
      for (DisclosureItem item : judging.catalogue()) {
        if (item.checkpointsPerYear() == QUARTERS && judging.hasLead(item.taskNumber())) {
          quarters.put(item.code(), new TreeSet<>());
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
            .filter(item -> item.checkpointsPerYear() == QUARTERS)
            .ifPresent(
                item ->
                    quarters
                        .computeIfAbsent(item.code(), code -> new TreeSet<>())
                        .add(quarter(row)));
      }
    }

    private static int quarter(Disclosure row) {
      Matcher matcher = QUARTER.matcher(row.period().find().orElse(""));
      if (matcher.find()) {
        String digit = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return "1234１２３４一二三四".indexOf(digit) % QUARTERS + 1;
      }
      return (row.publishedOn().get().getMonthValue() - 1) / 3 + 1;
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      if (!findings.card().holdsOn(judging.lastDay())) {
        return;
      }
      quarters.forEach(
          (code, disclosed) -> {
            DisclosureItem item = judging.findItem(code).orElseThrow();
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
              LocalDate end = judging.firstDay().plusMonths(3L * quarter).minusDays(1);
              if (!disclosed.contains(quarter) && !judging.asOf().isBefore(end)) {
                findings.report(
                    Place.sheet(Ledger.DISCLOSURES.sheet()),
                    "",
                    item.title() + " 第" + quarter + "季度",
                    "主动公开台账中没有“"
                        + item.title()
                        + "”（目录事项"
                        + code
                        + "）第"
                        + quarter
                        + "季度的公开记录，应每季度公开一次，请补填或说明原因",
                    "The ledger has no disclosure of "
                        + item.title()
                        + " (item "
                        + code
                        + ") for quarter "
                        + quarter
                        + "; it is due each quarter: fill it in or explain");
              }
            }
          });
    }
  }
}
