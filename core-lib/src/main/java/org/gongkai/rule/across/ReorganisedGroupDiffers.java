package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.CrossYearRelation;
import org.gongkai.form.RelationResult;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.WorkbookLayout;
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
 * Units among which functions passed carry over and keep in stock what they had together the year
 * before. Only groups of which every workbook of both years stands are compared.
 */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "reorganised-group-differs",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "机构改革涉及的单位合计应与上年度衔接（上年结转、现行有效件数）",
    titleInEnglish = "Reorganised units together carry over what they had the year before",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：与上年度的勾稽关系")},
    inputs = {"form"})
public final class ReorganisedGroupDiffers implements ComparingRule {

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final Map<String, StandingWorkbook> now = new TreeMap<>();
      private final Map<String, StandingWorkbook> before = new TreeMap<>();

      @Override
      public void workbook(StandingWorkbook workbook) {
        if (workbook.scope() == ReportScope.OWN) {
          (workbook.year() == comparison.year() ? now : before).put(workbook.unitCode(), workbook);
        }
      }

      @Override
      public void end(ComparedFindings findings) {
        Set<String> done = new TreeSet<>();
        for (String unit : now.keySet()) {
          Set<String> group = comparison.findGroup(unit).orElse(Set.of());
          if (group.size() > 1 && done.addAll(group)) {
            compare(group, findings);
          }
        }
      }

      private void compare(Set<String> group, ComparedFindings findings) {
        List<String> expectedNow = comparison.expected(group, comparison.year());
        List<String> expectedBefore = comparison.expected(group, comparison.year() - 1);
        if (!now.keySet().containsAll(expectedNow)
            || !before.keySet().containsAll(expectedBefore)) {
          return;
        }
        List<StandingWorkbook> these = workbooks(now, group);
        List<StandingWorkbook> those = workbooks(before, group);
        Map<String, Reported<BigDecimal>> figures = sums(these);
        Map<String, Reported<BigDecimal>> previous = sums(those);
        for (CrossYearRelation relation : comparison.form().crossYearRelations()) {
          if (relation.test(figures, previous) instanceof RelationResult.Broken broken) {
            these.forEach(w -> report(w, relation.cells(), group, relation, broken, findings));
            those.forEach(
                w -> report(w, relation.previousCells(), group, relation, broken, findings));
          }
        }
      }
    };
  }

  private static List<StandingWorkbook> workbooks(
      Map<String, StandingWorkbook> byUnit, Set<String> group) {
    List<StandingWorkbook> workbooks = new ArrayList<>();
    byUnit.forEach(
        (unit, workbook) -> {
          if (group.contains(unit)) {
            workbooks.add(workbook);
          }
        });
    return workbooks;
  }

  /** Figures added up; one that cannot be read anywhere cannot be read in the sum either. */
  private static Map<String, Reported<BigDecimal>> sums(List<StandingWorkbook> workbooks) {
    Map<String, Reported<BigDecimal>> sums = new LinkedHashMap<>();
    for (StandingWorkbook workbook : workbooks) {
      workbook
          .declaredForm()
          .forEach((code, figure) -> sums.merge(code, figure, (a, b) -> sum(a, b)));
    }
    return sums;
  }

  private static Reported<BigDecimal> sum(Reported<BigDecimal> a, Reported<BigDecimal> b) {
    if (a.kind().isUnreadable() || b.isEmpty()) {
      return a;
    } else if (b.kind().isUnreadable() || a.isEmpty()) {
      return b;
    }
    return Reported.of(ValueKind.NUMBER, a.get().add(b.get()), "", null);
  }

  private static void report(
      StandingWorkbook workbook,
      List<String> cells,
      Set<String> group,
      CrossYearRelation relation,
      RelationResult.Broken broken,
      ComparedFindings findings) {
    Reported<BigDecimal> figure = workbook.figure(cells.get(0));
    findings.report(
        workbook,
        figure.place() == null ? Place.sheet(WorkbookLayout.FORM_SHEET) : Place.of(figure.place()),
        figure.raw(),
        relation.inChinese(),
        "机构改革涉及的"
            + group.size()
            + "个单位（"
            + String.join("、", group)
            + "）合计为"
            + broken.left().toPlainString()
            + "，而上年度衔接应为"
            + broken.right().toPlainString()
            + "，相差"
            + broken.difference().toPlainString()
            + "；应满足："
            + relation.inChinese()
            + "，请一并核对",
        "The reorganised units "
            + String.join(", ", group)
            + " together have "
            + broken.left().toPlainString()
            + " where the year before leads to "
            + broken.right().toPlainString()
            + ", difference "
            + broken.difference().toPlainString()
            + "; it should hold that "
            + relation.inEnglish()
            + ": check them together");
  }
}
