package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.Block.Table.Align;
import org.gongkai.annualreport.Block.Table.Column;
import org.gongkai.annualreport.Block.Table.Row;

/** What an annex says of the year before (与上年比较). */
final class ComparisonBlocks {

  private ComparisonBlocks() {}

  /** The figures beside those of the year before, and what is said of swings; may be empty. */
  static List<Block> comparisons(AnnualReport report) {
    if (report.comparisons().isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    List<Block> swings = new ArrayList<>();
    for (YearComparison comparison : report.comparisons()) {
      rows.add(
          new Row(
              List.of(
                  comparison.label(),
                  comparison.unitOfMeasure(),
                  Numbers.print(comparison.before()),
                  Numbers.print(comparison.now()),
                  signed(comparison.change()),
                  percent(comparison)),
              false));
      if (comparison.swing()) {
        swings.add(swing(comparison));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            "last-year",
            "与上年比较（上年数来自" + report.lastYear().origin() + "）",
            List.of(
                new Column("统计指标", 38, Align.LEFT),
                new Column("单位", 8, Align.CENTRE),
                new Column("上年", 12, Align.RIGHT),
                new Column("本年", 12, Align.RIGHT),
                new Column("增减", 12, Align.RIGHT),
                new Column("增减%", 12, Align.RIGHT)),
            rows));
    blocks.addAll(swings);
    return blocks;
  }

  private static Block swing(YearComparison comparison) {
    String fact =
        comparison.label()
            + "由上年的"
            + Numbers.print(comparison.before())
            + comparison.unitOfMeasure()
            + "变为"
            + Numbers.print(comparison.now())
            + comparison.unitOfMeasure();
    return comparison.lacksExplanation()
        ? new Block.ToComplete(
            "“" + comparison.label() + "”同比变动较大的原因", List.of(new Inline.Words(fact + "，主要原因是……")))
        : new Block.Paragraph(
            List.of(new Inline.Words(fact + "，主要原因是：" + comparison.explanation() + "。")));
  }

  private static String percent(YearComparison comparison) {
    return comparison
        .changeInPercent()
        .map(change -> (change.signum() > 0 ? "+" : "") + change.toPlainString())
        .orElse(ReportFigure.NO_NUMBER);
  }

  private static String signed(BigDecimal change) {
    return (change.signum() > 0 ? "+" : "") + Numbers.print(change);
  }

  /** What does not follow from the year before; may be empty. */
  static List<Block> chainBreaks(AnnualReport report) {
    if (report.chainBreaks().isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (ChainBreak broken : report.chainBreaks()) {
      rows.add(
          new Row(
              List.of(
                  broken.relation(),
                  Numbers.print(broken.stated()),
                  Numbers.print(broken.expected()),
                  broken.terms()),
              false));
    }
    return List.of(
        new Block.Table(
            "chain-breaks",
            "与上年衔接不上的数字",
            List.of(
                new Column("应有的关系", 40, Align.LEFT),
                new Column("本年数", 10, Align.RIGHT),
                new Column("按上年推算", 12, Align.RIGHT),
                new Column("推算所用的数", 24, Align.LEFT)),
            rows));
  }
}
