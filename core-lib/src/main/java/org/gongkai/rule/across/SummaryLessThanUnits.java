package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.CellNames;
import org.gongkai.form.FormCell;
import org.gongkai.ledger.ReportScope;
import org.gongkai.rule.ComparedFindings;
import org.gongkai.rule.ComparingCheck;
import org.gongkai.rule.ComparingRule;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.StandingWorkbook;
import org.gongkai.rule.Subject;

/**
 * A consolidated workbook holds at least what the units it includes have declared themselves. It
 * may hold more: units that hand in no workbook of their own.
 */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "summary-less-than-units",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "汇总表的数不应小于所含单位填报数之和",
    titleInEnglish = "A consolidated figure is no less than the sum over the units it includes",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：汇总所含单位")},
    inputs = {"form", "cover.scope", "cover.includedUnits"})
public final class SummaryLessThanUnits implements ComparingRule {

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final Map<String, StandingWorkbook> ofYear = new TreeMap<>();

      @Override
      public void workbook(StandingWorkbook workbook) {
        if (workbook.year() == comparison.year()) {
          ofYear.put(workbook.unitCode(), workbook);
        }
      }

      @Override
      public void end(ComparedFindings findings) {
        for (StandingWorkbook summary : ofYear.values()) {
          List<StandingWorkbook> members = new ArrayList<>();
          for (String code : summary.includedUnits()) {
            StandingWorkbook member = ofYear.get(code);
            if (member != null && !member.equals(summary) && member.scope() == ReportScope.OWN) {
              members.add(member);
            }
          }
          if (summary.scope() == ReportScope.CONSOLIDATED && !members.isEmpty()) {
            for (FormCell cell : comparison.form().cells().values()) {
              check(summary, members, comparison, cell, findings);
            }
          }
        }
      }
    };
  }

  private static void check(
      StandingWorkbook summary,
      List<StandingWorkbook> members,
      Comparison comparison,
      FormCell cell,
      ComparedFindings findings) {
    Reported<BigDecimal> total = summary.figure(cell.code());
    BigDecimal sum = BigDecimal.ZERO;
    List<StandingWorkbook> given = new ArrayList<>();
    for (StandingWorkbook member : members) {
      Optional<BigDecimal> part = member.figure(cell.code()).find();
      if (part.isPresent() && part.get().signum() > 0) {
        sum = sum.add(part.get());
        given.add(member);
      }
    }
    if (!total.isGiven() || total.get().compareTo(sum) >= 0) {
      return;
    }
    String name = CellNames.full(comparison.form(), cell.code());
    String numbers =
        total.get().toPlainString()
            + "，小于所含"
            + given.size()
            + "个单位填报数之和"
            + sum.toPlainString()
            + "，相差"
            + sum.subtract(total.get()).toPlainString();
    String english =
        " is "
            + total.get().toPlainString()
            + ", less than the sum "
            + sum.toPlainString()
            + " over "
            + given.size()
            + " of the units it includes";
    findings.report(
        summary,
        Place.of(total.place()),
        total.raw(),
        "不小于" + sum.toPlainString(),
        "汇总数" + name + "为" + numbers + "，请与所含单位核对",
        "The consolidated figure " + cell.code() + english + ": check with them");
    for (StandingWorkbook member : given) {
      Reported<BigDecimal> part = member.figure(cell.code());
      findings.report(
          member,
          Place.of(part.place()),
          part.raw(),
          "",
          "汇总表（" + summary.unitCode() + "）中" + name + "为" + numbers + "，请与汇总单位核对本单位的数",
          "In the consolidated workbook of "
              + summary.unitCode()
              + ", figure "
              + cell.code()
              + english
              + ": check your figure with it");
    }
  }
}
